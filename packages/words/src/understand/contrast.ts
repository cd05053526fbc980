/**
 * Two figures of one kind, of which one is set aside: "six weeks, not twelve", "4 % is too low, 6 % and we sign".
 *
 * What is set aside is taken out, so that the "no" in it denies nothing else. Where a third figure of the kind is named,
 * nothing is.
 */
import { ONES } from "./numeral-en.ts";
import { any, type MarkKind, type Marks } from "./marks.ts";

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
  String.raw`${figure} ?(?:is |are )?(?:far |much |way |a bit )?(?:too (?:low|little|small|long|short|thin|poor)|(?:a (?:bit|little) )?(?:low|thin|little|short)(?: for us)?|(?:really |just )?not (?:very )?much|not enough|no way|a (?:lifetime|joke|bad joke)|an (?:eternity|insult)|ridiculous|laughable|peanuts|forever)\b[,.]? ?`,
  `${figure}的?(?:独家|排他|独占)?(?:实在|真的?|也|可)?(?:太[低少短长久薄]|偏低|低了?(?:一?点|些)|少了?(?:一?点|些)|不够|不行|no way)了?[,。]? ?`,
]);
