/** Laws of prices that the model page lists, on random deals with every field in use. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { disclose, leaveTalks, withoutExclusivity } from "../src/model/changes.ts";
import type { Deal } from "../src/deal.ts";
import { gameOf } from "../src/model/game.ts";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { freeToShow, lossesTo } from "../src/prices/losses.ts";
import { leverPrices } from "../src/prices/prices.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { rawDeals } from "./oracle/random.ts";
import type { RawDeal } from "./oracle/raw.ts";
import { dealOf } from "./support/build.ts";
import { closeIn, leastIn, stakeOf } from "./support/figures.ts";
import { everyoneAllied, everything, mapValues, told, withAsset, withoutCosts } from "./support/raw.ts";
import { lawOf, lawRuns } from "./support/runs.ts";

const RUN = lawOf(5, 50);

const ownersShare = (deal: Deal): number => powerMap(deal).shares[0]!;
const partiesOf = (deal: Deal): readonly number[] => deal.parties.map((_, i) => i + 1);
const firstOf = (raw: RawDeal): string => Object.keys(raw.parties)[0]!;

test("exclusivity never raises the owner's share, forecloses no less, and a bidder never lowers it", () => {
  const moved = { exclusivity: 0, foreclosed: 0, bidder: 0 };
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const prices = leverPrices(deal);
    for (const lever of ["exclusivity", "foreclosed", "bidder"] as const) {
      for (const { of, value } of prices[lever]) {
        leastIn(deal)(value, 0, `${lever} ${of}`);
        if (value > 1e-6 * stakeOf(deal)) moved[lever]++;
      }
    }
    prices.foreclosed.forEach(({ of, value }, i) =>
      leastIn(deal)(value, prices.exclusivity[i]!.value, `foreclosed for ${of}`),
    );
  });
  for (const [lever, times] of Object.entries(moved)) assert.ok(times > 4, `${lever} moved ${times} times`);
});

test("a cut link takes the same from both ends: walking away is never better than what the map says", () => {
  let lost = 0;
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const before = powerMap(deal).shares;
    for (const party of partiesOf(deal)) {
      const after = powerMap(leaveTalks(deal, party)).shares;
      const loss = before[0]! - after[0]!;
      leastIn(deal)(loss, 0, `the owner's loss of ${party}`);
      closeIn(deal)(before[party]! - after[party]!, loss, `loss of ${party}`);
      if (loss > 1e-6 * stakeOf(deal)) lost++;
    }
  });
  assert.ok(lost > 20, `${lost} links were worth something`);
});

/**
 * What owning a channel is worth is not said to be at least 0: whoever served it goes. Counted, and shown by hand in
 * `laws-limits.test.ts`.
 */
test("owning a channel hardly ever lowers the owner's share", () => {
  const seen = { all: 0, raised: 0, lowered: 0 };
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    for (const { value } of leverPrices(deal).channel) {
      seen.all++;
      if (value > 1e-6 * stakeOf(deal)) seen.raised++;
      if (value < -1e-9 * stakeOf(deal)) seen.lowered++;
    }
  });
  assert.ok(seen.raised > seen.all / 3, JSON.stringify(seen));
  assert.ok(seen.lowered <= Math.max(1, seen.all / 100), JSON.stringify(seen));
  if (process.env["LAW_RUNS"] !== undefined) console.log(`owning a channel: ${JSON.stringify(seen)}`);
});

test("where all parties are allied, no set of disclosures to a party raises the owner's share", () => {
  let lost = 0;
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(everyoneAllied(withoutCosts(raw)));
    for (const party of partiesOf(deal)) {
      const { now, fair, everything: all } = lossesTo(deal, party);
      for (const loss of [...now, ...fair.map((f) => f.value), all]) {
        leastIn(deal)(loss, 0, `to ${party}`);
        if (loss > 1e-6 * stakeOf(deal)) lost++;
      }
    }
  });
  assert.ok(lost > 40, `${lost} losses`);
});

test("otherwise a disclosure can raise it, rarely: counted, and reported as it is", () => {
  const seen = { all: 0, raised: 0 };
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(withoutCosts(raw));
    for (const party of partiesOf(deal)) {
      for (const loss of lossesTo(deal, party).now) {
        seen.all++;
        if (loss < -1e-9 * stakeOf(deal)) seen.raised++;
      }
    }
  });
  assert.ok(seen.raised <= seen.all / 20, JSON.stringify(seen));
  if (process.env["LAW_RUNS"] !== undefined) console.log(`disclosures: ${JSON.stringify(seen)}`);
});

test("what a disclosure costs now is the fall of the share in deals written with it, and the cost of giving", () => {
  forAll(lawOf(5, 30), rawDeals, (raw) => {
    const deal = dealOf(raw);
    const share = ownersShare(deal);
    const first = firstOf(raw);
    const { missing, now, everything: all } = lossesTo(deal, 1);
    const leaks = deal.parties[0]!.passesOn;
    const priceOf = (assets: readonly string[]): number =>
      (1 - leaks) * (share - ownersShare(dealOf(told(raw, assets, [first])))) +
      leaks * (share - ownersShare(dealOf(told(raw, assets, Object.keys(raw.parties))))) +
      assets.reduce((sum, key) => sum + (raw.assets![key]!.cost ?? 0), 0);
    const keys = missing.map((a) => deal.assets[a]!.key);
    keys.forEach((key, i) => closeIn(deal)(now[i]!, priceOf([key]), key));
    if (keys.length > 0) closeIn(deal)(all, priceOf(keys), "everything");
  });
});

