/** Laws 10 and 11 of the model page: what only delays, wears away or endangers a market, and what an ally adds. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { modelOf } from "../src/model/model.ts";
import { powerMap } from "../src/model/power.ts";
import { withoutDeal } from "../src/terms/terms.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { differences } from "./oracle/compare.ts";
import { productFigures } from "./oracle/product.ts";
import { rawDeals } from "./oracle/random.ts";
import type { RawChannel, RawDeal } from "./oracle/raw.ts";
import { dealOf } from "./support/build.ts";
import { leastIn, stakeOf } from "./support/figures.ts";
import { readableCases } from "./support/cases.ts";
import { mapValues } from "./support/raw.ts";
import { lawOf } from "./support/runs.ts";

const RUN = lawOf(13, 50);

/** What makes a market worse, by how much (0..1) and of how many channels. */
const WORSE: Readonly<Record<string, (channel: RawChannel, by: number) => Partial<RawChannel>>> = {
  "a longer start": ({ start = 0 }, by) => ({ start: start + 24 * by }),
  "a longer ramp": ({ ramp = 0 }, by) => ({ ramp: ramp + 36 * by }),
  "more erosion": ({ erosion = 0 }, by) => ({ erosion: erosion + (0.95 - erosion) * by }),
  "a smaller chance": ({ chance = 1 }, by) => ({ chance: chance * (1 - by) }),
  "a higher investment": ({ investment = 0 }, by) => ({ investment: investment + 1e6 * by }),
};

const part = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

const pieOf = (raw: object): number => powerMap(dealOf(raw)).worth;

for (const [what, change] of Object.entries(WORSE)) {
  test(`${what} never raises the pie`, () => {
    let lowered = 0;
    forAll(RUN, rawDeals, part, fc.boolean(), (raw, by, all) => {
      const [first] = Object.keys(raw.channels);
      const channels = mapValues(raw.channels, (c, key) =>
        all || key === first ? { ...c, ...change(c, by) } : c,
      );
      const [before, after] = [pieOf(raw), pieOf({ ...raw, channels })];
      leastIn(dealOf(raw))(before, after, what);
      if (after < before * 0.999) lowered++;
    });
    assert.ok(lowered > 8, `${what} lowered ${lowered} pies`);
  });
}

test("a higher stop, and a higher discount rate, never raise the pie", () => {
  forAll(RUN, rawDeals, part, fc.constantFrom("stop", "discountRate"), (raw, by, key) => {
    const more = key === "stop" ? 0.9 : 2;
    const now = raw[key] ?? 0;
    leastIn(dealOf(raw))(pieOf(raw), pieOf({ ...raw, [key]: now + (more - now) * by }), key);
  });
});

test("of stop and the discount rate only (1 + discountRate)/(1 − stop) counts, in every figure", () => {
  forAll(lawOf(14, 25), readableCases, fc.integer({ min: 0, max: 90 }), ({ deal, terms }, percent) => {
    const factor = (1 + (deal.discountRate ?? 0)) / (1 - (deal.stop ?? 0));
    const least = 1 - 1 / factor;
    const stop = least * (percent / 100);
    const other: RawDeal = { ...deal, stop, discountRate: Math.max(0, factor * (1 - stop) - 1) };
    const figuresOf = (raw: RawDeal) => productFigures(JSON.stringify(raw), JSON.stringify(terms));
    assert.deepEqual(differences(figuresOf(other), figuresOf(deal), 1e-8), []);
  });
});

test("an ally of its own never lowers what a party has without a deal", () => {
  const seen = { raised: 0, same: 0 };
  forAll(RUN, rawDeals, (raw) => {
    const deal = dealOf(raw);
    const players = deal.parties.map((_, i) => i + 1);
    for (const party of players) {
      const before = withoutDeal(modelOf(deal), party);
      for (const ally of players.filter((p) => p !== party)) {
        const joined = { ...deal, allied: [...deal.allied, [party, ally] as const] };
        const after = withoutDeal(modelOf(joined), party);
        leastIn(deal)(after, before, `${party} with ${ally}`);
        seen[after > before + 1e-6 * stakeOf(deal) ? "raised" : "same"]++;
      }
    }
  });
  assert.ok(seen.raised > 5 && seen.same > 5, JSON.stringify(seen));
});
