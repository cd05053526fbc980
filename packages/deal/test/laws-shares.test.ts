/** Laws of worths and shares that the model page lists, on random deals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { gameOf } from "../src/model/game.ts";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { dealOf } from "./support/build.ts";
import { rawDeals, type RawDeal } from "./support/deals.ts";
import { closeIn, stakeOf } from "./support/figures.ts";
import { mapValues, withoutPenalties, withoutReleases } from "./support/raw.ts";

const RUN = { seed: 3, numRuns: 600 } as const;

const coalitionsOf = (players: number): readonly number[] =>
  Array.from({ length: 2 ** players }, (_, mask) => mask);

/** Laws that hold only without these two: see `laws-limits.test.ts`. */
const plainDeals = rawDeals.map((raw) => withoutReleases(withoutPenalties(raw)));

test("shares add up to the pie", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const deal = dealOf(raw);
      const { shares, worth } = powerMap(deal);
      const sum = shares.reduce((all, share) => all + share, 0);
      closeIn(deal)(sum, worth, "sum of shares");
    }),
    { ...RUN, numRuns: 1000 },
  );
});

test("no share is negative, and more players never earn less", () => {
  fc.assert(
    fc.property(plainDeals, (raw) => {
      const deal = dealOf(raw);
      const slack = 1e-12 * stakeOf(deal);
      for (const share of powerMap(deal).shares) assert.ok(share >= -slack);
      const { worth, players } = gameOf(modelOf(deal));
      for (const mask of coalitionsOf(players)) {
        for (let i = 0; i < players; i++) assert.ok(worth(mask | (1 << i)) >= worth(mask) - slack);
      }
    }),
    { ...RUN, numRuns: 1000 },
  );
});

test("where no channel has two sellers, two coalitions earn no less together than apart", () => {
  fc.assert(
    fc.property(plainDeals, (raw) => {
      const channels = mapValues(raw.channels, (c) => ({
        ...c,
        open: false,
        controlledBy: c.controlledBy.slice(0, 1),
      }));
      const deal = dealOf({ ...raw, channels });
      const { worth, players } = gameOf(modelOf(deal));
      const slack = 1e-12 * stakeOf(deal);
      for (const one of coalitionsOf(players)) {
        const rest = 2 ** players - 1 - one;
        for (let other = rest; other > 0; other = (other - 1) & rest) {
          assert.ok(worth(one | other) >= worth(one) + worth(other) - slack, `${one} with ${other}`);
        }
      }
    }),
    { ...RUN, numRuns: 500 },
  );
});

test("a player that adds only its own worth gets its own worth", () => {
  let seen = 0;
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const deal = dealOf(raw);
      const { worth, players } = gameOf(modelOf(deal));
      const { shares } = powerMap(deal);
      const slack = 1e-12 * stakeOf(deal);
      for (let i = 0; i < players; i++) {
        const own = worth(1 << i);
        const adds = coalitionsOf(players).filter((mask) => (mask & (1 << i)) === 0);
        if (!adds.every((mask) => Math.abs(worth(mask | (1 << i)) - worth(mask) - own) <= slack)) continue;
        if (own > 0) seen++;
        closeIn(deal)(shares[i]!, own, `share of ${i}`);
      }
    }),
    RUN,
  );
  assert.ok(seen > 10, `${seen} such players with a worth of their own`);
});

test("a party that makes, knows and controls nothing gets nothing and changes nothing", () => {
  fc.assert(
    fc.property(rawDeals, fc.boolean(), (raw, inTalks) => {
      const idle = { make: 0, capability: 0.01, inTalks };
      const deal = dealOf(raw);
      const before = powerMap(deal).shares;
      const after = powerMap(dealOf({ ...raw, parties: { ...raw.parties, z: idle } })).shares;
      [...before, 0].forEach((share, i) => closeIn(deal)(after[i]!, share, `share of ${i}`));
    }),
    RUN,
  );
});

test("a party and its double get the same", () => {
  fc.assert(
    fc.property(rawDeals, fc.boolean(), (raw, allied) => {
      const deal = dealOf(withDouble(raw, allied));
      const { shares } = powerMap(deal);
      closeIn(deal)(shares.at(-1)!, shares[1]!, "share of the double");
    }),
    RUN,
  );
});

/** With a party z that is as p is in everything. */
function withDouble(raw: RawDeal, allied: boolean): object {
  const channels = Object.entries(raw.channels).map(([key, channel]) => {
    const double = channel.controlledBy.includes("p") ? ["z"] : [];
    return [key, { ...channel, controlledBy: [...channel.controlledBy, ...double] }];
  });
  const friends = raw.allied.flatMap(([one, other]) => (one === "p" ? [["z", other]] : []));
  return {
    ...raw,
    parties: { ...raw.parties, z: raw.parties["p"] },
    channels: Object.fromEntries(channels),
    allied: [...raw.allied, ...friends, ...(allied ? [["p", "z"]] : [])],
    exclusivity: raw.exclusivity === "p" ? null : raw.exclusivity,
  };
}

