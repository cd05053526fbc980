/**
 * Two figures of one kind, of which one is set aside: "six weeks, not twelve", "4 % is too low, 6 % and we sign".
 *
 * What is set aside is taken out, so that the "no" in it denies nothing else. Where a third figure of the kind is named,
 * nothing is.
 */
import { tight, type Marked } from "./mark.ts";
import { ONES } from "./numeral-en.ts";
import { any, type MarkKind, type Marks } from "./marks.ts";
import type { Spoken } from "./port.ts";

const KINDS = ["percent", "months", "money"] as const satisfies readonly MarkKind[];

const once =
  (kind: MarkKind, patterns: (figure: string) => readonly string[]) =>
  (text: string, marks: Marks): string => {
    const figures = marks.of(text, kind);
    if (figures.length !== 2) return text;
    const pattern = new RegExp(patterns(any(kind)).join("|"), "u");
    const left = text.replace(pattern, " ").trim();
    return marks.of(left, kind).length === 1 && !pattern.test(left) ? left : text;
  };

const inTurn =
  (patterns: (figure: string) => readonly string[]) =>
  (text: string, marks: Marks): string =>
    KINDS.reduce((sum, kind) => once(kind, patterns)(sum, marks), text);

/** The other figure behind a "not", with its unit or without: "six weeks, not twelve". */
export const withoutOther = (text: string, marks: Marks): string => otherOf(text.replaceAll(BARE, ""), marks);
const BARE = new RegExp(
  String.raw`(?<=${any(...KINDS)}[^.]*?),? ?(?:and |but )?\bnot (?:for )?(?:\d+|${ONES})(?=\s*(?:$|[,.;!]))`,
  "gu",
);
const otherOf = inTurn((figure) => [
  String.raw`(?<=${figure}[^.]*?),? ?(?:and |but )?\b(?:not|instead of|rather than) (?:for )?${figure}(?! (?:if|unless|until|before))`,
  `(?<=${figure}[^。]*?),?(?:而)?(?:不是|而非)${figure}`,
]);

/** Their figure, with why it will not do. */
export const withoutTheirs = inTurn((figure) => [
  String.raw`${figure} ?(?:is |are )?(?:far |much |way |a bit )?(?:too (?:low|little|small|long|short|thin|poor)|not enough|no way|a (?:lifetime|joke|bad joke)|an (?:eternity|insult)|ridiculous|laughable|peanuts|forever)\b[,.]? ?`,
  `${figure}(?:独家)?(?:实在|真的|也)?(?:太[低少短长久薄]|偏低|低了?(?:一?点|些)|少了?(?:一?点|些)|不够|不行|no way)了?[,。]? ?`,
]);

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
  const left = text.replaceAll(WILL_IT_DO, "").replaceAll(/^[ ,;]+/g, "");
  return left === text ? marked : { ...marked, heard: marked.heard ?? text, text: tight(left) };
}
const WILL_IT_DO =
  /[,;.]? ?(?:would|does|could|will) (?:that|this|it) (?:work|do|be (?:ok|okay|fine|possible|acceptable))(?: for (?:you|them|both of us))? ?\?|[,;]? ?\b(?:ok|okay|all right|deal|agreed|fair) ?\?|[,;]?(?:这样)?(?:行不行|行吗|行么|可以吗|可不可以|好不好|好吗|成不成|成吗|怎么样|您看呢|您看行吗) ?\??(?=[,;。.]|$)|[,;]?(?:真)?(?:到底了|最后了|不能再[低高少多]了|这是底线)?[,;]?(?:行|可以|同意|成)(?:的话)?就(?:签|成交|定)(?:了|吧)?(?=[,;。.!]|$)/gu;
