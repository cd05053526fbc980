/**
 * A game in whole numbers: every worth times one common scale, so that nothing is ever rounded.
 *
 * Doubles are taken as the fractions that they are; where a third should be a third, write the worths as "1/3".
 */
import { checkPlayers, playersOf, type WorthTable } from "./game.ts";
import {
  absolute,
  fractionOf,
  greatestDivisor,
  quotient,
  type Fraction,
  type FractionLike,
} from "./fraction.ts";

/** v(S) by coalition mask as in a worth table, each a double or an exact number; [0] is 0. */
export type ExactWorths = WorthTable | readonly FractionLike[];

export interface WholeGame {
  readonly players: number;
  /** v(S)·scale by mask. */
  readonly worths: readonly bigint[];
  /** At least 1. */
  readonly scale: bigint;
  /** The largest |v(S)|·scale, or 1 when all are 0. */
  readonly largest: bigint;
  /** v(S)·scale/largest as doubles: for a first guess, never for an answer. */
  readonly rough: Float64Array;
}

/** Doubles that add up to more than v(N) by this share of the largest worth do so by rounding: 24 additions and more. */
const ROUNDING = 10n ** 12n;

/**
 * The game in whole numbers. Throws RangeError on a table that is not a game, or a worth that is not finite.
 *
 * `rational`: where the players alone make more than v(N) in doubles, but just by rounding, v(N) is raised to that.
 */
export function wholeGame(table: ExactWorths, rational = false): WholeGame {
  const players = playersOfExact(table);
  const fractions = Array.from(table as ArrayLike<FractionLike>, worthOf);
  if (fractions[0]!.numerator !== 0n) throw new RangeError("The empty coalition is worth 0.");
  const scale = fractions.reduce(
    (all, { denominator }) => (all / greatestDivisor(all, denominator)) * denominator,
    1n,
  );
  const worths = fractions.map(({ numerator, denominator }) => numerator * (scale / denominator));
  const largest = worths.reduce((most, worth) => (absolute(worth) > most ? absolute(worth) : most), 1n);
  const missing = missingFor(worths, players);
  if (rational && table instanceof Float64Array && missing > 0n && missing * ROUNDING <= largest) {
    worths[worths.length - 1]! += missing;
  }
  const rough = Float64Array.from(worths, (worth) => quotient(worth, largest));
  return { players, worths, scale, largest, rough };
}

/** By how much v(N) is less than what the players make alone; below 0: by how much it is more. */
export function missingFor(worths: readonly bigint[], players: number): bigint {
  let missing = -worths.at(-1)!;
  for (let i = 0; i < players; i++) missing += worths[1 << i]!;
  return missing;
}

function worthOf(worth: FractionLike, mask: number): Fraction {
  if (typeof worth === "number" && !Number.isFinite(worth)) {
    throw new RangeError(`A worth is a finite number, not ${worth} (coalition ${mask}).`);
  }
  return fractionOf(worth);
}

function playersOfExact(table: ExactWorths): number {
  if (table instanceof Float64Array) return playersOf(table);
  const n = 31 - Math.clz32(table.length);
  if (table.length === 0 || table.length !== 2 ** n) {
    throw new RangeError(`A worth table has 2^n entries, not ${table.length}.`);
  }
  checkPlayers(n);
  return n;
}
