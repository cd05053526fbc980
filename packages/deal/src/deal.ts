/**
 * The vocabulary of a deal: the proven value that everything else works on.
 *
 * A `Deal` is made only by the parser (`dealfile.ts`) or from another `Deal` (`changes.ts`), so whoever holds one
 * need not check it again: every index is in range, every share lies in 0..1, every channel has a seller.
 *
 * Players are numbered: 0 is the owner, `parties[i]` is player i + 1. A coalition is a bit mask of players.
 * Money is in `currency`, time in months, `discountRate` per year.
 */

export const ASSET_KINDS = [
  "brochure",
  "demo",
  "document",
  "file",
  "sample",
  "visit",
  "training",
  "tooling",
  "access",
] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** The owner's player number and bit. */
export const OWNER = 0;
export const OWNER_KEY = "owner";

/** A party is a bit of a 32-bit mask; the owner takes one more. */
export const MAX_PARTIES = 29;

export interface Component {
  readonly key: string;
  readonly name: string;
  /** Money a competent outsider (capability 1) who knows nothing of it spends to rebuild it. */
  readonly rebuildCost: number;
  /** Months the same outsider needs. */
  readonly rebuildMonths: number;
  /** Share of it that is new in each release, 0..1; null: that of the releases. */
  readonly renews: number | null;
  /** It can be had elsewhere at this price, whoever asks; null: it cannot. Of cost and of months the smaller counts. */
  readonly alternative: { readonly cost: number; readonly months: number } | null;
}

export interface Releases {
  /** Months between two generations. */
  readonly every: number;
  /** Money the owner spends on each. */
  readonly cost: number;
  /** Share that is new in each of every component that does not say otherwise, 0..1. */
  readonly renews: number;
}

export interface Technology {
  /** Months in which one generation's margin halves; null: it does not. */
  readonly halfLife: number | null;
  /** Months since the current generation was released. */
  readonly age: number;
  readonly releases: Releases | null;
  /** Expected penalty, in money, that anyone who copies faces. */
  readonly protection: number;
  /** Share 0..1 of the sales without the owner that the law prevents. */
  readonly exclusion: number;
  readonly components: readonly Component[];
}

export interface Asset {
  readonly key: string;
  readonly name: string;
  readonly kind: AssetKind;
  /** Share 0..1 of each component that it gives away; as long as `technology.components`. */
  readonly reveals: readonly number[];
  /** How much it convinces a buyer, 0..1. */
  readonly proves: number;
  /** Money that giving it costs the owner, each time. */
  readonly cost: number;
}

export interface Party {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  /** Share 0..1 of the full margin it earns if it makes the product itself. */
  readonly make: number;
  /** How much faster and cheaper than a competent outsider it rebuilds; 0: it cannot. */
  readonly capability: number;
  readonly inTalks: boolean;
  /** Indices into `assets`, ascending, without repeats. */
  readonly knows: readonly number[];
  /** Money it expects to lose if it copies (a signed NNN, seizable assets). */
  readonly penalty: number;
  /** Chance 0..1 that what it is shown reaches every other party too. */
  readonly passesOn: number;
}

/** Margin, sales and units are those of a full month after the ramp with a fresh product, before any royalty. */
export interface Channel {
  readonly key: string;
  readonly name: string;
  /** Money a month. */
  readonly margin: number;
  /** Money a month; what a royalty is taken on. */
  readonly sales: number;
  /** Units a month; what a payment per unit is taken on. */
  readonly units: number;
  /** Anyone may sell here. */
  readonly open: boolean;
  /** Player numbers, ascending, without repeats. Empty only where `open`. */
  readonly controlledBy: readonly number[];
  /** Whether any controller will do, or all are needed together. */
  readonly keys: "any" | "all";
  /** Months from being able to make the product to the first sale. */
  readonly start: number;
  /** Months over which sales then rise in a straight line. */
  readonly ramp: number;
  /** Share 0..1 by which prices (margin and sales, not units) fall a year of calendar time; below 1. */
  readonly erosion: number;
  /** Money that whoever serves it spends when it can make the product. */
  readonly investment: number;
  /** Chance 0..1 that the channel opens at all. */
  readonly chance: number;
}

/** Whether a player has a key to the channel; others may be needed beside it. */
export const hasKey = (
  { open, controlledBy }: Pick<Channel, "open" | "controlledBy">,
  player: number,
): boolean => open || controlledBy.includes(player);

export interface Deal {
  readonly title: string;
  readonly currency: string;
  /** Months that the market is worth something. */
  readonly horizon: number;
  /** Effective annual rate. */
  readonly discountRate: number;
  /** Chance a year, 0..1 (below 1), that the whole business is stopped. */
  readonly stop: number;
  readonly owner: { readonly name: string; readonly make: number };
  readonly technology: Technology;
  readonly assets: readonly Asset[];
  readonly parties: readonly Party[];
  readonly channels: readonly Channel[];
  /** Player number of the party that holds exclusivity, or null. It is in talks. */
  readonly exclusivity: number | null;
  /** Pairs of player numbers (never the owner) that would work together without the owner. */
  readonly allied: readonly (readonly [number, number])[];
}

/** Money that falls due at a fixed month, or some months after the first sale; `chance` multiplies the amount. */
export type Milestone =
  | { readonly month: number; readonly amount: number; readonly chance: number }
  | {
      readonly after: "firstSale";
      readonly months: number;
      readonly amount: number;
      readonly chance: number;
    };

export interface Transfer {
  /** Index into `assets`. */
  readonly asset: number;
  readonly month: number;
}

/** A bracket of a year's sales: `rate` on what lies above the bracket before and up to `to`; null: on all above. */
export interface Band {
  readonly to: number | null;
  readonly rate: number;
}

/** A licence to one party. Money in the deal's currency, months from the signature. */
export interface Terms {
  /** Player number. */
  readonly party: number;
  readonly upfront: number;
  readonly milestones: readonly Milestone[];
  /** Shares 0..1 of a contract year's sales, by bracket, `to` ascending and null only in the last; never empty. */
  readonly royalty: readonly Band[];
  /** Money a unit sold. */
  readonly perUnit: number;
  /** Money a year, by year of the contract; the last goes on. Never empty. What is missing is paid when the year ends. */
  readonly minimum: readonly number[];
  readonly term: number;
  /** Indices into `channels`, as they were written, without repeats. */
  readonly channels: readonly number[];
  /** Indices into `components` that the owner delivers as parts, ascending; `all`: the finished product. */
  readonly supplies: "all" | readonly number[];
  readonly transfers: readonly Transfer[];
  /** Which later generations are included; `until` includes that month. */
  readonly releases: "all" | "none" | { readonly until: number };
  /** Channels (indices, none of them licensed; `all`: every one) that nobody else gets from the owner before a month. */
  readonly exclusive: { readonly channels: "all" | readonly number[]; readonly until: number } | null;
  /** Share 0..1 of the party's profit in the channels licensed that is paid to the owner. */
  readonly profitShare: number;
  /** Share 0..1 of every payment that tax takes before it reaches the owner. */
  readonly withheld: number;
  /** Share 0..1 of sales and units that is reported. */
  readonly reported: number;
  /** Money that breaking the contract is expected to cost the party. */
  readonly penalty: number;
}
