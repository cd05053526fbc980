/** PERT draws against the formulas of the distribution, Monte Carlo against another sampler, tornado against its ends. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { seedRandom } from "@linchpin/coalition";
import type { Deal } from "../src/deal.ts";
import { powerMap } from "../src/power.ts";
import { dealAt } from "../src/ranges.ts";
import { quantiles, samplePert, tornado, type Spread } from "../src/uncertainty.ts";
import { uncertainDealOf } from "./support/build.ts";
import { pertQuantiles } from "./support/pert.ts";

const RANGES: readonly Spread[] = [
  { low: 0, likely: 5, high: 10 },
  { low: 100, likely: 120, high: 300 },
  { low: -4, likely: -4, high: 2 },
  { low: 2, likely: 7, high: 7 },
  { low: 0.001, likely: 0.0015, high: 0.003 },
];

test("draws have the mean, the deviation and the quantiles of the PERT distribution", () => {
  const draws = 20_000;
  for (const range of RANGES) {
    const { low, likely, high } = range;
    const random = seedRandom(11);
    const drawn = Array.from({ length: draws }, () => samplePert(range, random)).sort((a, b) => a - b);
    assert.ok(drawn[0]! >= low && drawn.at(-1)! <= high);
    const mean = drawn.reduce((sum, x) => sum + x, 0) / draws;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws - 1);
    // The standard PERT: a mean of (low + 4 likely + high)/6, and (mean − low)(high − mean)/7 for the variance.
    const expected = (low + 4 * likely + high) / 6;
    const deviation = Math.sqrt(((expected - low) * (high - expected)) / 7);
    // Four standard errors; the variance of a bounded draw has an error below 2/√n of itself.
    assert.ok(Math.abs(mean - expected) < (4 * deviation) / Math.sqrt(draws), `mean ${mean}, ${expected}`);
    assert.ok(Math.abs(variance / deviation ** 2 - 1) < 4 * (2 / Math.sqrt(draws)), `variance ${variance}`);
    // Kolmogorov and Smirnov: beyond 1.95/√n once in a thousand times.
    const probabilities = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
    pertQuantiles(range, probabilities).forEach((quantile, i) => {
      const below = drawn.filter((x) => x <= quantile).length / draws;
      assert.ok(
        Math.abs(below - probabilities[i]!) < 1.95 / Math.sqrt(draws),
        `${below} at ${probabilities[i]}`,
      );
    });
  }
});

test("a range without width is its likely value", () => {
  assert.equal(samplePert({ low: 3, likely: 3, high: 3 }, seedRandom(1)), 3);
});

/** Figures that are not monotone in every range, of either sign, one of them constant. */
const FIGURES = ([a, b, c]: readonly number[]): readonly number[] => [a! * b! - 50 * c!, (a! - 4) ** 2, 7];

test("the same seed gives the same quantiles, another seed others, and progress reaches the end", () => {
  const run = (seed: number): string => JSON.stringify(quantiles(RANGES, FIGURES, { samples: 500, seed }));
  assert.equal(run(1), run(1));
  assert.notEqual(run(1), run(2));
  const progress: number[] = [];
  quantiles(RANGES, FIGURES, { samples: 200, seed: 1, onProgress: (done) => progress.push(done) });
  assert.deepEqual(progress, [64, 128, 192, 200]);
  for (const samples of [0, -1, 1.5]) assert.throws(() => quantiles(RANGES, FIGURES, { samples, seed: 1 }));
});

test("P10, P50 and P90 are those of a large sample drawn in another way", () => {
  const actual = quantiles(RANGES, FIGURES, { samples: 20_000, seed: 3 });
  const rows = latticeSample(RANGES, 100_000).map(FIGURES);
  assertQuantiles(actual, rows, 20_000);
  assert.deepEqual(
    [actual[2]!.p10, actual[2]!.p90].map((p) => Math.abs(p - 7) <= 7 * 0.0005),
    [true, true],
  );
});

/** A lattice in the unit cube (Richtmyer: multiples of square roots of primes), bent by the inverse distributions. */
function latticeSample(ranges: readonly Spread[], count: number): readonly (readonly number[])[] {
  const steps = 4000;
  const tables = ranges.map((r) =>
    pertQuantiles(
      r,
      Array.from({ length: steps }, (_, i) => (i + 0.5) / steps),
    ),
  );
  const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47];
  return Array.from({ length: count }, (_, i) =>
    tables.map((table, r) => table[Math.floor((((i + 1) * Math.sqrt(primes[r]!)) % 1) * steps)]!),
  );
}

