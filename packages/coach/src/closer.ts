/**
 * A closer look at one graded decision: where the game ends after the move played and after the better one, in the same
 * worlds, and whether the label would be another if the deal's doubtful numbers were at the ends of their ranges.
 */
import { seedRandom } from "@linchpin/coalition";
import { objection, type Move, type Scenario } from "@linchpin/table";
import { closing } from "./closing.ts";
import type { Choice } from "./decisions.ts";
import type { Graded } from "./grade.ts";
import { sampleWorld } from "./insight.ts";
import { rollout } from "./rollout.ts";
import { gradeOf, valueOf, type Grade } from "./value.ts";

/** The scenario with one doubtful number of its deal at each end of its range. */
export interface Doubt {
  /** Where the number stands in the deal file, such as `technology.components.process.rebuildCost`. */
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly atLow: Scenario;
  readonly atHigh: Scenario;
}

export interface Care {
  /** Worlds in which both moves are played out, once for each assumption. */
  readonly worlds: number;
  readonly seed: number;
}

/** V at the end of the game over the worlds tried. */
export interface Ends {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The label at each end of a range, where one of them differs from the label as things are assumed. */
export interface Sway {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly atLow: Grade;
  readonly atHigh: Grade;
}

export interface Closer {
  readonly number: number;
  readonly played: Ends;
  readonly best: Ends;
  /** Share of the worlds in which the better move ends higher; a tie counts half. */
  readonly ahead: number;
  readonly sways: readonly Sway[];
  readonly worlds: number;
}

export const USUAL_CARE: Care = { worlds: 24, seed: 1 };
/** Worlds here are none of those that chose the better move. */
const APART = 15_485_863;
const WORLD_STRIDE = 7919;

export function lookCloser(
  choice: Choice,
  { number, move, best }: Pick<Graded, "number" | "move" | "best">,
  doubts: readonly Doubt[],
  care: Care = USUAL_CARE,
): Closer {
  const { scenario } = choice.view;
  const ends = (other: Scenario): readonly Pair[] => pairsIn(choice, other, [move, best], care);
  const pairs = ends(scenario);
  const label = gradeOf(dropIn(pairs));
  const sways = doubts.flatMap(({ path, low, high, atLow, atHigh }): readonly Sway[] => {
    const grades = { atLow: gradeOf(dropIn(ends(atLow))), atHigh: gradeOf(dropIn(ends(atHigh))) };
    return grades.atLow === label && grades.atHigh === label ? [] : [{ path, low, high, ...grades }];
  });
  const ahead = pairs.reduce((sum, [one, other]) => sum + (other > one ? 1 : other === one ? 0.5 : 0), 0);
  return {
    number,
    played: endsOf(pairs.map(([one]) => one)),
    best: endsOf(pairs.map(([, other]) => other)),
    ahead: ahead / pairs.length,
    sways,
    worlds: pairs.length,
  };
}

/** V after the first move and after the second, in one world. */
type Pair = readonly [number, number];

/** None where a move is not legal under the assumption: then nothing can be said. */
function pairsIn(
  { view, insight, ply }: Choice,
  scenario: Scenario,
  moves: readonly [Move, Move],
  { worlds, seed }: Care,
): readonly Pair[] {
  const policy = closing(insight.reading);
  const seen = { ...view, scenario };
  return Array.from({ length: worlds }, (_, i) => APART + seed + ply + WORLD_STRIDE * i).flatMap((chance) => {
    const world = sampleWorld(insight, seen, seedRandom(chance));
    if (moves.some((move) => objection(world, 0, move) !== null)) return [];
    const [one, other] = moves.map((move) => valueOf(scenario, rollout(world, move, chance, policy)));
    return [[one!, other!] as const];
  });
}

const dropIn = (pairs: readonly Pair[]): number =>
  Math.max(0, pairs.reduce((sum, [one, other]) => sum + other - one, 0) / Math.max(1, pairs.length));

function endsOf(values: readonly number[]): Ends {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const mean = values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  return { mean, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
