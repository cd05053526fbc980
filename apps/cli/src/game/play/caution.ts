/** What the owner should know before a move that cannot be undone: its price in practice, a bare warning in an exam. */
import type { Terms } from "@linchpin/deal";
import type { Move } from "@linchpin/table";
import type { Line } from "../../terminal/console.ts";
import {
  costOfExclusivity,
  gainOfChannel,
  gainOfParty,
  gainOfRelease,
  ifEndedNow,
  priceOf,
  valueOfTerms,
} from "./figures.ts";
import { amount } from "../language.ts";
import type { Sitting } from "../sitting.ts";
import { termsVerdict } from "./terms-words.ts";
import { UI } from "../ui.ts";

/** Lines to read before confirming; null: nothing to confirm. */
export function cautionFor(sitting: Sitting, move: Move): readonly Line[] | null {
  const { language, exam, position } = sitting;
  const ui = UI[language];
  const irrevocable: Line = { text: ui.irrevocable, paint: "bold" };
  switch (move.kind) {
    case "share":
      return [...priceLines(sitting, move.party, move.asset), irrevocable];
    case "trade": {
      const { request } = position.parties[move.party - 1]!;
      const price = request?.kind === "asset" ? priceLines(sitting, move.party, request.asset) : [];
      return [...price, { text: ui.ifAccepted }];
    }
    case "exclusivity":
      return [...change(sitting, () => -costOfExclusivity(sitting, move.party)), irrevocable];
    case "dismiss":
      return [...change(sitting, () => gainOfParty(sitting, move.party, false)), irrevocable];
    case "build":
      return [
        ...spending(sitting, sitting.scenario.building[move.channel]!.cost),
        ...change(sitting, () => gainOfChannel(sitting, move.channel)),
      ];
    case "develop":
      return [
        ...spending(sitting, sitting.scenario.development!.cost),
        ...change(sitting, () => gainOfRelease(sitting)),
      ];
    case "propose":
      return [...verdict(sitting, move.terms), { text: ui.binding }];
    case "accept":
      return [...verdict(sitting, position.parties[move.party - 1]!.proposal), irrevocable];
    case "close": {
      const end = exam ? [] : [{ text: ui.endedNow(amount(language, ifEndedNow(sitting).payoffs[0]!)) }];
      return [...end, irrevocable];
    }
    default:
      return null;
  }
}

const verdict = (sitting: Sitting, terms: Terms | null): readonly Line[] =>
  sitting.exam || terms === null ? [] : termsVerdict(sitting, terms, valueOfTerms(sitting, terms));

function priceLines(sitting: Sitting, party: number, asset: number): readonly Line[] {
  const { labels, language, scenario, exam } = sitting;
  const ui = UI[language];
  const spends = spending(sitting, scenario.shareCost[asset]!);
  const price = exam ? null : priceOf(sitting, party, asset);
  if (price === null) return spends;
  const months = price.months < 0.05 ? null : price.months.toFixed(1);
  const nothing = months === null && price.cost < 500;
  const saves = nothing ? ui.savesNothing : ui.saves(months, amount(language, price.cost));
  const cost = (value: number): string => (value < 500 ? ui.nothing : amount(language, value));
  const text = ui.price(labels.asset(asset), labels.party(party), saves, cost(price.now), cost(price.fair));
  return [{ text, paint: price.fair < 500 ? "bold" : "lost" }, ...spends];
}

const spending = ({ language }: Sitting, cost: number): readonly Line[] =>
  cost > 0 ? [{ text: UI[language].spends(amount(language, cost)) }] : [];

function change(sitting: Sitting, gain: () => number): readonly Line[] {
  if (sitting.exam) return [];
  const { language } = sitting;
  const value = gain();
  if (Math.abs(value) < 500) return [];
  const say = value > 0 ? UI[language].gives : UI[language].takes;
  return [{ text: say(amount(language, Math.abs(value))) }];
}
