/**
 * How a number of the course is worked out: a closed list of computations, each with its arguments. `figures.ts` does them.
 *
 *     {of: necessity, deal: sensor, with: [{do: tell, party: everyone, assets: all}]}
 */
import type { Change } from "./changes.ts";
import type { DealName, PartyKey, TermsName } from "./keys.ts";
import type { SheetChange } from "./sheets.ts";

/** What a figure is, so that it can be written: money of its deal, a share 0..1, months, weeks, how many, how many times. */
export const UNITS = ["money", "share", "months", "weeks", "count", "times"] as const;
export type Unit = (typeof UNITS)[number];

export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  /** Of money; null: no money. */
  readonly currency: string | null;
}

/** A deal as it stands, or as the changes leave it. */
interface OnDeal {
  readonly deal: DealName;
  readonly with?: readonly Change[] | undefined;
}

export const DEAL_FIGURES = ["pie", "ownerShare", "ownerPart", "necessity"] as const;
export const PARTY_FIGURES = [
  "partyShare",
  "partyPart",
  "alone",
  "rebuildCost",
  "rebuildMonths",
  "everything",
  "exclusivity",
  "foreclosed",
  "bidder",
  "lacks",
  "freeKept",
  "freePassedOn",
] as const;
export const ASSET_FIGURES = ["priceNow", "priceFair", "priceLast", "feeAbove", "feeUpTo"] as const;
export const TERMS_FIGURES = [
  "paysMonths",
  "startsMonth",
  "firstSale",
  "toOwner",
  "toParty",
  "withoutDeal",
  "total",
  "walkAway",
  "jointGain",
  "gainPart",
  "profitPart",
  "exclusivePrice",
] as const;
export const AUCTION_FIGURES = ["openAuction", "bestAuction"] as const;
export const BUYER_FIGURES = ["sellerPart", "buyerPart"] as const;

/** One number by itself. */
export type Simple =
  /** What is in it for everybody; the owner's share of it, in money and as a part; how much vanishes without the owner. */
  | ({ readonly of: (typeof DEAL_FIGURES)[number] } & OnDeal)
  /**
   * Of a party: its share; what it is worth alone; what and how long it would rebuild for; what giving it everything, or
   * exclusivity, takes off the owner's share; what its coming adds; how many assets it lacks, and how many are free to show.
   */
  | ({ readonly of: (typeof PARTY_FIGURES)[number]; readonly party: PartyKey } & OnDeal)
  /**
   * What handing an asset to a party takes off: alone, as its part of all that it may collect, after all the others. Between which
   * fees for it, at its place on the ladder, a party that means to buy pays and one that collects papers does not.
   */
  | ({
      readonly of: (typeof ASSET_FIGURES)[number];
      readonly party: PartyKey;
      readonly asset: string;
    } & OnDeal)
  /** What alone controlling a channel adds. */
  | ({ readonly of: "channel"; readonly channel: string } & OnDeal)
  /** What a sheet brings, as it stands or as the changes leave it. `paysMonths`: until the party stops, or the term ends. */
  | ({
      readonly of: (typeof TERMS_FIGURES)[number];
      readonly terms: TermsName;
      readonly sheet?: readonly SheetChange[] | undefined;
    } & OnDeal)
  /** One seller and equal buyers; `gate`: and one party without which none of them can buy. */
  | {
      readonly of: (typeof BUYER_FIGURES)[number];
      readonly buyers: number;
      readonly gate?: boolean | undefined;
    }
  /** What a known idea still brings its owner while it could be told to a rival: the buyer's profit alone is 1, beside a rival `duopoly`. */
  | { readonly of: "silence"; readonly duopoly: number; readonly rival?: boolean | undefined }
  /** What a seller expects from bidders whose values lie anywhere between 0 and 1: in an open auction, by the best of all rules. */
  | { readonly of: (typeof AUCTION_FIGURES)[number]; readonly bidders: number }
  /** The part of a generation's margin that is left to who follows `lag` months after. */
  | {
      readonly of: "followerPart";
      readonly every: number;
      readonly lag: number;
      readonly halfLife: number | null;
    }
  /** Counted in many games, and kept with the command that counts it. */
  | { readonly of: "measured"; readonly name: string }
  /** Stands in a source of the station. */
  | {
      readonly of: "quoted";
      readonly value: number;
      readonly unit: Unit;
      readonly currency?: string | undefined;
      readonly source: string;
    };

export type Recipe =
  | Simple
  | { readonly of: "difference"; readonly this: Simple; readonly less: Simple }
  /** How many times as much; as a share of it. */
  | { readonly of: "times" | "partOf"; readonly this: Simple; readonly that: Simple }
  /** The chance of something after a sign that was seen, or was not: how often the sign comes if it is so, and if it is not. */
  | {
      readonly of: "posterior";
      readonly prior: number;
      readonly likely: Simple;
      readonly unlikely: Simple;
      readonly seen?: boolean | undefined;
    };
