import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { bestExclusivity, withContract, withoutContract } from "../src/exclusivity.ts";
import { priceOfSilence } from "../src/secrecy.ts";
import {
  efficientGains,
  efficientSubsidy,
  postedPriceTrade,
  secondBestTrade,
  splitPriceTrade,
  type TradeProblem,
  type Uniform,
} from "../src/trade.ts";
import { forAll } from "./helpers/for-all.ts";
import { assertClose, SEEDED } from "./helpers/games.ts";

const anyUniform: fc.Arbitrary<Uniform> = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .map(([low, width]) => ({ low, high: low + width }));
const anyTrade: fc.Arbitrary<TradeProblem> = fc.record({ value: anyUniform, cost: anyUniform });

/** The mean over a fine grid of values and costs, midpoints. */
function meanOnGrid(
  { value, cost }: TradeProblem,
  of: (v: number, c: number) => number,
  steps = 600,
): number {
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const v = value.low + ((i + 0.5) / steps) * (value.high - value.low);
    for (let j = 0; j < steps; j++) sum += of(v, cost.low + ((j + 0.5) / steps) * (cost.high - cost.low));
  }
  return sum / steps ** 2;
}

const UNIT: TradeProblem = { value: { low: 0, high: 1 }, cost: { low: 0, high: 1 } };

test("split prices: each rule is the best answer to the other's, for any weight of the buyer", () => {
  for (const k of [0, 0.2, 0.5, 0.9, 1]) {
    const { bid, ask, gains, buyer, seller, probability } = splitPriceTrade(k);
    const costs = Array.from({ length: 4000 }, (_, j) => (j + 0.5) / 4000);
    const asks = costs.map((c) => ask.slope * c + ask.constant);
    const gainOf = (v: number, b: number): number =>
      asks.reduce((sum, s) => sum + (b >= s ? v - (k * b + (1 - k) * s) : 0), 0) / costs.length;
    for (const v of [0.5, 0.7, 0.95]) {
      const own = gainOf(v, bid.slope * v + bid.constant);
      for (const off of [-0.1, -0.03, 0.03, 0.1])
        assert.ok(gainOf(v, bid.slope * v + bid.constant + off) <= own + 1e-3);
    }
    assertClose([buyer + seller], [gains]);
    const trades = (v: number, c: number): boolean =>
      bid.slope * v + bid.constant >= ask.slope * c + ask.constant;
    assertClose(
      [probability, gains],
      [meanOnGrid(UNIT, (v, c) => +trades(v, c)), meanOnGrid(UNIT, (v, c) => (trades(v, c) ? v - c : 0))],
      5e-3,
    );
  }
});

test("efficient gains and the subsidy that they cost, on a grid", () => {
  forAll({ ...SEEDED, numRuns: 30 }, anyTrade, (problem) => {
    const { value, cost } = problem;
    assertClose([efficientGains(problem)], [meanOnGrid(problem, (v, c) => Math.max(0, v - c), 300)], 5e-3);
    // Pivotal payments: the buyer pays what its part takes from the seller's worst, the seller gets what it adds.
    const paid = meanOnGrid(problem, (v, c) => (v > c ? Math.max(c, value.low) : 0), 300);
    const got = meanOnGrid(problem, (v, c) => (v > c ? Math.min(v, cost.high) : 0), 300);
    assert.ok(Math.abs(efficientSubsidy(problem) - (got - paid)) < 0.03);
    const overlap = value.low < cost.high && cost.low < value.high;
    if (overlap) assert.ok(efficientSubsidy(problem) > 0);
  });
});

test("the second best: balanced, at most efficient, and more than split or posted prices", () => {
  forAll({ ...SEEDED, numRuns: 30 }, anyTrade, (problem) => {
    const { gains, wedge, probability } = secondBestTrade(problem);
    assert.ok(gains <= efficientGains(problem) + 1e-12 && probability <= 1 + 1e-12);
    assert.ok(gains >= postedPriceTrade(problem).gains - 1e-9);
    const surplus = meanOnGrid(
      problem,
      (v, c) => (v - c > wedge ? 2 * v - problem.value.high - (2 * c - problem.cost.low) : 0),
      300,
    );
    if (wedge > 0) assert.ok(Math.abs(surplus) < 0.1, `${surplus}`);
    else assert.ok(surplus > -0.1);
  });
  assert.ok(secondBestTrade().gains >= splitPriceTrade(0.3).gains);
  // Everybody knows that trade pays: all of it comes about.
  const sure = { value: { low: 5, high: 6 }, cost: { low: 0, high: 1 } };
  assert.deepEqual([secondBestTrade(sure).wedge, secondBestTrade(sure).probability], [0, 1]);
  const never = { value: { low: 0, high: 1 }, cost: { low: 5, high: 6 } };
  assert.deepEqual(secondBestTrade(never), { gains: 0, probability: 0, wedge: 0 });
});

