/**
 * The text as a whole: what somebody is up to, where the clauses could not be read word by word.
 *
 * What weighs most is taken for it (`weigh.ts`), and filled from what was named and what stands open. Where two intents weigh
 * alike it is none. To give and to sign need more: nothing in the text may deny, ask, hinge or put off.
 */
import type { Scene } from "./act.ts";
import { isAsked, type Case, type Meant } from "./case.ts";
import { topical, topicOf } from "./clauses.ts";
import * as cue from "./cues.ts";
import { FILL, waitsFor } from "./fill.ts";
import { INTENTS, type Intent } from "./intents.ts";
import { eitherOf } from "./lexica.ts";
import type { Marked } from "./mark.ts";
import type { Spoken } from "./port.ts";
import { partsOf, summed, weigh } from "./weigh.ts";

/** Less says nothing. */
const ENOUGH = 3;
/** A figure is said for a reason. */
const A_FIGURE = 2;
/** By so much the first must be ahead of the second. */
const AHEAD = 1;
/** A no is in much that is said: as much as one cue of anything else, however often it is said. */
const MOST_OF_A_NO = 2.5;
const A_NO = 0.5;

export function intended(spoken: Spoken, { text: typed, marks, foreign, turned }: Marked): Meant | null {
  const text = topical(typed)
    .replaceAll(ASIDE, " ")
    .replaceAll(cue.EMPTY_NO, keepsTidings)
    .replaceAll(/ +/g, " ")
    .trim();
  if (foreign || turned || IF_I_WERE.test(text)) return null;
  const seats = new Set(marks.of(text, "party").map(({ party }) => party));
  const [only = spoken.front] = seats.size === 1 ? seats : [];
  const scene: Scene = { spoken, marks, addressee: only };
  const parts = partsOf(text);
  const each: Case = { scene, text, parts, weights: weigh(parts) };
  // "Deal? Far from it.": what is said again with a question mark is not said.
  const echoed = weigh(partsOf(topicOf(typed)));
  const among =
    seats.size > 1
      ? OF_SEVERAL
      : INTENTS.filter((intent) => !FOR_GOOD.has(intent) || summed(echoed, intent).for === 0);
  const [first, second] = heaviest(each, among);
  if (first === undefined) return seats.size > 1 ? null : waitsFor(each);
  return first.score - (second?.score ?? 0) >= AHEAD ? first.meant : null;
}

const ASIDE = eitherOf(({ aside }) => aside, "gu");
const IF_I_WERE = /\bif i were\b/;
const FOR_GOOD: ReadonlySet<Intent> = new Set(["give", "sign"]);
/** What may be said of several in one breath. */
const OF_SEVERAL = ["tell", "open"] as const satisfies readonly Intent[];
/** "Not the only ones" is no no, and tells of others; "能不能" asks, and "不过" concedes. */
const keepsTidings = (idiom: string): string =>
  idiom === "不过" ? "但" : /only|alone|why|唯一|[只止]|^(.)不\1$/u.test(idiom) ? idiom : " ";

interface Weighed {
  readonly score: number;
  readonly meant: Meant;
}

/** What it may be, the heaviest first, of what can be filled. */
const heaviest = (each: Case, among: readonly Intent[]): readonly Weighed[] =>
  among
    .filter((intent) => isOpen(each, intent))
    .map((intent) => ({ intent, score: scoreOf(each, intent) }))
    .filter(({ intent, score }) => score >= (intent === "terms" ? A_FIGURE : ENOUGH))
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ intent, score }): readonly Weighed[] => {
      const meant = FILL[intent](each);
      return meant === null ? [] : [{ score, meant }];
    });

/** Beside a clear no nothing is given or signed, and beside a yes that is none nothing is refused. */
function isOpen({ weights }: Case, intent: Intent): boolean {
  const refused = summed(weights, "refuse").for >= ENOUGH;
  if (intent === "give" || intent === "sign") return !refused;
  return intent !== "refuse" || refused || summed(weights, "sign").for < ENOUGH;
}

/** What somebody else at the table did or said is news. */
const NEWS = [cue.CAME_TO_US, cue.HAS_TERMS, cue.HAS_PROOF, cue.HAS_SIGNED, cue.WE_TALK, cue.WANTS_TOO];
const isNews = ({ scene: { marks, spoken }, text }: Case): boolean =>
  NEWS.some((news) =>
    marks.of(news.exec(text)?.[0] ?? "", "party").some(({ party }) => party !== spoken.front),
  );

function scoreOf(each: Case, intent: Intent): number {
  const { scene, text, weights } = each;
  const { for: pro, against } = summed(weights, intent);
  if (intent === "tell" && pro < ENOUGH && !isAsked(each) && isNews(each)) return ENOUGH;
  if (intent === "refuse") return Math.min(pro, MOST_OF_A_NO) + A_NO;
  // Where the agreement is named, it is what is to be signed.
  const signs =
    intent === "agreement" && pro > 0 && (summed(weights, "sign").for > 0 || cue.DOUBLE_NO.test(text));
  return pro - 2 * against + (signs && scene.marks.has(text, "nnn") ? 1 : 0);
}