test("a new link never hurts its two ends", () => {
  let gained = 0;
  fc.assert(
    fc.property(plainDeals, (raw) => {
      const deal = dealOf(raw);
      const before = powerMap(deal).shares;
      const check = (linked: typeof deal, one: number, other: number): void => {
        const after = powerMap(linked).shares;
        for (const i of [one, other]) {
          assert.ok(after[i]! >= before[i]! - 1e-10 * stakeOf(deal), `${i} of link ${one}-${other}`);
          if (after[i]! > before[i]! * 1.001) gained++;
        }
      };
      for (let one = 1; one <= deal.parties.length; one++) {
        const parties = deal.parties.map((p, i) => (i === one - 1 ? { ...p, inTalks: true } : p));
        if (deal.exclusivity === null) check({ ...deal, parties }, 0, one);
        for (let other = one + 1; other <= deal.parties.length; other++) {
          check({ ...deal, allied: [...deal.allied, [one, other]] }, one, other);
        }
      }
    }),
    { ...RUN, numRuns: 500 },
  );
  assert.ok(gained > 100, `${gained} ends gained`);
});

test("of one seller and n equal buyers, any of whom can use the whole, the seller gets n/(n+1)", () => {
  const buyer = fc.record({ make: fc.constant(1), penalty: fc.integer({ min: 0, max: 1000 }) });
  for (let n = 1; n <= 12; n++) {
    fc.assert(
      fc.property(buyer, fc.integer({ min: 1, max: 1e6 }), (party, margin) => {
        const keys = Array.from({ length: n }, (_, i) => `b${i}`);
        const { leverage, shares, worth } = powerMap(
          dealOf({
            horizon: 24,
            discountRate: 0.1,
            owner: {},
            technology: { halfLife: 12, components: { k: { rebuildMonths: 24 } } },
            parties: Object.fromEntries(keys.map((key) => [key, party])),
            channels: { market: { margin, controlledBy: keys } },
          }),
        );
        assert.ok(Math.abs(leverage - n / (n + 1)) < 1e-12);
        for (const share of shares.slice(1)) assert.ok(Math.abs(share / worth - 1 / (n * (n + 1))) < 1e-12);
      }),
      { seed: n, numRuns: 5 },
    );
  }
});

test("where everyone knows everything and can serve the market, leverage goes to 0 with friction", () => {
  let held = 0;
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const known = everyoneKnowsEverything(raw);
      for (const scale of [1, 0.1, 0.01, 0]) {
        const deal = dealOf(withFriction(known, scale));
        const share = powerMap(deal).shares[0]!;
        const friction = deal.parties.reduce((sum, p) => sum + p.penalty, deal.technology.protection);
        assert.ok(share <= friction + 1e-10 * stakeOf(deal), `${share} at friction ${friction}`);
        if (scale === 0.01 && share > 0) held++;
      }
    }),
    RUN,
  );
  assert.ok(held > 100, `friction gave the owner something in ${held} deals`);
});

/** No releases; every party makes all it sells, and controls every channel. */
function everyoneKnowsEverything(raw: RawDeal): RawDeal {
  const keys = Object.keys(raw.parties);
  return {
    ...raw,
    technology: { ...raw.technology, releases: null },
    assets: { ...raw.assets, all: { reveals: { k: 1, l: 1 } } },
    parties: mapValues(raw.parties, (p) => ({ ...p, make: 1, knows: ["all"] })),
    channels: mapValues(raw.channels, (c) => ({ ...c, open: false, controlledBy: keys })),
  };
}

function withFriction(raw: RawDeal, scale: number): RawDeal {
  const protection = raw.technology.protection * scale;
  return {
    ...raw,
    technology: { ...raw.technology, protection },
    parties: mapValues(raw.parties, (p) => ({ ...p, penalty: p.penalty * scale })),
  };
}

test("an owner of every channel is necessary, and disclosure costs it nothing", () => {
  let seen = 0;
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const channels = mapValues(raw.channels, (c) => ({ ...c, open: false, controlledBy: ["owner"] }));
      const owned = { ...raw, channels };
      const known = mapValues(raw.parties, (p) => ({ ...p, knows: Object.keys(raw.assets) }));
      const { worth, necessity, shares } = powerMap(dealOf(owned));
      if (worth === 0) return;
      seen++;
      assert.equal(necessity, 1);
      const after = powerMap(dealOf({ ...owned, parties: known }));
      assert.equal(after.necessity, 1);
      assert.deepEqual(after.shares, shares);
    }),
    RUN,
  );
  assert.ok(seen > 500);
});
