/**
 * The vocabulary of a deal: the proven value that everything else works on.
 *
 * A `Deal` is made only by the parser (`file.ts`) or from another `Deal` (`changes.ts`), so whoever holds one
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
  /** Money a competent outsider (capability 1) who knows nothing of it spends to rebuild it. */
  readonly rebuildCost: number;
  /** Months the same outsider needs. */
  readonly rebuildMonths: number;
}

export interface Releases {
  /** Months between two generations. */
  readonly every: number;
  /** Money the owner spends on each. */
  readonly cost: number;
  /** Share of every component that is new in each, 0..1. */
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
  readonly components: readonly Component[];
}

export interface Asset {
  readonly key: string;
  readonly kind: AssetKind;
  /** Share 0..1 of each component that it gives away; as long as `technology.components`. */
  readonly reveals: readonly number[];
  /** How much it convinces a buyer, 0..1. */
  readonly proves: number;
}

export interface Party {
  readonly key: string;
  readonly name: string;
  readonly role: string | null;
  /** Share 0..1 of the full margin it earns if it makes the product itself. */
  readonly make: number;
  /** How much faster and cheaper than a competent outsider it rebuilds; above 0. */
  readonly capability: number;
  readonly inTalks: boolean;
  /** Indices into `assets`, ascending, without repeats. */
  readonly knows: readonly number[];
  /** Money it expects to lose if it copies (a signed NNN, seizable assets). */
  readonly penalty: number;
}

export interface Channel {
  readonly key: string;
  /** Money a month with a fresh product. */
  readonly margin: number;
  /** Sales a month with a fresh product; what a royalty is taken on. */
  readonly sales: number;
  /** Anyone may sell here. */
  readonly open: boolean;
  /** Player numbers, ascending, without repeats. Empty only where `open`. */
  readonly controlledBy: readonly number[];
}

export interface Deal {
  readonly title: string;
  readonly currency: string;
  /** Months that the market is worth something. */
  readonly horizon: number;
  /** Effective annual rate. */
  readonly discountRate: number;
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

export interface Milestone {
  readonly month: number;
  readonly amount: number;
}

export interface Transfer {
  /** Index into `assets`. */
  readonly asset: number;
  readonly month: number;
}

/** A licence to one party. Money in the deal's currency, months from the signature. */
export interface Terms {
  /** Player number. */
  readonly party: number;
  readonly upfront: number;
  readonly milestones: readonly Milestone[];
  /** Share of sales, 0..1. */
  readonly royalty: number;
  /** Money a year, paid monthly as a floor under the royalty. */
  readonly minimum: number;
  readonly term: number;
  /** Indices into `channels`, ascending, without repeats. */
  readonly channels: readonly number[];
  readonly transfers: readonly Transfer[];
  /** The owner makes the product and supplies it; else the party earns by what it makes itself. */
  readonly supplied: boolean;
  /** Money that breaking the contract is expected to cost the party. */
  readonly penalty: number;
}
