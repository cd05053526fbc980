/**
 * The τ-value: the division of v(N) on the line between what players can ask at most and what they can claim at least
 * (Tijs 1981, in: Game Theory and Mathematical Economics, 123).
 *
 * At most: M_i = v(N) − v(N∖i). At least: what is left for i in its best coalition when it pays all others their most.
 */
import { coalitionSums, playersOf, type WorthTable } from "./game.ts";

/** The utopia vector M and the vector m of minimal rights, by player, in the unit of the table. */
export interface TauBounds {
  readonly most: Float64Array;
  readonly least: Float64Array;
}

/** The bounds between which the τ-value lies. n·2^n steps. */
export function tauBounds(table: WorthTable): TauBounds {
  const n = playersOf(table);
  const everyone = table.length - 1;
  const most = Float64Array.from({ length: n }, (_, i) => table[everyone]! - table[everyone ^ (1 << i)]!);
  const sums = coalitionSums(most);
  const least = Float64Array.from(most, (own, i) => {
    let best = -Infinity;
    for (let mask = 0; mask < table.length; mask++) {
      if ((mask >>> i) & 1) best = Math.max(best, table[mask]! - sums[mask]! + own);
    }
    return best;
  });
  return { most, least };
}

/** Bounds closer than this share of the largest worth are one, for rounding's sake. */
const TOLERANCE = 1e-12;

/**
 * The τ-value by player, in the unit of the table; adds up to v(N). Throws RangeError when the game is not
 * quasi-balanced: m ≤ M, and v(N) lies between their sums. Every game with a core is.
 */
export function tauValue(table: WorthTable): Float64Array {
  const { most, least } = tauBounds(table);
  const slack = TOLERANCE * table.reduce((largest, worth) => Math.max(largest, Math.abs(worth)), 0);
  const crossed = most.findIndex((own, i) => least[i]! > own + slack);
  if (crossed >= 0) {
    throw new RangeError(
      `The game is not quasi-balanced: player ${crossed} can claim ${least[crossed]} and ask at most ${most[crossed]}.`,
    );
  }
  const low = least.reduce((a, b) => a + b, 0);
  const high = most.reduce((a, b) => a + b, 0);
  const together = table.at(-1)!;
  if (together < low - slack || together > high + slack) {
    throw new RangeError(
      `The game is not quasi-balanced: v(N) = ${together} is not between ${low} and ${high}.`,
    );
  }
  const share = high - low <= slack ? 0 : (together - low) / (high - low);
  return least.map((own, i) => own + share * (most[i]! - own));
}
