/**
 * The least excess: payoffs that leave the worst-off coalition short by as little as can be, some sums being settled.
 *
 * min ε subject to x(S) + ε ≥ v(S) for every coalition S whose payoff is not settled yet, x(F) as settled. Simplex on
 * the dual, where a basis is n + 1 coalitions and all others wait as constraints: the one that is most short enters.
 * Doubles guess which one that is; whole numbers decide, so the answer is exact. Ties leave in lexicographic order
 * (Dantzig, Orden & Wolfe 1955), so it ends. The floor is a constraint ε ≥ something too low, to start from.
 */
import { directionOf, exchange, inverseOf, type Column, type Inverse } from "./basis.ts";
import type { WholeGame } from "./exact.ts";
import { quotient } from "./fraction.ts";
import { coalitionSums, membersOf } from "./game.ts";

/** x(members) + depth·ε = worth/unit in settled rows, ≥ in all others. */
export interface Row extends Column {
  readonly kind: "settled" | "coalition" | "alone" | "floor";
  /** Times the unit of the programme. */
  readonly worth: bigint;
}

export interface ExcessProgramme {
  readonly game: WholeGame;
  /** Whether no player may get less than it makes alone. */
  readonly rational: boolean;
  /** n + 1 independent rows to start from: settled ones, then any others, then the floor. */
  readonly start: readonly Row[];
  /** What a payoff is divided by beyond the scale of the game, at least 1. */
  readonly unit: bigint;
}

/** A solution; a basis row of weight 0 may be tight by chance, one of positive weight is tight in every solution. */
export interface LeastExcess {
  readonly basis: readonly Row[];
  /** Of each basis row; positive or 0 but for settled rows. Those of coalitions add up to `determinant`. */
  readonly weights: readonly number[];
  readonly determinant: number;
  /** By player, times the game's scale, the unit and the determinant. */
  readonly payoffs: readonly bigint[];
  /** The same of ε. */
  readonly excess: bigint;
}

/** Solves the programme. The settled rows must leave room for a solution. */
export function leastExcess(programme: ExcessProgramme): LeastExcess {
  const basis = [...programme.start];
  const inverse = inverseOf(basis)!;
  const open = openCoalitions(basis, inverse);
  for (;;) {
    const point = pointOf(basis, inverse);
    const entering = mostShort(programme, open, point);
    if (entering === null) {
      const weights = inverse.adjugate.map((row) => row.at(-1)!);
      return { basis, weights, ...point };
    }
    const along = directionOf(inverse, entering);
    const leaving = leavingRow(basis, programme.start, inverse, along);
    exchange(inverse, leaving, along);
    basis[leaving] = entering;
  }
}

type Point = Pick<LeastExcess, "payoffs" | "excess" | "determinant">;

/** The x and ε that meet every row of the basis exactly. */
function pointOf(basis: readonly Row[], { adjugate, determinant }: Inverse): Point {
  const sums = Array.from({ length: basis.length }, () => 0n);
  for (const [r, { worth }] of basis.entries()) {
    if (worth === 0n) continue;
    for (const [i, entry] of adjugate[r]!.entries()) if (entry !== 0) sums[i]! += worth * BigInt(entry);
  }
  return { payoffs: sums.slice(0, -1), excess: sums.at(-1)!, determinant };
}

/** 1 for each coalition that the settled rows do not span: what it gets can still change. */
function openCoalitions(basis: readonly Row[], { adjugate }: Inverse): Uint8Array {
  const open = new Uint8Array(2 ** (basis.length - 1));
  for (const [r, { kind }] of basis.entries()) {
    // A row of the inverse is at right angles to all other columns, so to all settled ones.
    if (kind === "settled") continue;
    const sums = coalitionSums(adjugate[r]!.subarray(0, -1));
    for (let mask = 0; mask < open.length; mask++) if (sums[mask] !== 0) open[mask] = 1;
  }
  return open;
}

/** The constraint that the point misses by most; null when it misses none. */
function mostShort(programme: ExcessProgramme, open: Uint8Array, point: Point): Row | null {
  const guess = roughlyMostShort(programme, open, point);
  if (guess !== null && isShort(guess, point)) return guess;
  return exactlyMostShort(programme, open, point);
}

