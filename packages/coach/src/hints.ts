/** The best moves at a choice, as an evaluation has them: what each is worth, why, and how sure their order is. */
import { sampleWorld } from "@linchpin/seats";
import { seedRandom } from "@linchpin/coalition";
import type { Move } from "@linchpin/table";
import { candidatesIn } from "./candidates.ts";
import type { Choice } from "./decisions.ts";
import type { Evaluation } from "./evaluate.ts";
import { doneBy, type Done } from "./explain.ts";
import { ranked } from "./ranking.ts";
import { SURE, valueOf } from "./value.ts";

export interface Hint {
  readonly move: Move;
  readonly done: Done;
  /** V to be expected, and the same as money. */
  readonly value: number;
  readonly worth: number;
  /** Standard error of what it is below the best, points. */
  readonly error: number;
}

/** Rollouts that are enough for a person who waits. */
export const HINT_ROLLOUTS = 240;
const SHOWN = 5;

/** What is weighed for a hint. */
export const hintMoves = ({ insight, view }: Choice, seed: number): readonly Move[] =>
  candidatesIn(sampleWorld(insight, view, seedRandom(seed)), view, insight.reading);

/** The best first. */
export function hintsFrom(next: Choice, { moves }: Evaluation): readonly Hint[] {
  const { scenario } = next.view;
  const points = (money: number): number => valueOf(scenario, money) - valueOf(scenario, 0);
  return ranked(next, moves)
    .slice(0, SHOWN)
    .map(({ move, mean, error }) => ({
      move,
      done: doneBy(next, move),
      value: valueOf(scenario, mean),
      worth: mean,
      error: points(error),
    }));
}

/** Those that chance alone may part from the best, and those that are behind; each by their values. */
export function behindTheBest([best, ...rest]: readonly Hint[]): {
  readonly near: readonly Hint[];
  readonly far: readonly Hint[];
} {
  const others = rest.toSorted((a, b) => b.value - a.value);
  const isNear = (each: Hint): boolean => best!.value - each.value < Math.max(1, SURE * each.error);
  return { near: others.filter(isNear), far: others.filter((each) => !isNear(each)) };
}
