import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { playersOf, tableOf } from "../src/game.ts";
import { owen, quotientGame } from "../src/owen.ts";
import { shapley } from "../src/semivalue.ts";
import { meanOverOrders, ordersOfUnions } from "./helpers/brute.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyGame, assertClose, SEEDED } from "./helpers/games.ts";

/** A game of 2 to 6 players and a random partition of them. */
const gameAndUnions = anyGame(2, 6).chain((table) =>
  fc.array(fc.nat({ max: 3 }), { minLength: playersOf(table), maxLength: playersOf(table) }).map((labels) => {
    const unions = [0, 1, 2, 3].map((k) =>
      labels.reduce((m, label, i) => (label === k ? m | (1 << i) : m), 0),
    );
    return { table, unions: unions.filter((union) => union !== 0) };
  }),
);

test("owen is the mean over the orders in which no union is interrupted", () => {
  forAll({ ...SEEDED, numRuns: 200 }, gameAndUnions, ({ table, unions }) => {
    assertClose(owen(table, unions), meanOverOrders(table, ordersOfUnions(unions)));
  });
});

test("with one union, or every player alone, it is the Shapley value", () => {
  forAll(SEEDED, anyGame(1, 8), (table) => {
    const n = playersOf(table);
    assertClose(owen(table, [2 ** n - 1]), shapley(table));
    assertClose(
      owen(
        table,
        Array.from({ length: n }, (_, i) => 1 << i),
      ),
      shapley(table),
    );
  });
});

test("a union gets its Shapley value in the game between unions", () => {
  forAll(SEEDED, gameAndUnions, ({ table, unions }) => {
    const value = owen(table, unions);
    const sums = unions.map((union) => value.reduce((sum, x, i) => ((union >> i) & 1 ? sum + x : sum), 0));
    assertClose(sums, shapley(quotientGame(table, unions)));
  });
});

test("a null player gets exactly 0", () => {
  forAll(SEEDED, anyGame(4, 4), fc.integer({ min: 0, max: 4 }), (game, i) => {
    const low = (1 << i) - 1;
    const table = tableOf(5, (mask) => game[(mask & low) | ((mask >> 1) & ~low)]!);
    for (const unions of [[0b11111], [0b00011, 0b11100], [0b10001, 0b01000, 0b00110]]) {
      assert.equal(owen(table, unions)[i], 0);
    }
  });
});

test("unions must hold every player once", () => {
  const table = new Float64Array(8);
  assert.throws(() => owen(table, [0b011]), /RangeError: Player 2 is in no union\./);
  assert.throws(() => owen(table, [0b011, 0b110]), /Player 1 is in two unions\./);
  assert.throws(() => owen(table, [0b111, 0]), /A union is a mask from 1 to 7, not 0\./);
  assert.throws(() => owen(table, [0b1111]), /not 15/);
});
