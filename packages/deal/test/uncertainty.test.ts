/** PERT draws against the formulas of the distribution, Monte Carlo against another sampler, tornado against its ends. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { seedRandom } from "@linchpin/coalition";
import type { Deal } from "../src/deal.ts";
import { powerMap } from "../src/model/power.ts";
import { dealAt } from "../src/ranges.ts";
import { pertQuantile, samplePert, type Spread } from "../src/uncertainty/pert.ts";
import { movingTogether, quantiles, sampler, tornado, turns } from "../src/uncertainty/uncertainty.ts";
import { termsValue } from "../src/terms/terms.ts";
import { termsOf, uncertainDealOf } from "./support/build.ts";
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

test("quantiles are those of the density, added up in thin slices", () => {
  const shares = [0.001, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999];
  for (const range of RANGES) {
    const quantileOf = pertQuantile(range);
    pertQuantiles(range, shares).forEach((expected, i) => {
      const off = Math.abs(quantileOf(shares[i]!) - expected) / (range.high - range.low);
      assert.ok(off < 1e-5, `${shares[i]} of ${JSON.stringify(range)}: off by ${off} of the range`);
    });
    assert.ok(Math.abs(quantileOf(0) - range.low) < 1e-3 * (range.high - range.low));
    assert.ok(Math.abs(quantileOf(1) - range.high) < 1e-3 * (range.high - range.low));
  }
  // By hand: symmetric, so the middle is the middle.
  assert.ok(Math.abs(pertQuantile({ low: 2, likely: 5, high: 8 })(0.5) - 5) < 1e-9);
});

test("a range without width is its likely value", () => {
  const point = { low: 3, likely: 3, high: 3 };
  assert.equal(samplePert(point, seedRandom(1)), 3);
  assert.equal(pertQuantile(point)(0.7), 3);
});

test("ranges of a group share one draw: each is at the same share of its distribution; the others go their own way", () => {
  const groups = [[0, 2]];
  const draw = sampler(RANGES, groups);
  const random = seedRandom(5);
  const quantileOf = [RANGES[0]!, RANGES[2]!].map(pertQuantile);
  const rows = Array.from({ length: 4000 }, () => draw(random));
  for (const row of rows.slice(0, 200)) {
    const share = shareBelow(quantileOf[0]!, row[0]!);
    assert.ok(Math.abs(quantileOf[1]!(share) - row[2]!) < 1e-4 * 6, `${row[0]} with ${row[2]}`);
  }
  // The ranges of no group are as they would be drawn alone, and tell nothing of the group.
  const correlation = correlationOf(
    rows.map((row) => row[0]!),
    rows.map((row) => row[1]!),
  );
  assert.ok(Math.abs(correlation) < 4 / Math.sqrt(rows.length), `correlation ${correlation}`);
  const mean = rows.reduce((sum, row) => sum + row[2]!, 0) / rows.length;
  const expected = (-4 + 4 * -4 + 2) / 6;
  const deviation = Math.sqrt(((expected + 4) * (2 - expected)) / 7);
  assert.ok(Math.abs(mean - expected) < (4 * deviation) / Math.sqrt(rows.length), `mean ${mean}`);
});

/** The share at which an increasing function has this value. */
function shareBelow(quantileOf: (share: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (quantileOf(middle) < value) low = middle;
    else high = middle;
  }
  return low;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

const spread = (values: readonly number[], mean: number): number =>
  Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0));

function correlationOf(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [meanOf(one), meanOf(other)];
  const products = one.map((x, i) => (x - a) * (other[i]! - b));
  return products.reduce((sum, x) => sum + x, 0) / (spread(one, a) * spread(other, b));
}

const upTo = (high: number): Spread => ({ low: 1, likely: 2, high });

