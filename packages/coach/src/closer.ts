/**
 * A closer look at one graded decision: where the game ends after the move played and after the better one, in the same
 * worlds, and whether the label would be another if the deal's doubtful numbers were at the ends of their ranges.
 */
import type { Scenario } from "@linchpin/table";
import type { Choice } from "./decisions.ts";
import { duel, meanOf, type Duel } from "./duel.ts";
import type { Graded } from "./grade.ts";
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
interface Sway {
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

export function lookCloser(
  choice: Choice,
  { number, move, best }: Pick<Graded, "number" | "move" | "best">,
  doubts: readonly Doubt[],
  care: Care = USUAL_CARE,
): Closer {
  const { scenario } = choice.view;
  const pair = { played: move, best };
  const likely = duel(choice, pair, care)!;
  const label = gradeIn(scenario, likely);
  // Each doubtful number costs two more: half the worlds are enough to see a label change.
  const rough = { ...care, worlds: Math.ceil(care.worlds / 2) };
  const at = (other: Scenario): Grade => {
    const found = duel(choice, pair, rough, other);
    return found === null ? label : gradeIn(other, found);
  };
  const sways = doubts.flatMap((doubt): readonly Sway[] => {
    const { path, low, high } = doubt;
    const grades = { atLow: at(doubt.atLow), atHigh: at(doubt.atHigh) };
    return grades.atLow === label && grades.atHigh === label ? [] : [{ path, low, high, ...grades }];
  });
  const ahead = likely.best.map((top, i) => {
    const own = likely.played[i]!;
    return top === own ? 0.5 : Number(top > own);
  });
  return {
    number,
    played: endsOf(likely.played.map((money) => valueOf(scenario, money))),
    best: endsOf(likely.best.map((money) => valueOf(scenario, money))),
    ahead: meanOf(ahead),
    sways,
    worlds: likely.best.length,
  };
}

const gradeIn = (scenario: Scenario, { best, played }: Duel): Grade =>
  gradeOf(Math.max(0, valueOf(scenario, meanOf(best)) - valueOf(scenario, meanOf(played))));

function endsOf(values: readonly number[]): Ends {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { mean: meanOf(values), p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
