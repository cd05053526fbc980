/** Laws 7, 8 and 9 of the model page, on random deals and sheets with every field that a law does not exclude. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Deal, Terms } from "../src/deal.ts";
import { aloneOf } from "../src/terms/alone.ts";
import { termsFigures } from "../src/terms/figures.ts";
import { licenceOf, type Licence } from "../src/terms/licence.ts";
import { chosenWith, optionsOf } from "../src/terms/options.ts";
import { termsWorking, type TermsWorking } from "../src/terms/terms.ts";
import { forEvery } from "../../coalition/test/helpers/for-all.ts";
import type { Case } from "./oracle/random.ts";
import type { RawDeal, RawTerms } from "./oracle/raw.ts";
import { payable, readableCases } from "./support/cases.ts";
import { dealOf, termsOf } from "./support/build.ts";
import { closeIn, leastIn, stakeOf } from "./support/figures.ts";
import { everything, mapValues, withAsset, withTechnology } from "./support/raw.ts";
import { lawOf } from "./support/runs.ts";

const RUN = lawOf(15, 70);

/** A sheet with channels whose every key is the party's, if it has any. */
function ownChannelsOnly({ deal, terms: { terms } }: Case): RawTerms {
  const own = Object.entries(deal.channels).filter(
    ([, { open, keys, controlledBy = [] }]) =>
      open === true ||
      (keys === "all"
        ? controlledBy.every((key) => key === terms.party)
        : controlledBy.includes(terms.party)),
  );
  const channels = terms.channels.filter((key) => own.some(([one]) => one === key));
  return { ...terms, channels: channels.length > 0 ? channels : own.map(([key]) => key) };
}

/** Nothing but what the party lacks can hold it: no releases, law, penalty of its own, nor allies. */
const bare = (raw: RawDeal): RawDeal => ({
  ...withTechnology(raw, { releases: undefined, protection: 0, exclusion: 0 }),
  parties: mapValues(raw.parties, (p) => ({ ...p, penalty: 0 })),
  allied: [],
});

/** Without what the file refuses: later releases, and an exclusivity in channels that are licensed after all. */
const sheetOf = (deal: Deal, terms: RawTerms): Terms =>
  termsOf(deal, { ...terms, releases: null, exclusive: null });

test("7: transfers complete at once and nothing else to hold it: never self-enforcing for a positive royalty", () => {
  let sold = 0;
  forEvery(RUN, readableCases, fc.integer({ min: 1, max: 100 }), (one, percent) => {
    const raw = withAsset(bare(one.deal), "all", everything(one.deal));
    const terms = ownChannelsOnly(one);
    if (terms.channels.length === 0) return;
    const deal = dealOf(raw);
    const working = termsWorking(
      deal,
      sheetOf(deal, {
        ...payable(raw, { ...terms, royalty: percent / 100 }),
        supplies: [],
        transfers: [{ asset: "all", month: 0 }],
        reported: Math.max(0.1, terms.reported ?? 1),
        penalty: 0,
      }),
    );
    assert.ok(working.licence.readyAt === 0);
    // Where a royalty is paid on something, beyond rounding.
    const royalty = royaltyTo(working);
    if (royalty <= 1e-6 * stakeOf(deal)) return;
    sold++;
    assert.equal(working.value.selfEnforcing, false);
    assert.notEqual(working.value.stopsAt, null);
  });
  assert.ok(sold > 10, `${sold} sheets with sales`);
});

/** Royalty on what is served within the term, counted by month. */
function royaltyTo({ licence: { terms }, options: { trade } }: TermsWorking): number {
  return trade.served.reduce(
    (sum, { sales }) =>
      sales.reduce(
        (all, sale, month) => all + trade.rates[Math.floor(month / 12)]! * terms.reported * sale,
        sum,
      ),
    0,
  );
}

/** Money is worth the same at any time: see `laws-limits.test.ts` for what a discount does to law 8. */
const timeless = (raw: RawDeal): RawDeal => ({ ...raw, discountRate: 0, stop: 0 });

/** Every component takes as many whole months, whoever rebuilds it, so that all is paid when it begins. */
const inStep = (raw: RawDeal, months: number): RawDeal => ({
  ...withTechnology(raw, {
    components: mapValues(raw.technology.components, ({ rebuildCost }) => ({
      rebuildCost,
      rebuildMonths: months,
    })),
  }),
  assets: mapValues(raw.assets ?? {}, (asset) => ({ ...asset, reveals: {} })),
  parties: mapValues(raw.parties, (p) => ({ ...p, capability: 1 })),
});

test("8: nothing handed over or supplied and nothing else to gain: no terms are signed under which anything is paid", () => {
  const seen = { signed: 0, refused: 0 };
  forEvery(RUN, readableCases, fc.boolean(), fc.boolean(), fc.nat(24), (one, free, flat, months) => {
    const raw = flat ? timeless(bare(one.deal)) : inStep(bare(one.deal), months);
    const terms = ownChannelsOnly(one);
    if (terms.channels.length === 0) return;
    const deal = dealOf(raw);
    const money: Partial<RawTerms> = free
      ? { upfront: 0, milestones: [], royalty: 0, perUnit: 0, minimum: 0, profitShare: 0 }
      : {};
    const sheet = sheetOf(deal, {
      ...payable(raw, { ...terms, ...money }),
      supplies: [],
      transfers: [],
    });
    const { value, options } = termsWorking(deal, sheet);
    if (value.signs) closeIn(deal)(options.chosen.pays, 0, "paid by who signs");
    seen[value.signs ? "signed" : "refused"]++;
  });
  assert.ok(seen.signed > 3 && seen.refused > 10, JSON.stringify(seen));
});

