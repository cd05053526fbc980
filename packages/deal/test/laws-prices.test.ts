/** Laws of prices that the model page lists, on random deals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { disclose } from "../src/model/changes.ts";
import type { Deal } from "../src/deal.ts";
import { gameOf } from "../src/model/game.ts";
import { lossesTo } from "../src/prices/losses.ts";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { leverPrices } from "../src/prices/prices.ts";
import { dealOf } from "./support/build.ts";
import { rawDeals } from "./support/deals.ts";
import { closeIn, stakeOf } from "./support/figures.ts";
import { everyoneAllied, told, withoutReleases } from "./support/raw.ts";

const RUN = { seed: 5, numRuns: 300 } as const;

const ownersShare = (deal: Deal): number => powerMap(deal).shares[0]!;
const partiesOf = (deal: Deal): readonly number[] => deal.parties.map((_, i) => i + 1);

test("without releases: exclusivity never raises the owner's share, a bidder or a channel never lowers it", () => {
  const moved = { exclusivity: 0, bidder: 0, channel: 0 };
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const deal = dealOf({ ...withoutReleases(raw), exclusivity: null });
      const prices = leverPrices(deal);
      for (const lever of ["exclusivity", "bidder", "channel"] as const) {
        for (const { of, value } of prices[lever]) {
          assert.ok(value >= -1e-10 * stakeOf(deal), `${lever} ${of}: ${value}`);
          if (value > 0) moved[lever]++;
        }
      }
    }),
    { ...RUN, numRuns: 2500 },
  );
  for (const [lever, times] of Object.entries(moved)) assert.ok(times > 500, `${lever} moved ${times} times`);
});

test("where all parties are allied, no set of disclosures to a party raises the owner's share", () => {
  let lost = 0;
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const deal = dealOf(everyoneAllied(raw));
      const share = ownersShare(deal);
      for (const party of partiesOf(deal)) {
        const { now, fair, everything } = lossesTo(deal, party, share);
        for (const loss of [...now, ...fair.map((f) => f.value), everything]) {
          assert.ok(loss >= -1e-10 * stakeOf(deal), `to ${party}: ${loss}`);
          if (loss > 0) lost++;
        }
      }
    }),
    { ...RUN, numRuns: 1000 },
  );
  assert.ok(lost > 1000, `${lost} losses`);
});

test("what a disclosure costs now is the fall of the share in a deal written with it", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const deal = dealOf(raw);
      const share = ownersShare(deal);
      const { missing, now } = lossesTo(deal, 1, share);
      missing.forEach((asset, i) => {
        const after = dealOf(told(raw, [deal.assets[asset]!.key]));
        closeIn(deal)(now[i]!, share - ownersShare(after), deal.assets[asset]!.key);
      });
    }),
    RUN,
  );
});

test("fair prices add up to the loss of everything, which is that of a deal in which all is known", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const deal = dealOf(raw);
      const share = ownersShare(deal);
      const { fair, everything } = lossesTo(deal, 1, share);
      const sum = fair.reduce((all, f) => all + f.value, 0);
      closeIn(deal)(sum, everything, "sum of fair prices");
      const after = dealOf(told(raw, Object.keys(raw.assets)));
      closeIn(deal)(everything, share - ownersShare(after), "everything");
    }),
    RUN,
  );
});

test("a game that is told and untold anything is the game of the deal made anew", () => {
  const step = fc.record({ party: fc.nat(), asset: fc.nat() });
  fc.assert(
    fc.property(rawDeals, fc.array(step, { minLength: 1, maxLength: 8 }), (raw, steps) => {
      let deal = dealOf(raw);
      if (deal.assets.length === 0) return;
      const game = gameOf(modelOf(deal));
      for (const { party, asset } of steps) {
        const [player, a] = [1 + (party % deal.parties.length), asset % deal.assets.length];
        const knew = game.knows(player, a);
        game.tell(player, a, !knew);
        deal = knew ? forgotten(deal, player, a) : disclose(deal, player, a);
        const anew = gameOf(modelOf(deal));
        for (let mask = 0; mask < 2 ** game.players; mask++) assert.equal(game.worth(mask), anew.worth(mask));
      }
    }),
    RUN,
  );
});

function forgotten(deal: Deal, player: number, asset: number): Deal {
  const parties = deal.parties.map((p, i) =>
    i + 1 === player ? { ...p, knows: p.knows.filter((a) => a !== asset) } : p,
  );
  return { ...deal, parties };
}

test("an asset that reveals nothing is free, and so is every asset to who knows everything", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const empty = dealOf({ ...raw, assets: { ...raw.assets, empty: { reveals: {} } } });
      const share = ownersShare(empty);
      const losses = lossesTo(empty, 1, share);
      const at = losses.missing.indexOf(empty.assets.length - 1);
      assert.equal(losses.now[at], 0);
      closeIn(empty)(losses.fair[at]!.value, 0, "fair price of nothing");
      if (share > 0) assert.ok(losses.free.includes(empty.assets.length - 1));

      const all = { ...raw, assets: { ...raw.assets, all: { reveals: { k: 1, l: 1 } } } };
      const knowing = dealOf(told(all, ["all"]));
      const { now, everything } = lossesTo(knowing, 1, ownersShare(knowing));
      for (const loss of [...now, everything]) closeIn(knowing)(loss, 0, "loss to who knows all");
    }),
    RUN,
  );
});

test("two assets cost what one with the content of both costs, and twins the same", () => {
  fc.assert(
    fc.property(rawDeals, fc.nat(100), fc.nat(100), (raw, i, j) => {
      const reveals = { k: i / 100, l: j / 100 };
      const union = { k: 1 - (1 - reveals.k) ** 2, l: 1 - (1 - reveals.l) ** 2 };
      const one = { reveals };
      const deal = dealOf({ ...raw, assets: { ...raw.assets, one, other: one, both: { reveals: union } } });
      const share = ownersShare(deal);
      const { missing, fair, now } = lossesTo(deal, 1, share);
      const n = deal.assets.length;
      const [first, second, both] = [n - 3, n - 2, n - 1].map((a) => missing.indexOf(a));
      const together = share - ownersShare(disclose(disclose(deal, 1, n - 3), 1, n - 2));
      closeIn(deal)(together, now[both!]!, "both at once");
      closeIn(deal)(now[first!]!, now[second!]!, "twins now");
      closeIn(deal)(fair[first!]!.value, fair[second!]!.value, "twins' fair price");
    }),
    { ...RUN, numRuns: 300 },
  );
});

test("exclusivity costs nothing where nobody else talks, and no bidder counts while somebody holds it", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const only = Object.keys(raw.parties)[0]!;
      const parties = Object.fromEntries(
        Object.entries(raw.parties).map(([key, p]) => [key, { ...p, inTalks: key === only }]),
      );
      const open = leverPrices(dealOf({ ...raw, parties, exclusivity: null }));
      assert.deepEqual(
        open.exclusivity.map((p) => p.value),
        [0],
      );
      const held = leverPrices(dealOf({ ...raw, parties, exclusivity: only }));
      for (const { value } of held.bidder) assert.equal(value, 0);
    }),
    RUN,
  );
});