/** Of the sample `rows`, about as many as should lie below each quantile. */
function assertQuantiles(
  actual: readonly { readonly p10: number; readonly p50: number; readonly p90: number }[],
  rows: readonly (readonly number[])[],
  samples: number,
): void {
  actual.forEach(({ p10, p50, p90 }, figure) => {
    const sorted = rows.map((row) => row[figure]!).sort((a, b) => a - b);
    for (const [p, value] of [
      [0.1, p10],
      [0.5, p50],
      [0.9, p90],
    ] as const) {
      const at = (share: number): number =>
        sorted[Math.min(sorted.length - 1, Math.max(0, Math.floor(share * sorted.length)))]!;
      // Four standard errors of a share of the samples; a lattice is far more even than that.
      const slack = 4 * Math.sqrt((p * (1 - p)) / samples) + 0.002;
      const [from, to] = [at(p - slack), at(p + slack)];
      const rounding = 0.0006 * Math.abs(value);
      assert.ok(value >= from - rounding && value <= to + rounding, `P${100 * p}: ${value} in ${from}…${to}`);
    }
  });
}

/** A deal with three ranges, small enough to evaluate thousands of times. */
const RAW = {
  horizon: { low: 24, likely: 36, high: 60 },
  discountRate: 0.1,
  owner: { make: 0.2 },
  technology: {
    halfLife: 30,
    components: { k: { rebuildCost: { low: 2e5, likely: 5e5, high: 1e6 }, rebuildMonths: 10 } },
  },
  assets: { recipe: { reveals: { k: { low: 0.4, likely: 0.8, high: 0.9 } } } },
  parties: { q: { knows: ["recipe"] }, r: { make: 0.8 } },
  channels: {
    market: { margin: 50_000, controlledBy: ["q", "r"] },
    other: { margin: 20_000, controlledBy: ["r"] },
  },
};

test("the owner's share of a deal under uncertainty is that of another sampler", () => {
  const file = uncertainDealOf(RAW);
  const figures = (values: readonly number[]): readonly number[] => {
    const { shares, leverage } = powerMap(dealAt(file, values));
    return [...shares, leverage];
  };
  assert.equal(file.ranges.length, 3);
  const actual = quantiles(file.ranges, figures, { samples: 5000, seed: 4 });
  assertQuantiles(actual, latticeSample(file.ranges, 10_000).map(figures), 5000);
});

const ownersShare = (deal: Deal): number => powerMap(deal).shares[0]!;

test("the tornado has, for each range that moves the figure, the deals written with its ends; widest first", () => {
  const text = readFileSync(new URL("../../../data/scenarios/deals/endoscope.yaml", import.meta.url), "utf8");
  const raw = parse(text) as object;
  const file = uncertainDealOf(raw);
  const swings = tornado(file.ranges, (values) => ownersShare(dealAt(file, values)));
  const widths = swings.map((s) => Math.abs(s.atHigh - s.atLow));
  assert.deepEqual(
    widths,
    widths.toSorted((a, b) => b - a),
  );
  let still = 0;
  file.ranges.forEach(({ path, low, high }, range) => {
    const atLow = ownersShare(uncertainDealOf(written(raw, path, low)).deal);
    const atHigh = ownersShare(uncertainDealOf(written(raw, path, high)).deal);
    if (atLow === atHigh) still++;
    const expected = atLow === atHigh ? undefined : { range, atLow, atHigh };
    assert.deepEqual(
      swings.find((s) => s.range === range),
      expected,
      path,
    );
  });
  assert.equal(swings.length + still, file.ranges.length);
  assert.ok(swings.length > 5 && still > 0);
});

/** The file with a plain number in place of the range at this path. */
function written(raw: object, path: string, value: number): object {
  const copy = structuredClone(raw) as Record<string, unknown>;
  const steps = path.split(".");
  let at = copy;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  assert.ok(typeof at[steps.at(-1)!] === "object", path);
  at[steps.at(-1)!] = value;
  return copy;
}
