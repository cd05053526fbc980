/** Deals that say the same in other words have the same worths, shares and prices; random deals with every field in use. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Deal } from "../src/deal.ts";
import { powerMap } from "../src/model/power.ts";
import { priceReport, type PricedDeal } from "../src/prices/report.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { rawDeals } from "./oracle/random.ts";
import type { RawComponent, RawDeal } from "./oracle/raw.ts";
import { dealOf } from "./support/build.ts";
import { closeIn, figures, stakeOf } from "./support/figures.ts";
import { mapValues, told, withAsset, withoutReleases, withTechnology } from "./support/raw.ts";
import { lawOf } from "./support/runs.ts";

const RUN = lawOf(6, 30);

/** Every figure of the report is the same, money being counted in `unit`; what is free to show stays. */
function assertSameReport(one: RawDeal, other: RawDeal, unit = 1): void {
  const deal = dealOf(one);
  assertSame(deal, priceReport(deal), priceReport(dealOf(other)), unit);
}

function assertSame(deal: Deal, one: PricedDeal, other: PricedDeal, unit: number): void {
  const { freeToShow, free, ...before } = one;
  const { freeToShow: freeAfter, free: listsAfter, ...after } = other;
  const close = closeIn(deal);
  const changed = new Map(figures(after));
  const expected = figures(before);
  assert.deepEqual([...changed.keys()].sort(), expected.map(([way]) => way).sort());
  for (const [way, figure] of expected) {
    const actual = changed.get(way)!;
    // A ratio is as exact as the money that it is a share of.
    if (way === "leverage" || way === "necessity") close(actual * before.worth, figure * before.worth, way);
    else close(actual / unit, figure, way);
  }
  assert.deepEqual([freeAfter, listsAfter], [freeToShow, free]);
}

/** Worth and shares are the same, by the same players. */
function assertSameShares(one: RawDeal, other: RawDeal, share?: number): void {
  const deal = dealOf(one);
  const [before, after] = [powerMap(deal), powerMap(dealOf(other))];
  const close = closeIn(deal, share);
  close(after.worth, before.worth, "worth");
  before.shares.forEach((expected, i) => close(after.shares[i]!, expected, `share of ${i}`));
}

const withComponents = (raw: RawDeal, change: (component: RawComponent) => Partial<RawComponent>): RawDeal =>
  withTechnology(raw, {
    components: mapValues(raw.technology.components, (c) => ({ ...c, ...change(c) })),
  });

