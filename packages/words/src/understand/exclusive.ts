/**
 * Exclusivity beside figures: of a licence it is a term ("9 %, exclusive in county hospitals"); of the talks, in weeks, it is a
 * move of its own, which the table cannot tie to a price.
 */
import type { Terms } from "@linchpin/deal";
import * as cue from "./cues.ts";
import { tight, type Marked } from "./mark.ts";
import type { Marks, Thing } from "./marks.ts";
import type { Spoken } from "./port.ts";

const PIECES = /[,;。.]|\bbut\b|但是?|不过/u;
/** That one is to be alone, of a licence. */
export const ALONE =
  /\bexclusiv|\b(?:sole|only) (?:agent|agency|distributor|partner|dealer|supplier|seller|licensee|one)\b|\b(?:for|to) (?:you alone|yourself|yourselves)\b|独家|独占|排他|总代理?/u;
/** That nobody is to be alone. */
export const NO_EXCLUSIVITY =
  /\b(?:no|non|not|nothing|without|never)[ -](?:[a-z]+ ){0,3}?exclusiv|\b(?:drop|dropping|remove|strike|delete|cut|lose|forget|scrap|skip|minus|waive|take out|leave out|give up) (?:[a-z]+ ){0,2}?exclusiv|\bexclusiv\w* (?:[a-z]+ ){0,2}?(?:goes|out|off|gone|dropped|removed)\b|(?:去掉|去除|删掉|删了|删去|划掉|拿掉|取消|撤掉|免掉|不带|不含|放弃)[^,。]{0,3}(?:独家|独占|排他|总代理)|(?:独家|独占|排他)(?:这条|那条|条款)?(?:得|要|就|也)?(?:去掉|去除|删掉|删了|删去|划掉|拿掉|取消|撤掉|放弃)|(?:不|非|没有?|无|别)[^,。]{0,4}?(?:独家|独占|排他|总代理)|(?:独家|独占|排他)(?:就|也|都)?(?:不[行给要谈做]|免谈|没有|没门|算了)/gu;

/** Who else may sell, as far as it is said; undefined: nothing is said, null: whoever else. */
export function aloneIn(
  text: string,
  marks: Marks,
  { channels, term }: Pick<Terms, "channels" | "term">,
): Terms["exclusive"] | undefined {
  const said = text.replaceAll(NO_EXCLUSIVITY, " ");
  const pieces = said.split(PIECES).filter((piece) => ALONE.test(piece));
  if (pieces.length === 0) return said === text ? undefined : null;
  const named = pieces.flatMap((piece) => marks.of(piece, "channel").map(({ channel }) => channel));
  const [span] = pieces.flatMap((piece) => marks.of(piece, "months"));
  const all = named.length > 0 ? named : channels;
  const until = span === undefined ? term : Math.min(term, Math.round(span.months));
  return { channels: [...new Set(all)].sort((a, b) => a - b), until };
}

/** For how long one is to be alone, where that is said in the same piece; undefined: it is not. */
export const spanAlone = (text: string, marks: Marks): (Thing & { readonly kind: "months" }) | undefined =>
  text
    .replaceAll(NO_EXCLUSIVITY, " ")
    .split(PIECES)
    .filter((piece) => ALONE.test(piece))
    .flatMap((piece) => marks.of(piece, "months"))[0];

/** So long one is alone for a part of a licence; for longer it is the licence itself: "独家三年，提成7%". */
const A_LICENCE = 12;
export const isLicence = ({ months }: { readonly months: number }): boolean => months >= A_LICENCE;

/** "If they want exclusivity, eight weeks": that they want it is no condition. */
export function withoutWish({ view }: Spoken, marked: Marked): Marked {
  const asked = view.parties.some(({ request }) => request?.kind === "exclusivity");
  return asked ? { ...marked, text: tight(marked.text.replaceAll(IF_WANTED, " $1$2 ")) } : marked;
}
const IF_WANTED =
  /\bif (?:you|they|he|she) (?:really |do )?(?:want|need|insist on|must have) (?:(?:the|your|their) )?(exclusivity),? ?(?:then )?|(?:如果|要是|若)?(?:你们?|您|他们)?(?:真的?|一定|非)?要(?:谈)?(独家)(?:的话)?,?(?=[^,。]*(?:最多|只能|也就|顶多))/gu;

/** Whether weeks of exclusivity are named together with a price. */
export function isTied({ view, front }: Spoken, { text, marks }: Marked): boolean {
  const said = text.replaceAll(NO_EXCLUSIVITY, " ");
  if (!marks.has(said, "money", "percent") || marks.has(said, "channel", "asset", "vague")) return false;
  const asked = front !== null && view.parties[front - 1]!.request?.kind === "exclusivity";
  const inWeeks = marks.of(said, "months").some(({ weeks }) => weeks === true);
  const exclusive = cue.EXCLUSIVE.test(said);
  if (inWeeks) return exclusive || asked;
  return exclusive && asked && !marks.has(said, "percent");
}