test("fair prices add up to the loss of everything", () => {
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const { fair, everything: all } = lossesTo(deal, 1);
    closeIn(deal)(
      fair.reduce((sum, f) => sum + f.value, 0),
      all,
      "sum of fair prices",
    );
  });
});

test("a game that is told and untold anything is the game of the deal made anew", () => {
  const step = fc.record({ party: fc.nat(), asset: fc.nat() });
  const regimes = { releases: 0, strays: 0, investments: 0 };
  forAll(
    { seed: 5, numRuns: lawRuns(100) },
    rawDeals,
    fc.array(step, { minLength: 1, maxLength: 8 }),
    (raw, steps) => {
      let deal = dealOf(raw);
      if (deal.assets.length === 0) return;
      const game = gameOf(modelOf(deal));
      if (modelOf(deal).ownerPlans.chosen > 0) regimes.releases++;
      if (partiesOf(deal).some((party) => game.strays(party))) regimes.strays++;
      if (deal.channels.some((c) => c.investment > 0)) regimes.investments++;
      for (const { party, asset } of steps) {
        const [player, a] = [1 + (party % deal.parties.length), asset % deal.assets.length];
        const knew = game.knows(player, a);
        game.tell(player, a, !knew);
        deal = knew ? forgotten(deal, player, a) : disclose(deal, player, a);
        const anew = gameOf(modelOf(deal));
        for (let mask = 0; mask < 2 ** game.players; mask++) assert.equal(game.worth(mask), anew.worth(mask));
      }
    },
  );
  for (const [regime, times] of Object.entries(regimes)) assert.ok(times > 8, `${regime}: ${times} deals`);
});

function forgotten(deal: Deal, player: number, asset: number): Deal {
  const parties = deal.parties.map((p, i) =>
    i + 1 === player ? { ...p, knows: p.knows.filter((a) => a !== asset) } : p,
  );
  return { ...deal, parties };
}

test("an asset that reveals nothing is free, and so is every asset to who knows everything", () => {
  forAll(RUN, rawDeals, (raw) => {
    const empty = dealOf(withAsset(raw, "empty", {}));
    const { shares, worth } = powerMap(empty);
    const losses = lossesTo(empty, 1);
    const last = empty.assets.length - 1;
    const at = losses.missing.indexOf(last);
    assert.equal(losses.now[at], 0);
    closeIn(empty)(losses.fair[at]!.value, 0, "fair price of nothing");
    const free = freeToShow(empty, 1, shares[0]!, worth);
    assert.ok(free.keeps.includes(last) && free.passedOn.includes(last));

    const all = withAsset(withoutCosts(raw), "all", everything(raw));
    const knowing = dealOf(told(all, ["all"], Object.keys(raw.parties)));
    const { now, everything: rest } = lossesTo(knowing, 1);
    for (const loss of [...now, rest]) closeIn(knowing)(loss, 0, "loss to who knows all");
  });
});

test("two assets cost what one with the content of both costs, and twins the same", () => {
  forAll(lawOf(5, 30), rawDeals, fc.nat(100), (raw, percent) => {
    const half = mapValues(raw.technology.components, () => percent / 100);
    const union = mapValues(half, (share) => 1 - (1 - share) ** 2);
    const pair = withAsset(withAsset(raw, "one", half), "other", half);
    const deal = dealOf(withAsset(pair, "both", union));
    const { missing, fair, now } = lossesTo(deal, 1);
    const n = deal.assets.length;
    const [first, second, both] = [n - 3, n - 2, n - 1].map((a) => missing.indexOf(a));
    closeIn(deal)(now[first!]!, now[second!]!, "twins now");
    closeIn(deal)(fair[first!]!.value, fair[second!]!.value, "twins' fair price");
    // Against the deal in which nobody passes anything on.
    const kept = dealOf({
      ...withAsset(pair, "both", union),
      parties: mapValues(raw.parties, (p) => ({ ...p, passesOn: 0 })),
    });
    const together = ownersShare(kept) - ownersShare(disclose(disclose(kept, 1, n - 3), 1, n - 2));
    closeIn(kept)(together, lossesTo(kept, 1).now[both!]!, "both at once");
  });
});

test("exclusivity costs nothing where nobody else talks, and no bidder counts while somebody holds it", () => {
  forAll(RUN, rawDeals, (raw) => {
    const only = firstOf(raw);
    const parties = mapValues(raw.parties, (p, key) => ({ ...p, inTalks: key === only }));
    const held = dealOf({ ...raw, parties, exclusivity: only });
    const prices = leverPrices(withoutExclusivity(held));
    assert.deepEqual(
      prices.exclusivity.map((p) => p.value),
      [0],
    );
    for (const { value } of leverPrices(held).bidder) assert.equal(value, 0);
    // Priced without any in force, whoever holds it.
    assert.deepEqual(leverPrices(held).foreclosed, prices.foreclosed);
  });
});
