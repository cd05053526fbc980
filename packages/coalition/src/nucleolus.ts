/**
 * The nucleolus and the prenucleolus: the division whose complaints, the greatest first, are as small as can be.
 *
 * The excess of S is v(S) − x(S). The nucleolus (Schmeidler 1969, SIAM J. Appl. Math. 17:1163) makes the list of all
 * excesses, from the greatest down, lexicographically least among the divisions in which everybody gets at least what
 * it makes alone; the prenucleolus among all. One linear programme after another (Maschler, Peleg & Shapley 1979), each
 * of which settles what at least one more independent coalition gets; all in exact fractions.
 *
 *     nucleolus(assignmentTable([[10, 8]])); // 9, 1, 0: one seller, buyers who value the good at 10 and 8
 */
import { missingFor, wholeGame, type ExactWorths, type WholeGame } from "./exact.ts";
import { leastExcess, type ExcessProgramme, type LeastExcess, type Row } from "./excess.ts";
import {
  compared,
  fraction,
  greatestDivisor,
  minus,
  negated,
  numberOf,
  over,
  plus,
  times,
  type Fraction,
} from "./fraction.ts";

/** The largest game that is solved: a pass looks at 2^16 coalitions, and determinants of 17 rows stay exact. */
export const MAX_NUCLEOLUS_PLAYERS = 16;

/** A coalition and its weight in a balanced collection: the weights of each player's coalitions add up to 1. */
export interface BalancedCoalition {
  readonly coalition: number;
  /** Above 0. */
  readonly weight: Fraction;
  /** Whether it is a single player held at what it makes alone, not a coalition with this excess. */
  readonly alone: boolean;
}

/** One level of the certificate: all of `collection` are at least this short, and weights show that it cannot be less. */
export interface ExcessLevel {
  /** In the unit of the worths; falls, or stays, from level to level. */
  readonly excess: Fraction;
  /** Those of the level before and at least one that they do not span. */
  readonly collection: readonly BalancedCoalition[];
}

export interface NucleolusSolution {
  readonly kind: "nucleolus" | "prenucleolus";
  /** By player, exact, in the unit of the worths; they add up to v(N). */
  readonly payoffs: readonly Fraction[];
  /** Kohlberg's certificate; `nucleolusFault` checks it without trust in how it was found. */
  readonly levels: readonly ExcessLevel[];
}

/**
 * The nucleolus by player, in the unit of the table; each the nearest double to the exact payoff, give or take a bit.
 *
 * Throws RangeError beyond 16 players, on worths that are not finite, and when the players alone make more than v(N).
 */
export const nucleolus = (worths: ExactWorths): Float64Array =>
  Float64Array.from(solveNucleolus(worths).payoffs, numberOf);

/** The prenucleolus by player, in the unit of the table. Every game has one. Throws RangeError beyond 16 players. */
export const prenucleolus = (worths: ExactWorths): Float64Array =>
  Float64Array.from(solvePrenucleolus(worths).payoffs, numberOf);

/** The nucleolus in exact fractions with its certificate. Throws as {@link nucleolus}. */
export function solveNucleolus(worths: ExactWorths): NucleolusSolution {
  const game = smallGame(worths, true);
  if (missingFor(game.worths, game.players) > 0n) {
    throw new RangeError(
      "The players alone make more than all together, so no division gives each its own; take the prenucleolus.",
    );
  }
  return solve(game, true);
}

/** The prenucleolus in exact fractions with its certificate. */
export const solvePrenucleolus = (worths: ExactWorths): NucleolusSolution =>
  solve(smallGame(worths, false), false);

/** What the worst-off coalition lacks at best, and the balanced collection that shows it. */
export interface LeastCore {
  /** ε: the least by which every smaller coalition's worth must fall for the core not to be empty. */
  readonly excess: Fraction;
  /** Weights whose coalitions' worths add up to v(N) + ε·(the sum of the weights). Empty for one player. */
  readonly collection: readonly BalancedCoalition[];
}

/** The least core (Maschler, Peleg & Shapley 1979), exact: the core is empty exactly when its excess is above 0. */
export function leastCore(worths: ExactWorths): LeastCore {
  const [first] = levelsOf(smallGame(worths, false), false, 1).levels;
  return first ?? { excess: fraction(0n), collection: [] };
}

function smallGame(worths: ExactWorths, rational: boolean): WholeGame {
  const game = wholeGame(worths, rational);
  if (game.players > MAX_NUCLEOLUS_PLAYERS) {
    throw new RangeError(`The nucleolus is for up to ${MAX_NUCLEOLUS_PLAYERS} players, not ${game.players}.`);
  }
  return game;
}

function solve(game: WholeGame, rational: boolean): NucleolusSolution {
  const { levels, payoffs } = levelsOf(game, rational, Infinity);
  return { kind: rational ? "nucleolus" : "prenucleolus", payoffs, levels };
}

interface Levels {
  readonly levels: readonly ExcessLevel[];
  readonly payoffs: readonly Fraction[];
}

