/** Where an advice turns, in sentences. */
import type { Deal } from "@linchpin/deal";
import type { Advice, Turning } from "../../facts/turning.ts";
import { assetNames, nameOfChannel } from "./deal.ts";
import { nameOfPlayer } from "../names.ts";
import { capital } from "../figures.ts";
import { inputName, inputValue } from "../inputs.ts";

/** An advice that turns, and of the range that it turns in what a sentence says. */
export type Turns = Pick<Turning, "towards" | "at" | "now" | "beyond"> & {
  readonly range: Pick<Turning["range"], "path" | "likely">;
};

/** "Below 12 months for the months to rebuild the process, …" */
export function turningSentence(deal: Deal, turning: Turns): string {
  return `${capital(adviceWords(deal, turning.now))}. But ${turnWords(deal, turning)}`;
}

/** The same without what is so now. */
export function turnWords(deal: Deal, { range, towards, at, beyond }: Turns): string {
  const side = towards === "low" ? "below" : "above";
  const input = inputName("en", deal, range.path);
  return `with ${input} ${side} ${inputValue("en", range.path, at)} (likely ${inputValue("en", range.path, range.likely)}): ${adviceWords(deal, beyond)}.`;
}

/** What an advice says: a sentence without a full stop. */
export function adviceWords(deal: Deal, advice: Advice): string {
  switch (advice.kind) {
    case "nothingStrengthens":
      return "nothing in the file would strengthen you";
    case "bring":
      return `bringing ${nameOfPlayer(deal, advice.party)} into the talks strengthens you most`;
    case "own":
      return `owning ${nameOfChannel(deal, advice.channel)} yourself strengthens you most`;
    case "show":
      return `showing ${nameOfPlayer(deal, advice.party)} ${assetNames(deal, advice.assets, 3)} is ${advice.free ? "free if it keeps that to itself" : "no longer free"}`;
    case "sheet":
      return sheetWords(nameOfPlayer(deal, advice.party), advice.ends);
    case "exclusivity":
      return `exclusivity for ${nameOfPlayer(deal, advice.party)} costs ${advice.costsMore ? "more" : "less"} than the sheet to settle for brings`;
  }
}

function sheetWords(name: string, ends: (Advice & { readonly kind: "sheet" })["ends"]): string {
  switch (ends) {
    case "unsigned":
      return `${name} does not sign the sheet to settle for`;
    case "lasts":
      return `the sheet to settle for with ${name} lasts`;
    case "unready":
      return `under the sheet to settle for, ${name} does not get ready`;
    case "stops":
      return `under the sheet to settle for, ${name} stops paying before the end`;
  }
}
