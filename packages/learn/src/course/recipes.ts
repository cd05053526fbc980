/**
 * How a number of the course is worked out: a closed list of computations, each with its arguments, and what may be done to a
 * deal and to a sheet of terms first. `figures.ts`, `changes.ts` and `sheets.ts` do them.
 *
 *     {of: necessity, deal: sensor, with: [{do: tell, party: everyone, assets: all}]}
 */
import { TEXT } from "@linchpin/source";
import * as z from "zod";

/** What a figure is, so that it can be written: money of its deal, a share 0..1, months, weeks, how many, how many times. */
export const UNITS = ["money", "share", "months", "weeks", "count", "times"] as const;
export type Unit = (typeof UNITS)[number];

export interface Figure {
  readonly value: number;
  readonly unit: Unit;
  /** Of money; null: no money. */
  readonly currency: string | null;
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

export const key = TEXT.meta({ description: "A key of the deal", examples: ["qingluo"] });
const share = z.number().min(0).max(1).meta({ description: "Unit: share from 0 to 1" });
const months = z.number().min(0).max(600).meta({ description: "Unit: months" });
export const amount = z
  .number()
  .min(-1e15)
  .max(1e15)
  .meta({ description: "A number in the unit of its figure" });
const list = (most: number) => z.array(key).min(1).max(most);

export const change = z
  .discriminatedUnion("do", [
    /** A party, or everybody, comes to hold assets. */
    z.strictObject({ do: z.literal("tell"), party: key, assets: z.union([z.literal("all"), list(40)]) }),
    /** A party, or everybody listed, is in talks; is no longer. A party is promised that nobody else is talked to. */
    z.strictObject({ do: z.enum(["joins", "leaves", "exclusive"]), party: key }),
    /** Only these parties are there at all. */
    z.strictObject({ do: z.literal("only"), parties: list(20) }),
    z.strictObject({ do: z.enum(["notExclusive", "noReleases"]) }),
    /** The owner alone controls a channel. */
    z.strictObject({ do: z.literal("owns"), channel: key }),
    /** These components are in no asset: they stay at home. */
    z.strictObject({ do: z.literal("keeps"), components: list(20) }),
    /** A share of all know-how stands in files that everybody has. */
    z.strictObject({ do: z.literal("inFiles"), share }),
    /** Months between two generations, the rest as in the deal, or as written here where the deal has none. */
    z.strictObject({
      do: z.literal("releases"),
      every: months.min(1),
      cost: amount.optional(),
      renews: share.optional(),
    }),
    /** Months in which a margin halves; null: it does not. */
    z.strictObject({ do: z.literal("halfLife"), months: months.nullable() }),
  ])
  .meta({ description: "One thing done to the deal first", examples: [{ do: "joins", party: "tongyue" }] });

const sheetChange = z
  .discriminatedUnion("do", [
    /** Share of sales, one rate for all of them. */
    z.strictObject({ do: z.literal("royalty"), rate: share }),
    /** Money at the signature; what breaking the contract is expected to cost. */
    z.strictObject({ do: z.enum(["upfront", "penalty"]), amount: amount.min(0) }),
    /** All that is handed over comes so many months later. */
    z.strictObject({ do: z.literal("later"), months }),
    /** The owner delivers these components as parts, beside those that the sheet names, and hands over nothing that teaches them. */
    z.strictObject({ do: z.literal("keeps"), components: list(20) }),
    /** These channels go to nobody else before a month. */
    z.strictObject({ do: z.literal("exclusive"), channels: list(20), until: months }),
  ])
  .meta({ description: "One thing changed in the sheet first", examples: [{ do: "royalty", rate: 0.05 }] });

const on = { deal: TEXT, with: z.array(change).min(1).max(10).optional() };
const simple = [
  /** What is in it for everybody; the owner's share of it, in money and as a part; how much vanishes without the owner. */
  z.strictObject({ of: z.enum(DEAL_FIGURES), ...on }),
  /**
   * Of a party: its share; what it is worth alone; what and how long it would rebuild for; what giving it everything, or
   * exclusivity, takes off the owner's share; what its coming adds; how many assets it lacks, and how many are free to show.
   */
  z.strictObject({ of: z.enum(PARTY_FIGURES), ...on, party: key }),
  /**
   * What handing an asset to a party takes off: alone, as its part of all that it may collect, after all the others. Between which
   * fees for it, at its place on the ladder, a party that means to buy pays and one that collects papers does not.
   */
  z.strictObject({ of: z.enum(ASSET_FIGURES), ...on, party: key, asset: key }),
  /** What alone controlling a channel adds. */
  z.strictObject({ of: z.literal("channel"), ...on, channel: key }),
  /** What a sheet brings, as it stands or as the changes leave it. `paysMonths`: until the party stops, or the term ends. */
  z.strictObject({
    of: z.enum(TERMS_FIGURES),
    ...on,
    terms: TEXT,
    sheet: z.array(sheetChange).min(1).max(10).optional(),
  }),
  /** One seller and equal buyers; `gate`: and one party without which none of them can buy. */
  z.strictObject({
    of: z.enum(BUYER_FIGURES),
    buyers: z.int().min(1).max(12),
    gate: z.boolean().optional(),
  }),
  /** What a known idea still brings its owner while it could be told to a rival: the buyer's profit alone is 1, beside a rival `duopoly`. */
  z.strictObject({
    of: z.literal("silence"),
    duopoly: z.number().min(0).max(0.5),
    rival: z.boolean().optional(),
  }),
  /** What a seller expects from bidders whose values lie anywhere between 0 and 1: in an open auction, by the best of all rules. */
  z.strictObject({ of: z.enum(AUCTION_FIGURES), bidders: z.int().min(1).max(12) }),
  /** The part of a generation's margin that is left to who follows `lag` months after. */
  z.strictObject({
    of: z.literal("followerPart"),
    every: months.min(1),
    lag: months,
    halfLife: months.nullable(),
  }),
  /** Counted in many games, and kept with the command that counts it. */
  z.strictObject({ of: z.literal("measured"), name: TEXT }),
  /** Stands in a source of the station. */
  z.strictObject({
    of: z.literal("quoted"),
    value: amount,
    unit: z.enum(UNITS),
    currency: TEXT.optional(),
    source: TEXT,
  }),
] as const;
const one = z.discriminatedUnion("of", simple).meta({ description: "A computation" });
export const recipe = z
  .discriminatedUnion("of", [
    ...simple,
    z.strictObject({ of: z.literal("difference"), this: one, less: one }),
    /** How many times as much; as a share of it. */
    z.strictObject({ of: z.enum(["times", "partOf"]), this: one, that: one }),
    /** The chance of something after a sign that was seen, or was not: how often the sign comes if it is so, and if it is not. */
    z.strictObject({
      of: z.literal("posterior"),
      prior: share,
      likely: one,
      unlikely: one,
      seen: z.boolean().optional(),
    }),
  ])
  .meta({
    description: "How a figure is worked out",
    examples: [{ of: "necessity", deal: "sensor" }],
  });

export type Change = z.infer<typeof change>;
export type SheetChange = z.infer<typeof sheetChange>;
/** One number by itself. */
export type Simple = z.infer<typeof one>;
export type Recipe = z.infer<typeof recipe>;
