/** Where figures are sampled, beyond twenty players and sixteen missing assets: against deals whose answer is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addBidder } from "../src/model/changes.ts";
import type { Deal } from "../src/deal.ts";
import { freeToShow, lossesTo } from "../src/prices/losses.ts";
import { powerMap, shareChanges, type Estimate } from "../src/model/power.ts";
import { dealOf } from "./support/build.ts";

const WORTH = 1200;

/** One seller, and buyers of whom each by itself can sell for so much of 1200; nothing can be rebuilt. */
function buyers(values: readonly number[], inTalks: (i: number) => boolean = () => true): Deal {
  const parties = values.map((value, i) => [`b${i}`, { make: value, inTalks: inTalks(i) }] as const);
  return dealOf({
    horizon: 12,
    owner: {},
    technology: { components: { k: { rebuildMonths: 12 } } },
    parties: Object.fromEntries(parties),
    channels: { market: { margin: 100, controlledBy: parties.map(([key]) => key) } },
  });
}

/** v₁/2 + v₂/6 + v₃/12 + …, the highest first: the mean over all orders of the best buyer before the seller. */
function sellersShare(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => b - a);
  return WORTH * sorted.reduce((sum, value, i) => sum + value / ((i + 1) * (i + 2)), 0);
}

function assertWithin({ value, standardError }: Estimate, expected: number): void {
  assert.ok(
    Math.abs(value - expected) <= 4 * standardError + 1e-9,
    `${value} ± ${standardError}, not ${expected}`,
  );
}

const EQUAL = Array.from({ length: 24 }, () => 1);
const RISING = EQUAL.map((_, i) => ((7 * i) % 24) / 24 + 1 / 24);

for (const [name, values] of Object.entries({ equal: EQUAL, different: RISING })) {
  test(`the share of one seller to 24 ${name} buyers is within four standard errors; shares add up`, () => {
    const power = powerMap(buyers(values));
    const { worth, shares, standardErrors } = power;
    assert.equal(worth, WORTH);
    assertWithin({ value: shares[0]!, standardError: standardErrors![0]! }, sellersShare(values));
    assert.ok(standardErrors![0]! < 0.01 * worth);
    // Equal buyers add the same in every order that is drawn.
    assert.equal(standardErrors![0]! > 1e-9, values === RISING);
    const sum = shares.reduce((all, share) => all + share, 0);
    assert.ok(Math.abs(sum - worth) < 1e-6);
    assert.deepEqual(powerMap(buyers(values)), power);
  });
}

test("with nineteen buyers shares are exact", () => {
  const { shares, standardErrors } = powerMap(buyers(RISING.slice(0, 19)));
  assert.equal(standardErrors, null);
  assert.ok(Math.abs(shares[0]! - sellersShare(RISING.slice(0, 19))) < 1e-6);
});

test("one more bidder beside twelve of 24, within four standard errors of the change", () => {
  const before = buyers(RISING, (i) => i < 12);
  const change = shareChanges(before)(addBidder(before, 13));
  assertWithin(change, sellersShare(RISING.slice(0, 13)) - sellersShare(RISING.slice(0, 12)));
  assert.ok(change.value > 0);
});

/** One party that can rebuild everything at once, for 600, and lacks assets that reveal so much of it. */
function files(reveals: readonly number[]): Deal {
  const assets = reveals.map((k, i) => [`a${i}`, { kind: "file", reveals: { k } }] as const);
  return dealOf({
    horizon: 12,
    owner: {},
    technology: { components: { k: { rebuildCost: 600, rebuildMonths: 0 } } },
    assets: Object.fromEntries(assets),
    parties: { p: {} },
    channels: { market: { margin: 100, controlledBy: ["p"] } },
  });
}

test("fair prices of seventeen assets", () => {
  // The owner gets half of what rebuilding costs, 300 m where m is unknown. So asset i costs, over all orders,
  // 300 rᵢ ∫ Π (1 − t rⱼ) dt over the others j and t from 0 to 1: each other asset is there before i with chance t.
  const reveals = Array.from({ length: 17 }, (_, i) => 0.02 + 0.03 * (i % 5));
  const { fair, now, everything } = lossesTo(files(reveals), 1);
  const steps = 1000;
  reveals.forEach((r, i) => {
    const rest = (t: number): number =>
      reveals.reduce((left, other, j) => (j === i ? left : left * (1 - t * other)), 1);
    const mean =
      Array.from({ length: steps }, (_, k) => rest((k + 0.5) / steps)).reduce((a, b) => a + b, 0) / steps;
    const { value, standardError } = fair[i]!;
    assert.ok(standardError > 0 && standardError < 1);
    assert.ok(
      Math.abs(value - 300 * r * mean) <= 4 * standardError + 1e-4,
      `${value}, not ${300 * r * mean}`,
    );
    assert.ok(Math.abs(now[i]! - 300 * r) < 1e-9);
  });
  const all = 300 * (1 - reveals.reduce((left, r) => left * (1 - r), 1));
  const sum = fair.reduce((total, price) => total + price.value, 0);
  assert.ok(Math.abs(everything - all) < 1e-9 && Math.abs(sum - all) < 1e-9);
});

test("of seventeen assets that reveal 0.1 % each, five together are free", () => {
  // Five cost 300 (1 − 0.999^5) = 1.497 of the 1.5 that are 0.5 % of 300; six cost 1.796.
  const deal = files(Array.from({ length: 17 }, () => 0.001));
  const { keeps, passedOn } = freeToShow(deal, 1, 300, WORTH);
  assert.equal(keeps.length, 5);
  // With nobody to pass them on to it is the same; of equals the first by name come in.
  assert.deepEqual(passedOn, keeps);
  assert.deepEqual(
    keeps.map((a) => deal.assets[a]!.key),
    ["a0", "a1", "a10", "a11", "a12"].sort((x, y) => Number(x.slice(1)) - Number(y.slice(1))),
  );
});
