import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { coalitionSize, playersOf, tableOf } from "../src/game.ts";
import { coreInterval, coreIsEmpty, inCore } from "../src/core.ts";
import { shapley } from "../src/semivalue.ts";
import { coreVertices } from "./helpers/brute.ts";
import { forAll, forEvery } from "./helpers/for-all.ts";
import { anyGame, assertClose, convexGame, SEEDED, superadditiveGame } from "./helpers/games.ts";

/** Games with small whole worths, where ties and degenerate vertices abound. */
const roughGame = (from: number, to: number): fc.Arbitrary<Float64Array> =>
  fc
    .tuple(superadditiveGame(from, to), fc.integer({ min: 0, max: 12 }))
    .map(([table, extra]) =>
      table.map((worth, mask) => Math.round(worth / 40) + (mask === table.length - 1 ? extra : 0)),
    );

test("emptiness and intervals agree with the vertices of the core", () => {
  const seen = { empty: 0, full: 0 };
  forEvery(
    { ...SEEDED, numRuns: 400 },
    fc.oneof(anyGame(2, 3), roughGame(2, 4), superadditiveGame(3, 4)),
    (table) => {
      const vertices = coreVertices(table);
      seen[vertices.length === 0 ? "empty" : "full"]++;
      assert.equal(coreIsEmpty(table), vertices.length === 0);
      for (let i = 0; i < playersOf(table); i++) {
        const interval = coreInterval(table, i);
        if (vertices.length === 0) {
          assert.equal(interval, null);
          continue;
        }
        const payoffs = vertices.map((x) => x[i]!);
        assertClose([interval!.low, interval!.high], [Math.min(...payoffs), Math.max(...payoffs)], 1e-7);
      }
      for (const x of vertices) assert.ok(inCore(table, x));
    },
  );
  assert.ok(seen.empty > 40 && seen.full > 40, JSON.stringify(seen));
});

test("convex games: a player gets from v(i) to what the rest would lack (Shapley 1971)", () => {
  forAll(SEEDED, convexGame(1, 9), (table) => {
    const all = table.length - 1;
    assert.ok(inCore(table, shapley(table)));
    for (let i = 0; i < playersOf(table); i++) {
      const { low, high } = coreInterval(table, i)!;
      assertClose([low, high], [table[1 << i]!, table[all]! - table[all ^ (1 << i)]!], 1e-8);
    }
  });
});

test("the largest payoffs found are never beaten by a core point", () => {
  forAll({ ...SEEDED, numRuns: 200 }, roughGame(5, 7), (table) => {
    const intervals = Array.from({ length: playersOf(table) }, (_, i) => coreInterval(table, i));
    const empty = coreIsEmpty(table);
    for (const interval of intervals) {
      assert.equal(interval === null, empty);
      if (interval !== null) assert.ok(interval.low <= interval.high + 1e-9);
    }
    if (inCore(table, shapley(table))) assert.equal(empty, false);
  });
});

test("majority has no core; a veto player takes all; one player keeps what is made", () => {
  const majority = tableOf(15, (mask) => (coalitionSize(mask) > 7 ? 1 : 0));
  assert.equal(coreIsEmpty(majority), true);
  assert.equal(coreInterval(majority, 0), null);
  const veto = majority.map((worth, mask) => (mask & 1 ? worth : 0));
  assertClose([coreInterval(veto, 0)!.low, coreInterval(veto, 1)!.high], [1, 0]);
  assert.deepEqual(coreInterval(Float64Array.of(0, -3), 0), { low: -3, high: -3 });
  assert.equal(coreIsEmpty(Float64Array.of(0, -3)), false);
});

test("sixteen players who need a quarter more than there is, and those who just have enough", () => {
  const noisy = tableOf(16, (mask) => coalitionSize(mask) ** 2 - (mask % 7) / 10);
  assert.equal(coreIsEmpty(noisy), false);
  const short = Float64Array.from(noisy);
  short[short.length - 1] = 0.75 * short.at(-1)!;
  assert.equal(coreIsEmpty(short), true);
  const additive = tableOf(16, (mask) => 0.1 * coalitionSize(mask));
  assert.equal(coreIsEmpty(additive), false);
  assertClose([coreInterval(additive, 3)!.low, coreInterval(additive, 3)!.high], [0.1, 0.1], 1e-7);
});

test("a scaled game has the scaled core", () => {
  forAll(SEEDED, roughGame(3, 5), fc.constantFrom(1e-9, 1e9), (table, scale) => {
    const one = coreInterval(table, 0);
    const scaled = coreInterval(
      table.map((worth) => worth * scale),
      0,
    );
    if (one === null || scaled === null) assert.equal(scaled, one);
    else assertClose([scaled.low / scale, scaled.high / scale], [one.low, one.high], 1e-6);
  });
});

test("bad arguments", () => {
  const table = new Float64Array(8);
  assert.throws(() => coreInterval(table, 3), /RangeError: A player of this game/);
  assert.throws(() => inCore(table, [1, 2]), /A division between 3 players has 3 payoffs, not 2\./);
  assert.throws(() => coreIsEmpty(Float64Array.of(0, 1, NaN, 2)), /finite worths only/);
  assert.throws(() => coreIsEmpty(new Float64Array(5)), RangeError);
});