/** Settles one level after another, at most so many. */
function levelsOf(game: WholeGame, rational: boolean, most: number): Levels {
  const { players, scale } = game;
  let programme = firstProgramme(game, rational);
  let payoffs = [fraction(game.worths.at(-1)!, scale)];
  const levels: ExcessLevel[] = [];
  for (let settled = 1; settled < players && levels.length < most;) {
    const solution = leastExcess(programme);
    const divisor = scale * programme.unit * BigInt(solution.determinant);
    payoffs = solution.payoffs.map((payoff) => fraction(payoff, divisor));
    levels.push({
      excess: fraction(solution.excess, divisor),
      collection: balanced(solution, levels.at(-1)?.collection ?? [], 2 ** players - 1),
    });
    programme = nextProgramme(programme, solution);
    settled = programme.start.filter(({ kind }) => kind === "settled").length;
  }
  return { levels, payoffs };
}

/** Only v(N) is settled: the rows are that, all single players but the last, and the floor. */
function firstProgramme(game: WholeGame, rational: boolean): ExcessProgramme {
  const { players, worths } = game;
  const together = worths.at(-1)!;
  const all: Row = { kind: "settled", members: 2 ** players - 1, depth: 0, worth: together };
  const singles = Array.from({ length: players - 1 }, (_, i): Row => {
    const members = 1 << i;
    return { kind: "coalition", members, depth: 1, worth: worths[members]! };
  });
  // One division: the first player gets everything.
  const floor = floorBelow(game, 1n, (player) => (player === 0 ? together : 0n));
  return { game, rational, unit: 1n, start: [all, ...singles, floor] };
}

/**
 * A constraint on the excess alone, so low that no solution meets it exactly: the mean excess of the single players
 * whose payoff is not settled is the same in every division, so the worst excess is never below the least in any one.
 */
function floorBelow(game: WholeGame, unit: bigint, payoffOf: (player: number) => bigint): Row {
  const excesses = Array.from(
    { length: game.players },
    (_, player) => game.worths[1 << player]! * unit - payoffOf(player),
  );
  const least = excesses.reduce((a, b) => (b < a ? b : a));
  return { kind: "floor", members: 0, depth: 1, worth: least - 1n };
}

/**
 * Settles the rows of positive weight, for they are tight in every solution. They depend on each other and on what was
 * settled before, in just one way; so one of them is left out, and the floor takes its place.
 */
function nextProgramme({ game, rational, unit }: ExcessProgramme, solution: LeastExcess): ExcessProgramme {
  const determinant = BigInt(solution.determinant);
  const isTight = (r: number): boolean => solution.basis[r]!.kind !== "settled" && solution.weights[r]! > 0;
  const leftOut = solution.basis.findIndex((_, r) => isTight(r));
  const settled: Row[] = [];
  const others: Row[] = [];
  for (const [r, row] of solution.basis.entries()) {
    if (r === leftOut) continue;
    if (row.kind !== "settled" && !isTight(r)) others.push(row);
    else {
      const short = row.depth === 1 ? solution.excess : 0n;
      settled.push({
        kind: "settled",
        members: row.members,
        depth: 0,
        worth: row.worth * determinant - short,
      });
    }
  }
  const divisor = settled.reduce((all, { worth }) => greatestDivisor(all, worth), unit * determinant);
  const newUnit = (unit * determinant) / divisor;
  const start = [
    ...settled.map((row) => ({ ...row, worth: row.worth / divisor })),
    ...others.map((row) => ({ ...row, worth: game.worths[row.members]! * newUnit })),
    // Rounded away from zero, and the floor is lower by one: still too low.
    floorBelow(game, newUnit, (player) => roundedUp(solution.payoffs[player]!, divisor)),
  ];
  return { game, rational, unit: newUnit, start };
}

const roundedUp = (value: bigint, divisor: bigint): bigint =>
  value > 0n ? (value + divisor - 1n) / divisor : value / divisor;

/**
 * Kohlberg's weights of one level. The weights of a solution make the new coalitions cover every player alike, up to
 * multiples of either sign of the coalitions settled before; so much of the weights of the level before is added that
 * all are positive.
 */
function balanced(
  { basis, weights }: LeastExcess,
  before: readonly BalancedCoalition[],
  everyone: number,
): readonly BalancedCoalition[] {
  const multiple = new Map<number, Fraction>();
  const added: BalancedCoalition[] = [];
  for (const [r, { kind, members }] of basis.entries()) {
    const weight = fraction(BigInt(weights[r]!));
    if (kind === "settled") multiple.set(members, weight);
    else if (weights[r]! > 0) added.push({ coalition: members, weight, alone: kind === "alone" });
  }
  const ofAll = multiple.get(everyone)!;
  const needed = [
    ofAll,
    ...before.map(({ coalition, weight }) => negated(over(multiple.get(coalition) ?? ZERO, weight))),
  ].reduce((most, one) => (compared(one, most) > 0 ? one : most), ZERO);
  const share = before.length === 0 ? ZERO : plus(needed, ONE);
  const cover = minus(share, ofAll);
  const kept = before.map((one) => ({
    ...one,
    weight: plus(times(share, one.weight), multiple.get(one.coalition) ?? ZERO),
  }));
  return [...kept, ...added].map((one) => ({ ...one, weight: over(one.weight, cover) }));
}

const ZERO = fraction(0n);
const ONE = fraction(1n);
