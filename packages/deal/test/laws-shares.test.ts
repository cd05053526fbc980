/** Laws of worths and shares that the model page lists, on random deals with every field in use. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Deal } from "../src/deal.ts";
import { gameOf } from "../src/model/game.ts";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { forAll, forEvery } from "../../coalition/test/helpers/for-all.ts";
import { rawDeals } from "./oracle/random.ts";
import type { RawChannel, RawDeal } from "./oracle/raw.ts";
import { dealOf } from "./support/build.ts";
import { closeIn, leastIn, stakeOf } from "./support/figures.ts";
import { everything, mapValues, told, withAsset, withTechnology } from "./support/raw.ts";
import { lawOf } from "./support/runs.ts";

const RUN = lawOf(3, 60);

const coalitionsOf = (players: number): readonly number[] =>
  Array.from({ length: 2 ** players }, (_, mask) => mask);

test("shares add up to the pie, and none is negative", () => {
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const { shares, worth } = powerMap(deal);
    closeIn(deal)(
      shares.reduce((all, share) => all + share, 0),
      worth,
      "sum of shares",
    );
    shares.forEach((share, i) => leastIn(deal)(share, 0, `share of ${i}`));
  });
});

test("more players never earn less", () => {
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const { worth, players } = gameOf(modelOf(deal));
    for (const mask of coalitionsOf(players))
      for (let i = 0; i < players; i++)
        leastIn(deal)(worth(mask | (1 << i)), worth(mask), `${mask} with ${i}`);
  });
});

test("where no channel has two sellers, two coalitions earn no less together than apart", () => {
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(channelsOf(raw, ({ controlledBy }) => ({ controlledBy: controlledBy!.slice(0, 1) })));
    const { worth, players } = gameOf(modelOf(deal));
    for (const one of coalitionsOf(players)) {
      const rest = 2 ** players - 1 - one;
      for (let other = rest; other > 0; other = (other - 1) & rest)
        leastIn(deal)(worth(one | other), worth(one) + worth(other), `${one} with ${other}`);
    }
  });
});

/** With channels that are not open and, unless `change` says so, need one key. */
const channelsOf = (raw: RawDeal, change: (channel: RawChannel) => Partial<RawChannel>): RawDeal => ({
  ...raw,
  channels: mapValues(raw.channels, (c) => ({ ...c, open: false, keys: "any", ...change(c) })),
});

test("a player that adds only its own worth gets its own worth", () => {
  let seen = 0;
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const { worth, players } = gameOf(modelOf(deal));
    const { shares } = powerMap(deal);
    const slack = 1e-12 * stakeOf(deal);
    for (let i = 0; i < players; i++) {
      const own = worth(1 << i);
      const others = coalitionsOf(players).filter((mask) => (mask & (1 << i)) === 0);
      if (!others.every((mask) => Math.abs(worth(mask | (1 << i)) - worth(mask) - own) <= slack)) continue;
      if (own > 0) seen++;
      closeIn(deal)(shares[i]!, own, `share of ${i}`);
    }
  });
  assert.ok(seen > 0, `${seen} such players with a worth of their own`);
});

test("a party that makes, knows and controls nothing gets nothing and changes nothing", () => {
  forAll(RUN, rawDeals, fc.boolean(), (raw, inTalks) => {
    const deal = dealOf(raw);
    const before = powerMap(deal).shares;
    const idle = { make: 0, capability: 0.01, inTalks };
    const after = powerMap(dealOf({ ...raw, parties: { ...raw.parties, z: idle } })).shares;
    [...before, 0].forEach((share, i) => closeIn(deal)(after[i]!, share, `share of ${i}`));
  });
});

test("a party and its double get the same", () => {
  forAll(RUN, rawDeals, fc.boolean(), (raw, allied) => {
    const deal = dealOf(withDouble(raw, allied));
    const { shares } = powerMap(deal);
    closeIn(deal)(shares.at(-1)!, shares[1]!, "share of the double");
  });
});

/** With a party z that is as the first is in everything. */
function withDouble(raw: RawDeal, allied: boolean): object {
  const [first, party] = Object.entries(raw.parties)[0]!;
  const friends = (raw.allied ?? []).flatMap((pair) =>
    pair.includes(first) ? [["z", pair.find((key) => key !== first)!]] : [],
  );
  return {
    ...raw,
    parties: { ...raw.parties, z: party },
    channels: mapValues(raw.channels, (channel) => ({
      ...channel,
      controlledBy: [
        ...(channel.controlledBy ?? []),
        ...(channel.controlledBy?.includes(first) ? ["z"] : []),
      ],
    })),
    allied: [...(raw.allied ?? []), ...friends, ...(allied ? [[first, "z"]] : [])],
    exclusivity: raw.exclusivity === first ? null : raw.exclusivity,
  };
}

