/** Deals that say the same in other words have the same worths, shares and prices; random deals. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { powerMap } from "../src/model/power.ts";
import { priceReport } from "../src/prices/report.ts";
import { dealOf } from "./support/build.ts";
import { rawDeals, type RawDeal } from "./support/deals.ts";
import { closeIn, figures, stakeOf } from "./support/figures.ts";
import { mapValues, withoutReleases } from "./support/raw.ts";

const RUN = { seed: 6, numRuns: 120 } as const;

/** Every figure of the report is the same, money being counted in `unit`. */
function assertSameReport(one: object, other: object, unit = 1): void {
  const deal = dealOf(one);
  const { freeToShow: _, ...before } = priceReport(deal);
  const { freeToShow: __, ...after } = priceReport(dealOf(other));
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
}

/** Worth and shares are the same, by the same players. */
function assertSameShares(one: object, other: object, share?: number): void {
  const deal = dealOf(one);
  const [before, after] = [powerMap(deal), powerMap(dealOf(other))];
  const close = closeIn(deal, share);
  close(after.worth, before.worth, "worth");
  before.shares.forEach((expected, i) => close(after.shares[i]!, expected, `share of ${i}`));
}

const shuffled = <T>(values: Readonly<Record<string, T>>, order: readonly number[]): Record<string, T> =>
  Object.fromEntries(
    Object.entries(values)
      .map((entry, i) => ({ entry, at: order[i % order.length]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry),
  );

const orders = fc.uniqueArray(fc.nat(1000), { minLength: 5, maxLength: 5 });

test("the order of parties, assets, channels, components and alliances does not matter", () => {
  fc.assert(
    fc.property(rawDeals, orders, (raw, order) => {
      const { technology } = raw;
      assertSameReport(raw, {
        ...raw,
        technology: { ...technology, components: shuffled(technology.components, order) },
        assets: shuffled(raw.assets, order),
        parties: shuffled(raw.parties, order),
        channels: mapValues(shuffled(raw.channels, order), (c) => ({
          ...c,
          controlledBy: c.controlledBy.toReversed(),
        })),
        allied: raw.allied.map((pair) => pair.toReversed()).toReversed(),
      });
    }),
    RUN,
  );
});

test("names do not matter", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const renamed = JSON.stringify(raw).replaceAll(
        /"([pqrstabcdkluvwx])"/g,
        (_, key: string) => `"n${key}"`,
      );
      const report = JSON.stringify(priceReport(dealOf(JSON.parse(renamed) as object)));
      assert.deepEqual(JSON.parse(report.replaceAll(/"n(.)"/g, '"$1"')), priceReport(dealOf(raw)));
    }),
    RUN,
  );
});

test("money counted in another unit", () => {
  fc.assert(
    fc.property(rawDeals, fc.constantFrom(0.001, 7, 1000), (raw, unit) => {
      const { technology } = raw;
      const releases = technology.releases && {
        ...technology.releases,
        cost: technology.releases.cost * unit,
      };
      const inUnits = {
        ...raw,
        technology: {
          ...technology,
          releases,
          protection: technology.protection * unit,
          components: mapValues(technology.components, (c) => ({ ...c, rebuildCost: c.rebuildCost * unit })),
        },
        parties: mapValues(raw.parties, (p) => ({ ...p, penalty: p.penalty * unit })),
        channels: mapValues(raw.channels, (c) => ({ ...c, margin: c.margin * unit })),
      };
      assertSameReport(raw, inUnits, unit);
    }),
    RUN,
  );
});

test("time counted in another unit", () => {
  fc.assert(
    fc.property(rawDeals, fc.constantFrom(0.5, 3), (raw, unit) => {
      const { technology } = raw;
      const { halfLife, releases } = technology;
      assertSameShares(raw, {
        ...raw,
        horizon: raw.horizon * unit,
        discountRate: (1 + raw.discountRate) ** (1 / unit) - 1,
        technology: {
          ...technology,
          halfLife: halfLife === null ? null : halfLife * unit,
          age: technology.age * unit,
          releases: releases && { ...releases, every: releases.every * unit },
          components: mapValues(technology.components, (c) => ({
            ...c,
            rebuildMonths: c.rebuildMonths * unit,
          })),
        },
        channels: mapValues(raw.channels, (c) => ({ ...c, margin: c.margin / unit })),
      });
    }),
    RUN,
  );
});

test("everyone twice as capable as what is twice as hard", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const components = mapValues(raw.technology.components, (c) => ({
        rebuildCost: c.rebuildCost * 2,
        rebuildMonths: c.rebuildMonths * 2,
      }));
      assertSameShares(raw, {
        ...raw,
        technology: { ...raw.technology, components },
        parties: mapValues(raw.parties, (p) => ({ ...p, capability: p.capability * 2 })),
      });
    }),
    RUN,
  );
});

