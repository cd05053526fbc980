import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  coalitionSize,
  isConvex,
  isMonotone,
  isSuperadditive,
  membersOf,
  playersOf,
  tableOf,
  unanimityTable,
} from "../src/game.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyGame, convexGame, SEEDED, superadditiveGame } from "./helpers/games.ts";

/** Whether no pair of coalitions fails. */
const everyPair = (table: Float64Array, fails: (s: number, t: number) => boolean): boolean => {
  for (let s = 0; s < table.length; s++) for (let t = 0; t < table.length; t++) if (fails(s, t)) return false;
  return true;
};

test("a table must have 2^n entries for 1 to 24 players, the first 0", () => {
  assert.equal(playersOf(new Float64Array(2)), 1);
  assert.equal(playersOf(new Float64Array(2 ** 24)), 24);
  assert.throws(() => playersOf(new Float64Array(0)), /RangeError: A worth table has 2\^n entries, not 0\./);
  assert.throws(() => playersOf(new Float64Array(6)), /RangeError: A worth table has 2\^n entries, not 6\./);
  assert.throws(() => playersOf(new Float64Array(1)), /1 to 24 players, not 0/);
  assert.throws(() => playersOf(new Float64Array(2 ** 25)), /1 to 24 players, not 25/);
  assert.throws(() => playersOf(Float64Array.of(1, 2)), /The empty coalition is worth 0, not 1\./);
  assert.throws(() => playersOf(Float64Array.of(NaN, 2)), /worth 0, not NaN/);
});

test("tableOf asks for every coalition but nobody", () => {
  const asked: number[] = [];
  assert.deepEqual([...tableOf(2, (mask) => asked.push(mask))], [0, 1, 2, 3]);
  assert.deepEqual(asked, [1, 2, 3]);
  assert.throws(() => tableOf(0, () => 0), /not 0/);
  assert.throws(() => tableOf(25, () => 0), /not 25/);
  assert.throws(() => tableOf(2.5, () => 0), /not 2\.5/);
});

test("sizes and members of coalitions", () => {
  forAll(SEEDED, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (mask) => {
    const digits = mask.toString(2);
    const members = membersOf(mask);
    assert.equal(coalitionSize(mask), digits.replaceAll("0", "").length);
    assert.equal(members.length, coalitionSize(mask));
    assert.equal(
      members.reduce((sum, i) => sum + 2 ** i, 0),
      mask,
    );
  });
  assert.equal(coalitionSize(-1), 32);
});

test("unanimity games", () => {
  assert.deepEqual([...unanimityTable(3, 0b101)], [0, 0, 0, 0, 0, 1, 0, 1]);
  assert.throws(() => unanimityTable(3, 8), /A carrier is a mask from 1 to 7, not 8\./);
  assert.throws(() => unanimityTable(3, 0), /not 0/);
});

test("superadditive, monotone and convex agree with their definitions over all pairs", () => {
  forAll(
    { ...SEEDED, numRuns: 300 },
    fc.oneof(anyGame(1, 4), convexGame(1, 4), superadditiveGame(1, 4)),
    fc.boolean(),
    (game, rounded) => {
      const v = rounded ? game.map((x) => Math.round(x / 40)) : game;
      const near = 1e-9;
      assert.equal(
        isSuperadditive(v, near),
        everyPair(v, (s, t) => (s & t) === 0 && v[s | t]! + near < v[s]! + v[t]!),
      );
      assert.equal(
        isMonotone(v),
        everyPair(v, (s, t) => (s & t) === s && v[t]! < v[s]!),
      );
      assert.equal(
        isConvex(v, near),
        everyPair(v, (s, t) => v[s | t]! + v[s & t]! + near < v[s]! + v[t]!),
      );
    },
  );
});
