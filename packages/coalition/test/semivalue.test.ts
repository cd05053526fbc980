import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { membersOf, playersOf, tableOf, unanimityTable } from "../src/game.ts";
import {
  banzhaf,
  normalisedBanzhaf,
  semivalue,
  semivalueOf,
  shapley,
  shapleyOf,
  shapleyWeights,
} from "../src/semivalue.ts";
import { meanOverOrders, permutations } from "./helpers/brute.ts";
import { forAll } from "./helpers/for-all.ts";
import { atLength } from "./helpers/scope.ts";
import { anyGame, assertClose, SEEDED } from "./helpers/games.ts";

const everyOrder = (n: number): readonly (readonly number[])[] =>
  permutations(Array.from({ length: n }, (_, i) => i));

test("shapley is the mean over all n! orders", () => {
  const orders = [1, 2, 3, 4, 5, 6, 7].map(everyOrder);
  forAll(SEEDED, anyGame(1, 6), (table) => {
    assertClose(shapley(table), meanOverOrders(table, orders[playersOf(table) - 1]!));
  });
  forAll({ ...SEEDED, numRuns: 5 }, anyGame(7, 7), (table) =>
    assertClose(shapley(table), meanOverOrders(table, orders[6]!)),
  );
});

test("banzhaf is the mean over all coalitions of the others", () => {
  forAll(SEEDED, anyGame(1, 8), (table) => {
    const n = playersOf(table);
    const mean = (i: number): number =>
      table.reduce((sum, worth, mask) => sum + (mask & (1 << i) ? worth : -worth), 0) / 2 ** (n - 1);
    const raw = banzhaf(table);
    assertClose(
      raw,
      Array.from({ length: n }, (_, i) => mean(i)),
    );
  });
});

const votes = (mask: number): number => membersOf(mask).reduce((sum, i) => sum + [3, 2, 1, 1][i]!, 0);

test("normalised banzhaf: the index of [4; 3,2,1,1], and zeros where nobody ever matters", () => {
  const table = tableOf(4, (mask) => (votes(mask) >= 4 ? 1 : 0));
  // Swings, counted by hand: the first voter 6, the others 2 each.
  assertClose(banzhaf(table), [6 / 8, 2 / 8, 2 / 8, 2 / 8]);
  assertClose(normalisedBanzhaf(table), [1 / 2, 1 / 6, 1 / 6, 1 / 6]);
  assert.deepEqual([...normalisedBanzhaf(new Float64Array(8))], [0, 0, 0]);
});

test("one player's value is that of all", () => {
  forAll(SEEDED, anyGame(1, 9), (table) => {
    const weights = shapleyWeights(playersOf(table)).map((w, s) => w + s);
    assertClose(
      shapley(table).map((_, i) => shapleyOf(table, i)),
      shapley(table),
    );
    const all = semivalue(table, weights);
    assertClose(
      all.map((_, i) => semivalueOf(table, weights, i)),
      all,
      1e-7,
    );
  });
});

test("efficiency and additivity", () => {
  forAll(SEEDED, anyGame(8, 8), anyGame(8, 8), (one, other) => {
    assertClose([shapley(one).reduce((a, b) => a + b, 0)], [one.at(-1)!]);
    const both = shapley(one.map((worth, mask) => 3 * worth + other[mask]!));
    const [first, second] = [shapley(one), shapley(other)];
    assertClose(
      both,
      first.map((x, i) => 3 * x + second[i]!),
    );
  });
});

test("a null player gets exactly 0, wherever it sits", () => {
  forAll({ ...SEEDED, numRuns: 300 }, anyGame(2, 7), fc.nat(), (game, place) => {
    const i = place % (playersOf(game) + 1);
    const low = (1 << i) - 1;
    const table = tableOf(playersOf(game) + 1, (mask) => game[(mask & low) | ((mask >> 1) & ~low)]!);
    for (const value of [shapley(table)[i], banzhaf(table)[i], shapleyOf(table, i)]) assert.equal(value, 0);
  });
});

test("relabelling the players relabels the value; so equal players get the same", () => {
  forAll(SEEDED, anyGame(5, 5), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (game, label) => {
    const moved = tableOf(5, (mask) => game[membersOf(mask).reduce((sum, i) => sum | (1 << label[i]!), 0)]!);
    assertClose(
      shapley(moved),
      label.map((i) => shapley(game)[i]!),
    );
    assertClose(
      banzhaf(moved),
      label.map((i) => banzhaf(game)[i]!),
    );
  });
});

atLength("24 players: a unanimity game is shared equally, exactly nothing to the others", () => {
  const carrier = 0b1000_0000_0000_0001_0000_0100;
  const value = shapley(unanimityTable(24, carrier));
  for (const [i, x] of value.entries()) {
    if ((carrier >> i) & 1) assertClose([x], [1 / 3]);
    else assert.equal(x, 0);
  }
});

test("bad arguments", () => {
  const table = new Float64Array(8);
  assert.throws(() => shapley(new Float64Array(3)), RangeError);
  assert.throws(
    () => shapleyOf(table, 3),
    /RangeError: A player of this game is a whole number from 0 to 2, not 3\./,
  );
  assert.throws(() => shapleyOf(table, -1), /not -1/);
  assert.throws(() => semivalue(table, [1, 1]), /A game of 3 players takes 3 weights, not 2\./);
});
