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
/** Somebody who thinks aloud, or asks what they meant, has said nothing yet: "hmm, wait, how shall I put it". */
export const isMusing = ({ text, marks }: Marked): boolean =>
  marks.all(text).length === 0 &&
  !UNTIL_THEN.test(text) &&
  MUSES.test(text.replaceAll(/[\s,.;!?。…~]+/gu, " ").trim());
/** Who thinks until then ends the week. */
const UNTIL_THEN = /\b(?:until|till|to|over) (?:next week|the weekend)\b|到下(?:个?星期|周)/u;
const MUSES =
  /^(?:(?:um+|uh+|er+m?|hm+|well|wait|hang on|hold on|(?:one|just a|give me a) (?:sec|second|moment|minute)|let me (?:think|see)(?: (?:about|how) [a-z ]+)?|(?:i|we) (?:need|have) to think(?: (?:about|how) [a-z ]+)?|(?:how|what) (?:do|shall|should|can) (?:i|we) (?:put|say|answer)(?: [a-z]+){0,2}|呃|嗯+|额|唔|哦|那个|等等|等一下|等会儿?|稍等|(?:让|容)?我?(?:再)?(?:想想|想一下|考虑一下)|(?:我|该)?怎么(?:说|回|答|讲)(?:呢|好)?)(?: |$)?)+$|^(?:你们?|您)(?:刚才|刚刚)?(?:说|提|讲|指)的?[^,。]{1,14}[, ](?:到底|究竟)?(?:是|指)[^,。]{0,6}(?:哪|什么|啥)/u;

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
