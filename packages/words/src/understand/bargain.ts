/**
 * How people bargain beside a figure: what is left to the other side of a whole, and whether the figure will do. Neither is a term
 * of its own, and both are taken out.
 *
 * Example: "30 %, you keep 70 %, would that work?" is "30 %".
 */
import { tight, type Marked } from "./mark.ts";
import { any } from "./marks.ts";
import type { Spoken } from "./port.ts";

/** What is left to them of a whole of which our part is named: "30 %, you keep 70 %". */
export function withoutRest(_: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const shares = marks.of(text, "percent").map(({ share }) => share);
  const left = text.replaceAll(THEIR_PART, (whole) => {
    const [theirs] = marks.of(whole, "percent");
    const isRest = shares.some((share) => Math.abs(share + theirs!.share - 1) < 1e-9);
    return isRest && theirs!.share !== 0.5 ? "" : whole;
  });
  return left === text ? marked : { ...marked, heard: marked.heard ?? text, text: tight(left) };
}
const SHARE = any("percent");
const THEIR_PART = new RegExp(
  String.raw`[,;]? ?(?:and |while )?\b(?:you|they) (?:can |may |would )?(?:keep|get|take|have|retain) (?:the (?:other|remaining) )?${SHARE}|[,;]?(?:佣金|抽成|其余的?|剩下的?)?(?:您|你们?|贵方|平台)(?:那边|方)?(?:留下?|拿走?|得|收|抽|占)${SHARE}`,
  "gu",
);

/** Whether the figure will do is asked with every offer: "6 %, would that work?", "5 %，行就签". */
export function withoutBargain(_: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  if (!marks.has(text, "percent", "money")) return marked;
  const asked = text.replaceAll(COULD_YOU, "");
  const left = (asked === text ? text : asked.replace(/\?$/, ""))
    .replaceAll(WILL_IT_DO, "")
    .replaceAll(/^[ ,;]+/g, "");
  return left === text ? marked : { ...marked, heard: marked.heard ?? text, text: tight(left) };
}
/** "Could you do 6 %?" */
const COULD_YOU = new RegExp(
  String.raw`\b(?:could|can|would) you (?:do|make it|go (?:up )?to|live with|agree to) (?=(?:the |about |around )?${any("percent", "money")})`,
  "gu",
);
const WILL_IT_DO =
  /[,;.]? ?(?:would|does|could|will) (?:that|this|it) (?:work|do|be (?:ok|okay|fine|possible|acceptable))(?: for (?:you|them|both of us))? ?\?|[,;]? ?\b(?:ok|okay|all right|deal|agreed|fair) ?\?|[,;]?(?:这样)?(?:行不行|行吗|行么|可以吗|可不可以|好不好|好吗|成不成|成吗|怎么样|您看呢|您看行吗) ?\??(?=[,;。.]|$)|[,;]?(?:真)?(?:到底了|最后了|不能再[低高少多]了|这是底线)?[,;]?(?:行|可以|同意|成)(?:的话)?就(?:签|成交|定)(?:了|吧)?(?=[,;。.!]|$)/gu;
