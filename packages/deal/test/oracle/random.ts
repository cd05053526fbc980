/**
 * Random deals and sheets of version 2 as raw JSON: two to four parties, one to four channels and components,
 * up to five assets, every field and every term in use, with the ends of each range and with ties.
 * A seed given to forAll or fc.sample decides everything.
 */
import * as fc from "fast-check";
import { byKey, maybe, mostly, near, share, tidy } from "./numbers.ts";
import { rawTerms } from "./random-terms.ts";
import type { RawChannel, RawComponent, RawDeal, RawParty, RawTerms } from "./raw.ts";

export interface Case {
  readonly deal: RawDeal;
  readonly terms: { readonly terms: RawTerms };
}

/** What kind of deal it is. Regimes that plain numbers seldom reach have a kind of their own. */
interface Kind {
  readonly halfLife: fc.Arbitrary<number | undefined>;
  readonly every: fc.Arbitrary<number>;
  readonly releases: fc.Arbitrary<boolean>;
  readonly releaseCost: fc.Arbitrary<number>;
  readonly renews: fc.Arbitrary<number>;
  readonly rebuildCost: fc.Arbitrary<number>;
  readonly rebuildMonths: fc.Arbitrary<number>;
  readonly capability: fc.Arbitrary<number>;
  readonly exclusion: fc.Arbitrary<number>;
  readonly investment: fc.Arbitrary<number>;
  readonly allied: "some" | "most";
}

const PLAIN: Kind = {
  halfLife: maybe(near([12, 36], 5, 80, 1)),
  every: near([6, 12, 18, 24], 5, 40, 1),
  releases: fc.boolean(),
  releaseCost: near([0, 100_000, 500_000], 0, 800_000, -3),
  renews: share,
  rebuildCost: near([0, 100_000, 1_000_000], 0, 3_000_000, -3),
  rebuildMonths: near([0, 6, 12], 0, 30, 1),
  capability: near([0.5, 1, 1, 2], 0.3, 3, 2),
  exclusion: mostly(0, share),
  investment: near([0, 0, 100_000, 500_000], 0, 900_000, -3),
  allied: "some",
};

/** Stale within a year, cheap to renew: whoever has it once follows every release. */
const FOLLOWED: Kind = {
  ...PLAIN,
  halfLife: near([6, 9, 12], 4, 15, 1),
  every: near([6, 9, 12], 5, 15, 1),
  releases: fc.constant(true),
  releaseCost: near([0, 10_000, 50_000], 0, 200_000, -3),
  renews: near([0, 0.05, 0.1, 0.3], 0, 0.3, 2),
  rebuildCost: near([0, 50_000, 100_000], 0, 400_000, -3),
  rebuildMonths: near([0, 3, 6], 0, 15, 1),
  exclusion: mostly(0, near([0.2, 0.5], 0, 0.5, 2), 4),
  investment: fc.constant(0),
};

/** Hard or impossible to rebuild. */
const LOCKED: Kind = {
  ...PLAIN,
  rebuildCost: near([1_000_000, 5_000_000], 500_000, 9_000_000, -3),
  rebuildMonths: near([12, 24, 60], 6, 72, 1),
  capability: near([0, 0, 0.5, 1], 0, 1.5, 2),
};

/** Worth copying, with friends: what a party can do alone decides. */
const EASY: Kind = {
  ...PLAIN,
  rebuildCost: near([0, 20_000, 100_000], 0, 300_000, -3),
  rebuildMonths: near([0, 3, 9], 0, 14, 1),
  exclusion: mostly(0, near([0.2, 0.9, 1], 0, 1, 2)),
  allied: "most",
};

/** What a licence is for: it saves months and money, and something holds it. */
const SOUND: Kind = {
  ...PLAIN,
  halfLife: near([18, 36], 9, 60, 1),
  releases: mostly(true, fc.constant(false)),
  releaseCost: near([0, 50_000, 100_000], 0, 300_000, -3),
  renews: near([0.5, 1], 0.3, 1, 2),
  rebuildCost: near([200_000, 500_000], 50_000, 1_500_000, -3),
  rebuildMonths: near([6, 12], 3, 20, 1),
  capability: near([1, 2], 0.7, 2.5, 2),
  investment: mostly(0, near([50_000, 100_000], 0, 200_000, -3)),
};

/** Nothing but the law keeps it from being copied. */
const LAWFUL: Kind = {
  ...EASY,
  releases: fc.constant(false),
  exclusion: near([0.8, 0.9, 1], 0.5, 1, 2),
  capability: near([1, 2], 0.7, 2.5, 2),
};

const KINDS = [PLAIN, PLAIN, FOLLOWED, LOCKED, EASY, EASY, LAWFUL, SOUND, SOUND, SOUND];

const componentOf = (kind: Kind): fc.Arbitrary<RawComponent> =>
  fc
    .record({
      rebuildCost: kind.rebuildCost,
      rebuildMonths: kind.rebuildMonths,
      renews: maybe(kind.renews),
      alternative: maybe(
        fc.record({
          cost: near([0, 50_000, 300_000], 0, 1_000_000, -3),
          months: near([0, 2, 9], 0, 24, 1),
        }),
        3,
      ),
    })
    .map(tidy);

const assetOf = (components: readonly string[]) =>
  fc
    .record({
      name: maybe(fc.constantFrom("The recipe", "测试台图纸"), 4),
      kind: fc.constantFrom(
        "brochure",
        "demo",
        "document",
        "file",
        "sample",
        "visit",
        "training",
        "tooling",
        "access",
      ),
      reveals: fc
        .subarray([...components])
        .chain((some) => byKey(some, near([0, 0.2, 0.5, 0.9, 1], 0, 1, 2))),
      proves: maybe(share),
      cost: maybe(near([0, 10_000, 50_000], 0, 100_000, -3), 2),
    })
    .map(tidy);

