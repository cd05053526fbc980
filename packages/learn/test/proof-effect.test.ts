import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nextFloat, seedRandom, type RandomState } from "@linchpin/coalition";
import { changeEffect, changeOf, hedgesG, meanInterval, peopleFor, powerOf } from "@linchpin/learn";

const lists = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 30 });
const near = (a: number, b: number, by = 1e-9): void => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);

/** A normal value (Box and Muller). */
const normal = (random: RandomState): number =>
  Math.sqrt(-2 * Math.log(1 - nextFloat(random))) * Math.cos(2 * Math.PI * nextFloat(random));
const normals = (random: RandomState, count: number, mean: number): number[] =>
  Array.from({ length: count }, () => mean + normal(random));

test("people for a study: the figures of the tables (Cohen 1988, two-sided 5 %, power 80 %)", () => {
  assert.equal(peopleFor(0.8), 26);
  assert.equal(peopleFor(0.5), 64);
  assert.equal(peopleFor(0.2), 394);
  assert.equal(peopleFor(1.5), 9);
  // Without a difference, the chance of a finding is the 5 % that one allows oneself.
  near(powerOf(0, 20), 0.05, 1e-4);
});

test("power is what is found when the study is run over and over", () => {
  const random = seedRandom(3);
  const runs = 1500;
  let found = 0;
  for (let i = 0; i < runs; i++) {
    const change = hedgesG(normals(random, 26, 0.8), normals(random, 26, 0))!;
    // The t test, from g: t = d · √(n/2), 50 degrees of freedom.
    if (Math.abs(change.g / (1 - 3 / 199)) * Math.sqrt(13) > 2.0086) found++;
  }
  near(found / runs, powerOf(0.8, 26), 0.03);
});

test("an effect size turns round with the groups and does not know the unit", () => {
  fc.assert(
    fc.property(
      lists,
      lists,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: -9, max: 9 }),
      (a, b, by, plus) => {
        const effect = hedgesG(a, b);
        if (effect === null) return;
        const back = hedgesG(b, a)!;
        near(back.g, -effect.g);
        near(back.low, -effect.high);
        const moved = (list: readonly number[]): number[] => list.map((x) => by * x + plus);
        near(hedgesG(moved(a), moved(b))!.g, effect.g);
        assert.ok(effect.low < effect.g && effect.g < effect.high);
      },
    ),
  );
  assert.equal(hedgesG([1, 1], [1, 1]), null);
  assert.equal(hedgesG([1], [2, 3]), null);
});

test("of a hundred intervals some 95 hold the true effect", () => {
  const random = seedRandom(11);
  const runs = 600;
  let [two, same, mean] = [0, 0, 0];
  for (let i = 0; i < runs; i++) {
    const effect = hedgesG(normals(random, 26, 0.8), normals(random, 26, 0))!;
    if (effect.low <= 0.8 && 0.8 <= effect.high) two++;
    if (i % 20 > 0) continue;
    const before = normals(random, 30, 0);
    const after = before.map((x) => 0.6 * x + 0.8 * normal(random) + 0.7);
    const change = changeEffect(before, after, i)!;
    if (change.low <= 0.7 && 0.7 <= change.high) same++;
    const [low, high] = meanInterval(normals(random, 30, 5), i);
    if (low <= 5 && 5 <= high) mean++;
  }
  near(two / runs, 0.95, 0.02);
  near(same / (runs / 20), 0.93, 0.07);
  near(mean / (runs / 20), 0.93, 0.07);
});

test("a change of the same people is the mean of their changes", () => {
  const change = changeOf([1, 2, 3, 4], [2, 4, 4, 6])!;
  near(change.mean, 1.5);
  // Student's t with 3 degrees of freedom: 3.1824; SD 0.57735.
  near(change.high - change.mean, (3.182446 * 0.57735) / 2, 1e-4);
  assert.equal(changeOf([1], [2]), null);
  assert.deepEqual(changeEffect([1, 5, 9, 2], [3, 6, 9, 9], 7), changeEffect([1, 5, 9, 2], [3, 6, 9, 9], 7));
});
