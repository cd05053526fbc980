import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFloat, nextInt, nextUint32, seedRandom, shuffle, type RandomState } from "../src/random.ts";

const word = (x: bigint): bigint => BigInt.asUintN(32, x);

/** sfc32 as published, with 64-bit integers instead of 32-bit tricks. */
function published(state: RandomState): bigint {
  const [a, b, c, d] = [state.a, state.b, state.c, state.d].map((x) => word(BigInt(x))) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const result = word(a + b + d);
  state.d = Number(word(d + 1n));
  state.a = Number(b ^ (b >> 9n));
  state.b = Number(word(c + (c << 3n)));
  state.c = Number(word(word((c << 21n) | (c >> 11n)) + result));
  return result;
}

test("the stream is that of sfc32", () => {
  const state = seedRandom(-5);
  const oracle = { ...state };
  for (let k = 0; k < 1000; k++) assert.equal(BigInt(nextUint32(state)), published(oracle));
});

const draws = (from: RandomState): readonly number[] => Array.from({ length: 20 }, () => nextInt(from, 1000));

test("a state survives JSON, and a copy repeats", () => {
  const state = seedRandom(42);
  nextFloat(state);
  const copy = JSON.parse(JSON.stringify(state)) as RandomState;
  assert.deepEqual(draws(copy), draws(state));
});

test("seeds differ, those beyond 32 bits too", () => {
  const seeds = [0, 1, 2, -1, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1, -(2 ** 53) + 1];
  assert.equal(new Set(seeds.map((seed) => nextFloat(seedRandom(seed)))).size, seeds.length);
  for (const wrong of [0.5, NaN, Infinity, 2 ** 53])
    assert.throws(() => seedRandom(wrong), /A seed is a safe integer/);
});

test("floats in [0, 1) and integers below the bound are uniform", () => {
  const state = seedRandom(3);
  const counts = [0, 0, 0, 0, 0, 0];
  let sum = 0;
  for (let k = 0; k < 60_000; k++) {
    const x = nextFloat(state);
    assert.ok(x >= 0 && x < 1);
    sum += x;
    counts[nextInt(state, 6)]!++;
  }
  assert.ok(Math.abs(sum / 60_000 - 0.5) < 4 * Math.sqrt(1 / 12 / 60_000));
  // Chi-square with 5 degrees of freedom: above 20.5 once in a thousand.
  assert.ok(counts.reduce((chi, count) => chi + (count - 10_000) ** 2 / 10_000, 0) < 20.5);
});

test("bounds up to 2^32, else an error", () => {
  const state = seedRandom(9);
  assert.equal(nextInt(state, 1), 0);
  const before = { ...state };
  assert.equal(nextInt(state, 2 ** 32), nextUint32(before));
  // Where a plain remainder would favour the lower third: 3·2^30 of 2^32.
  let low = 0;
  for (let k = 0; k < 9000; k++) if (nextInt(state, 3 * 2 ** 30) < 2 ** 30) low++;
  assert.ok(Math.abs(low - 3000) < 4 * Math.sqrt(2000));
  for (const wrong of [0, -1, 1.5, 2 ** 32 + 1, NaN])
    assert.throws(() => nextInt(state, wrong), /A bound is a whole number/);
});

test("every order of three is equally likely", () => {
  const state = seedRandom(11);
  const counts = new Map<string, number>();
  for (let k = 0; k < 6000; k++) {
    const items = ["a", "b", "c"];
    shuffle(state, items);
    counts.set(items.join(""), (counts.get(items.join("")) ?? 0) + 1);
  }
  assert.equal(counts.size, 6);
  for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 4 * Math.sqrt(1000 * (5 / 6)));
});
