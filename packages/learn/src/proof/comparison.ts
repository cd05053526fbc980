/**
 * Two sittings of one learner side by side: each measure before and after, whether it went the right way, and how sure that is.
 *
 *     comparisonOf(before, after)[0]
 *     // { measure: "regret", before: 2.9, after: 0.8, change: -2.1, low: -3.4, high: -0.9, better: true, sure: true }
 */
import { meanInterval } from "./effect.ts";
import type { Measures } from "./measures.ts";

/** The main one first. */
export const MEASURES = ["regret", "disclosures", "bidders", "ahead", "exclusivity", "result"] as const;
export type MeasureName = (typeof MEASURES)[number];

/** Of these more is better; of the others less. */
const MORE_IS_BETTER: ReadonlySet<MeasureName> = new Set(["bidders", "result"]);

export interface Compared {
  readonly measure: MeasureName;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** The interval of the change, 95 %; null: one game says nothing of how much it varies. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it went the right way; null: it stayed. */
  readonly better: boolean | null;
  /** The whole interval is on that side. */
  readonly sure: boolean;
}

/** Null: a result of which not every decision was graded. */
export function measureIn(measures: Measures, measure: MeasureName): number | null {
  return measure === "regret" ? measures.regret.value : measures[measure];
}

/** In the order of `MEASURES`; the result is left out where it is not known. */
export const comparisonOf = (before: Measures, after: Measures): readonly Compared[] =>
  MEASURES.flatMap((measure) => {
    const [from, to] = [measureIn(before, measure), measureIn(after, measure)];
    return from === null || to === null ? [] : [compared(measure, from, to, before, after)];
  });

function compared(
  measure: MeasureName,
  from: number,
  to: number,
  before: Measures,
  after: Measures,
): Compared {
  const change = to - from;
  const half = measure === "regret" ? halfWidth(before, after) : null;
  const [low, high] = half === null ? [null, null] : [change - half, change + half];
  const better = change === 0 ? null : change > 0 === MORE_IS_BETTER.has(measure);
  const sure = low !== null && high !== null && (low > 0 || high < 0);
  return { measure, before: from, after: to, change, low, high, better, sure };
}

/** Half of the interval of a change of regret: decisions drawn again in each game, and games of one learner that differ. */
function halfWidth(before: Measures, after: Measures): number {
  const halves = [before, after].map(({ losses }, i) => {
    const [low, high] = meanInterval(losses, SEED + i);
    return Math.hypot((high - low) / 2, NORMAL * GAMES_DIFFER);
  });
  return Math.hypot(...halves);
}

const NORMAL = 1.96;
/** Any; fixed so that the same games show the same interval. */
const SEED = 20;
/**
 * Standard deviation, in points a decision, by which games of one person differ beyond their decisions: [estimate]. Of programs it is
 * none (docs/evidence.md), but people have better and worse days.
 */
const GAMES_DIFFER = 0.5;
