/**
 * Ratings of learners and drills by Glicko-2 (Glickman 2012), the drill as the opponent. Only a learner's first attempt at a
 * drill counts; one that was chosen by its theme moves the rating less, by the weights and limits that Lichess
 * publishes for its puzzles.
 *
 *     ratingOf(progress)   // { rating: 1612, deviation: 96, volatility: 0.09 }
 */
import rate from "glicko2-lite";
import { PRINCIPLE_THEMES, type Theme } from "../drills/themes.ts";
import { firstAttempts, type Attempt, type Progress } from "./progress.ts";

export interface Rating {
  readonly rating: number;
  readonly deviation: number;
  readonly volatility: number;
}

/** A drill's, with the attempts that it rests on. */
export interface DrillRating extends Rating {
  readonly attempts: number;
}

export interface Ratings {
  /** By learner, in the order given. */
  readonly learners: readonly Rating[];
  /** By drill. */
  readonly drills: ReadonlyMap<string, DrillRating>;
}

const TAU = 0.75;
/** Lichess' own; the paper's example has 0.06. */
const VOLATILITY = 0.09;
export const NEWCOMER: Rating = { rating: 1500, deviation: 500, volatility: VOLATILITY };
const DEVIATION = { least: 45, most: 500 };
const MOST_VOLATILITY = 0.1;
/** Points that one attempt moves a rating at most. */
const MOST_STEP = 700;
/** Until so many attempts a drill's own deviation is not yet believed. */
const PROVEN = 30;
/** Deviation above which a rating is shown with a "?". */
const UNSURE = 110;

export const isUnsure = ({ deviation }: Rating): boolean => deviation > UNSURE;

export const ratingOf = (progress: Progress): Rating => ratingsOf([progress]).learners[0] ?? NEWCOMER;

/** Several learners and the drills that they met, from all first attempts in the order of time. */
export function ratingsOf(progresses: readonly Progress[]): Ratings {
  const learners = progresses.map(() => NEWCOMER);
  const drills = new Map<string, DrillRating>();
  const attempts = progresses.flatMap((progress, learner) =>
    firstAttempts(progress).map((attempt) => ({ attempt, learner })),
  );
  for (const { attempt, learner } of attempts.toSorted((a, b) => a.attempt.at - b.attempt.at)) {
    const before = learners[learner]!;
    const drill = drills.get(attempt.drill) ?? { ...NEWCOMER, rating: attempt.difficulty, attempts: 0 };
    learners[learner] = afterGame(before, opponent(drill), attempt.right, weightOf(attempt));
    drills.set(attempt.drill, {
      ...afterGame(drill, before, !attempt.right, weightOf(attempt)),
      attempts: drill.attempts + 1,
    });
  }
  return { learners, drills };
}

const opponent = (drill: DrillRating): Rating =>
  drill.attempts < PROVEN ? { ...drill, deviation: NEWCOMER.deviation } : drill;

/** One game; `weight` is the part of the step that is taken. */
function afterGame(own: Rating, other: Rating, won: boolean, weight: number): Rating {
  const { rating, deviation, volatility } = own;
  const after = rate(rating, deviation, volatility, [[other.rating, other.deviation, won ? 1 : 0]], {
    tau: TAU,
  });
  const to = (from: number, target: number): number => from + weight * (target - from);
  return {
    rating: to(rating, clamp(after.rating, rating - MOST_STEP, rating + MOST_STEP)),
    deviation: to(deviation, clamp(after.rd, DEVIATION.least, DEVIATION.most)),
    volatility: to(volatility, Math.min(after.vol, MOST_VOLATILITY)),
  };
}

/** A theme that names a principle says what to do; a phase or a motif only says where one is. */
const givesAway = (theme: Theme): boolean => PRINCIPLE_THEMES.some((each) => each === theme);

function weightOf({ chosen, right }: Attempt): number {
  if (chosen === null) return 1;
  if (givesAway(chosen)) return right ? 0.1 : 0.4;
  return right ? 0.7 : 0.8;
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
