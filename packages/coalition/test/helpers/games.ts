/** Random games for property tests, and comparison of numbers. */
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { tableOf, coalitionSize } from "../../src/game.ts";
import type { Link } from "../../src/graph.ts";

/** Every property of this package runs with a fixed seed. */
export const SEEDED = { seed: 20_240_601, numRuns: 60 } as const;

/** Games of `from` to `to` players with worths from −100 to 100, in thousandths. */
export const anyGame = (from: number, to: number): fc.Arbitrary<Float64Array> =>
  fc
    .integer({ min: from, max: to })
    .chain((n) =>
      fc
        .array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2 ** n, maxLength: 2 ** n })
        .map((worths) => tableOf(n, (mask) => worths[mask]! / 1000)),
    );

/** Superadditive games: sums of non-negative multiples of unanimity games. Also convex. */
export const convexGame = (from: number, to: number): fc.Arbitrary<Float64Array> =>
  anyGame(from, to).map((dividends) => {
    const table = dividends.map((d, mask) => (coalitionSize(mask) > 1 ? Math.abs(d) : d));
    for (let bit = 1; bit < table.length; bit *= 2) {
      for (let mask = 0; mask < table.length; mask++) if (mask & bit) table[mask]! += table[mask ^ bit]!;
    }
    return table;
  });

/** Superadditive games, seldom convex: the best split of each coalition over random worths. */
export const superadditiveGame = (from: number, to: number): fc.Arbitrary<Float64Array> =>
  anyGame(from, to).map((game) => {
    const table = Float64Array.from(game);
    for (let mask = 1; mask < table.length; mask++) {
      for (let part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
        table[mask] = Math.max(table[mask]!, table[part]! + table[mask ^ part]!);
      }
    }
    return table;
  });

/** Links between n players, each there or not. */
export const anyLinks = (n: number): fc.Arbitrary<readonly Link[]> =>
  fc.subarray(Array.from({ length: n }, (_, i) => Array.from({ length: i }, (__, j): Link => [j, i])).flat());

/** From 0 to 1 in thousandths: `fc.double` would draw mostly numbers next to 0. */
export const anyShare: fc.Arbitrary<number> = fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000);

export function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9): void {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < expected.length; i++) {
    const off = Math.abs(actual[i]! - expected[i]!);
    assert.ok(
      off <= tolerance * Math.max(1, Math.abs(expected[i]!)),
      `[${i}]: ${actual[i]}, not ${expected[i]}`,
    );
  }
}
