/**
 * Shapley, Banzhaf and every other semivalue: the mean marginal contribution, weighted by the size of the coalition.
 *
 * φ_i = Σ over S without i of w(|S|)·(v(S ∪ i) − v(S)); Shapley 1953, Banzhaf 1965, Dubey, Neyman & Weber 1981.
 * For all players in O(2^n): keep w(|S|−1)·v(S) and w(|S|)·v(S), read the highest player off the two halves, add the
 * upper halves to the lower, go on with one player less. A null player gets exactly 0: the differences are taken
 * entry by entry, of sums in the same order. Hot file: plain loops, measured by `scripts/bench/coalition.ts`.
 */
import { checkPlayer, checkPlayers, coalitionSize, playersOf, type WorthTable } from "./game.ts";

/** The weight w(s) of a marginal contribution to a coalition of s others, s = 0 … n−1. */
export type SizeWeights = readonly number[];

/** The sizes of the first coalitions; added to that of a block's start, they spare counting the bits of each mask. */
const BLOCK_SIZES = Uint8Array.from({ length: 256 }, (_, mask) => coalitionSize(mask));

/** The Shapley value by player, in the unit of the table; adds up to v(N). Temporary memory: as large as the table. */
export const shapley = (table: WorthTable): Float64Array =>
  semivalue(table, shapleyWeights(playersOf(table)));

/** The Shapley value of one player; no temporary memory. */
export const shapleyOf = (table: WorthTable, player: number): number =>
  semivalueOf(table, shapleyWeights(playersOf(table)), player);

/** The Banzhaf value by player: the mean marginal contribution over all coalitions of the others. No fixed sum. */
export const banzhaf = (table: WorthTable): Float64Array =>
  semivalue(table, banzhafWeights(playersOf(table)));

/** The Banzhaf value scaled to add up to v(N): for voting games, the Banzhaf index. Zeros where it cannot be scaled. */
export function normalisedBanzhaf(table: WorthTable): Float64Array {
  const value = banzhaf(table);
  const sum = value.reduce((a, b) => a + b, 0);
  return sum === 0 ? value.fill(0) : value.map((x) => (x * table.at(-1)!) / sum);
}

/** 1 / (n·C(n−1, s)): every position in a random order is equally likely. */
export function shapleyWeights(n: number): SizeWeights {
  checkPlayers(n);
  const weights = [1 / n];
  for (let s = 1; s < n; s++) weights.push((weights[s - 1]! * s) / (n - s));
  return weights;
}

/** 1 / 2^(n−1): every coalition of the others is equally likely. */
export function banzhafWeights(n: number): SizeWeights {
  checkPlayers(n);
  return Array.from({ length: n }, () => 2 ** (1 - n));
}

/** The semivalue with these weights, by player, in the unit of the table. Throws RangeError unless there are n. */
export function semivalue(table: WorthTable, weights: SizeWeights): Float64Array {
  const n = checkWeights(table, weights);
  const value = new Float64Array(n);
  const joined = new Float64Array(table.length / 2);
  const apart = new Float64Array(table.length / 2);
  value[n - 1] = foldTable(table, weights, joined, apart);
  for (let i = n - 2; i >= 0; i--) value[i] = fold(joined, apart, 1 << i);
  return value;
}

/** The same for one player: one pass over the table. */
export function semivalueOf(table: WorthTable, weights: SizeWeights, player: number): number {
  checkPlayer(checkWeights(table, weights), player);
  const bit = 1 << player;
  let sum = 0;
  for (let above = 0; above < table.length; above += 2 * bit) {
    const size = coalitionSize(above);
    for (let below = 0; below < bit; below++) {
      const mask = above | below;
      sum += weights[size + coalitionSize(below)]! * (table[mask | bit]! - table[mask]!);
    }
  }
  return sum;
}

/** The value of the highest player; fills `joined` and `apart` with the sums over its being in or out. */
function foldTable(
  table: WorthTable,
  weights: SizeWeights,
  joined: Float64Array,
  apart: Float64Array,
): number {
  const half = joined.length;
  const block = Math.min(half, BLOCK_SIZES.length);
  // Shifted by one: w(−1) and w(n) stand for "nobody to join" and "nobody is left"; they are never read as a value.
  const w = Float64Array.of(0, ...weights, 0);
  let sum = 0;
  for (let start = 0; start < half; start += block) {
    const startSize = coalitionSize(start);
    for (let k = 0; k < block; k++) {
      const mask = start + k;
      const size = startSize + BLOCK_SIZES[k]!;
      const weight = w[size + 1]!;
      const without = weight * table[mask]!;
      const within = weight * table[mask + half]!;
      sum += within - without;
      joined[mask] = w[size]! * table[mask]! + within;
      apart[mask] = without + w[size + 2]! * table[mask + half]!;
    }
  }
  return sum;
}

/** The value of the player whose bit is `half`; halves the two arrays in place. */
function fold(joined: Float64Array, apart: Float64Array, half: number): number {
  let sum = 0;
  for (let mask = 0; mask < half; mask++) {
    const within = joined[mask + half]!;
    const without = apart[mask]!;
    sum += within - without;
    joined[mask] = joined[mask]! + within;
    apart[mask] = without + apart[mask + half]!;
  }
  return sum;
}

function checkWeights(table: WorthTable, weights: SizeWeights): number {
  const n = playersOf(table);
  if (weights.length !== n)
    throw new RangeError(`A game of ${n} players takes ${n} weights, not ${weights.length}.`);
  return n;
}
