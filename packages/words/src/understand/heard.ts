/**
 * What was made out, each figure as the item of the term sheet that it is: a sum that is due each year is no upfront, and how long one is
 * alone is no term.
 *
 * Example: "15 %, 30k a year minimum, 12 months, 6 months exclusive" is a share, a minimum, a span of time, and six months alone.
 */
import * as cue from "./cues.ts";
import { ALONE, NO_EXCLUSIVITY } from "./exclusive.ts";
import type { Marked } from "./mark.ts";
import { any, type Marks, type Thing } from "./marks.ts";
import type { Heard, Named } from "./port.ts";

type Text = Pick<Marked, "text" | "marks" | "heard">;

export function heardIn({ text: left, marks, heard }: Text): readonly Heard[] {
  const text = heard ?? left;
  const things = marks.all(text).filter((thing): thing is Named => thing.kind !== "vague");
  if (!OF_TERMS.test(text)) return things;
  const sum = minimumIn(text, marks);
  const promise = aloneHeard(text, marks);
  const others = things.flatMap((thing): readonly Heard[] => {
    if (thing === sum && thing.kind === "money") return [{ kind: "minimum", amount: thing.amount }];
    return thing === promise?.span ? [] : [thing];
  });
  return [
    ...others,
    ...(promise === null ? [] : [promise.heard]),
    ...(cue.WE_SUPPLY.test(text) ? [{ kind: "supplied" } as const] : []),
  ];
}
const YEARLY = new RegExp(
  String.raw`${any("money")} ?(?:(?:an?|per|each|every) year|yearly|annual(?:ly)?|p\.? ?a\b)`,
  "u",
);
/** A share, or a minimum, is named. */
const OF_TERMS = new RegExp(`${any("percent")}|\\bminimum\\b|保底`, "u");

function minimumIn(text: string, marks: Marks): Thing | undefined {
  const named = cue.FIELD.minimum.exec(text)?.[0] ?? "";
  const said = /minimum|guarante|year|annual|每年|保底/u.test(named) ? named : YEARLY.exec(text)?.[0];
  return said === undefined ? undefined : marks.of(said, "money")[0];
}

/** The months and channels in which one is to be alone, as far as they are said; null: nothing is. */
function aloneHeard(
  text: string,
  marks: Marks,
): { readonly span: Thing | undefined; readonly heard: Heard } | null {
  const pieces = text.replaceAll(NO_EXCLUSIVITY, ",").split(/[,;。.]/u);
  const said = pieces.filter((piece) => ALONE.test(piece));
  if (said.length === 0 || said.some((piece) => cue.NEGATIVE.test(piece))) return null;
  const spans = said.flatMap((piece) => marks.of(piece, "months"));
  const [span] = spans;
  if (spans.length > 1 || span?.weeks === true) return null;
  const channels = said.flatMap((piece) => marks.of(piece, "channel").map(({ channel }) => channel));
  return { span, heard: { kind: "alone", months: span?.months ?? null, channels: [...new Set(channels)] } };
}