const shuffled = <T>(values: Readonly<Record<string, T>>, order: readonly number[]): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values)
      .map((entry, i) => ({ entry, at: order[i % order.length]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry),
  );

const orders = fc.uniqueArray(fc.nat(1000), { minLength: 5, maxLength: 5 });

test("the order of parties, assets, channels, components and alliances does not matter", () => {
  forAll(RUN, rawDeals, orders, (raw, order) => {
    assertSameReport(raw, {
      ...withTechnology(raw, { components: shuffled(raw.technology.components, order) }),
      assets: shuffled(raw.assets ?? {}, order),
      parties: shuffled(raw.parties, order),
      channels: mapValues(shuffled(raw.channels, order), (c) => ({
        ...c,
        controlledBy: (c.controlledBy ?? []).toReversed(),
      })),
      allied: (raw.allied ?? []).map(([a, b]): [string, string] => [b, a]).toReversed(),
    });
  });
});

test("names do not matter", () => {
  forAll(RUN, rawDeals, (raw) => {
    const { parties, assets = {}, channels, technology } = raw;
    const keys = [parties, assets, channels, technology.components].flatMap((map) => Object.keys(map));
    const named = new RegExp(`"(${keys.join("|")})"`, "g");
    // A kind of asset may have the name of an asset.
    const renamed = JSON.stringify(raw)
      .replaceAll(named, '"$1-x"')
      .replaceAll(/("kind":"[a-z]+)-x"/g, '$1"');
    const report = JSON.stringify(priceReport(dealOf(JSON.parse(renamed) as object)));
    const deal = dealOf(raw);
    assertSame(deal, priceReport(deal), JSON.parse(report.replaceAll('-x"', '"')) as PricedDeal, 1);
  });
});

test("money counted in another unit", () => {
  forAll(RUN, rawDeals, fc.constantFrom(0.001, 7, 1000), (raw, unit) => {
    const { releases, protection = 0 } = raw.technology;
    const inUnits = {
      ...withTechnology(
        withComponents(raw, ({ rebuildCost, alternative }) => ({
          rebuildCost: rebuildCost * unit,
          ...(alternative && { alternative: { ...alternative, cost: alternative.cost * unit } }),
        })),
        {
          protection: protection * unit,
          releases: releases && { ...releases, cost: (releases.cost ?? 0) * unit },
        },
      ),
      assets: mapValues(raw.assets ?? {}, (a) => ({ ...a, cost: (a.cost ?? 0) * unit })),
      parties: mapValues(raw.parties, (p) => ({ ...p, penalty: (p.penalty ?? 0) * unit })),
      channels: mapValues(raw.channels, (c) => ({
        ...c,
        margin: c.margin * unit,
        investment: (c.investment ?? 0) * unit,
      })),
    };
    assertSameReport(raw, inUnits, unit);
  });
});

test("time counted in another unit", () => {
  forAll(RUN, rawDeals, fc.constantFrom(0.5, 3), (raw, unit) => {
    const { halfLife, releases, age = 0 } = raw.technology;
    const yearly = (share: number): number => 1 - (1 - share) ** (1 / unit);
    assertSameShares(raw, {
      ...withTechnology(
        withComponents(raw, ({ rebuildMonths, alternative }) => ({
          rebuildMonths: rebuildMonths * unit,
          ...(alternative && { alternative: { ...alternative, months: alternative.months * unit } }),
        })),
        {
          halfLife: halfLife && halfLife * unit,
          age: age * unit,
          releases: releases && { ...releases, every: releases.every * unit },
        },
      ),
      horizon: raw.horizon * unit,
      discountRate: (1 + (raw.discountRate ?? 0)) ** (1 / unit) - 1,
      stop: yearly(raw.stop ?? 0),
      channels: mapValues(raw.channels, (c) => ({
        ...c,
        margin: c.margin / unit,
        start: (c.start ?? 0) * unit,
        ramp: (c.ramp ?? 0) * unit,
        erosion: yearly(c.erosion ?? 0),
      })),
    });
  });
});

test("everyone twice as capable as what is twice as hard", () => {
  forAll(RUN, rawDeals, (raw) => {
    assertSameShares(raw, {
      ...withComponents(raw, ({ rebuildCost, rebuildMonths }) => ({
        rebuildCost: rebuildCost * 2,
        rebuildMonths: rebuildMonths * 2,
      })),
      parties: mapValues(raw.parties, (p) => ({ ...p, capability: (p.capability ?? 1) * 2 })),
    });
  });
});

test("everyone makes half of what is worth twice as much", () => {
  forAll(RUN, rawDeals, (raw) => {
    assertSameShares(raw, {
      ...raw,
      owner: { make: (raw.owner.make ?? 0) / 2 },
      parties: mapValues(raw.parties, (p) => ({ ...p, make: (p.make ?? 1) / 2 })),
      channels: mapValues(raw.channels, (c) => ({ ...c, margin: c.margin * 2 })),
    });
  });
});

const percents = fc.integer({ min: 1, max: 99 });

test("a channel cut in two, and one that is worth nothing", () => {
  forAll(RUN, rawDeals, percents, (raw, percent) => {
    const [key, whole] = Object.entries(raw.channels)[0]!;
    const part = (of: number) => ({
      ...whole,
      margin: (whole.margin * of) / 100,
      investment: ((whole.investment ?? 0) * of) / 100,
    });
    const channels = {
      ...raw.channels,
      [key]: part(percent),
      other: part(100 - percent),
      nothing: { margin: 0, open: true },
    };
    assertSameShares(raw, { ...raw, channels });
  });
});

test("a channel that may not open, and one that is worth as much less", () => {
  forAll(RUN, rawDeals, (raw) => {
    const sure = mapValues(raw.channels, (c) => ({ ...c, margin: c.margin * (c.chance ?? 1), chance: 1 }));
    assertSameShares(raw, { ...raw, channels: sure });
  });
});

test("a component cut in two that are as long and together as dear", () => {
  forAll(RUN, rawDeals, percents, (raw, percent) => {
    const [key, whole] = Object.entries(raw.technology.components)[0]!;
    const part = (of: number): RawComponent => ({
      ...whole,
      rebuildCost: (whole.rebuildCost * of) / 100,
      ...(whole.alternative && {
        alternative: { ...whole.alternative, cost: (whole.alternative.cost * of) / 100 },
      }),
    });
    const components = {
      ...raw.technology.components,
      [key]: part(percent),
      other: part(100 - percent),
    };
    const assets = mapValues(raw.assets ?? {}, (a) => ({
      ...a,
      reveals: key in a.reveals ? { ...a.reveals, other: a.reveals[key]! } : a.reveals,
    }));
    assertSameShares(raw, { ...withTechnology(raw, { components }), assets });
  });
});

test("releases from the horizon on, and no releases", () => {
  forAll(RUN, rawDeals, fc.nat(10), (raw, later) => {
    const releases = { every: raw.horizon + later, cost: 1, renews: 0.5 };
    const never = withoutReleases(raw);
    assertSameShares(never, withTechnology(never, { releases }));
  });
});

test("a half-life beyond all time, and none", () => {
  forAll(RUN, rawDeals, (raw) => {
    const never = withTechnology(raw, { halfLife: undefined });
    assertSameShares(never, withTechnology(raw, { halfLife: 1e10 }), 1e-7);
  });
});

test("without releases: an aged product, and channels that are worth so much less", () => {
  forAll(RUN, rawDeals, fc.integer({ min: 5, max: 80 }), (raw, halfLife) => {
    const aged = withTechnology(raw, { releases: undefined, halfLife });
    const left = 0.5 ** ((raw.technology.age ?? 0) / halfLife);
    assertSameShares(aged, {
      ...withTechnology(aged, { age: 0 }),
      channels: mapValues(raw.channels, (c) => ({ ...c, margin: c.margin * left })),
    });
  });
});

test("without releases: what all parties know, and what is so much less to rebuild", () => {
  forAll(RUN, rawDeals, fc.nat(100), (raw, percent) => {
    const never = withoutReleases(raw);
    const known = mapValues(raw.technology.components, () => percent / 100);
    assertSameShares(
      told(withAsset(never, "known", known), ["known"], Object.keys(raw.parties)),
      withComponents(never, ({ rebuildCost, rebuildMonths }) => ({
        rebuildCost: rebuildCost * (1 - percent / 100),
        rebuildMonths: rebuildMonths * (1 - percent / 100),
      })),
    );
  });
});

test("of one party: protection, and a penalty of its own", () => {
  let seen = 0;
  forAll(RUN, rawDeals, (raw) => {
    const [key, party] = Object.entries(raw.parties)[0]!;
    const one: RawDeal = {
      ...raw,
      parties: { [key]: party },
      allied: [],
      exclusivity: null,
      channels: mapValues(raw.channels, (c) => ({
        ...c,
        keys: "any",
        controlledBy: c.controlledBy?.includes(key) ? [key] : ["owner"],
      })),
    };
    const penalty = (party.penalty ?? 0) + (raw.technology.protection ?? 0);
    if (powerMap(dealOf(one)).shares[1]! > 1e-6 * stakeOf(dealOf(one))) seen++;
    assertSameShares(one, {
      ...withTechnology(one, { protection: 0 }),
      parties: { [key]: { ...party, penalty } },
    });
  });
  assert.ok(seen > 5, `the party earned something in ${seen} deals`);
});
