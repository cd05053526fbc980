/** The small deals of the pages that explain the model, made from their sliders; the figures come from the engine. */
import {
  bareTerms,
  lossesTo,
  powerMap,
  rebuildOf,
  modelOf,
  type Asset,
  type Channel,
  type Component,
  type Deal,
  type Terms,
} from "@linchpin/deal";
import { flatRoyalty } from "@linchpin/table";
import { termsWith, type Division, type TermsNow } from "@linchpin/match";

const MARGIN = 100_000;
const SALES = 400_000;

const BASE: Omit<Deal, "technology" | "assets" | "parties" | "channels"> = {
  title: "",
  currency: "USD",
  horizon: 72,
  discountRate: 0.12,
  stop: 0,
  owner: { name: "", make: 0.2 },
  exclusivity: null,
  allied: [],
};

const TECHNOLOGY: Deal["technology"] = {
  halfLife: null,
  age: 0,
  releases: null,
  protection: 0,
  exclusion: 0,
  components: [],
};

const component = (key: string, rebuildCost: number, rebuildMonths: number): Component => ({
  key,
  name: key,
  rebuildCost,
  rebuildMonths,
  renews: null,
  alternative: null,
});

const file = (key: string, reveals: readonly number[]): Asset => ({
  key,
  name: key,
  kind: "file",
  reveals,
  proves: 0,
  cost: 0,
});

/** One kind of customers, from the first day on. */
const customers = (controlledBy: readonly number[]): Channel => ({
  key: "customers",
  name: "customers",
  margin: MARGIN,
  sales: SALES,
  units: 0,
  open: false,
  controlledBy,
  keys: "any",
  start: 0,
  ramp: 0,
  erosion: 0,
  investment: 0,
  chance: 1,
});

/** Buyers of the same customers, of whom the first could rebuild a part without the owner. */
interface PieSliders {
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
      components: [component("product", 2_500_000, 30)],
    },
    assets: [file("part", [known])],
    parties: players.map((i) => buyerOf(String(i), i === 1 ? [0] : [])),
    channels: [customers(players)],
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
  passesOn: 0,
});

function divisionOf(deal: Deal): Division {
  const { worth, shares, necessity } = powerMap(deal);
  return { pie: worth, shares: [...shares], necessity };
}

/** Three files that complete one another, and who holds which. */
interface FilePrice {
  /** Null: the buyer holds it. */
  readonly now: number | null;
  readonly fair: number | null;
}

interface PricePage {
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
      components: FILES.map((key) => component(key, 200_000, 20)),
    },
    assets: FILES.map((key, i) =>
      file(
        key,
        FILES.map((_, j) => (i === j ? 0.95 : 0)),
      ),
    ),
    parties: [
      buyerOf(
        "buyer",
        held.flatMap((has, i) => (has ? [i] : [])),
      ),
    ],
    channels: [customers([1])],
  };
  const division = divisionOf(deal);
  const { missing, now, fair } = lossesTo(deal, 1);
  const { months } = rebuildOf(modelOf(deal), 2);
  const prices = FILES.map((_, i) => {
    const at = missing.indexOf(i);
    return at < 0 ? { now: null, fair: null } : { now: now[at]!, fair: fair[at]!.value };
  });
  return { division, prices, months };
}

/** One licence, and what holds it. */
interface PromiseSliders {
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
}: PromiseSliders): TermsNow & { readonly term: number } {
  const deal: Deal = {
    ...BASE,
    technology: {
      ...TECHNOLOGY,
      halfLife: 30,
      releases: every === null ? null : { every, cost: 60_000, renews: 0.4 },
      components: [component("product", 900_000, 18)],
    },
    assets: [file("part", [known])],
    parties: [buyerOf("buyer", [0])],
    channels: [customers([1])],
  };
  const terms: Terms = {
    ...bareTerms({ party: 1, term: BASE.horizon, channels: [0] }),
    royalty: flatRoyalty(royalty),
    // The owner supplies it, so that what the party knows counts only for going alone.
    supplies: "all",
    penalty,
  };
  return { ...termsWith(deal, terms), term: BASE.horizon };
}
