/**
 * The figures that are said of a paper: of which term each is, and whether the paper has it or it is ours.
 *
 * Example: of a paper with 5 % and 150k, "5 % ok, 150k is a joke. 200k" has theirs, theirs, and 200k upfront of ours.
 */
import type { Terms } from "@linchpin/deal";
import * as cue from "./cues.ts";
import { NO_EXCLUSIVITY } from "./exclusive.ts";
import type { Marked } from "./mark.ts";
import { any, type Marks, type Placed, type Thing } from "./marks.ts";
import { tidy } from "./numeral-en.ts";
import { valuesOf, type TermName } from "./their-paper.ts";

/** One figure where it stands. */
export interface Figure extends Placed {
  readonly kind: TermName;
  readonly value: number;
  readonly theirs: boolean;
}

/** What the whole text says of its figures. */
interface Named {
  readonly paper: Terms;
  /** Beside "exclusive" a span of time is how long they are to be alone. */
  readonly alone: boolean;
  readonly minimum: Thing | undefined;
  readonly penalty: Thing | undefined;
}

/** In the order in which they are said. */
export function figuresIn(text: string, marks: Marks, paper: Terms): readonly Figure[] {
  const sum = (field: RegExp): Thing | undefined => marks.of(field.exec(text)?.[0] ?? "", "money")[0];
  const named: Named = {
    paper,
    alone: paper.exclusive !== null && speaksOfAlone(text),
    minimum: sum(cue.FIELD.minimum),
    penalty: sum(cue.FIELD.penalty),
  };
  return marks.placed(text).reduce<readonly Figure[]>((found, placed) => {
    const term = termAt(placed, named, found.at(-1)?.kind ?? null);
    if (term === null) return found;
    const [kind, value] = term;
    return [...found, { ...placed, kind, value, theirs: valuesOf(paper, kind).includes(value) }];
  }, []);
}

/** Whether exclusivity is spoken of, and not only that there is to be none. */
export const speaksOfAlone = (text: string): boolean =>
  cue.EXCLUSIVE.test(text.replaceAll(NO_EXCLUSIVITY, ""));

/** Of which term a thing is, with its value; null: of none. `last`: of which the figure before it was. */
function termAt(
  { thing, before, after }: Placed,
  { paper, alone, minimum, penalty }: Named,
  last: TermName | null,
): readonly [TermName, number] | null {
  if (COUNTED.test(after)) return null;
  const more = MORE_BEFORE.test(before) || MORE_AFTER.test(after);
  switch (thing.kind) {
    case "percent":
      return ["royalty", tidy(more ? thing.share + (paper.royalty[0]?.rate ?? 0) : thing.share)];
    case "months":
      if (thing.weeks === true || WHEN_BEFORE.test(before) || WHEN_AFTER.test(after)) return null;
      return [alone ? "alone" : "term", Math.round(thing.months)];
    case "money":
      if (more) return ["upfront", paper.upfront + thing.amount];
      return [thing === minimum ? "minimum" : thing === penalty ? "penalty" : "upfront", thing.amount];
    case "number":
      return termOfBare(thing.value, after, paper, last);
    case "party":
    case "asset":
    case "channel":
    case "nnn":
    case "vague":
      return null;
  }
}

/** A figure without its unit is of the kind of the one before it; else what of their paper it can be. */
function termOfBare(
  value: number,
  after: string,
  paper: Terms,
  last: TermName | null,
): readonly [TermName, number] | null {
  const share = tidy(value / 100);
  if (last === "term" || last === "alone") return [last, value];
  if (value === paper.term && !valuesOf(paper, "royalty").includes(value / 100)) return ["term", value];
  // "300 upfront" beside a sum in thousands, "keep the 180", and "15 is fine" of a share.
  const inThousands = paper.upfront >= LEAST_SUM && value < 1000;
  if (value * 1000 === paper.upfront || (inThousands && (last === "upfront" || AT_SIGNING.test(after))))
    return ["upfront", value * 1000];
  const isShare = value > 0 && value <= MOST_SHARE && paper.royalty.some(({ rate }) => rate > 0);
  return isShare ? ["royalty", share] : null;
}
/** On top of theirs. */
const MORE_BEFORE =
  /\b(?:another|extra|additional|add|plus|go up(?: by)?) ?$|(?:再加|多加|多给|多付|再付|加(?!到)) ?$/u;
