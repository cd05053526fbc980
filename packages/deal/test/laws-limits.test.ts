/**
 * Where the laws of the model page end, each by an example computed by hand: they follow from the definition as it stands.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lossesTo } from "../src/prices/losses.ts";
import { powerMap } from "../src/model/power.ts";
import { leverPrices } from "../src/prices/prices.ts";
import { termsValue } from "../src/terms/terms.ts";
import { dealOf, termsOf } from "./support/build.ts";
import { closeIn } from "./support/figures.ts";

test("nobody is forced into a team: an ally that would only add its penalty stays out, and gets nothing", () => {
  // p alone sells 12 months of 100.
  const { shares } = powerMap(
    dealOf({
      horizon: 12,
      owner: {},
      technology: { components: { k: { rebuildCost: 0 } } },
      parties: { p: { inTalks: false }, q: { inTalks: false, penalty: 300 } },
      channels: { market: { margin: 100, controlledBy: ["p"] } },
      allied: [["p", "q"]],
    }),
  );
  assert.deepEqual(shares, [0, 1200, 0]);
});

test("coalitions that could each serve a channel are worth less together than the sum", () => {
  // Each alone sells 12 months of 100; together they sell no more than that.
  const { worth, shares } = powerMap(
    dealOf({
      horizon: 12,
      owner: {},
      technology: { components: { k: { rebuildCost: 0 } } },
      parties: { p: {}, q: {} },
      channels: { market: { margin: 100, controlledBy: ["p", "q"] } },
    }),
  );
  assert.equal(worth, 1200);
  assert.deepEqual(shares, [0, 600, 600]);
});

test("owning a channel can lower the owner's share where others serve it better and leave room for the owner", () => {
  // Over ten months: the plant brings 4000, the shops 1000, the fairs 1000, the web 200. n rebuilds for 3200, q for 1200.
  // The owner makes nothing and talks with a, who cannot rebuild and makes a quarter of a margin.
  // What the owner adds, before: to a 1000 + 250 (plant and fairs). To q, a: 1000 (a quarter of the plant; q alone has the
  // shops, the fairs and the web). To n, a: nothing (n has plant and fairs, 1800). To all: n and q apart have 1800, with n
  // idle they have 1000 and q 1000, so 200. Together (1250 + 1000)/12 + 200/4 = 237.5.
  // With the web its own, each but the last is 50 more, a quarter of 200. But q has 800 by itself and does not pay beside
  // n: all have 1800 without the owner, 1050 + 800 with it, so 50. (1300 + 1050 + 50)/12 + 50/4 = 212.5.
  const deal = dealOf({
    horizon: 10,
    owner: {},
    technology: { components: { k: { rebuildCost: 1200 } } },
    parties: {
      a: { make: 0.25, capability: 0 },
      q: { inTalks: false },
      n: { inTalks: false, capability: 0.375 },
    },
    channels: {
      plant: { margin: 400, controlledBy: ["a", "n"] },
      shops: { margin: 100, controlledBy: ["q"] },
      fairs: { margin: 100, open: true },
      web: { margin: 20, controlledBy: ["q"] },
    },
  });
  closeIn(deal)(powerMap(deal).shares[0]!, 237.5, "the owner's share");
  closeIn(deal)(leverPrices(deal).channel[3]!.value, 212.5 - 237.5, "owning the web");
});

test("a disclosure can raise the owner's share where rivals are not allied, and is reported as it is", () => {
  // Each channel brings 1200. The owner serves u. q reaches both, for a rebuild of 1500: alone 2400 − 1500 = 900; beside
  // the owner w by itself does not pay, so w stays unserved. Once p, who reaches w, holds the recipe, it serves w:
  // what the owner adds, to nobody, p, q, and both, is 1200, 1200, 1200 − 900, 1200 − 900 before and
  // 1200, 2400 − 1200, 1200 − 900, 2400 − 1200 after. With weights 1/3, 1/6, 1/6, 1/3: 750 before, 1050 after.
  const deal = dealOf({
    horizon: 12,
    owner: { make: 1 },
    technology: { components: { k: { rebuildCost: 1500 } } },
    assets: { recipe: { kind: "file", reveals: { k: 1 } } },
    parties: { p: { inTalks: false }, q: { inTalks: false } },
    channels: {
      u: { margin: 100, controlledBy: ["owner", "q"] },
      w: { margin: 100, controlledBy: ["p", "q"] },
    },
  });
  closeIn(deal)(powerMap(deal).shares[0]!, 750, "the owner's share");
  closeIn(deal)(lossesTo(deal, 1).now[0]!, -300, "price of the recipe to p");
});

test("a licence of nothing can be signed for money where components take unequally long: it lets the party pay later", () => {
  // Money loses 1 − 1/1.21 of its worth in the 12 months that the slow component takes; the quick one costs 1000.
  // Without a deal all is paid in month 0: sales − 1000. Under a contract whoever stops has begun each component just in
  // time, so the quick one is paid in month 12: sales − 1000/1.21. Between the two lies room for an upfront of 173.
  const deal = dealOf({
    horizon: 24,
    discountRate: 0.21,
    owner: {},
    technology: {
      components: { slow: { rebuildCost: 0, rebuildMonths: 12 }, quick: { rebuildCost: 1000 } },
    },
    parties: { q: {} },
    channels: { market: { margin: 150, controlledBy: ["q"] } },
  });
  const sales = (150 * 12 * (1 / 1.21 - 1 / 1.21 ** 2)) / Math.log(1.21);
  const room = 1000 * (1 - 1 / 1.21);
  for (const [upfront, signs] of [
    [Math.floor(room), true],
    [Math.ceil(room), false],
  ] as const) {
    const value = termsValue(deal, termsOf(deal, { channels: ["market"], upfront }));
    closeIn(deal)(value.withoutDeal, sales - 1000, "without a deal");
    closeIn(deal)(value.toParty, sales - 1000 / 1.21 - upfront, "with it");
    assert.equal(value.stopsAt, 12);
    assert.equal(value.signs, signs);
  }
});
