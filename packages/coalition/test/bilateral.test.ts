import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { bilateralNash, ownerTable, stoleZwiebel } from "../src/bilateral.ts";
import { shapley } from "../src/semivalue.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyGame, assertClose, SEEDED } from "./helpers/games.ts";

const anyOutput = fc.array(
  fc.integer({ min: 0, max: 100_000 }).map((k) => k / 1000),
  { minLength: 2, maxLength: 9 },
);

test("Stole & Zwiebel: the Shapley value, and the split of each talk when the others are settled again", () => {
  forAll(SEEDED, anyOutput, (output) => {
    const { owner, partner } = stoleZwiebel(output);
    const value = shapley(ownerTable(output));
    assertClose(
      value,
      value.map((_, i) => (i === 0 ? owner : partner)),
    );
    // Their recursion: the k-th partner and the owner gain alike, w(k) = π(k) − π(k−1), and π(k) = F(k) − k·w(k).
    const profit = output
      .slice(1)
      .reduce((before, made, i) => (made + (i + 1) * before) / (i + 2), output[0]!);
    assertClose([owner], [profit]);
  });
});

test("Horn & Wolinsky: every talk splits equally what it adds, the other payments as they are", () => {
  forAll(SEEDED, anyGame(4, 4), fc.integer({ min: 0, max: 3 }), (table, owner) => {
    const units = [0, 1, 2, 3].filter((i) => i !== owner).map((i) => 1 << i);
    const payoffs = bilateralNash(table, owner);
    assertClose([payoffs.owner + payoffs.units.reduce((a, b) => a + b, 0)], [table[15]!]);
    for (const [k, unit] of units.entries()) {
      const others = payoffs.units.reduce((sum, x, j) => (j === k ? sum : sum + x), 0);
      const ownerGains = payoffs.owner - (table[15 ^ unit]! - others);
      assertClose([ownerGains], [payoffs.units[k]! - table[unit]!], 1e-8);
    }
  });
});

test("bad arguments", () => {
  const table = ownerTable([0, 10, 16]);
  const message = /RangeError: The units must hold every player but the owner once\./;
  for (const units of [[0b010], [0b010, 0b110], [0b111], [0b110, 0]]) {
    assert.throws(() => bilateralNash(table, 0, units), message);
  }
  assert.throws(() => bilateralNash(table, 3), /A player of this game/);
  assert.throws(() => stoleZwiebel([1]), /at least one partner/);
  assert.throws(() => ownerTable([0, NaN]), /An output is a finite number, not NaN\./);
});