test("everyone makes half of what is worth twice as much", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      assertSameShares(raw, {
        ...raw,
        owner: { make: raw.owner.make / 2 },
        parties: mapValues(raw.parties, (p) => ({ ...p, make: p.make / 2 })),
        channels: mapValues(raw.channels, (c) => ({ ...c, margin: c.margin * 2 })),
      });
    }),
    RUN,
  );
});

test("a channel cut in two, and one that is worth nothing", () => {
  fc.assert(
    fc.property(rawDeals, fc.nat(100), (raw, percent) => {
      const { u } = raw.channels;
      const halves = {
        u: { ...u!, margin: (u!.margin * percent) / 100 },
        y: { ...u!, margin: (u!.margin * (100 - percent)) / 100 },
      };
      const nothing = { margin: 0, open: true };
      assertSameShares(raw, { ...raw, channels: { ...raw.channels, ...halves, z: nothing } });
    }),
    RUN,
  );
});

test("a component cut in two that are as long and together as dear", () => {
  fc.assert(
    fc.property(rawDeals, fc.nat(100), (raw, percent) => {
      const { k, l } = raw.technology.components;
      const part = (of: number) => ({ ...k, rebuildCost: (k.rebuildCost * of) / 100 });
      const components = { k: part(percent), l, m: part(100 - percent) };
      const assets = mapValues(raw.assets, ({ reveals }) => ({ reveals: { ...reveals, m: reveals.k } }));
      assertSameShares(raw, { ...raw, technology: { ...raw.technology, components }, assets });
    }),
    RUN,
  );
});

test("releases from the horizon on, and no releases", () => {
  fc.assert(
    fc.property(rawDeals, fc.nat(10), (raw, later) => {
      const releases = { every: raw.horizon + later, cost: 1, renews: 0.5 };
      const never = withoutReleases(raw);
      assertSameShares(never, { ...never, technology: { ...never.technology, releases } });
    }),
    RUN,
  );
});

test("a half-life beyond all time, and none", () => {
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const withHalfLife = (halfLife: number | null): object => ({
        ...raw,
        technology: { ...raw.technology, halfLife },
      });
      assertSameShares(withHalfLife(null), withHalfLife(1e10), 1e-7);
    }),
    RUN,
  );
});

test("without releases: an aged product, and channels that are worth so much less", () => {
  fc.assert(
    fc.property(rawDeals, fc.integer({ min: 5, max: 80 }), (raw, halfLife) => {
      const never = withoutReleases(raw);
      const technology = { ...never.technology, halfLife };
      const left = 0.5 ** (technology.age / halfLife);
      assertSameShares(
        { ...never, technology },
        {
          ...never,
          technology: { ...technology, age: 0 },
          channels: mapValues(raw.channels, (c) => ({ ...c, margin: c.margin * left })),
        },
      );
    }),
    RUN,
  );
});

test("without releases: what all parties know, and what is so much less to rebuild", () => {
  fc.assert(
    fc.property(rawDeals, fc.nat(100), fc.nat(100), (raw, k, l) => {
      const never: RawDeal = withoutReleases(raw);
      const known = { reveals: { k: k / 100, l: l / 100 } };
      const { components } = never.technology;
      const smaller = (component: typeof components.k, percent: number) => ({
        rebuildCost: component.rebuildCost * (1 - percent / 100),
        rebuildMonths: component.rebuildMonths * (1 - percent / 100),
      });
      assertSameShares(
        {
          ...never,
          assets: { ...raw.assets, known },
          parties: mapValues(raw.parties, (p) => ({ ...p, knows: [...p.knows, "known"] })),
        },
        {
          ...never,
          technology: {
            ...never.technology,
            components: { k: smaller(components.k, k), l: smaller(components.l, l) },
          },
        },
      );
    }),
    RUN,
  );
});

test("of one party: protection, and a penalty of its own", () => {
  let seen = 0;
  fc.assert(
    fc.property(rawDeals, (raw) => {
      const { p } = raw.parties;
      const one = {
        ...raw,
        parties: { p: p! },
        allied: [],
        exclusivity: null,
        channels: mapValues(raw.channels, (c) => ({
          ...c,
          controlledBy: c.controlledBy.some((key) => key === "p") ? ["p"] : ["owner"],
        })),
      };
      const penalty = p!.penalty + raw.technology.protection;
      if (powerMap(dealOf(one)).shares[1]! > 1e-6 * stakeOf(dealOf(one))) seen++;
      assertSameShares(one, {
        ...one,
        technology: { ...raw.technology, protection: 0 },
        parties: { p: { ...p!, penalty } },
      });
    }),
    RUN,
  );
  assert.ok(seen > 30, `the party earned something in ${seen} deals`);
});