test("a new link lowers no worth, hurts neither end, and both ends gain the same from it", () => {
  let gained = 0;
  forEvery(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    for (const { linked, ends } of withOneLinkMore(deal)) {
      const [before, after] = [gameOf(modelOf(deal)), gameOf(modelOf(linked))];
      for (const mask of coalitionsOf(before.players))
        leastIn(deal)(after.worth(mask), before.worth(mask), `worth of ${mask}`);
      const [one, other] = ends.map((i) => powerMap(linked).shares[i]! - powerMap(deal).shares[i]!);
      leastIn(deal)(one!, 0, `gain of ${ends.join()}`);
      closeIn(deal)(one!, other!, `gains of ${ends.join()}`);
      if (one! > 1e-6 * stakeOf(deal)) gained++;
    }
  });
  assert.ok(gained > 20, `${gained} links gained something`);
});

function withOneLinkMore(deal: Deal): readonly { readonly linked: Deal; readonly ends: readonly number[] }[] {
  const players = deal.parties.map((_, i) => i + 1);
  const talks = players.map((party) => ({
    linked: {
      ...deal,
      exclusivity: null,
      parties: deal.parties.map((p, i) => (i === party - 1 ? { ...p, inTalks: true } : p)),
    },
    ends: [0, party],
  }));
  const allied = players.flatMap((one) =>
    players
      .filter((other) => other > one)
      .map((other) => ({
        linked: { ...deal, allied: [...deal.allied, [one, other] as const] },
        ends: [one, other],
      })),
  );
  // Lifting an exclusivity would add more than one link.
  return [...(deal.exclusivity === null ? talks : []), ...allied];
}

test("of one seller and n equal buyers, any of whom can use the whole, the seller gets n/(n+1)", () => {
  const buyer = fc.record({ make: fc.constant(1), penalty: fc.integer({ min: 0, max: 1000 }) });
  const market = fc.record({
    margin: fc.integer({ min: 1, max: 1e6 }),
    start: fc.nat(12),
    ramp: fc.nat(24),
    erosion: fc.constantFrom(0, 0.2),
    chance: fc.constantFrom(0.3, 1),
  });
  for (let n = 1; n <= 12; n++) {
    forAll({ seed: n, numRuns: 5 }, buyer, market, (party, channel) => {
      const keys = Array.from({ length: n }, (_, i) => `b${i}`);
      const { leverage, shares, worth } = powerMap(
        dealOf({
          horizon: 24,
          discountRate: 0.1,
          owner: {},
          technology: { halfLife: 12, components: { k: { rebuildMonths: 24 } } },
          parties: Object.fromEntries(keys.map((key) => [key, party])),
          channels: { market: { ...channel, controlledBy: keys } },
        }),
      );
      assert.ok(Math.abs(leverage - n / (n + 1)) < 1e-12);
      for (const share of shares.slice(1)) assert.ok(Math.abs(share / worth - 1 / (n * (n + 1))) < 1e-12);
    });
  }
});

test("where everyone knows everything and can serve the market, leverage goes to 0 with friction", () => {
  let held = 0;
  forAll(RUN, rawDeals, (raw) => {
    const known = everyoneKnowsEverything(raw);
    for (const scale of [1, 0.1, 0.01, 0]) {
      const deal = dealOf(withFriction(known, scale));
      const share = powerMap(deal).shares[0]!;
      const friction = deal.parties.reduce((sum, p) => sum + p.penalty, deal.technology.protection);
      assert.ok(share <= friction + 1e-10 * stakeOf(deal), `${share} at friction ${friction}`);
      if (scale === 0.01 && share > 0) held++;
    }
  });
  assert.ok(held > 8, `friction gave the owner something in ${held} deals`);
});

/** No releases and no law; every party makes all it sells, and controls every channel. */
function everyoneKnowsEverything(raw: RawDeal): RawDeal {
  const keys = Object.keys(raw.parties);
  const whole = withAsset(withTechnology(raw, { releases: undefined, exclusion: 0 }), "all", everything(raw));
  return channelsOf(
    {
      ...told(whole, ["all"], keys),
      parties: mapValues(told(whole, ["all"], keys).parties, (p) => ({ ...p, make: 1 })),
    },
    () => ({ controlledBy: keys }),
  );
}

const withFriction = (raw: RawDeal, scale: number): RawDeal => ({
  ...withTechnology(raw, { protection: (raw.technology.protection ?? 0) * scale }),
  parties: mapValues(raw.parties, (p) => ({ ...p, penalty: (p.penalty ?? 0) * scale })),
});

test("an owner that holds a key to every channel is necessary, and disclosure costs it nothing", () => {
  let seen = 0;
  forEvery(RUN, rawDeals, fc.boolean(), (raw, alone) => {
    const owned = channelsOf(raw, ({ controlledBy = [] }) =>
      alone
        ? { controlledBy: ["owner"] }
        : { controlledBy: [...new Set(["owner", ...controlledBy])], keys: "all" },
    );
    const { worth, necessity, shares } = powerMap(dealOf(owned));
    if (worth === 0) return;
    seen++;
    assert.equal(necessity, 1);
    const known = told(owned, Object.keys(raw.assets ?? {}), Object.keys(raw.parties));
    const after = powerMap(dealOf(known));
    assert.equal(after.necessity, 1);
    assert.deepEqual(after.shares, shares);
  });
  assert.ok(seen > 25, `${seen} deals with a pie`);
});