test("of a file, the margin, sales and units of a channel move together unless it says otherwise", () => {
  const file = uncertainDealOf({
    horizon: upTo(60),
    owner: {},
    technology: { components: { k: { rebuildCost: 0 } } },
    parties: { q: {} },
    channels: {
      one: { margin: upTo(3), sales: 30, units: upTo(5), controlledBy: ["q"] },
      two: { margin: upTo(3), sales: upTo(9), controlledBy: ["q"], together: false },
      three: { margin: 8, sales: upTo(4), controlledBy: ["q"] },
    },
  });
  const paths = movingTogether(file).map((group) => group.map((range) => file.ranges[range]!.path));
  assert.deepEqual(paths, [["channels.one.margin", "channels.one.units"], ["channels.three.sales"]]);
  // What is a plain number goes up and down with the first that is not.
  const values = file.ranges.map(({ path, likely }) =>
    path === "channels.one.margin" ? 3 : path === "channels.three.sales" ? 4 : likely,
  );
  const { channels } = dealAt(file, values);
  assert.equal(channels[0]!.sales, 45);
  assert.deepEqual([channels[2]!.sales, channels[2]!.margin], [4, 16]);
  // With the group at an end of its way each of its ranges is at its own end.
  const swings = tornado(file.ranges, (v) => dealAt(file, v).channels[0]!.units, movingTogether(file));
  assert.deepEqual(swings, [{ range: 1, atLow: 1, atHigh: 5 }]);
});

const told = (turn: { range: number; towards: string; advice: string }): readonly unknown[] => [
  turn.range,
  turn.towards,
  turn.advice,
];

// Of the first: "low" below 1, "high" from 7 on. Of the second: from 2.5. The third and fourth move as one.
const advice = ([a, b, , d]: readonly number[]): string =>
  a! < 1 ? "low" : a! >= 7 ? "high" : b! >= 2.5 ? "second" : d! > 180 ? "fourth" : "now";

test("an advice turns where it turns: on a line, towards each end, for inputs alone and in a group", () => {
  const ranges = [
    { low: 0, likely: 4, high: 10 },
    { low: 1, likely: 1, high: 3 },
    { low: 0, likely: 5, high: 10 },
    { low: 100, likely: 150, high: 200 },
  ];
  const found = turns(ranges, advice, [[2, 3]]);
  const expected = [
    { range: 0, towards: "low", at: 1, advice: "low" },
    { range: 0, towards: "high", at: 7, advice: "high" },
    { range: 1, towards: "high", at: 2.5, advice: "second" },
    // 180 lies three fifths of the way from 150 to 200: for the third from 5 to 10, that is 8.
    { range: 2, towards: "high", at: 8, advice: "fourth" },
  ];
  assert.deepEqual(found.map(told), expected.map(told));
  found.forEach(({ range, at }, i) => {
    const width = ranges[range]!.high - ranges[range]!.low;
    assert.ok(Math.abs(at - expected[i]!.at) <= width / 1000, `${range}: ${at}, not ${expected[i]!.at}`);
  });
  assert.deepEqual(
    turns(ranges, () => "always"),
    [],
  );
});

test("where it turns twice on the way, the first turn and the advice just beyond it are told", () => {
  const [turn] = turns([{ low: 0, likely: 4, high: 10 }], ([x]) =>
    x! < 6 ? "now" : x! < 8 ? "wait" : "sell",
  );
  assert.ok(Math.abs(turn!.at - 6) <= 0.01);
  assert.equal(turn!.advice, "wait");
});

test("a break-even of a deal: the licence is kept until rebuilding is cheap enough to go on alone", () => {
  // k supplied, 12 · 70 kept. Rebuilt in silence in month 4 it would keep 4 · 70 + 8 · 100 less the cost: until 240.
  const file = uncertainDealOf({
    horizon: 12,
    owner: {},
    technology: { components: { k: { rebuildCost: { low: 0, likely: 600, high: 1000 }, rebuildMonths: 4 } } },
    parties: { q: {} },
    channels: { own: { margin: 100, sales: 300, controlledBy: ["q"] } },
  });
  const terms = termsOf(file.deal, { channels: ["own"], royalty: 0.1, supplies: ["k"] });
  const [turn, ...others] = turns(file.ranges, (values) => termsValue(dealAt(file, values), terms).stopsAt);
  assert.deepEqual(others, []);
  assert.deepEqual([turn!.range, turn!.towards, turn!.advice], [0, "low", 4]);
  assert.ok(Math.abs(turn!.at - 240) <= 1, `${turn!.at}`);
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
