/** Random deals of one to five parties with every field of the deal file in use. */
import * as fc from "fast-check";
import type { Deal } from "../../src/deal.ts";
import { amount, between, share, sometimes } from "./arbitraries.ts";
import { dealOf } from "./build.ts";

const PARTIES = ["p", "q", "r", "s", "t"];
const ASSETS = ["a", "b", "c", "d"];

export interface Size {
  readonly parties: number;
  readonly assets: number;
}

/** A deal file before it is read. */
export type RawDeal = ReturnType<typeof rawDeal> extends fc.Arbitrary<infer T> ? T : never;

export const sizes: fc.Arbitrary<Size> = fc.record({
  parties: fc.integer({ min: 1, max: 5 }),
  assets: fc.integer({ min: 0, max: 4 }),
});

export const rawDeals: fc.Arbitrary<RawDeal> = sizes.chain(rawDeal);

export const deals: fc.Arbitrary<Deal> = rawDeals.map(dealOf);

const technologies = (kind: {
  readonly halfLife: fc.Arbitrary<number | null>;
  readonly cost: number;
  readonly renews: fc.Arbitrary<number>;
  readonly rebuildCost: number;
  readonly rebuildMonths: number;
}) => {
  const component = fc.record({
    rebuildCost: amount(kind.rebuildCost),
    rebuildMonths: amount(kind.rebuildMonths),
  });
  const releases = fc.record({
    every: fc.oneof(fc.integer({ min: 5, max: 40 }), between(5, 40)),
    cost: amount(kind.cost),
    renews: kind.renews,
  });
  return fc.record({
    halfLife: kind.halfLife,
    age: amount(12),
    releases: sometimes(releases),
    protection: amount(2e5),
    components: fc.record({ k: component, l: component }),
  });
};

const technology = fc.oneof(
  technologies({
    halfLife: sometimes(between(6, 80)),
    cost: 3e5,
    renews: fc.oneof(share, fc.constant(1)),
    rebuildCost: 2e6,
    rebuildMonths: 30,
  }),
  // Dear to release, cheap to copy, soon stale: where others follow every release, or ignore the owner.
  technologies({
    halfLife: between(5, 15),
    cost: 1.5e6,
    renews: share,
    rebuildCost: 2e5,
    rebuildMonths: 8,
  }),
);

const asset = fc.record({
  reveals: fc.record({ k: fc.oneof(share, fc.constantFrom(0, 1)), l: fc.oneof(share, fc.constant(1)) }),
});

export function rawDeal({ parties, assets }: Size) {
  const players = PARTIES.slice(0, parties);
  const files = ASSETS.slice(0, assets);
  const pairs = players.flatMap((one, i) => players.slice(i + 1).map((other) => [one, other] as const));
  const party = fc.record({
    make: fc.oneof(share, fc.constantFrom(0, 1)),
    capability: fc.oneof(between(0.3, 3), fc.constant(1)),
    inTalks: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    knows: fc.subarray(files),
    penalty: amount(2e5),
  });
  const channel = fc.record({
    margin: amount(1e5),
    open: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
    controlledBy: fc.subarray(["owner", ...players], { minLength: 1 }),
  });
  return fc
    .record({
      horizon: fc.oneof(fc.integer({ min: 6, max: 60 }), between(6, 60)),
      discountRate: amount(0.5),
      owner: fc.record({ make: fc.oneof(amount(1), fc.constant(1)) }),
      technology,
      assets: byKey(files, asset),
      parties: byKey(players, party),
      channels: fc.integer({ min: 1, max: 4 }).chain((n) => byKey(["u", "v", "w", "x"].slice(0, n), channel)),
      allied: fc.subarray(pairs),
      exclusivity: sometimes(fc.constantFrom(...players)),
    })
    .map((raw) => ({ ...raw, exclusivity: heldInTalks(raw.exclusivity, raw.parties) }));
}

/** Exclusivity is granted to a party in talks only. */
function heldInTalks(
  holder: string | null,
  parties: Readonly<Record<string, { readonly inTalks: boolean }>>,
): string | null {
  return holder !== null && parties[holder]!.inTalks ? holder : null;
}

function byKey<T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.record(Object.fromEntries(keys.map((key) => [key, value])));
}
