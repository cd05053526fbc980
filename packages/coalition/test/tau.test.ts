import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { coreIntervals, isBalanced, isTotallyBalanced } from "../src/core.ts";
import { coalitionSums, playersOf, subgame, tableOf, coalitionSize } from "../src/game.ts";
import { tauBounds, tauValue } from "../src/tau.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyGame, assertClose, convexGame, SEEDED, superadditiveGame } from "./helpers/games.ts";

test("between the bounds, which the core respects; divides v(N)", () => {
  let balanced = 0;
  forAll({ ...SEEDED, numRuns: 200 }, superadditiveGame(2, 5), (table) => {
    const intervals = coreIntervals(table);
    if (intervals === null) return;
    balanced++;
    const value = tauValue(table);
    const { most, least } = tauBounds(table);
    assertClose([value.reduce((a, b) => a + b, 0)], [table.at(-1)!], 1e-9);
    for (const [i, { low, high }] of intervals.entries()) {
      assert.ok(least[i]! <= low + 1e-7 && high <= most[i]! + 1e-7);
      assert.ok(least[i]! <= value[i]! + 1e-9 && value[i]! <= most[i]! + 1e-9);
    }
  });
  assert.ok(balanced > 20, `${balanced}`);
});

test("convex games: the bounds are v(i) and what the rest would lack (Tijs 1981)", () => {
  forAll(SEEDED, convexGame(2, 6), (table) => {
    const everyone = table.length - 1;
    const low = Array.from({ length: playersOf(table) }, (_, i) => table[1 << i]!);
    const high = low.map((_, i) => table[everyone]! - table[everyone ^ (1 << i)]!);
    const share =
      (table[everyone]! - low.reduce((a, b) => a + b)) /
      (high.reduce((a, b) => a + b) - low.reduce((a, b) => a + b));
    assertClose(
      tauValue(table),
      low.map((x, i) => x + (Number.isFinite(share) ? share : 0) * (high[i]! - x)),
      1e-7,
    );
  });
});

test("covariance and dummies", () => {
  forAll(
    SEEDED,
    convexGame(2, 4),
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }),
    (table, all) => {
      const shift = all.slice(0, playersOf(table));
      const sums = coalitionSums(shift);
      const moved = table.map((worth, mask) => 2 * worth + sums[mask]!);
      assertClose(
        tauValue(moved),
        tauValue(table).map((x, i) => 2 * x + shift[i]!),
        1e-7,
      );
      const wider = tableOf(
        shift.length + 1,
        (mask) => table[mask & (table.length - 1)]! + (mask >> shift.length ? 5 : 0),
      );
      assertClose(tauValue(wider), [...tauValue(table), 5], 1e-7);
    },
  );
});

test("a game without such bounds is refused", () => {
  const majority = tableOf(3, (mask) => (coalitionSize(mask) > 1 ? 1 : 0));
  assert.throws(
    () => tauValue(majority),
    /RangeError: The game is not quasi-balanced: player 0 can claim 1 and ask at most 0\./,
  );
  const little = tableOf(2, (mask) => (mask === 3 ? 1 : 2));
  assert.throws(() => tauValue(little), /The game is not quasi-balanced: player 0/);
});

test("balanced, and totally balanced: every part of the game is", () => {
  forAll(SEEDED, fc.oneof(anyGame(2, 4), superadditiveGame(2, 4), convexGame(2, 4)), (table) => {
    const parts = Array.from({ length: table.length - 1 }, (_, k) => subgame(table, k + 1));
    assert.equal(isTotallyBalanced(table), parts.every(isBalanced));
  });
  assert.equal(isTotallyBalanced(tableOf(5, (mask) => coalitionSize(mask) ** 2)), true);
  // The core is not empty, but that of three of the four is.
  const pairs = tableOf(4, (mask) => (mask === 15 ? 9 : coalitionSize(mask & 7) > 1 ? 1 : 0));
  assert.deepEqual([isBalanced(pairs), isTotallyBalanced(pairs)], [true, false]);
});
