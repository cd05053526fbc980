/**
 * Harsanyi's dividends: what each coalition makes beyond all that its parts make, d(S) = Σ_{T ⊆ S} (−1)^(|S|−|T|)·v(T).
 *
 * A game is the sum of its dividends times unanimity games (Harsanyi 1959). Sharing each dividend equally gives the
 * Shapley value; sharing it by weights, the weighted one. n·2^(n−1) additions either way.
 */
import { playersOf, type WorthTable } from "./game.ts";

/** The dividend of every coalition, by mask, in the unit of the table. */
export function harsanyiDividends(table: WorthTable): Float64Array {
  const n = playersOf(table);
  const dividends = Float64Array.from(table);
  for (let bit = 1; bit < 1 << n; bit *= 2) {
    for (let mask = bit; mask < dividends.length; mask = (mask + 1) | bit)
      dividends[mask]! -= dividends[mask ^ bit]!;
  }
  return dividends;
}

/** The game with these dividends: v(S) is the sum over the subsets of S. The inverse of {@link harsanyiDividends}. */
export function tableOfDividends(dividends: WorthTable): Float64Array {
  const n = playersOf(dividends);
  const table = Float64Array.from(dividends);
  for (let bit = 1; bit < 1 << n; bit *= 2) {
    for (let mask = bit; mask < table.length; mask = (mask + 1) | bit) table[mask]! += table[mask ^ bit]!;
  }
  return table;
}

/**
 * The weighted Shapley value (Shapley 1953, Kalai & Samet 1987): each dividend is shared in proportion to the weights of
 * its members. Equal weights give the Shapley value. In the unit of the table; adds up to v(N).
 *
 * By the weighted potential (Hart & Mas-Colell 1989), a sum of positive multiples of worths, since sums of dividends
 * would cancel. Throws RangeError unless there is a finite weight above 0 for each player.
 */
export function weightedShapley(table: WorthTable, weights: readonly number[]): Float64Array {
  const n = playersOf(table);
  checkWeights(n, weights);
  const potential = new Float64Array(table.length);
  for (let mask = 1; mask < table.length; mask++) {
    let sum = table[mask]!;
    let weight = 0;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      const own = weights[31 - Math.clz32(bit)]!;
      sum += own * potential[mask ^ bit]!;
      weight += own;
    }
    potential[mask] = sum / weight;
  }
  const everyone = table.length - 1;
  return Float64Array.from(
    weights,
    (weight, i) => weight * (potential[everyone]! - potential[everyone ^ (1 << i)]!),
  );
}

function checkWeights(n: number, weights: readonly number[]): void {
  if (weights.length !== n)
    throw new RangeError(`A game of ${n} players takes ${n} weights, not ${weights.length}.`);
  const wrong = weights.find((weight) => !Number.isFinite(weight) || weight <= 0);
  if (wrong !== undefined) throw new RangeError(`A weight is a finite number above 0, not ${wrong}.`);
}
