/**
 * The blind sentences: written before the reader was changed for them. Besides moves they have labels of their own:
 * `near MOVE`, where something of a move is left open; `no`, a refusal or a condition without a move here, and `condition`,
 * heard as nothing but one; `currency`, money that is not the deal's; `help`, a call for the coach; `price`, a question after a price; `some build`, one move that has these words of the notation (`exclusive=county@*`: one that begins so); `asks build`, a question whose answers
 * are all of that kind. Where several readings are right, ` / ` divides them.
 */
import { writeMove, type OwnerMove } from "@linchpin/table";
import type { Understood } from "../../src/understand/index.ts";
import {
  parsed,
  rows,
  said,
  situations,
  understood,
  type Sentence,
  type Situation,
} from "./understanding.ts";

/** `dangerous`: a refusal or a condition that is answered with a gift, or a gift heard that nobody meant. */
export type BlindOutcome = "right" | "unclear" | "wrong" | "dangerous";

/** One right reading: its label, and the moves that it is. */
interface Reading {
  readonly label: string;
  readonly meant: readonly string[];
}

export interface BlindSentence extends Omit<Sentence, "meant"> {
  readonly label: string;
  readonly readings: readonly Reading[];
}

export function blind(file = "blind.tsv"): readonly BlindSentence[] {
  const known = situations();
  return rows(file).map(([name = "", language = "", text = "", label = ""]) => {
    const situation = known.get(name);
    if (situation === undefined || (language !== "en" && language !== "zh"))
      throw new Error(`"${name}" or "${language}" is unknown`);
    const readings = label.split(" / ").map((each) => readingOf(situation, each));
    return { situation, language, text, label, readings };
  });
}

function readingOf({ position }: Situation, label: string): Reading {
  if (OWN_LABEL.test(label)) return { label, meant: [] };
  const bare = label.replace(/^near /, "").split("; ");
  const meant = bare.map((each) => writeMove(position.scenario, parsed(position, 0, each))).sort();
  return { label, meant };
}

/** What is no move in the notation. */
const OWN_LABEL = /^(?:no$|unclear$|condition$|currency$|help$|price$|asks )|(?:^|; )some /;

export const GIFTS: ReadonlySet<OwnerMove["kind"]> = new Set(["share", "exclusivity", "accept"]);
const GIVES = /^(?:share|exclusivity|accept)\b/;
const REFUSES = /^(?:no$|condition|refuse|reject|trade|deflect|nnn)/;

/** Every move that the answer puts a button on. */
export const offered = (found: Understood): readonly OwnerMove[] => [
  ...(found.kind === "moves" ? found.moves : []),
  ...(found.kind === "moves" ? [] : found.nearest),
];

export function blindOutcome({ readings, ...sentence }: BlindSentence): BlindOutcome {
  const found = understood(sentence);
  const heard = said(sentence.situation, found).map((each) => each.replace(/^closed /, ""));
  const meantGift = readings.some(({ meant }) => meant.some((move) => GIVES.test(move)));
  const gifts = offered(found).filter(({ kind }) => GIFTS.has(kind));
  const refuses = REFUSES.test(sentence.label);
  if (gifts.length > 0 && !meantGift && (refuses || found.kind === "moves")) return "dangerous";
  const outcomes = readings.map((reading) => outcomeAs(reading, found, heard));
  return outcomes.find((each) => each === "right") ?? outcomes.find((each) => each === "wrong") ?? "unclear";
}

function outcomeAs({ label, meant }: Reading, found: Understood, heard: readonly string[]): BlindOutcome {
  const [first, ...words] = label.split(" ");
  const parts = label.split("; ");
  if (parts.some((part) => part.startsWith("some "))) {
    const left = [...heard];
    for (const part of parts) {
      const at = left.findIndex((move) => isPart(part, move));
      if (at < 0) return heard.length === 0 ? "unclear" : "wrong";
      left.splice(at, 1);
    }
    return left.length === 0 ? "right" : "wrong";
  }
  if (first === "asks") {
    const asks = found.kind === "unclear" && found.nearest.length > 0;
    return asks && found.nearest.every(({ kind }) => kind === words[0]) ? "right" : "unclear";
  }
  if (label === "condition" || label === "currency" || label === "help" || label === "price") {
    const heardIt =
      found.kind === "unclear" &&
      (found.doubt === label || (found.doubt === "tied" && label === "condition"));
    return heardIt ? "right" : heard.length === 0 ? "unclear" : "wrong";
  }
  if (label === "unclear") return heard.length === 0 ? "right" : "wrong";
  if (label === "no") {
    const onlyNo = heard.every((each) => /^(?:refuse|reject)/.test(each));
    const heardIt =
      found.kind === "unclear"
        ? ["refusal", "whose", "noneHere", "condition", "tied"].includes(found.doubt)
        : heard.length > 0;
    return !onlyNo ? "wrong" : heardIt ? "right" : "unclear";
  }
  if (heard.join("; ") === meant.join("; ")) return "right";
  return heard.length === 0 ? "unclear" : "wrong";
}

/** Whether a move is what one part of a label says: "some propose bohe royalty=5%" has at least these words, "royalty*" begins so. */
function isPart(part: string, move: string): boolean {
  if (!part.startsWith("some ")) return part === move;
  const all = move.split(" ");
  const words = part.split(" ").slice(1);
  return words.every((word) =>
    word.endsWith("*") ? all.some((each) => each.startsWith(word.slice(0, -1))) : all.includes(word),
  );
}
