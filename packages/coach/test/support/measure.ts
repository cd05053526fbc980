/** The coach against the truth, position by position: how much its choice costs, and how often its interval holds. */
import { view } from "@linchpin/table";
import { closing } from "../../src/closing.ts";
import { candidatesIn, evaluate, sameMove } from "../../src/index.ts";
import { forget, worthsOf, type Worth } from "./exact.ts";
import { endgame, type Endgame } from "./family.ts";

export interface Measured {
  readonly seed: number;
  /** Worth of the truly best move less that of the coach's choice, both with the best play that follows; of the scale. */
  readonly regret: number;
  /** Whether the worth of the choice, with the continuation of the rollouts, is in its 95 % interval; null: it is certain. */
  readonly covered: boolean | null;
  readonly rollouts: number;
  readonly ms: number;
}

/** Half the width of a 95 % interval, in standard errors. */
const SURE = 1.96;
/** A mean that is nearer to the truth than this share of the scale is no sample's: the payoff is certain. */
const CERTAIN = 1e-5;
/** Weeks that the solver follows to the end. */
const SOLVED = 2;

/** By budget, in rollouts: a row for each position that is small enough. */
export function measured(
  seeds: readonly number[],
  budgets: readonly number[],
  clock = (): number => 0,
): readonly (readonly Measured[])[] {
  const rows = budgets.map((): Measured[] => []);
  for (const seed of seeds) {
    const e = endgame(seed);
    if (e.position.scenario.weeks - e.position.week >= SOLVED) continue;
    forget();
    const moves = candidatesIn(e.position, view(e.position, 0), e.insight.reading);
    const truth = worthsOf(e.belief, moves, closing(e.insight.reading));
    budgets.forEach((rollouts, i) => rows[i]!.push(against(e, truth, seed, rollouts, clock)));
  }
  return rows;
}

function against(
  e: Endgame,
  truth: readonly Worth[],
  seed: number,
  rollouts: number,
  clock: () => number,
): Measured {
  const { floor, ceiling } = e.position.scenario;
  const from = clock();
  const moves = truth.map(({ move }) => move);
  const found = evaluate(e.insight, view(e.position, 0), moves, { rollouts, seed: 1000 * seed });
  const ms = clock() - from;
  const [top] = found.moves;
  const chosen = truth.find(({ move }) => sameMove(move, top!.move))!;
  const regret = (Math.max(...truth.map(({ best }) => best)) - chosen.best) / (ceiling - floor);
  const off = Math.abs(top!.mean - chosen.policy);
  const certain = off < CERTAIN * (ceiling - floor);
  return { seed, regret, covered: certain ? null : off <= SURE * found.error, rollouts: found.rollouts, ms };
}

/** Means over positions. */
export function total(rows: readonly Measured[]): {
  readonly positions: number;
  readonly regret: number;
  /** Of the positions whose outcome is not certain. */
  readonly covered: number;
  readonly uncertain: number;
} {
  const uncertain = rows.filter(({ covered }) => covered !== null);
  return {
    positions: rows.length,
    regret: rows.reduce((sum, row) => sum + row.regret, 0) / rows.length,
    covered: uncertain.filter(({ covered }) => covered).length / uncertain.length,
    uncertain: uncertain.length,
  };
}