const partyOf = (kind: Kind, assets: readonly string[]): fc.Arbitrary<RawParty> =>
  fc
    .record({
      name: maybe(fc.constantFrom("A maker", "青萝仪表"), 4),
      role: maybe(fc.constantFrom("manufacturer", "distributor"), 4),
      make: maybe(near([0, 0.5, 1, 1, 1], 0.2, 1, 2)),
      capability: maybe(kind.capability),
      inTalks: maybe(mostly(true, fc.constant(false))),
      knows: maybe(fc.subarray([...assets], { maxLength: Math.min(2, assets.length) })),
      penalty: maybe(near([0, 20_000, 100_000], 0, 300_000, -3)),
      passesOn: maybe(share),
    })
    .map(tidy);

const channelOf = (kind: Kind, players: readonly string[]): fc.Arbitrary<RawChannel> =>
  fc
    .record({
      name: maybe(fc.constantFrom("Equipment makers", "医院"), 4),
      margin: near([10_000, 50_000, 100_000], 0, 150_000, -2),
      price: near([1, 2, 3], 0.5, 3, 1),
      units: maybe(near([40, 500, 2000], 0, 3000, 0)),
      controlledBy: fc.oneof(
        fc.subarray(["owner", ...players], { minLength: 1, maxLength: 3 }),
        fc.subarray([...players], { minLength: 1 }),
      ),
      open: maybe(mostly(false, fc.constant(true), 3), 2),
      keys: maybe(fc.constantFrom("any" as const, "all" as const), 2),
      start: maybe(near([0, 0, 3, 9], 0, 20, 1)),
      ramp: maybe(near([0, 6, 12], 0, 30, 1)),
      erosion: maybe(near([0, 0.05, 0.2], 0, 0.6, 2)),
      investment: maybe(kind.investment),
      chance: maybe(near([0, 0.3, 0.9, 1], 0.1, 1, 2), 2),
    })
    .map(({ price, ...channel }) => tidy({ ...channel, sales: Math.round(channel.margin * price) }));

const technologyOf = (kind: Kind, components: readonly string[]) =>
  fc
    .record({
      halfLife: kind.halfLife,
      age: maybe(near([0, 6], 0, 24, 1)),
      releases: kind.releases.chain((some) =>
        some
          ? fc
              .record({ every: kind.every, cost: maybe(kind.releaseCost), renews: maybe(kind.renews, 0.5) })
              .map(tidy)
          : fc.constant(undefined),
      ),
      protection: maybe(near([0, 20_000, 100_000], 0, 300_000, -3)),
      exclusion: maybe(kind.exclusion),
      components: byKey(components, componentOf(kind)),
    })
    .map(tidy);

/** Sets without the combinations that a deal file may not have: exclusivity for a party that is not in talks. */
function lawful(deal: RawDeal): RawDeal {
  const holder = deal.exclusivity;
  const talks = holder !== null && holder !== undefined && deal.parties[holder]!.inTalks !== false;
  return talks ? deal : tidy({ ...deal, exclusivity: holder === undefined ? undefined : null });
}

/** Now and then a second party like the first, but for what it may sell. */
const twins = (deal: RawDeal, alike: boolean): RawDeal => {
  const [first, second] = Object.keys(deal.parties);
  return alike ? { ...deal, parties: { ...deal.parties, [second!]: deal.parties[first!]! } } : deal;
};

const keys = (names: readonly string[], min: number, max: number): fc.Arbitrary<string[]> =>
  fc.integer({ min, max }).map((n) => names.slice(0, n));

/** Names whose order in the file is not that of the alphabet. */
const sizes = fc.record({
  parties: keys(["qing", "an", "nan", "bo"], 2, 4),
  channels: keys(["oem", "clinics", "export", "direct"], 1, 4),
  components: keys(["process", "brand", "optics", "code"], 1, 4),
  assets: keys(["recipe", "drawings", "visit", "bench", "source"], 0, 5),
  kind: fc.constantFrom(...KINDS),
});

export const rawDeals: fc.Arbitrary<RawDeal> = sizes.chain(({ kind, ...size }) => {
  const pairs = size.parties.flatMap((one, i) =>
    size.parties.slice(i + 1).map((other): [string, string] => [one, other]),
  );
  return fc
    .record({
      linchpin: fc.constant(2),
      title: fc.constant("A random deal"),
      currency: fc.constantFrom("USD", "EUR", "CNY"),
      horizon: near([24, 36, 60], 10, 84, 1),
      discountRate: maybe(near([0, 0.05, 0.12], 0, 0.4, 2)),
      stop: maybe(near([0, 0.02, 0.1], 0, 0.3, 2), 2),
      owner: fc.record({ make: maybe(near([0, 0.2, 1], 0, 1, 2)) }).map(tidy),
      technology: technologyOf(kind, size.components),
      assets: byKey(size.assets, assetOf(size.components)),
      parties: byKey(size.parties, partyOf(kind, size.assets)),
      channels: byKey(size.channels, channelOf(kind, size.parties)),
      exclusivity: maybe(mostly<string | null>(null, fc.constantFrom(...size.parties), 3)),
      allied: maybe(
        kind.allied === "most" ? fc.constant(pairs) : fc.subarray(pairs),
        kind.allied === "most" ? 0 : 1,
      ),
      alike: mostly(false, fc.constant(true), 5),
    })
    .map(({ alike, ...deal }) => lawful(twins(tidy(deal), alike)));
});

/** A deal and one sheet for it. */
export const rawCases: fc.Arbitrary<Case> = rawDeals.chain((deal) =>
  rawTerms(deal).map((terms) => ({ deal, terms: { terms } })),
);
