/**
 * Their paper, said over by its figures, is "the terms": "5 % and 150k, 36 months" of a paper with just these.
 *
 * Runs on a text with marks. Where one figure is another than theirs nothing is changed: it is an offer.
 */
import type { Terms } from "@linchpin/deal";
import * as cue from "./cues.ts";
import { tight, type Marked } from "./mark.ts";
import { any, type Thing } from "./marks.ts";
import type { Spoken } from "./port.ts";

const FIGURE = any("percent", "money", "months", "number");
const FIELD =
  "(?:royalt(?:y|ies)|commission|upfront|down payment|down|in advance|advance|(?:on|at|upon) sign(?:ing|ature)|(?:to|at the) start|entry fee|signing fee|term|duration|提成|分成|首付款?|预付款?|入门费|期限|年限|签约(?:时)?付?)";
/** A figure with the name of its field before or behind it, and the small words in between. */
const ONE = `(?:(?:(?:your|the|an?|at|for|over|of) )*${FIELD}(?: payment| fee)?(?: of| at| is| being)?[ :]*)?(?:(?:your|the|at|for|over|of|a) )*${FIGURE}(?:的|个月)?(?: ?(?:an? )?(?:as )?(?:an? )?(?:in )?${FIELD}(?![a-z]))?`;
const RUN = new RegExp(
  `${ONE}(?: ?(?:[,、/+&和加跟-]|and|with|plus|for|over|at)*(?: (?:and|with|plus|for|over))* ?${ONE})*`,
  "gu",
);

export function withTheirPaper(spoken: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const things = marks.all(text);
  const seats = new Set(things.flatMap((thing) => (thing.kind === "party" ? [thing.party] : [])));
  const [seat = spoken.front] = seats;
  const paper = seat === null || seats.size > 1 ? null : spoken.view.parties[seat - 1]!.proposal;
  const figures = things.filter(({ kind }) => FIGURES.has(kind));
  if (paper === null || figures.length === 0 || cue.EXCLUSIVE.test(text)) return marked;
  if (marked.foreign || things.some(({ kind }) => OTHERS.has(kind))) return marked;
  if (!figures.every((figure) => standsIn(paper, figure))) return marked;
  const terms = /\p{Script=Han}/u.test(text) ? "条款" : "the terms";
  return {
    ...marked,
    heard: marked.heard ?? text,
    text: tight(text.replaceAll(RUN, ` ${terms} `).replaceAll(/ (?=[,.:;!?。])/g, "")),
  };
}
/** Where a paper of theirs lies there, "make it 8" is a share of sales. */
export function withShare({ view, front }: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const paper = front === null ? null : view.parties[front - 1]!.proposal;
  if (paper === null || paper.royalty.every(({ rate }) => rate === 0)) return marked;
  const share = (letter: string): string => {
    const [number] = marks.of(letter, "number");
    const small = number !== undefined && number.value > 0 && number.value <= MOST_SHARE;
    return small ? marks.mark({ kind: "percent", share: number.value / 100 }).trim() : letter;
  };
  return { ...marked, text: text.replaceAll(MADE_IT, (whole) => whole.replace(A_NUMBER, share)) };
}
/** The rate of their paper without its sign, beside another share: "3.9 is an insult, 15 percent". */
export function withTheirRate({ view, front }: Spoken, marked: Marked): Marked {
  const { text, marks } = marked;
  const rates = front === null ? [] : (view.parties[front - 1]!.proposal?.royalty ?? []);
  if (!marks.has(text, "percent")) return marked;
  const share = (letter: string): string => {
    const [number] = marks.of(letter, "number");
    const theirs = rates.find(({ rate }) => Math.round(rate * 1e6) === Math.round(number!.value * 1e4));
    return theirs === undefined ? letter : marks.mark({ kind: "percent", share: theirs.rate }).trim();
  };
  return { ...marked, text: text.replaceAll(NUMBERS, share) };
}
const MOST_SHARE = 40;
const NUMBERS = new RegExp(any("number"), "gu");
const A_NUMBER = new RegExp(any("number"), "u");
const MADE_IT = new RegExp(
  String.raw`\b(?:make (?:it|that)|raise it to|go (?:up )?to|say) ?${any("number")}(?! ?[a-z]*(?:weeks?|months?|years?|units?)\b)|(?:加到|提到|涨到|改成)${any("number")}`,
  "gu",
);

/** Whether a share is named that their paper does not have, and not to wonder at it ("3 %?"): other terms are meant, and no bare no. */
export const namesOtherShare = (
  { proposal }: { readonly proposal: Terms | null },
  { text, marks }: Pick<Marked, "text" | "marks">,
): boolean =>
  proposal !== null &&
  marks.of(text.replaceAll(WONDERED_AT, ""), "percent").some((share) => !standsIn(proposal, share));

const WONDERED_AT = new RegExp(`${any("percent")} ?\\?`, "gu");

const FIGURES: ReadonlySet<string> = new Set(["percent", "money", "months", "number"]);
const OTHERS: ReadonlySet<string> = new Set(["asset", "vague", "nnn", "channel"]);

/** The terms of a paper that are figures; "alone": to which month channels are promised to nobody else. */
export type TermName = "royalty" | "upfront" | "minimum" | "penalty" | "term" | "alone";

/** What a paper has for one of them: shares, money or months. */
export function valuesOf(
  { royalty, upfront, minimum, penalty, term, exclusive }: Terms,
  name: TermName,
): readonly number[] {
  switch (name) {
    case "royalty":
      return royalty.map(({ rate }) => rate);
    case "upfront":
      return [upfront];
    case "minimum":
      return minimum;
    case "penalty":
      return [penalty];
    case "term":
      return [term];
    case "alone":
      return exclusive === null ? [] : [exclusive.until];
  }
}

/** Whether their paper has the figure. */
export function standsIn(paper: Terms, figure: Thing): boolean {
  const { royalty, upfront, term } = paper;
  const has = (name: TermName, value: number): boolean => valuesOf(paper, name).includes(value);
  switch (figure.kind) {
    case "percent":
      return has("royalty", figure.share);
    case "money":
      return has("upfront", figure.amount) || has("minimum", figure.amount);
    case "months":
      return has("term", Math.round(figure.months));
    case "number":
      // "5/150/36"
      return (
        royalty.some(({ rate }) => Math.round(rate * 1e6) === figure.value * 1e4) ||
        upfront === figure.value * 1000 ||
        term === figure.value
      );
    case "party":
    case "asset":
    case "channel":
    case "nnn":
    case "vague":
      return false;
  }
}
