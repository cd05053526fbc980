/** Small cases by hand for conventions that random cases seldom decide. */
import type { Case } from "./random.ts";
import type { RawDeal, RawTerms } from "./raw.ts";

const DEAL: RawDeal = {
  linchpin: 2,
  title: "A small deal",
  currency: "USD",
  horizon: 60,
  discountRate: 0.1,
  owner: {},
  technology: {
    halfLife: 18,
    releases: { every: 12, cost: 1000, renews: 0.5 },
    components: {
      process: { rebuildCost: 200_000, rebuildMonths: 10 },
      brand: { rebuildCost: 300_000, rebuildMonths: 14 },
    },
  },
  assets: {
    recipe: { kind: "document", reveals: { process: 1 } },
    manual: { kind: "document", reveals: { process: 1, brand: 1 } },
  },
  parties: { qing: {} },
  channels: { oem: { margin: 100_000, sales: 200_000, units: 500, controlledBy: ["qing"] } },
};

const TERMS: RawTerms = { party: "qing", term: 36, channels: ["oem"] };

export interface Pinned extends Case {
  readonly decides: string;
}

const pinned = (decides: string, deal: Partial<RawDeal>, terms: Partial<RawTerms>): Pinned => ({
  decides,
  deal: { ...DEAL, ...deal },
  terms: { terms: { ...TERMS, ...terms } },
});

const KNOWS_RECIPE: Partial<RawDeal> = { parties: { qing: { knows: ["recipe"] } } };

export const PINNED: readonly Pinned[] = [
  pinned("the owner does not pay for a release in the last month of the term", {}, {}),
  pinned("what it knew and is given again goes stale from the newer month on", KNOWS_RECIPE, {
    supplies: ["process"],
    transfers: [{ asset: "recipe", month: 20 }],
  }),
  pinned("what it knew it holds before it is given again", KNOWS_RECIPE, {
    supplies: ["process"],
    transfers: [{ asset: "recipe", month: 34 }],
  }),
  pinned("what needed no rebuilding is known anew from m0 on", KNOWS_RECIPE, {}),
  pinned(
    "it leaves in the month of a release with that release, which the owner has paid for",
    { technology: { ...DEAL.technology, releases: { every: 12, cost: 1000, renews: 0 } } },
    { royalty: 0.1, term: 60, transfers: [{ asset: "manual", month: 0 }] },
  ),
  pinned(
    "a channel is left out for the profit share that is taken of it alone",
    { channels: { ...DEAL.channels, late: { margin: 50_000, open: true, investment: 700_000 } } },
    { channels: ["oem", "late"], profitShare: 0.5, supplies: "all" },
  ),
  pinned(
    "the profit share ends with the month in which the payments a unit outgrow the margin",
    { channels: { oem: { ...DEAL.channels["oem"]!, erosion: 0.5 } } },
    { perUnit: 60, profitShare: 0.5, supplies: "all" },
  ),
  pinned(
    "a party without capability cannot rebuild even what costs nothing",
    {
      parties: { qing: { capability: 0 } },
      technology: { components: { process: { rebuildCost: 0, rebuildMonths: 0 } } },
      assets: {},
    },
    {},
  ),
  pinned(
    "an open channel stays open although all its keys are asked for",
    {
      owner: { make: 1 },
      channels: {
        ...DEAL.channels,
        web: { margin: 40_000, controlledBy: ["qing", "owner"], keys: "all", open: true },
      },
    },
    { supplies: ["brand"] },
  ),
  pinned("a milestone in the very last month is due", {}, { milestones: [{ month: 36, amount: 10_000 }] }),
  pinned(
    "an exclusivity that the licensee holds is void for the others",
    {
      exclusivity: "qing",
      parties: { qing: {}, an: {} },
      channels: { ...DEAL.channels, export: { margin: 60_000, controlledBy: ["an"] } },
    },
    { exclusive: { channels: "all", until: 24 } },
  ),
];
