/**
 * What somebody asks for, answered with another figure: their paper with a share, a sum or a term of ours in it, or fewer weeks of
 * exclusivity.
 *
 * Every figure is theirs, if it stands in what they ask for, or ours. What is said of theirs does not matter, nor in which order: of
 * each kind one is ours. Asked where the text is else in doubt or a bare no. Example: "4 % is fine, but double the upfront".
 */
import { flatRoyalty, type OwnerMove, type PartyView } from "@linchpin/table";
import type { Terms } from "@linchpin/deal";
import { topical } from "./clauses.ts";
import * as cue from "./cues.ts";
import { aloneIn, NOT_ALONE } from "./exclusive.ts";
import type { Marked } from "./mark.ts";
import { any, type Marks, type Thing } from "./marks.ts";
import { weeksOf } from "./numbers.ts";
import { tidy } from "./numeral-en.ts";
import type { Spoken } from "./port.ts";
import { standsIn } from "./their-paper.ts";

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
  const alone = cue.EXCLUSIVE.test(text.replaceAll(NOT_ALONE, ""));
  return party.proposal !== null && (!alone || party.proposal.exclusive !== null)
    ? terms(seat, party.proposal, text, marks, read)
    : weeks(seat, party, text, marks);
}
const LONGEST = 200;
/** Whoever wonders at a figure names theirs: "1.5?? four, and not a tenth less". */
const WONDERED = new RegExp(
  String.raw`(?:${any("percent", "number", "money", "months")}|\b\d+(?:\.\d+)?) ?\?+(?=[^?]*\w)`,
  "gu",
);
/** A share of theirs, and not of sales: "20 % more upfront". */
const RELATIVE = new RegExp(
  String.raw`${any("percent")} ?(?:more|less|lower|higher|off|以[上下]|左右)|(?:by|(?<![最至])[多少降减]) ?${any("percent")}`,
  "u",
);
const NOT_THIS = [
  RELATIVE,
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

/** Who is named, else whoever put a paper with these figures; else who is in front. Null: several are. */
function seatIn({ view, front }: Spoken, text: string, marks: Marks): number | null {
  const named = new Set(marks.of(text, "party").map(({ party }) => party));
  if (named.size > 0) return named.size === 1 ? [...named][0]! : null;
  if (front !== null && view.parties[front - 1]!.proposal !== null) return front;
  const figures = marks.all(text);
  const papers = view.parties.flatMap(({ proposal }, i) =>
    proposal !== null && figures.some((figure) => standsIn(proposal, figure)) ? [i + 1] : [],
  );
  return papers.length === 1 ? papers[0]! : front;
}

type Kind = "royalty" | "upfront" | "minimum" | "penalty" | "term" | "alone";

/** A figure, and what is said before and behind it. */
interface Figure {
  readonly kind: Kind;
  readonly value: number;
  readonly theirs: boolean;
  readonly before: string;
  readonly after: string;
}

/** Their paper with every figure that is ours; null: none is, two of a kind are, or one is denied. */
function terms(party: number, paper: Terms, text: string, marks: Marks, read: Before): OwnerMove | null {
  const figures = figuresIn(text, marks, paper);
  const all = figures.filter(({ theirs }) => !theirs);
  if (all.some((figure) => isDenied(figure) || isBlamed(figure))) return null;
  const noneIsTheirs = all.length === figures.length;
  if (noneIsTheirs && (read === "terms" || (read === "no" && !all.every(({ before }) => STOP.test(before)))))
    return null;
  const ours = new Map(all.map(({ kind, value }) => [kind, value]));
  for (const { kind, value } of all) if (ours.get(kind) !== value) return null;
  const [rate = 0] = paper.royalty.map((step) => step.rate);
  if (DOUBLED.test(text) || (TWICE.test(text) && figures.some(({ kind }) => kind === "upfront")))
    ours.set("upfront", ours.get("upfront") ?? 2 * paper.upfront);
  if (HALVED.test(text)) ours.set("term", ours.get("term") ?? paper.term / 2);
  if (A_POINT_UP.test(text)) ours.set("royalty", ours.get("royalty") ?? tidy(rate + 0.01));
  const term = Math.round(ours.get("term") ?? paper.term);
  const said = aloneIn(text, marks, { channels: paper.channels, term });
  if (ours.size === 0 && (said !== null || paper.exclusive === null)) return null;
  const exclusive = said === undefined || ours.has("alone") ? paper.exclusive : said;
  return {
    kind: "propose",
    party,
    terms: {
      ...paper,
      royalty: ours.has("royalty") ? flatRoyalty(ours.get("royalty")!) : paper.royalty,
      upfront: ours.get("upfront") ?? paper.upfront,
      minimum: ours.has("minimum") ? [ours.get("minimum")!] : paper.minimum,
      penalty: ours.get("penalty") ?? paper.penalty,
      term,
      exclusive: exclusive && {
        ...exclusive,
        until: Math.min(ours.get("alone") ?? exclusive.until, term),
      },
    },
  };
}
const DOUBLED =
  /\b(?:double|twice) (?:the |your )?(?:upfront|down payment|sum|money)|首付(?:款)?(?:得|要)?(?:翻(?:一)?[倍番]|加倍)/u;
const TWICE = /翻(?:一)?[倍番]|\b(?:double|twice) (?:it|that)\b/u;
const HALVED = /\bhal(?:f|ve) the (?:term|time|duration)\b|(?:期限|年限)(?:减半|砍半|减一半|砍一半)/u;
const A_POINT_UP =
  /\b(?:up|add|raise it|plus) (?:by )?(?:a|one) (?:percentage )?point\b|\b(?:a|one) (?:percentage )?point (?:more|up|higher|on top)\b|[加高涨提](?:一个|1个|个)(?:百分)?点/u;

function figuresIn(text: string, marks: Marks, paper: Terms): readonly Figure[] {
  const named = (field: RegExp): Thing | undefined => marks.all(field.exec(text)?.[0] ?? "").find(isMoney);
  // Beside "exclusive" a span of time is how long they are to be alone.
  const alone = paper.exclusive !== null && cue.EXCLUSIVE.test(text.replaceAll(NOT_ALONE, ""));
  const [minimum, penalty] = [named(cue.FIELD.minimum), named(cue.FIELD.penalty)];
  let last: Kind | null = null;
  return Array.from(text).flatMap((letter, at): readonly Figure[] => {
    const found = figureAt(letter, at);
    last = found[0]?.kind ?? last;
    return found;
  });
  function figureAt(letter: string, at: number): readonly Figure[] {
    const thing = marks.thing(letter);
    if (thing === null) return [];
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    const figure = (kind: Kind, value: number): readonly Figure[] => [
      { kind, value, theirs: valuesOf(paper, kind).includes(value), before, after },
    ];
    if (COUNTED.test(after) || isSpan(thing, before, after)) return [];
    const more = MORE_BEFORE.test(before) || MORE_AFTER.test(after);
    if (thing.kind === "percent")
      return figure("royalty", tidy(more ? thing.share + (paper.royalty[0]?.rate ?? 0) : thing.share));
    if (thing.kind === "months") return figure(alone ? "alone" : "term", Math.round(thing.months));
    if (thing.kind === "money" && more) return figure("upfront", paper.upfront + thing.amount);
    if (thing.kind === "money")
      return figure(thing === minimum ? "minimum" : thing === penalty ? "penalty" : "upfront", thing.amount);
    if (thing.kind !== "number") return [];
    // A bare figure is of the kind that was named last.
    if (last === "term" || last === "alone") return figure(last, thing.value);
    if (thing.value === paper.term && !valuesOf(paper, "royalty").includes(thing.value / 100))
      return figure("term", thing.value);
    // "300 upfront" beside a sum in thousands, "keep the 180", and "15 is fine" of a share.
    const thousands = thing.value * 1000;
    if (
      thousands === paper.upfront ||
      ((last === "upfront" || AT_SIGNING.test(after)) && paper.upfront >= LEAST_SUM && thing.value < 1000)
    )
      return figure("upfront", thousands);
    const isShare =
      thing.value > 0 && thing.value <= MOST_SHARE && paper.royalty.some(({ rate }) => rate > 0);
    return isShare ? figure("royalty", tidy(thing.value / 100)) : [];
  }
}
/** On top of theirs. */
const MORE_BEFORE =
  /\b(?:another|extra|additional|add|plus|go up(?: by)?) ?$|(?:再加|多加|多给|多付|再付|加(?!到)) ?$/u;
const MORE_AFTER = /^ ?(?:more|extra|on top)\b/u;
const isMoney = (thing: Thing): boolean => thing.kind === "money";
const MOST_SHARE = 40;
const LEAST_SUM = 10_000;
const AT_SIGNING = /^ ?(?:k )?(?:upfront|down\b|(?:on|at|upon) sign)/u;
/** It counts something else: "two engineers", "30 % of your staff". */
const COUNTED = new RegExp(
  String.raw`^ ?(?:of (?!sales|revenue|turnover|(?:the )?net|what)[a-z]|(?!(?:upfront|down|royalt(?:y|ies)|commission|term|minimum|guaranteed?|penalty|percent|points?|months?|years?|yearly|annual|exclusive|alone|instead|then|now|max|flat|and|but|or|if|is|are|was|it|for|on|of|at|to|over|per|a|an|as|in|with|from|plus|though|please|thanks|rather|rest|everything|when|only|sharp|would|will|has|have|we|i|you|more|extra|no|not|too|way|ok|okay|fine|works?|sounds?|seems?|good|great)\b)[a-z]{2,}|[家个位名台件套批条天周店款次人倍])`,
  "u",
);
/** A time at which something is, or in which it is done; weeks are none of a licence. */
const isSpan = (thing: Thing, before: string, after: string): boolean =>
  thing.kind === "months" && (thing.weeks === true || WHEN_BEFORE.test(before) || WHEN_AFTER.test(after));
const WHEN_BEFORE =
  /\b(?:in|within|after|every|last|next|past|by)(?: the)?(?: (?:first|next|last))? ?$|(?:过|再过|每)$/u;
const WHEN_AFTER = /^ ?(?:ago|away|later|from now|old|before)\b|^ ?(?:之?[内后前]|以[内后前来]|时间)/u;

function valuesOf(
  { royalty, upfront, minimum, penalty, term, exclusive }: Terms,
  kind: Kind,
): readonly number[] {
  switch (kind) {
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

/** Whether its figures are no terms of ours: a share of something else than sales, or what somebody else pays. */
export const namesNoTerms = ({ text, marks }: Pick<Marked, "text" | "marks">): boolean =>
  RELATIVE.test(text) ||
  OF_OTHERS.test(text) ||
  Array.from(text).some(
    (letter, at) => marks.thing(letter)?.kind === "percent" && OF_WHAT.test(text.slice(at + 1)),
  );
const OF_WHAT =
  /^ ?of (?:your|the|our|their|its|his|her|all) (?!(?:net )?(?:sales|revenue|turnover|profits?|price|takings|income)\b)[a-z]/u;
const OF_OTHERS = new RegExp(
  String.raw`${any("party")} ?(?:pays?|paid|gets?|got|offers?|offered|(?:is|are) at)\b|\boffered ?${any("party")}|\bcompetitors?\b[^.,]*\b(?:pays?|paid|gets?|got)\b|别[家人][^,。]{0,4}是?${any("percent", "money")}`,
  "u",
);

/** "Not 7 %", but not "no less than 7 %". */
const isDenied = ({ before }: Pick<Figure, "before">): boolean =>
  DENIED.test(before) && !AT_LEAST.test(before);
/** "150k is way too low": theirs, though it stands in no paper. */
const isBlamed = ({ after }: Pick<Figure, "after">): boolean => {
  const [own = ""] = after.split(STOP);
  return cue.TOO_LITTLE.test(own) || BLAME.test(own.replace(NO_LESS, ""));
};
const BLAME = /\b(?:not|no|never|too|way)\b|太|不|没/u;
const NO_LESS = /\bnot a (?:[a-z]+ ){1,2}(?:less|lower)|\bno less|不能?再?[少低]/u;
const STOP = /[,;。.!]|\bbut\b|但|不过/u;
const DENIED = /\b(?:not|no|never|neither|nor|without)(?: [a-z]+){0,3} ?$|[不没别](?:[^,.;。]{0,4})$/u;
const AT_LEAST =
  /\b(?:no|not) (?:a [a-z]+ |[a-z]+ (?:for )?)?(?:less|more|lower|longer|under|below)(?: than)? ?$|不(?:能)?(?:低于|少于|超过|能少|能低)$/u;

/** Fewer weeks than they ask to be alone for. */
function weeks(party: number, { request }: PartyView, text: string, marks: Marks): OwnerMove | null {
  if (request?.kind !== "exclusivity" || marks.has(text, "money", "percent")) return null;
  const spans = Array.from(text).flatMap((letter, at) => {
    const thing = marks.thing(letter);
    return thing?.kind === "months"
      ? [{ count: weeksOf(thing.months), before: text.slice(0, at), after: text.slice(at + 1) }]
      : [];
  });
  const ours = spans.filter(({ count }) => count !== request.weeks);
  const [first] = ours;
  if (first === undefined || !GIVEN.test(text)) return null;
  const held = ours.some((span) => isDenied(span) || isBlamed(span) || !BARELY.test(span.after));
  if (held || ours.some(({ count }) => count !== first.count)) return null;
  return { kind: "exclusivity", party, weeks: first.count };
}
const GIVEN =
  /\b(?:you can have|(?:i|we) can (?:do|give|offer|live with)|is (?:what|all|the most)|gets?(?! nothing)|at most|max(?:imum)?|no more)\b|[给行]|最多|顶多|可以/u;
/** Nothing is said of what the weeks are for. */
const BARELY =
  /^ ?(?:$|[,;.。!]|(?:exclusiv[a-z]*|alone|only|max(?:imum)?|at most|tops|then|is|are|instead|and (?:no|not))\b|的?(?:独家|排他)|吧|左右|还?可以|还?行|就|倒)/u;
