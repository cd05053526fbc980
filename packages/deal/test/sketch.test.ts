/** The quantile sketch against sorting, and its size. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { addTo, emptySketch, quantileOf, type Sketch } from "../src/uncertainty/sketch.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { between } from "./support/arbitraries.ts";

const QUANTILES = [0, 0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1];

/** As the sketch promises: 0.05 %, and a hair for rounding. */
const ACCURACY = 0.0005 * (1 + 1e-9);

function sketchOf(values: Iterable<number>): Sketch {
  const sketch = emptySketch();
  for (const value of values) addTo(sketch, value);
  return sketch;
}

/** The value of nearest rank. */
const exactQuantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.max(1, Math.ceil(q * sorted.length)) - 1]!;

test("every quantile is within 0.05 % of that of the sorted stream", () => {
  const magnitude = between(-5.9, 17.9).map((exponent) => 10 ** exponent);
  const value = fc.oneof(
    { weight: 4, arbitrary: magnitude },
    { weight: 4, arbitrary: magnitude.map((m) => -m) },
    { weight: 2, arbitrary: between(-3, 3) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  forAll({ seed: 9, numRuns: 500 }, fc.array(value, { minLength: 1, maxLength: 200 }), (values) => {
    const sketch = sketchOf(values);
    const sorted = values.toSorted((a, b) => a - b);
    for (const q of QUANTILES) {
      const exact = exactQuantile(sorted, q);
      const off = Math.abs(quantileOf(sketch, q) - exact);
      assert.ok(
        off <= Math.max(ACCURACY * Math.abs(exact), 1e-6),
        `${q}: ${quantileOf(sketch, q)}, ${exact}`,
      );
    }
  });
});

test("the order of a stream does not matter, and one sketch can be read again and again", () => {
  forAll({ seed: 10, numRuns: 200 }, fc.array(between(-1e6, 1e6), { minLength: 1 }), (values) => {
    const [one, other] = [sketchOf(values), sketchOf(values.toReversed())];
    for (const q of QUANTILES) {
      assert.equal(quantileOf(one, q), quantileOf(other, q));
      assert.equal(quantileOf(one, q), quantileOf(one, q));
    }
  });
});

/** Spread evenly from 1 to 1000 in size, in no order. */
function* stream(length: number): Generator<number> {
  for (let i = 0; i < length; i++) yield 10 ** (3 * ((i * 0.6180339887498949) % 1));
}

test("a longer stream from the same range needs no more room", () => {
  // From 1 to 1000 there are ln 1000 / ln(1.0005/0.9995) = 6908 buckets.
  const [short, long] = [sketchOf(stream(50_000)), sketchOf(stream(200_000))];
  assert.equal(long.count, 200_000);
  assert.ok(short.counts.size > 6900, `${short.counts.size}`);
  assert.ok(long.counts.size <= 6909, `${long.counts.size}`);
});

test("what is tiny is 0, what is huge is the largest magnitude, and nothing has no quantile", () => {
  assert.equal(quantileOf(sketchOf([1e-9, -1e-9, 0]), 0.5), 0);
  for (const sign of [1, -1]) {
    const huge = quantileOf(sketchOf([sign * 1e300]), 0.5);
    assert.ok(Math.abs(huge - sign * 1e18) <= 1e18 * ACCURACY * 2, `${huge}`);
  }
  assert.ok(Number.isNaN(quantileOf(emptySketch(), 0.5)));
});