const MORE_AFTER = /^ ?(?:more|extra|on top)\b/u;
const MOST_SHARE = 40;
const LEAST_SUM = 10_000;
const AT_SIGNING = /^ ?(?:k )?(?:upfront|down\b|(?:on|at|upon) sign)/u;
/** It counts something else: "two engineers", "30 % of your staff". */
const COUNTED = new RegExp(
  String.raw`^ ?(?:of (?!sales|revenue|turnover|(?:the )?net|what)[a-z]|(?!(?:upfront|down|royalt(?:y|ies)|commission|term|minimum|guaranteed?|penalty|percent|points?|months?|years?|yearly|annual|exclusive|alone|instead|then|now|max|flat|and|but|or|if|is|are|was|it|for|on|of|at|to|over|per|a|an|as|in|with|from|plus|though|please|thanks|rather|rest|everything|when|only|sharp|would|will|has|have|we|i|you|more|extra|no|not|too|way|ok|okay|fine|works?|sounds?|seems?|good|great)\b)[a-z]{2,}|[家个位名台件套批条天周店款次人倍])`,
  "u",
);
/** A time at which something is, or in which it is done. */
const WHEN_BEFORE =
  /\b(?:in|within|after|every|last|next|past|by)(?: the)?(?: (?:first|next|last))? ?$|(?:过|再过|每)$/u;
const WHEN_AFTER = /^ ?(?:ago|away|later|from now|old|before)\b|^ ?(?:之?[内后前]|以[内后前来]|时间)/u;

/** Whether a figure is put forward: not denied ("not 7 %", but "no less than 7 %" is), and not blamed ("150k is way too low"). */
export function isPut({ before, after }: Pick<Placed, "before" | "after">): boolean {
  if (DENIED.test(before) && !AT_LEAST.test(before)) return false;
  const [own = ""] = after.split(STOP);
  return !cue.TOO_LITTLE.test(own) && !BLAME.test(own.replace(NO_LESS, ""));
}
const BLAME = /\b(?:not|no|never|too|way)\b|太|不|没/u;
const NO_LESS = /\bnot a (?:[a-z]+ ){1,2}(?:less|lower)|\bno less|不能?再?[少低]/u;
/** Where a clause ends. */
export const STOP = /[,;。.!]|\bbut\b|但|不过/u;
const DENIED = /\b(?:not|no|never|neither|nor|without)(?: [a-z]+){0,3} ?$|[不没别](?:[^,.;。]{0,4})$/u;
const AT_LEAST =
  /\b(?:no|not) (?:a [a-z]+ |[a-z]+ (?:for )?)?(?:less|more|lower|longer|under|below)(?: than)? ?$|不(?:能)?(?:低于|少于|超过|能少|能低)$/u;

/** Whether its figures are no terms of ours: a share of something else than sales, or what somebody else pays. */
export const namesNoTerms = ({ text, marks }: Pick<Marked, "text" | "marks">): boolean =>
  RELATIVE.test(text) ||
  OF_OTHERS.test(text) ||
  marks.placed(text).some(({ thing, after }) => thing.kind === "percent" && OF_WHAT.test(after));
const OF_WHAT =
  /^ ?of (?:your|the|our|their|its|his|her|all) (?!(?:net )?(?:sales|revenue|turnover|profits?|price|takings|income)\b)[a-z]/u;
const OF_OTHERS = new RegExp(
  String.raw`${any("party")} ?(?:pays?|paid|gets?|got|offers?|offered|(?:is|are) at)\b|\boffered ?${any("party")}|\bcompetitors?\b[^.,]*\b(?:pays?|paid|gets?|got)\b|别[家人][^,。]{0,4}是?${any("percent", "money")}`,
  "u",
);
/** A share of theirs, and not of sales: "20 % more upfront". */
export const RELATIVE = new RegExp(
  String.raw`${any("percent")} ?(?:more|less|lower|higher|off|以[上下]|左右)|(?:by|(?<![最至])[多少降减]) ?${any("percent")}`,
  "u",
);
