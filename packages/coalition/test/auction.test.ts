import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { auctionRevenue, bestRevenue } from "../src/auction.ts";
import { forAll } from "./helpers/for-all.ts";
import { assertClose, SEEDED } from "./helpers/games.ts";
import { bestAuctionByProgramme } from "./helpers/programmes.ts";

const someValues = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 });

/** Most are worth little, few much: the revenue curve dips between. */
const fewRich = (p: number): number => 1 + 9 / (1 + Math.exp(-40 * (p - 0.7)));

/** Flat at first: concave nowhere near the middle. */
const dip = (p: number): number => (p < 0.5 ? 1 + p / 10 : 1.05 + 6 * (p - 0.5) ** 2);

/** The mean of `of` over all ways in which n bidders draw from these values. */
function meanOverDraws(
  values: readonly number[],
  n: number,
  of: (draws: readonly number[]) => number,
): number {
  const draw = (drawn: readonly number[]): number =>
    drawn.length === n
      ? of(drawn)
      : values.reduce((sum, value) => sum + draw([...drawn, value]), 0) / values.length;
  return draw([]);
}

test("a list of values: the auction's price is the second highest, over all draws", () => {
  forAll(SEEDED, someValues, fc.integer({ min: 2, max: 4 }), (values, n) => {
    const expected = meanOverDraws(values, n, (draws) => draws.toSorted((a, b) => b - a)[1]!);
    assertClose([auctionRevenue(values, n)], [expected]);
  });
});

test("a list of values: the best price for one bidder, and the best mechanism of a linear programme for two", () => {
  let ironed = 0;
  forAll({ ...SEEDED, numRuns: 100 }, someValues, (values) => {
    const prices = values.map((price) => (price * values.filter((v) => v >= price).length) / values.length);
    assertClose([bestRevenue(values, 1).revenue], [Math.max(...prices)]);
    const best = bestRevenue(values, 2);
    ironed += best.ironed ? 1 : 0;
    assertClose([best.revenue], [bestAuctionByProgramme(values)], 1e-8);
  });
  assert.ok(ironed > 5, `${ironed} ironed`);
});

test("Bulow & Klemperer: where nothing must be ironed, one more bidder beats the best mechanism", () => {
  const regular = [
    (p: number) => p ** 2,
    (p: number) => Math.sqrt(p),
    (p: number) => 3 + 2 * p,
    (p: number) => -Math.log1p(-p),
    (p: number) => (1 - p) ** -0.4,
  ];
  for (const valueAt of regular) {
    for (let n = 1; n < 7; n++) {
      const best = bestRevenue(valueAt, n);
      assert.equal(best.ironed, false);
      assert.ok(auctionRevenue(valueAt, n) <= best.revenue + 1e-9);
      assert.ok(auctionRevenue(valueAt, n + 1) >= best.revenue - 1e-9);
    }
  }
});

test("heavy tails and powers, by closed form", () => {
  // Pareto with exponent a, from 1: the second highest of n is n(n−1)·B(2 − 1/a, n − 1). Two: 2/(2 − 1/a) …
  for (const a of [1.5, 2, 5]) {
    const valueAt = (p: number): number => (1 - p) ** (-1 / a);
    const x = 2 - 1 / a;
    assertClose([auctionRevenue(valueAt, 2)], [2 / x], 1e-7);
    assertClose([auctionRevenue(valueAt, 3)], [6 / (x * (x + 1))], 1e-7);
    // Its revenue curve never falls: everybody is sold to, at no reserve.
    assertClose([bestRevenue(valueAt, 2).reserve, bestRevenue(valueAt, 1).revenue], [1, 1], 1e-7);
  }
  // Values p^b: revenue q(1 − q)^b is highest at q = 1/(1 + b).
  for (const b of [0.5, 1, 3]) {
    const { revenue, reserve } = bestRevenue((p) => p ** b, 1);
    assertClose([reserve], [(b / (1 + b)) ** b], 1e-6);
    assertClose([revenue], [b ** b / (1 + b) ** (1 + b)], 1e-12);
  }
});

test("quantiles that must be ironed: as a list of many of them", () => {
  const list = Array.from({ length: 20_000 }, (_, k) => fewRich((k + 0.5) / 20_000));
  for (const n of [1, 2, 3]) {
    const best = bestRevenue(fewRich, n);
    assertClose(
      [best.revenue, best.reserve],
      [bestRevenue(list, n).revenue, bestRevenue(list, n).reserve],
      1e-3,
    );
    assertClose([auctionRevenue(fewRich, n)], [auctionRevenue(list, n)], 1e-3);
  }
  assert.equal(bestRevenue(dip, 2).ironed, true);
  assertClose(
    [bestRevenue(dip, 2).revenue],
    [
      bestRevenue(
        Array.from({ length: 20_000 }, (_, k) => dip((k + 0.5) / 20_000)),
        2,
      ).revenue,
    ],
    1e-4,
  );
});

test("one certain value; bad arguments", () => {
  assert.deepEqual(bestRevenue([7], 3), { revenue: 7, reserve: 7, ironed: false });
  assert.equal(auctionRevenue([7], 2), 7);
  assert.equal(auctionRevenue([7], 1), 0);
  assertClose([bestRevenue(() => 7, 2).revenue], [7]);
  assert.throws(() => auctionRevenue([1], 0), /RangeError: There is at least 1 bidder, not 0\./);
  assert.throws(() => auctionRevenue([], 2), /A distribution has at least one value\./);
  assert.throws(() => bestRevenue([1, -2], 2), /A bidder's value is a finite number of at least 0, not -2\./);
  assert.throws(
    () => bestRevenue((p) => 1 - p, 2),
    /Quantiles are finite, at least 0 and never fall as p rises/,
  );
  assert.throws(() => auctionRevenue((p) => 1 / (1 - p - 1e-9) - 2, 2), /RangeError: Quantiles/);
});
