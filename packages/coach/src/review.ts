/**
 * The review of a game: every decision graded, the line of V, skill and luck apart, and what to learn from it.
 *
 * Law: luck + skill = V at the end − V at the start, whatever the grades are. The drop of a decision is skill; what V
 * then does until the next decision is luck.
 */
import type { Decided } from "./decisions.ts";
import type { Graded } from "./grade.ts";
import { principleOf, type Principle } from "./principles.ts";
import { doubtOf } from "./praise.ts";
import { accuracyOf, LEAST_DROP, SURE, valueOf } from "./value.ts";

export interface Review {
  /** In the order of the game. */
  readonly graded: readonly Graded[];
  /** V at the start, and in the end (what the best move would bring, where the talks are not over). */
  readonly start: number;
  readonly end: number;
  readonly skill: number;
  readonly luck: number;
  /** By decision: what V did between what the move was worth and the next decision. */
  readonly luckAfter: readonly number[];
  /** Mean accuracy of the moves, 0..100. */
  readonly accuracy: number;
  /** Decisions to try again: mistakes and blunders that are sure, worst first. */
  readonly retry: readonly Graded[];
  /** What cost most, by principle, dearest first. */
  readonly lessons: readonly Lesson[];
  /** Decisions with one right answer, by a clear gap: drills for others. */
  readonly drills: readonly Graded[];
}

export interface Lesson {
  readonly principle: Principle;
  /** Points lost by decisions that broke it. */
  readonly cost: number;
  readonly decisions: readonly Graded[];
}

const LESSONS = 3;
/** A drill has a single answer if the next best is this many points below. */
export const DRILL_GAP = 14;

export function reviewOf(
  { scenario, settlement }: Pick<Decided, "scenario" | "settlement">,
  graded: readonly Graded[],
): Review {
  const values = graded.map(({ value }) => value);
  const start = values[0] ?? 0;
  const last = graded.at(-1);
  const open = last === undefined ? start : last.value - last.drop;
  const end = settlement === null ? open : valueOf(scenario, settlement.payoffs[0]!);
  const luckAfter = graded.map(({ value, drop }, i) => (values[i + 1] ?? end) - (value - drop));
  return {
    graded,
    start,
    end,
    skill: 0 - sum(graded.map(({ drop }) => drop)),
    luck: sum(luckAfter),
    luckAfter,
    accuracy: graded.length === 0 ? 100 : sum(graded.map(({ drop }) => accuracyOf(drop))) / graded.length,
    retry: graded
      .filter(({ drop, unsure }) => drop >= LEAST_DROP.mistake && unsure === null)
      .toSorted((a, b) => b.drop - a.drop),
    lessons: lessonsOf(graded),
    drills: graded.filter((each) => each.gap !== null && each.gap >= DRILL_GAP + SURE * doubtOf(each)),
  };
}

function lessonsOf(graded: readonly Graded[]): readonly Lesson[] {
  const byPrinciple = new Map<Principle, Graded[]>();
  for (const each of graded) {
    if (each.drop < LEAST_DROP.inaccuracy) continue;
    const principle = principleOf(each.move, each.best);
    byPrinciple.set(principle, [...(byPrinciple.get(principle) ?? []), each]);
  }
  return [...byPrinciple]
    .map(([principle, decisions]) => ({
      principle,
      cost: decisions.reduce((sum, { drop }) => sum + drop, 0),
      decisions,
    }))
    .toSorted((a, b) => b.cost - a.cost)
    .slice(0, LESSONS);
}

const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
