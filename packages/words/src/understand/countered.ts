/**
 * What somebody asks for, answered with another figure: their paper with a share, a sum or a term of ours in it, or fewer weeks of
 * exclusivity.
 *
 * Every figure is theirs, if it stands in what they ask for, or ours. What is said of theirs does not matter, nor in which order: of
 * each kind one is ours. Asked where the text is else in doubt or a bare no. Example: "4 % is fine, but double the upfront".
 */
import { flatRoyalty, type OwnerMove, type PartyView } from "@linchpin/table";
import type { Terms } from "@linchpin/deal";
import { noLonger, OF_PIECES } from "./act-terms.ts";
import { topical } from "./clauses.ts";
import * as cue from "./cues.ts";
import { aloneIn } from "./exclusive.ts";
import { figuresIn, isPut, RELATIVE, speaksOfAlone, STOP } from "./figures.ts";
import type { Marked } from "./mark.ts";
import { any, type Marks } from "./marks.ts";
import { weeksOf } from "./numbers.ts";
import { tidy } from "./numeral-en.ts";
import type { Spoken } from "./port.ts";
import { standsIn, type TermName } from "./their-paper.ts";

/** What the text was read as before: terms stand unless a figure of theirs is in it, a no unless a figure is put beside it. */
export type Before = "doubt" | "no" | "terms";

export function countered(
  spoken: Spoken,
  { text: typed, marks, foreign, turned }: Marked,
  read: Before,
): OwnerMove | null {
  const text = topical(typed).replaceAll(WONDERED, " ");
  if (foreign || turned || text.length > LONGEST || NOT_THIS.some((each) => each.test(text))) return null;
  if (marks.has(text, "nnn", "asset", "vague")) return null;
  const seat = seatIn(spoken, text, marks);
  if (seat === null) return null;
  const party = spoken.view.parties[seat - 1]!;
  return party.proposal !== null && (party.proposal.exclusive !== null || !speaksOfAlone(text))
    ? terms(seat, party.proposal, text, marks, read)
    : weeks(seat, party, text, marks);
}
const LONGEST = 200;
/** Whoever wonders at a figure names theirs: "1.5?? four, and not a tenth less". */
const WONDERED = new RegExp(
  String.raw`(?:${any("percent", "number", "money", "months")}|\b\d+(?:\.\d+)?) ?\?+(?=[^?]*\w)`,
  "gu",
);
const NOT_THIS = [
  RELATIVE,
  OF_PIECES,
  cue.QUESTION,
  cue.UNSURE,
  cue.LATER,
  cue.DISMISSES,
  cue.ENDS,
  cue.CLOSES,
  cue.OTHERS,
  /\b(?:last year|used to|elsewhere|usually|normally|market|competitors?|got|gets|paid|pays)\b|去年|一般|行情|市场价|别[家人]|同行/u,
  /\bon the first\b|\bthereafter\b|\bafter(?:wards)?$/u,
  /\b(?:if|unless|until|before|after|once|when) (?!(?:we|you|i) (?:both )?sign)|如果|要是|除非|只要|之[前后]|以[前后]|再(?:来|说|谈|考虑)|谁(?:敢|肯|会签)/u,
];

/** Who is named, else who is in front; but where only one paper has the share or the sum that is said over, whoever put it. Null: several are. */
function seatIn({ view, front }: Spoken, text: string, marks: Marks): number | null {
  const named = new Set(marks.of(text, "party").map(({ party }) => party));
  if (named.size > 0) return named.size === 1 ? [...named][0]! : null;
  if (front !== null && view.parties[front - 1]!.proposal !== null) return front;
  // A span of time is in many papers.
  const figures = marks.all(text).filter(({ kind }) => kind === "percent" || kind === "money");
  const papers = view.parties.flatMap(({ proposal }, i) =>
    proposal !== null && figures.some((figure) => standsIn(proposal, figure)) ? [i + 1] : [],
  );
  return papers.length === 1 ? papers[0]! : front;
}

