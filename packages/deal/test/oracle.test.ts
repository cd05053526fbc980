/** Worths, shares and prices against a second computation of the model page, on random deals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { gameOf } from "../src/model/game.ts";
import { FREE_SHARE, lossesTo } from "../src/prices/losses.ts";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { leverPrices } from "../src/prices/prices.ts";
import { deals } from "./support/deals.ts";
import { closeIn, stakeOf } from "./support/figures.ts";
import { freshMonthsOf, oracleOf } from "./support/oracle.ts";
import {
  bidderPrice,
  channelPrice,
  exclusivityPrice,
  lossesOf,
  ownersShare,
  powerOf,
} from "./support/oracle-prices.ts";
import { REGIMES, regimesOf } from "./support/regimes.ts";

const RUN = { seed: 2, numRuns: 1000 } as const;
/** Of the money at stake; Simpson's error is below a thousandth of it. */
const CLOSE = 1e-7;

test("every coalition is worth what the model page says, in every regime of the model", () => {
  const reached = new Map<string, number>(REGIMES.map((regime) => [regime, 0]));
  fc.assert(
    fc.property(deals, (deal) => {
      const close = closeIn(deal, CLOSE);
      const game = gameOf(modelOf(deal));
      const oracle = oracleOf(deal);
      for (let mask = 0; mask < 2 ** game.players; mask++) {
        close(game.worth(mask), oracle.worth(mask), `worth of ${mask.toString(2)}`);
      }
      for (const regime of regimesOf(deal, oracle)) reached.set(regime, reached.get(regime)! + 1);
    }),
    RUN,
  );
  const rare = [...reached].filter(([, times]) => times < 20);
  assert.deepEqual(rare, [], `seldom reached by ${RUN.numRuns} deals`);
});

test("the power map: shares by all orders, leverage, necessity", () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const close = closeIn(deal, CLOSE);
      const power = powerMap(deal);
      const expected = powerOf(deal);
      close(power.worth, expected.worth, "worth");
      assert.equal(power.shares.length, expected.shares.length);
      expected.shares.forEach((share, player) => close(power.shares[player]!, share, `share of ${player}`));
      // Ratios are compared as money, so that a small pie does not magnify the error of the quadrature.
      close(power.leverage * expected.worth, expected.leverage * expected.worth, "leverage");
      close(power.necessity * expected.worth, expected.necessity * expected.worth, "necessity");
    }),
    { ...RUN, numRuns: 500 },
  );
});

test("disclosures: now, fair, everything and what is free to show", () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const close = closeIn(deal, CLOSE);
      const share = ownersShare(deal);
      for (let party = 1; party <= deal.parties.length; party++) {
        const actual = lossesTo(deal, party, share);
        const expected = lossesOf(deal, party);
        assert.deepEqual(actual.missing, expected.missing);
        expected.missing.forEach((asset, i) => {
          close(actual.now[i]!, expected.loss[2 ** i]!, `now of ${asset} to ${party}`);
          close(actual.fair[i]!.value, expected.fair[i]!, `fair of ${asset} to ${party}`);
          assert.equal(actual.fair[i]!.standardError, 0);
        });
        close(actual.everything, expected.loss.at(-1)!, `everything to ${party}`);
        assertFree(actual.free, expected, FREE_SHARE * share, CLOSE * stakeOf(deal));
      }
    }),
    { ...RUN, numRuns: 200 },
  );
});

/** The most assets for less than `budget`, and of those the cheapest; within `slack` either answer is right. */
function assertFree(
  free: readonly number[],
  { missing, loss }: { readonly missing: readonly number[]; readonly loss: readonly number[] },
  budget: number,
  slack: number,
): void {
  const sizeOf = (mask: number): number =>
    missing.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1).length;
  const within = (limit: number): number =>
    Math.max(0, ...loss.map((cost, mask) => (cost < limit ? sizeOf(mask) : 0)));
  const chosen = free.reduce((mask, asset) => mask + 2 ** missing.indexOf(asset), 0);
  assert.ok(free.length >= within(budget - slack) && free.length <= within(budget + slack));
  assert.equal(sizeOf(chosen), free.length);
  const cheapest = Math.min(...loss.filter((_, mask) => sizeOf(mask) === free.length));
  assert.ok(loss[chosen]! <= cheapest + slack, `${loss[chosen]} for ${free.join()}, at best ${cheapest}`);
}

test("exclusivity, one more bidder and owning a channel", () => {
  fc.assert(
    fc.property(deals, (deal) => {
      const close = closeIn(deal, CLOSE);
      const fresh = freshMonthsOf(deal);
      const { exclusivity, bidder, channel } = leverPrices(deal);
      const parties = [...deal.parties.keys()].map((i) => i + 1);
      const talking = parties.filter((p) => deal.parties[p - 1]!.inTalks);
      assert.deepEqual(
        exclusivity.map((p) => p.of),
        talking,
      );
      assert.deepEqual(
        bidder.map((p) => p.of),
        parties.filter((p) => !talking.includes(p)),
      );
      const foreign = [...deal.channels.keys()].filter(
        (c) => deal.channels[c]!.open || deal.channels[c]!.controlledBy.join() !== "0",
      );
      assert.deepEqual(
        channel.map((p) => p.of),
        foreign,
      );
      for (const { of, value } of exclusivity)
        close(value, exclusivityPrice(deal, of, fresh), `exclusivity of ${of}`);
      for (const { of, value } of bidder) close(value, bidderPrice(deal, of, fresh), `bidder ${of}`);
      for (const { of, value } of channel) close(value, channelPrice(deal, of, fresh), `channel ${of}`);
    }),
    { ...RUN, numRuns: 200 },
  );
});
