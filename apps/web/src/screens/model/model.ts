/** The small deals of the pages that explain the model, made from their sliders; the figures come from the engine. */
import {
  lossesTo,
  powerMap,
  rebuildOf,
  modelOf,
  termsValue,
  type Deal,
  type Terms,
  type TermsValue,
} from "@linchpin/deal";
import type { Division } from "@linchpin/match";

const MARGIN = 100_000;
const SALES = 400_000;

const BASE: Omit<Deal, "technology" | "assets" | "parties" | "channels"> = {
  title: "",
  currency: "USD",
  horizon: 72,
  discountRate: 0.12,
  owner: { name: "", make: 0.2 },
  exclusivity: null,
  allied: [],
};

const TECHNOLOGY: Deal["technology"] = {
  halfLife: null,
  age: 0,
  releases: null,
  protection: 0,
  components: [],
};

/** Buyers of the same customers, of whom the first could rebuild a part without the owner. */
export interface PieSliders {
  readonly buyers: number;
  /** 0..1 */
  readonly known: number;
}

export function pieOf({ buyers, known }: PieSliders): Division {
  const players = Array.from({ length: buyers }, (_, i) => i + 1);
  const deal: Deal = {
    ...BASE,
    technology: {
      ...TECHNOLOGY,
      components: [{ key: "product", rebuildCost: 2_500_000, rebuildMonths: 30 }],
    },
    assets: [{ key: "part", kind: "file", reveals: [known], proves: 0 }],
    parties: players.map((i) => buyerOf(String(i), i === 1 ? [0] : [])),
    channels: [{ key: "customers", margin: MARGIN, sales: SALES, open: false, controlledBy: players }],
  };
  return divisionOf(deal);
}

const buyerOf = (key: string, knows: readonly number[]): Deal["parties"][number] => ({
  key,
  name: key,
  role: null,
  make: 1,
  capability: 1,
  inTalks: true,
  knows,
  penalty: 0,
});

function divisionOf(deal: Deal): Division {
  const { worth, shares, necessity } = powerMap(deal);
  return { pie: worth, shares: [...shares], necessity };
}

/** Three files that complete one another, and who holds which. */
export interface FilePrice {
  /** Null: the buyer holds it. */
  readonly now: number | null;
  readonly fair: number | null;
}

export interface PricePage {
  readonly division: Division;
  readonly prices: readonly FilePrice[];
  readonly months: number;
}

const FILES = ["drawings", "recipe", "source"] as const;

export function pricesOf(held: readonly boolean[]): PricePage {
  const deal: Deal = {
    ...BASE,
    technology: {
      ...TECHNOLOGY,
      components: FILES.map((key) => ({ key, rebuildCost: 200_000, rebuildMonths: 20 })),
    },
    assets: FILES.map((key, i) => ({
      key,
      kind: "file",
      reveals: FILES.map((_, j) => (i === j ? 0.95 : 0)),
      proves: 0,
    })),
    parties: [
      buyerOf(
        "buyer",
        held.flatMap((has, i) => (has ? [i] : [])),
      ),
    ],
    channels: [{ key: "customers", margin: MARGIN, sales: SALES, open: false, controlledBy: [1] }],
  };
  const division = divisionOf(deal);
  const { missing, now, fair } = lossesTo(deal, 1, division.shares[0]!);
  const { months } = rebuildOf(modelOf(deal), 2);
  const prices = FILES.map((_, i) => {
    const at = missing.indexOf(i);
    return at < 0 ? { now: null, fair: null } : { now: now[at]!, fair: fair[at]!.value };
  });
  return { division, prices, months };
}

/** One licence, and what holds it. */
export interface PromiseSliders {
  /** 0..1 */
  readonly royalty: number;
  readonly known: number;
  /** Months between releases; null: none. */
  readonly every: number | null;
  readonly penalty: number;
}

export function promiseOf({
  royalty,
  known,
  every,
  penalty,
}: PromiseSliders): TermsValue & { readonly term: number } {
  const deal: Deal = {
    ...BASE,
    technology: {
      ...TECHNOLOGY,
      halfLife: 30,
      releases: every === null ? null : { every, cost: 60_000, renews: 0.4 },
      components: [{ key: "product", rebuildCost: 900_000, rebuildMonths: 18 }],
    },
    assets: [{ key: "part", kind: "file", reveals: [known], proves: 0 }],
    parties: [buyerOf("buyer", [0])],
    channels: [{ key: "customers", margin: MARGIN, sales: SALES, open: false, controlledBy: [1] }],
  };
  const terms: Terms = {
    party: 1,
    upfront: 0,
    milestones: [],
    royalty,
    minimum: 0,
    term: BASE.horizon,
    channels: [0],
    transfers: [],
    supplied: false,
    penalty,
  };
  return { ...termsValue(deal, terms), term: BASE.horizon };
}