function isShort(row: Row, point: Point): boolean {
  const paid = membersOf(row.members).reduce((sum, player) => sum + point.payoffs[player]!, 0n);
  return row.worth * BigInt(point.determinant) > paid + (row.depth === 1 ? point.excess : 0n);
}

/** One pass over doubles. Hot: a plain loop. */
function roughlyMostShort(programme: ExcessProgramme, open: Uint8Array, point: Point): Row | null {
  const { game, unit, rational } = programme;
  const divisor = unit * BigInt(point.determinant) * game.largest;
  const x = point.payoffs.map((payoff) => quotient(payoff, divisor));
  const sums = coalitionSums(x);
  let worst = quotient(point.excess, divisor);
  let members = 0;
  for (let mask = 1; mask < open.length; mask++) {
    const excess = game.rough[mask]! - sums[mask]!;
    if (excess > worst && open[mask] === 1) {
      worst = excess;
      members = mask;
    }
  }
  if (members !== 0) return coalitionRow(programme, members);
  if (!rational) return null;
  const player = x.findIndex((payoff, i) => open[1 << i] === 1 && payoff < game.rough[1 << i]!);
  return player < 0 ? null : aloneRow(programme, player);
}

/** One pass over whole numbers. */
function exactlyMostShort(programme: ExcessProgramme, open: Uint8Array, point: Point): Row | null {
  const { game, unit, rational } = programme;
  const factor = unit * BigInt(point.determinant);
  const sums = [0n];
  let worst = 0n;
  let entering: Row | null = null;
  for (let mask = 1; mask < open.length; mask++) {
    const lowest = mask & -mask;
    const player = 31 - Math.clz32(lowest);
    const paid = sums[mask ^ lowest]! + point.payoffs[player]!;
    sums.push(paid);
    if (open[mask] === 0) continue;
    const missing = game.worths[mask]! * factor - paid;
    if (missing - point.excess > worst) {
      worst = missing - point.excess;
      entering = coalitionRow(programme, mask);
    }
    if (rational && mask === lowest && missing > worst) {
      worst = missing;
      entering = aloneRow(programme, player);
    }
  }
  return entering;
}

const coalitionRow = ({ game, unit }: ExcessProgramme, members: number): Row => ({
  kind: "coalition",
  members,
  depth: 1,
  worth: game.worths[members]! * unit,
});

const aloneRow = ({ game, unit }: ExcessProgramme, player: number): Row => ({
  kind: "alone",
  members: 1 << player,
  depth: 0,
  worth: game.worths[1 << player]! * unit,
});

/** The row whose weight reaches zero first; ties by the inverse relative to the start. Settled rows stay. */
function leavingRow(
  basis: readonly Row[],
  start: readonly Row[],
  inverse: Inverse,
  along: Float64Array,
): number {
  let leaving = -1;
  for (const [r, { kind }] of basis.entries()) {
    if (kind === "settled" || along[r]! <= 0) continue;
    if (leaving < 0 || reachesZeroFirst({ inverse, start, along }, r, leaving)) leaving = r;
  }
  if (leaving < 0) throw new Error("The settled payoffs leave no room for a solution.");
  return leaving;
}

interface Ratios {
  readonly inverse: Inverse;
  readonly start: readonly Row[];
  readonly along: Float64Array;
}

function reachesZeroFirst({ inverse, start, along }: Ratios, one: number, other: number): boolean {
  const { adjugate } = inverse;
  const difference = (a: number, b: number): number => a * along[other]! - b * along[one]!;
  const first = difference(adjugate[one]!.at(-1)!, adjugate[other]!.at(-1)!);
  if (first !== 0) return first < 0;
  for (const column of start) {
    const further = difference(entryOf(adjugate[one]!, column), entryOf(adjugate[other]!, column));
    if (further !== 0) return further < 0;
  }
  return false;
}

/** The entry of one row of directionOf. */
function entryOf(row: Float64Array, { members, depth }: Column): number {
  let sum = depth === 1 ? row.at(-1)! : 0;
  for (const player of membersOf(members)) sum += row[player]!;
  return sum;
}
