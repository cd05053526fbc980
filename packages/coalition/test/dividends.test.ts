import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { harsanyiDividends, tableOfDividends, weightedShapley } from "../src/dividends.ts";
import { coalitionSize, membersOf, playersOf, subgame, tableOf, unanimityTable } from "../src/game.ts";
import { banzhafInteraction, pairInteractions, shapleyInteraction } from "../src/interaction.ts";
import { banzhaf, shapley } from "../src/semivalue.ts";
import { permutations } from "./helpers/brute.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyGame, assertClose, SEEDED } from "./helpers/games.ts";

test("dividends add up to the worth, and are the alternating sum over the subsets", () => {
  forAll(SEEDED, anyGame(1, 6), (table) => {
    const dividends = harsanyiDividends(table);
    assertClose(tableOfDividends(dividends), table);
    for (let mask = 1; mask < table.length; mask++) {
      let sum = 0;
      for (let part = mask; part > 0; part = (part - 1) & mask) {
        sum += (coalitionSize(mask ^ part) % 2 === 0 ? 1 : -1) * table[part]!;
      }
      assertClose([dividends[mask]!], [sum]);
    }
  });
  assert.deepEqual([...harsanyiDividends(unanimityTable(3, 0b101))], [0, 0, 0, 0, 0, 1, 0, 0]);
});

test("weighted Shapley: the mean over orders in which the last is drawn by weight, then the one before", () => {
  const weights = fc.array(
    fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
    { minLength: 5, maxLength: 5 },
  );
  forAll(SEEDED, anyGame(1, 5), weights, (table, all) => {
    const n = playersOf(table);
    const own = all.slice(0, n);
    // Kalai & Samet 1987: an order's chance is the product of each player's share in the weights up to its place.
    const expected = Array.from({ length: n }, () => 0);
    for (const order of permutations(Array.from({ length: n }, (_, i) => i))) {
      let [chance, before, mask] = [1, 0, 0];
      for (const player of order) {
        before += own[player]!;
        chance *= own[player]! / before;
      }
      for (const player of order) {
        expected[player]! += chance * (table[mask | (1 << player)]! - table[mask]!);
        mask |= 1 << player;
      }
    }
    const value = weightedShapley(table, own);
    assertClose(value, expected, 1e-8);
    assertClose([value.reduce((a, b) => a + b, 0)], [table.at(-1)!], 1e-8);
    assertClose(
      weightedShapley(
        table,
        Array.from({ length: n }, () => 3),
      ),
      shapley(table),
      1e-8,
    );
  });
});

test("a unanimity game is shared by weight", () => {
  assertClose(weightedShapley(unanimityTable(3, 0b101), [1, 7, 3]), [0.25, 0, 0.75]);
});

test("interaction: single players as their value, pairs as the definition over orders, dividends over sizes", () => {
  forAll(SEEDED, anyGame(2, 5), fc.integer({ min: 1, max: 31 }), (table, drawn) => {
    const n = playersOf(table);
    const coalition = drawn & (table.length - 1) || 1;
    const dividends = harsanyiDividends(table);
    let [byShapley, byBanzhaf] = [0, 0];
    for (let mask = 1; mask < table.length; mask++) {
      if ((mask & coalition) !== coalition) continue;
      const more = coalitionSize(mask) - coalitionSize(coalition);
      byShapley += dividends[mask]! / (more + 1);
      byBanzhaf += dividends[mask]! / 2 ** more;
    }
    assertClose([shapleyInteraction(table, coalition)], [byShapley]);
    assertClose([banzhafInteraction(table, coalition)], [byBanzhaf]);
    for (let i = 0; i < n; i++) {
      assertClose([shapleyInteraction(table, 1 << i)], [shapley(table)[i]!]);
      assertClose([banzhafInteraction(table, 1 << i)], [banzhaf(table)[i]!]);
    }
    const pairs = pairInteractions(table);
    assertClose([pairs[0]![1]!, pairs[1]![1]!], [shapleyInteraction(table, 3), shapley(table)[1]!]);
  });
});

test("complements interact above 0, substitutes below 0, strangers not at all", () => {
  const both = unanimityTable(3, 0b011);
  assert.equal(shapleyInteraction(both, 0b011), 1);
  const either = tableOf(3, (mask) => ((mask & 0b011) === 0 ? 0 : 1));
  assert.equal(shapleyInteraction(either, 0b011), -1);
  const apart = tableOf(3, (mask) => coalitionSize(mask));
  assert.equal(shapleyInteraction(apart, 0b011), 0);
});

test("the game among some of the players", () => {
  forAll(SEEDED, anyGame(2, 5), fc.integer({ min: 1, max: 31 }), (table, drawn) => {
    const coalition = drawn & (table.length - 1) || 1;
    const members = membersOf(coalition);
    const game = subgame(table, coalition);
    assert.equal(game.length, 2 ** members.length);
    for (const [small, worth] of game.entries()) {
      const mask = members.reduce((all, player, k) => all + (((small >> k) & 1) << player), 0);
      assert.equal(worth, table[mask]);
    }
  });
});

test("bad arguments", () => {
  const table = new Float64Array(8);
  assert.throws(
    () => weightedShapley(table, [1, 1]),
    /RangeError: A game of 3 players takes 3 weights, not 2\./,
  );
  assert.throws(() => weightedShapley(table, [1, 0, 1]), /A weight is a finite number above 0, not 0\./);
  assert.throws(
    () => shapleyInteraction(table, 8),
    /A coalition of this game is a mask from 1 to 7, not 8\./,
  );
  assert.throws(() => subgame(table, 0), /from 1 to 7, not 0/);
});