test("9: one asset more, or earlier, or one component supplied never makes the licence start later", () => {
  let sooner = 0;
  forEvery(RUN, readableCases, fc.nat(), fc.nat(100), (one, pick, percent) => {
    const { terms } = one.terms;
    const readyAt = (change: Partial<RawTerms>): number => {
      const deal = dealOf(one.deal);
      return licenceOf(deal, termsOf(deal, { ...terms, ...change })).readyAt;
    };
    const given = terms.transfers ?? [];
    const before = readyAt({});
    const check = (change: Partial<RawTerms>, what: string): void => {
      const after = readyAt(change);
      assert.ok(after <= before + 1e-9, `${what}: ${after} instead of ${before}`);
      if (after < before) sooner++;
    };
    const month = Math.floor((terms.term * percent) / 100);
    const rest = Object.keys(one.deal.assets ?? {}).filter((key) => !given.some((t) => t.asset === key));
    if (rest.length > 0) {
      const asset = rest[pick % rest.length]!;
      check({ transfers: [...given, { asset, month }] }, `${asset} more in ${month}`);
    }
    const early = given.map((t) => ({ ...t, month: Math.floor((t.month * percent) / 100) }));
    check({ transfers: early }, "all earlier");
    const components = Object.keys(one.deal.technology.components);
    const part = components[pick % components.length]!;
    const parts = terms.supplies === "all" ? components : (terms.supplies ?? []);
    check({ supplies: [...new Set([...parts, part])] }, `${part} supplied`);
    check({ supplies: "all" }, "everything supplied");
  });
  assert.ok(sooner > 15, `${sooner} changes made it start sooner`);
});

test("9: a party without allies never goes on alone before it could make the product", () => {
  const seen = { alone: 0, tooEarly: 0, stops: 0 };
  forEvery(lawOf(15, 50), readableCases, (one) => {
    const deal = dealOf({ ...one.deal, allied: [] });
    const working = termsWorking(deal, termsOf(deal, one.terms.terms));
    const { licence, options } = working;
    const served = options.trade.served.map((s) => s.channel);
    const alone = aloneOf(licence, served, {});
    for (const ready of served.length > 0 ? [false, true] : [false]) {
      for (let month = ready ? Math.floor(licence.readyAt) + 1 : 0; month < licence.end; month++) {
        const could = couldMake(licence, month, ready);
        if (!could) assert.equal(alone.from(month, ready), 0, `${month} ${ready}`);
        seen[could ? "alone" : "tooEarly"]++;
      }
    }
    const { stopsAt, ready } = options.chosen;
    if (stopsAt === null || alone.from(stopsAt, ready) === 0) return;
    seen.stops++;
    assert.ok(couldMake(licence, stopsAt, ready), `it stops in ${stopsAt}`);
  });
  assert.ok(seen.tooEarly > 200 && seen.alone > 200 && seen.stops > 5, JSON.stringify(seen));
});

/** From the text: each component begun at 0, at a transfer, or (what it made itself) known since it got ready. */
function couldMake({ deal, terms, releases, readyAt }: Licence, month: number, ready: boolean): boolean {
  const { knows, capability } = deal.parties[terms.party - 1]!;
  const { technology } = deal;
  return technology.components.every((component, j) => {
    const renews = technology.releases === null ? 0 : (component.renews ?? technology.releases.renews);
    const stale = (since: number): number =>
      (1 - renews) ** releases.filter((r) => r > since + 1e-9 && r <= month + 1e-9).length;
    const unknown = (from: number): number => {
      let left = 1;
      for (const [a, asset] of deal.assets.entries()) {
        const since = [
          ...(knows.includes(a) ? [0] : []),
          ...terms.transfers.filter((t) => t.asset === a).map((t) => t.month),
        ];
        const held = since.filter((s) => s <= from + 1e-9);
        if (held.length > 0) left *= 1 - asset.reveals[j]! * stale(Math.max(...held));
      }
      const made = ready && terms.supplies !== "all" && !terms.supplies.includes(j) && from >= readyAt - 1e-9;
      return made ? left * (1 - stale(readyAt)) : left;
    };
    const starts = [0, ...terms.transfers.map((t) => t.month), ...(ready ? [readyAt] : [])];
    return starts
      .filter((s) => s <= month + 1e-9)
      .some((s) => {
        const lacks = unknown(s) * component.rebuildMonths;
        const own = lacks === 0 ? 0 : lacks / capability;
        return s + Math.min(own, component.alternative?.months ?? Infinity) <= month + 1e-9;
      });
  });
}

test("walking away is never better than what the map says to expect, and an exclusivity has no negative price", () => {
  forEvery(lawOf(16, 40), readableCases, (one) => {
    const deal = dealOf(one.deal);
    const figures = termsFigures(deal, termsOf(deal, one.terms.terms));
    leastIn(deal)(figures.expected, figures.walkAway, "expected");
    leastIn(deal)(figures.exclusivePrice, 0, "exclusivePrice");
    closeIn(deal)(figures.total, figures.toOwner + figures.others, "total");
  });
});

test("the option that is chosen is the same whether the others are listed or not", () => {
  let ready = 0;
  forEvery(RUN, readableCases, ({ deal: raw, terms: { terms } }) => {
    const deal = dealOf(raw);
    const licence = licenceOf(deal, termsOf(deal, terms));
    const { trade, chosen } = optionsOf(licence);
    const served = trade.served.map((s) => s.channel);
    assert.deepEqual(chosenWith(licence, trade, aloneOf(licence, served, {}).from), chosen);
    if (chosen.ready) ready++;
  });
  assert.ok(ready > 0);
});
