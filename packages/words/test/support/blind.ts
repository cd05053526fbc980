/**
 * The blind sentences: written before the reader was changed for them. Besides moves they have two labels of their own:
 * `near MOVE`, where something of a move is left open, and `no`, a refusal or a condition without a move here.
 */
import { writeMove, type OwnerMove } from "@linchpin/table";
import type { Understood } from "../../src/understand/index.ts";
import { parsed, rows, said, situations, understood, type Sentence } from "./understanding.ts";

/** `dangerous`: a refusal or a condition that is answered with a gift. */
export type BlindOutcome = "right" | "unclear" | "wrong" | "dangerous";

export interface BlindSentence extends Sentence {
  readonly label: string;
}

export function blind(file = "blind.tsv"): readonly BlindSentence[] {
  const known = situations();
  return rows(file).map(([name = "", language = "", text = "", label = ""]) => {
    const situation = known.get(name);
    if (situation === undefined || (language !== "en" && language !== "zh"))
      throw new Error(`"${name}" or "${language}" is unknown`);
    const { position } = situation;
    const bare = label === "no" || label === "unclear" ? [] : label.replace(/^near /, "").split("; ");
    const meant = bare.map((each) => writeMove(position.scenario, parsed(position, 0, each))).sort();
    return { situation, language, text, label, meant };
  });
}

const GIFTS: ReadonlySet<OwnerMove["kind"]> = new Set(["share", "exclusivity", "accept"]);
const REFUSES = /^(?:no$|refuse|reject|trade|deflect|nnn)/;

/** Every move that the answer puts a button on. */
export const offered = (found: Understood): readonly OwnerMove[] => [
  ...(found.kind === "moves" ? found.moves : []),
  ...(found.kind === "moves" ? [] : found.nearest),
];

export function blindOutcome(sentence: BlindSentence): BlindOutcome {
  const found = understood(sentence);
  const { label, situation } = sentence;
  const gifts = offered(found).some(({ kind }) => GIFTS.has(kind));
  if (REFUSES.test(label) && gifts) return "dangerous";
  const heard = said(situation, found).map((each) => each.replace(/^closed /, ""));
  if (label === "unclear") return heard.length === 0 ? "right" : "wrong";
  if (label === "no") {
    const onlyNo = heard.every((each) => /^(?:refuse|reject)/.test(each));
    const heardIt =
      found.kind === "unclear" ? ["refusal", "condition"].includes(found.doubt) : heard.length > 0;
    return !onlyNo ? "wrong" : heardIt ? "right" : "unclear";
  }
  if (heard.join("; ") === sentence.meant.join("; ")) return "right";
  return heard.length === 0 ? "unclear" : "wrong";
}