test("a posted price is the seller's best, on a grid", () => {
  forAll({ ...SEEDED, numRuns: 10 }, anyTrade, (problem) => {
    const { value } = problem;
    const chance = (price: number): number =>
      Math.min(1, Math.max(0, (value.high - price) / (value.high - value.low)));
    const prices = Array.from({ length: 400 }, (_, i) => value.low + (i / 400) * (value.high - value.low));
    const best = meanOnGrid(problem, (_, c) => Math.max(0, ...prices.map((p) => (p - c) * chance(p))), 40);
    assertClose([postedPriceTrade(problem).seller], [best], 1e-2);
  });
});

test("exclusivity: simulated entrants, and no contract that the buyer signs is better for the incumbent", () => {
  for (const problem of [
    { value: 1, cost: 0.5 },
    { value: 1.5, cost: 0.8 },
    { value: 0.9, cost: 0.2 },
  ]) {
    const contract = bestExclusivity(problem);
    const best = withContract(problem, contract);
    assertClose([best.buyer], [withoutContract(problem).buyer]);
    for (let damages = 0; damages <= 1; damages += 0.05) {
      assert.ok(
        withContract(problem, { price: contract.price, damages }).incumbent <= best.incumbent + 1e-12,
      );
    }
    const costs = Array.from({ length: 10_000 }, (_, i) => (i + 0.5) / 10_000);
    const mean = (of: (c: number) => number): number =>
      costs.reduce((sum, c) => sum + of(c), 0) / costs.length;
    const limit = contract.price - contract.damages;
    assertClose([best.entrant], [mean((c) => (c < limit ? limit - c : 0))], 1e-4);
    assertClose(
      [best.incumbent],
      [mean((c) => (c < limit ? contract.damages : contract.price - problem.cost))],
      1e-3,
    );
    assertClose([best.total], [best.incumbent + best.buyer + best.entrant], 1e-9);
    const free = withoutContract(problem);
    assertClose([free.total], [free.incumbent + free.buyer + free.entrant], 1e-9);
    assert.ok(best.total < free.total && best.incumbent > free.incumbent && best.entrant < free.entrant);
  }
});

test("silence is worth more the more a rival would take", () => {
  for (const duopoly of [0, 10, 20, 49]) {
    const { owner, buyer } = priceOfSilence({ monopoly: 100, duopoly });
    assertClose([owner + buyer], [100]);
    // Both gain alike over what they have when the rival is told.
    assertClose([owner - duopoly / 2], [buyer - duopoly]);
  }
});

test("bad arguments", () => {
  const wrong = { value: { low: 1, high: 1 }, cost: { low: 0, high: 1 } };
  assert.throws(
    () => efficientGains(wrong),
    /RangeError: The value is drawn between two finite numbers, the lower first, not 1 and 1\./,
  );
  assert.throws(
    () => secondBestTrade({ ...UNIT, cost: { low: 0, high: Infinity } }),
    /The cost is drawn between/,
  );
  assert.throws(() => splitPriceTrade(2), /The buyer's weight in the price is a number from 0 to 1, not 2\./);
  assert.throws(
    () => withoutContract({ value: 1, cost: 2 }),
    /The incumbent's cost is a number from 0 to 1, not 2\./,
  );
  assert.throws(
    () => withoutContract({ value: 0.1, cost: 0.5 }),
    /of at least the incumbent's cost 0\.5, not 0\.1/,
  );
  assert.throws(
    () => withContract({ value: 1, cost: 0.5 }, { price: 2, damages: 0 }),
    /The buyer signs at a price from 0 to its value 1, not 2\./,
  );
  assert.throws(
    () => withContract({ value: 1, cost: 0.5 }, { price: 1, damages: -1 }),
    /Damages are finite and at least 0, not -1\./,
  );
  assert.throws(() => priceOfSilence({ monopoly: 10, duopoly: 6 }), /not 6 of 10/);
  assert.throws(
    () => priceOfSilence({ monopoly: 10, duopoly: 1, share: 2 }),
    /A share is a number from 0 to 1, not 2\./,
  );
});
