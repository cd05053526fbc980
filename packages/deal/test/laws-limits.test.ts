/**
 * Where the laws of the model page end, each by an example computed by hand. They follow from the definition of worth
 * as it stands (decision 0003); if it is made more exact, these are the lines to change.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { lossesTo } from "../src/prices/losses.ts";
import { powerMap } from "../src/model/power.ts";
import { leverPrices } from "../src/prices/prices.ts";
import { dealOf } from "./support/build.ts";
import { closeIn } from "./support/figures.ts";

test("an ally bears its penalty even where it adds nothing: its share can be negative", () => {
  // p alone sells 12 months of 100: 1200. With q at its side q's penalty counts: 900. The owner makes and sells nothing.
  // So p gets (1200 + (900 − 0))/2 = 1050 and q (0 + (900 − 1200))/2 = −150.
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
  assert.deepEqual(shares, [0, 1050, -150]);
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

test("who ignores the owner leaves the owner's channels idle: one more bidder can cost the owner", () => {
  // Margin halves in 12 months, so a fresh generation earns u/2 in its first 12 months and 3u/4 in 24, u = 12·100/ln 2.
  // Releases are too dear for the owner; p follows them for nothing: u in its own channel. The owner alone: 3u/4.
  // Together they sell one generation in both channels: 6u/4. In talks, the owner gets (3u/4 + 6u/4 − u)/2 = 5u/8.
  const deal = dealOf({
    horizon: 24,
    owner: { make: 1 },
    technology: {
      halfLife: 12,
      releases: { every: 12, cost: 1e6, renews: 0 },
      components: { k: { rebuildCost: 0 } },
    },
    parties: { p: { inTalks: false } },
    channels: {
      owners: { margin: 100, controlledBy: ["owner"] },
      others: { margin: 100, controlledBy: ["p"] },
    },
  });
  const u = (12 * 100) / Math.LN2;
  const close = closeIn(deal);
  close(powerMap(deal).shares[0]!, (3 * u) / 4, "the owner's share, p not in talks");
  close(leverPrices(deal).bidder[0]!.value, (5 * u) / 8 - (3 * u) / 4, "p as one more bidder");
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
    assets: { recipe: { reveals: { k: 1 } } },
    parties: { p: { inTalks: false }, q: { inTalks: false } },
    channels: {
      u: { margin: 100, controlledBy: ["owner", "q"] },
      w: { margin: 100, controlledBy: ["p", "q"] },
    },
  });
  const share = powerMap(deal).shares[0]!;
  closeIn(deal)(share, 750, "the owner's share");
  closeIn(deal)(lossesTo(deal, 1, share).now[0]!, -300, "price of the recipe to p");
});
