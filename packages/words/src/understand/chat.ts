/**
 * Small talk: a no is in it, and nothing that could be refused.
 *
 * Example: "Hope the flight was not too bad" turns nothing down; "no, thanks, and a good flight" does.
 */
import * as cue from "./cues.ts";
import { eitherOf } from "./lexica.ts";
import type { Marked } from "./mark.ts";
import { partsOf, weigh } from "./weigh.ts";

/** Each part with a no in it is about the journey, the weather or the table, and no part names what is dealt in. */
export function isChat({ text, marks }: Marked): boolean {
  if (marks.all(text).some(({ kind }) => kind !== "party" && kind !== "number")) return false;
  if (AT_STAKE.some((each) => each.test(text))) return false;
  const parts = partsOf(text.replaceAll(cue.EMPTY_NO, " "));
  const weights = weigh(parts);
  const noes = parts.filter((part, i) => saysNo(part.text) || weights[i]!.refuse.for >= A_NO);
  return noes.length > 0 ? noes.every((part) => CHAT.test(part.text)) : CHAT.test(text);
}
const CHAT = eitherOf(({ chat }) => chat);
const A_NO = 3;
const saysNo = (text: string): boolean =>
  [cue.NEGATIVE, cue.KEEPS, cue.TURNS_DOWN].some((each) => each.test(text));

/** What is refused, or what is to be paid for it. */
const AT_STAKE: readonly RegExp[] = [
  cue.TERMS,
  cue.SIGNS,
  cue.EXCLUSIVE,
  cue.FIELD_WORD,
  cue.DEPOSIT,
  cue.cue(
    String.raw`\b(?:price|money|deal|pay|cheap|technology|know-how|fee|cost|sell|buy|share|hand over)`,
    "价|钱|技术|生意|卖|买|交易|费",
  ),
];
