/** As good an evaluation as fits into a stretch of time: for whoever waits. Budgets in rollouts are in `evaluate.ts`. */
import { type Insight } from "@linchpin/seats";
import type { Move, OwnerView } from "@linchpin/table";
import { weighing, type Budget, type Evaluation } from "./evaluate.ts";

export interface TimeBudget extends Omit<Budget, "rollouts"> {
  readonly milliseconds: number;
}

/** Rollouts of each move by which the pace is found. */
const PACE = 2;

/**
 * After every world the evaluation so far, each of more rollouts than the one before; the first comes whatever the time. `clock`
 * tells milliseconds. What comes out depends on the pace of the machine; the caller may stop at any time.
 */
export function* weighingFor(
  insight: Insight,
  view: OwnerView,
  moves: readonly Move[],
  { milliseconds, seed, keep = [] }: TimeBudget,
  clock: () => number,
): Generator<Evaluation, void, undefined> {
  const from = clock();
  const until = from + milliseconds;
  let spent = 0;
  for (const each of weighing(insight, view, moves, { rollouts: PACE * moves.length, seed, keep })) {
    yield each;
    spent = each.rollouts;
    if (clock() >= until) return;
  }
  // The pace says how many rollouts the rest of the time has room for: halving has to know that beforehand.
  const rollouts = Math.floor((spent * (until - clock())) / Math.max(1, clock() - from));
  for (const each of weighing(insight, view, moves, { rollouts, seed: seed + 1, keep })) {
    if (each.rollouts > spent) yield each;
    if (clock() >= until) return;
  }
}
