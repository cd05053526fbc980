/** Small deals with terms: by hand from a few numbers, and at random with every field in use. */

import * as fc from "fast-check";
import type { Deal, Terms } from "../../src/deal.ts";
import { amount, between, share, sometimes } from "../support/arbitraries.ts";
import { dealOf, termsOf } from "../support/build.ts";

export interface Case {
  readonly deal: Deal;
  readonly terms: Terms;
}

/** One party q with a channel of its own, one of the owner's, and know-how of which `recipe` reveals everything. */
export function plainDeal(change: {
  readonly horizon?: number;
  readonly discountRate?: number;
  readonly ownerMake?: number;
  readonly technology?: object;
  readonly know?: object;
  readonly party?: object;
  readonly channels?: object;
}): Deal {
  return dealOf({
    horizon: change.horizon ?? 12,
    discountRate: change.discountRate ?? 0,
    owner: { make: change.ownerMake ?? 0 },
    technology: {
      components: { k: { rebuildCost: 1000, rebuildMonths: 100, ...change.know } },
      ...change.technology,
    },
    assets: { recipe: { reveals: { k: 1 } } },
    parties: { q: change.party ?? {}, r: {} },
    channels: {
      own: { margin: 100, sales: 300, controlledBy: ["q"] },
      owners: { margin: 40, sales: 100, controlledBy: ["owner"] },
      others: { margin: 70, sales: 100, controlledBy: ["r"] },
      ...change.channels,
    },
  });
}

const component = fc.record({ rebuildCost: amount(2e6), rebuildMonths: amount(30) });
const asset = fc.record({ k: fc.oneof(share, fc.constant(1)), l: share });
const channel = (who: readonly string[], open = false): fc.Arbitrary<object> =>
  fc.record({
    margin: between(0, 1e5),
    sales: between(1, 4e5),
    open: fc.constant(open),
    controlledBy: fc.constant(who),
  });

export const rawDeals = fc.record({
  horizon: fc.oneof(fc.integer({ min: 3, max: 60 }), between(3, 60)),
  discountRate: amount(0.6),
  owner: fc.record({ make: share }),
  technology: fc.record({
    halfLife: sometimes(between(5, 80)),
    age: amount(20),
    releases: sometimes(
      fc.record({
        every: fc.oneof(fc.integer({ min: 4, max: 30 }), between(4, 30)),
        cost: amount(4e5),
        renews: share,
      }),
    ),
    protection: amount(3e5),
    components: fc.record({ k: component, l: component }),
  }),
  assets: fc.record({
    a: fc.record({ reveals: asset }),
    b: fc.record({ reveals: asset }),
    c: fc.record({ reveals: asset }),
  }),
  parties: fc.record({
    q: fc.record({
      make: fc.oneof(share, fc.constant(1)),
      capability: between(0.4, 2),
      knows: fc.subarray(["a", "b", "c"], { maxLength: 1 }),
      penalty: amount(2e5),
    }),
    r: fc.record({ inTalks: fc.boolean() }),
  }),
  channels: fc.record({
    own: channel(["q"]),
    shared: channel(["owner", "q"]),
    owners: channel(["owner"]),
    others: channel(["r"]),
    open: channel([], true),
  }),
});

/** Months as shares of the term: the parser refuses what lies beyond it. */
export const rawTerms = fc.record({
  term: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, { weight: 3, arbitrary: between(0.1, 1) }),
  wholeTerm: fc.boolean(),
  upfront: amount(5e5),
  milestones: fc.array(fc.record({ month: share, amount: between(0, 3e5), whole: fc.boolean() }), {
    maxLength: 3,
  }),
  royalty: amount(0.3),
  minimum: amount(3e5),
  channels: fc.subarray(["own", "shared", "owners", "others", "open"], { minLength: 1 }),
  transfers: fc.uniqueArray(
    fc.record({
      asset: fc.constantFrom("a", "b", "c"),
      month: fc.oneof(share, fc.constant(0)),
      whole: fc.boolean(),
    }),
    { maxLength: 3, selector: (t) => t.asset },
  ),
  supplied: fc.boolean(),
  penalty: amount(6e5),
});

export type RawTerms = typeof rawTerms extends fc.Arbitrary<infer T> ? T : never;

export const cases: fc.Arbitrary<Case> = fc.tuple(rawDeals, rawTerms).map(([raw, terms]) => {
  const deal = dealOf(raw);
  return { deal, terms: termsOf(deal, scaled(terms, deal.horizon)) };
});

function scaled({ wholeTerm, ...terms }: RawTerms, horizon: number): object {
  const exact = terms.term * horizon;
  const term = wholeTerm ? Math.max(1, Math.floor(exact)) : exact;
  const at = ({ whole, ...item }: { readonly month: number; readonly whole: boolean }): object => ({
    ...item,
    month: whole ? Math.floor(item.month * term) : item.month * term,
  });
  return { ...terms, term, milestones: terms.milestones.map(at), transfers: terms.transfers.map(at) };
}