/** Their paper with every figure that is ours; null: none is, two of a kind are, or one is denied. */
function terms(party: number, paper: Terms, text: string, marks: Marks, read: Before): OwnerMove | null {
  const figures = figuresIn(text, marks, paper);
  const ours = figures.filter(({ theirs }) => !theirs);
  if (!ours.every(isPut)) return null;
  const noneIsTheirs = ours.length === figures.length;
  if (noneIsTheirs && read === "terms") return null;
  if (noneIsTheirs && read === "no" && !ours.every(({ before }) => STOP.test(before))) return null;
  const put = new Map(ours.map(({ kind, value }) => [kind, value]));
  if (ours.some(({ kind, value }) => put.get(kind) !== value)) return null;
  const sums = figures.some(({ kind }) => kind === "upfront");
  const all = new Map([...reckoned(text, paper, sums), ...put]);
  const said = aloneIn(text, marks, { channels: paper.channels, term: all.get("term") ?? paper.term });
  if (all.size === 0 && (said !== null || paper.exclusive === null)) return null;
  const exclusive = said === undefined || all.has("alone") ? paper.exclusive : said;
  return { kind: "propose", party, terms: changed({ ...paper, exclusive }, all) };
}

/** A paper with other figures. */
function changed(paper: Terms, to: ReadonlyMap<TermName, number>): Terms {
  const [royalty, minimum, until] = [to.get("royalty"), to.get("minimum"), to.get("alone")];
  return noLonger({
    ...paper,
    royalty: royalty === undefined ? paper.royalty : flatRoyalty(royalty),
    upfront: to.get("upfront") ?? paper.upfront,
    minimum: minimum === undefined ? paper.minimum : [minimum],
    penalty: to.get("penalty") ?? paper.penalty,
    term: to.get("term") ?? paper.term,
    exclusive: paper.exclusive && { ...paper.exclusive, until: until ?? paper.exclusive.until },
  });
}

/** What is said of theirs without a figure: "double the upfront", "a point more"; `sums`: a sum is named that may be doubled. */
function reckoned(text: string, paper: Terms, sums: boolean): readonly (readonly [TermName, number])[] {
  const [rate = 0] = paper.royalty.map((step) => step.rate);
  return [
    ...(DOUBLED.test(text) || (sums && TWICE.test(text)) ? [["upfront", 2 * paper.upfront] as const] : []),
    ...(HALVED.test(text) ? [["term", Math.round(paper.term / 2)] as const] : []),
    ...(A_POINT_UP.test(text) ? [["royalty", tidy(rate + 0.01)] as const] : []),
  ];
}
const DOUBLED =
  /\b(?:double|twice) (?:the |your )?(?:upfront|down payment|sum|money)|首付(?:款)?(?:得|要)?(?:翻(?:一)?[倍番]|加倍)/u;
const TWICE = /翻(?:一)?[倍番]|\b(?:double|twice) (?:it|that)\b/u;
const HALVED = /\bhal(?:f|ve) the (?:term|time|duration)\b|(?:期限|年限)(?:减半|砍半|减一半|砍一半)/u;
const A_POINT_UP =
  /\b(?:up|add|raise it|plus) (?:by )?(?:a|one) (?:percentage )?point\b|\b(?:a|one) (?:percentage )?point (?:more|up|higher|on top)\b|[加高涨提](?:一个|1个|个)(?:百分)?点/u;

/** Fewer weeks than they ask to be alone for. */
function weeks(party: number, { request }: PartyView, text: string, marks: Marks): OwnerMove | null {
  if (request?.kind !== "exclusivity" || marks.has(text, "money", "percent")) return null;
  const spans = marks
    .placed(text)
    .flatMap(({ thing, ...place }) =>
      thing.kind === "months" ? [{ ...place, count: weeksOf(thing.months) }] : [],
    );
  const ours = spans.filter(({ count }) => count !== request.weeks);
  const [first] = ours;
  if (first === undefined || !GIVEN.test(text)) return null;
  if (!ours.every((span) => isPut(span) && BARELY.test(span.after) && span.count === first.count))
    return null;
  return { kind: "exclusivity", party, weeks: first.count };
}
const GIVEN =
  /\b(?:you can have|(?:i|we) can (?:do|give|offer|live with)|is (?:what|all|the most)|gets?(?! nothing)|at most|max(?:imum)?|no more)\b|[给行]|最多|顶多|可以/u;
/** Nothing is said of what the weeks are for. */
const BARELY =
  /^ ?(?:$|[,;.。!]|(?:exclusiv[a-z]*|alone|only|max(?:imum)?|at most|tops|then|is|are|instead|and (?:no|not))\b|的?(?:独家|排他)|吧|左右|还?可以|还?行|就|倒)/u;
