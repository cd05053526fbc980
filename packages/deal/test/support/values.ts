/** Random deals and terms as values, with every field in use, and no help from the parser. */

import * as fc from "fast-check";
import { ASSET_KINDS } from "../../src/deal.ts";
import type { Asset, Channel, Component, Deal, Milestone, Party, Terms } from "../../src/deal.ts";

const range = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }).map((x) => x + 0),
    fc.constantFrom(min, max),
  );
const share = range(0, 1);
const money = fc.oneof(range(0, 1e15), fc.integer({ min: 0, max: 1e6 }));
const span = range(1e-6, 1e15);
const capability = fc.oneof(fc.constant(0), span);
const words = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      "no",
      "null",
      "1e3",
      "- a",
      "a: b",
      "#x",
      "'",
      '"',
      "~",
      "{",
      "是",
      "all",
      "0x1f",
      "=",
      "2026-01-01",
    ),
  )
  .map((text) =>
    text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028-\u202E\u2066-\u2069]/gu, "").trim(),
  )
  .filter((text) => text !== "");
const key = fc
  .stringMatching(/^[a-zé王][a-z0-9_-]{0,8}$/u)
  .filter((word) => !["owner", "source", "note"].includes(word));
const keys = (minLength: number) =>
  fc.uniqueArray(fc.oneof(key, fc.constantFrom("null", "true", "all", "constructor", "name")), {
    minLength,
    maxLength: 4,
  });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const someOf = (count: number, minLength = 0) =>
  fc
    .subarray([...Array(count).keys()], { minLength: Math.min(minLength, count) })
    .map((list) => list.toSorted((a, b) => a - b));

const component = (name: string): fc.Arbitrary<Component> =>
  fc.record({
    key: fc.constant(name),
    name: words,
    rebuildCost: money,
    rebuildMonths: money,
    renews: maybe(share),
    alternative: maybe(fc.record({ cost: money, months: money })),
  });

const asset = (name: string, components: number): fc.Arbitrary<Asset> =>
  fc.record({
    key: fc.constant(name),
    name: words,
    kind: fc.constantFrom(...ASSET_KINDS),
    reveals: fc.array(share, { minLength: components, maxLength: components }),
    proves: share,
    cost: money,
  });

const party = (name: string, assets: number): fc.Arbitrary<Party> =>
  fc.record({
    key: fc.constant(name),
    name: words,
    role: maybe(words),
    make: share,
    capability,
    inTalks: fc.boolean(),
    knows: someOf(assets),
    penalty: money,
    passesOn: share,
  });

const channel = (name: string, players: number): fc.Arbitrary<Channel> =>
  fc
    .record({
      key: fc.constant(name),
      name: words,
      margin: money,
      sales: money,
      units: money,
      open: fc.boolean(),
      controlledBy: someOf(players),
      keys: fc.constantFrom("any" as const, "all" as const),
      start: money,
      ramp: money,
      erosion: range(0, 0.99),
      investment: money,
      chance: share,
    })
    .map((each) => (each.controlledBy.length > 0 ? each : { ...each, open: true, keys: "any" as const }));

const tuple = <T>(
  items: readonly string[],
  value: (name: string) => fc.Arbitrary<T>,
): fc.Arbitrary<readonly T[]> => fc.tuple(...items.map(value));

interface Names {
  readonly components: readonly string[];
  readonly assets: readonly string[];
  readonly parties: readonly string[];
  readonly channels: readonly string[];
}

const dealOf = ({ components, assets, parties, channels }: Names): fc.Arbitrary<Deal> =>
  fc
    .record({
      title: words,
      currency: words,
      horizon: range(1, 1200),
      discountRate: range(0, 10),
      stop: range(0, 0.99),
      owner: fc.record({ name: words, make: share }),
      technology: fc.record({
        halfLife: maybe(span),
        age: money,
        releases: maybe(fc.record({ every: range(1, 1e6), cost: money, renews: share })),
        protection: money,
        exclusion: share,
        components: tuple(components, component),
      }),
      assets: tuple(assets, (name) => asset(name, components.length)),
      parties: tuple(parties, (name) => party(name, assets.length)),
      channels: tuple(channels, (name) => channel(name, parties.length + 1)),
      exclusivity: maybe(fc.integer({ min: 1, max: parties.length })),
      allied: fc.subarray(
        parties.flatMap((_, i) => parties.slice(i + 1).map((__, j) => [i + 1, i + j + 2] as const)),
      ),
    })
    .map((deal) => ({
      ...deal,
      exclusivity:
        deal.exclusivity !== null && deal.parties[deal.exclusivity - 1]!.inTalks ? deal.exclusivity : null,
    }));

export const deals: fc.Arbitrary<Deal> = fc
  .record({ components: keys(1), assets: keys(0), parties: keys(1), channels: keys(1) })
  .chain(dealOf)
  // Records of the library may have no prototype; those of the parser have one.
  .map((deal) => structuredClone(deal));

const milestones = (term: number): fc.Arbitrary<readonly Milestone[]> =>
  fc.array(
    fc.oneof(
      fc.record({ month: range(0, term), amount: money, chance: share }),
      fc.record({
        after: fc.constant("firstSale" as const),
        months: range(0, term),
        amount: money,
        chance: share,
      }),
    ),
    { maxLength: 4 },
  );

const royalties: fc.Arbitrary<Terms["royalty"]> = fc
  .record({
    tos: fc.uniqueArray(range(1, 1e9), { maxLength: 4 }),
    rates: fc.array(share, { minLength: 5, maxLength: 5 }),
  })
  .map(({ tos, rates }) => [
    ...tos.toSorted((a, b) => a - b).map((to, i) => ({ to, rate: rates[i]! })),
    { to: null, rate: rates[4]! },
  ]);

/** Terms of a deal. Where a licensed channel has no sales, there is no royalty. */
export function termsOf(deal: Deal): fc.Arbitrary<Terms> {
  const count = deal.channels.length;
  return fc
    .record({ term: range(0.5, 1).map((part) => part * deal.horizon), channels: someOf(count, 1) })
    .chain(({ term, channels }) => {
      const others = deal.channels.flatMap((_, i) => (channels.includes(i) ? [] : [i]));
      const sold = channels.every((i) => deal.channels[i]!.sales > 0);
      return fc.record<Terms>({
        party: fc.integer({ min: 1, max: deal.parties.length }),
        upfront: money,
        milestones: milestones(term),
        royalty: sold ? royalties : fc.constant([{ to: null, rate: 0 }]),
        perUnit: money,
        minimum: fc.array(money, { minLength: 1, maxLength: 4 }),
        term: fc.constant(term),
        channels: fc.constant(channels),
        supplies: fc.oneof(fc.constant("all" as const), someOf(deal.technology.components.length)),
        transfers: fc
          .tuple(
            fc.subarray([...deal.assets.keys()]),
            fc.array(range(0, term), { minLength: 4, maxLength: 4 }),
          )
          .map(([assets, months]) => assets.map((each, i) => ({ asset: each, month: months[i]! }))),
        releases: fc.oneof(fc.constantFrom("all" as const, "none" as const), fc.record({ until: money })),
        exclusive: maybe(
          fc.record({
            channels:
              others.length === 0
                ? fc.constant("all" as const)
                : fc.oneof(
                    fc.constant("all" as const),
                    fc.subarray(others, { minLength: 1 }).map((list) => list.toSorted((a, b) => a - b)),
                  ),
            until: money,
          }),
        ),
        profitShare: share,
        withheld: share,
        reported: share,
        penalty: money,
      });
    })
    .map((terms) => structuredClone(terms));
}
