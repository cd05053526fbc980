/**
 * The schema of a terms file: `terms: {…}` or the map itself. Plain numbers only: terms are what one offers.
 *
 * It has no version: what version 1 wrote is written the same, and `supplied: true` says what `supplies: all` says.
 */

import { annotations, described, number, optional, required } from "@linchpin/source";
import * as z from "zod";
import { LIMITS } from "./limits.ts";
import { HORIZON, MONEY, MONTHS, SHARE } from "./numbers.ts";

const keys = z.array(z.string());
const everything = z.literal("all").meta({ description: "Every one" });

const milestone = described(
  "A payment at a fixed month, or some months after the first sale: one of the two",
  {
    month: optional(number(MONTHS), "Months after the signature", null, 6),
    after: optional(z.enum(["firstSale"]), "The event that it follows, instead of a month", null),
    months: optional(number(MONTHS), "Months after that event", 0),
    amount: required(number(MONEY), "Money paid then", 200_000),
    chance: optional(number(SHARE), "Chance that it falls due; multiplies the amount", 1),
  },
);

const transfer = described("An asset handed over at a fixed month", {
  asset: required(z.string(), "Key of the asset", "spec"),
  month: required(number(MONTHS), "Months after the signature", 0),
});

const band = described("A bracket of a contract year's sales", {
  to: optional(number(MONEY), "Sales of a year up to which it reaches; absent in the last: no end", null),
  rate: required(number(SHARE), "Share of the sales in this bracket", 0.06),
});

const royalty = z.union([number(SHARE), z.array(band).min(1).max(LIMITS.bands)]);
const minimum = z.union([number(MONEY), z.array(number(MONEY)).min(1).max(LIMITS.list)]);

const until = described("Those up to a month", {
  until: required(number(MONTHS), "The last month whose release is included", 24),
});

const exclusive = described("What nobody else gets from the owner for a while", {
  channels: required(
    z.union([everything, keys.min(1)]),
    "Keys of channels that are not licensed, or all: every such channel",
    "all",
  ),
  until: required(number(MONTHS), "The month before which nobody else gets them", 24),
});

export const termsSchema = described(
  "A licence to one party. Money in the deal's currency, months from the signature",
  {
    party: required(z.string(), "Key of the party that takes the licence", "qingluo"),
    channels: required(keys.min(1), "Keys of the channels that are licensed", ["oem"]),
    upfront: optional(number(MONEY), "Money paid at the signature", 0),
    milestones: optional(
      z.array(milestone).max(LIMITS.list),
      "Payments at fixed months, or after the first sale",
      [],
    ),
    royalty: optional(
      royalty,
      "Share of sales, or bands of a year's sales: [{to: 1000000, rate: 0.06}, …]",
      0,
    ),
    perUnit: optional(number(MONEY), "Money a unit sold", 0),
    minimum: optional(
      minimum,
      "Money a year, or a list by year whose last goes on; what royalties fall short of it is paid at the year's end",
      0,
    ),
    term: optional(number(HORIZON), "Months the licence lasts; absent: to the horizon", null),
    supplies: optional(
      z.union([everything, keys]),
      "Keys of the components that the owner delivers as parts, or all: the finished product",
      [],
    ),
    supplied: optional(z.boolean(), "true: the same as `supplies: all`", false),
    transfers: optional(z.array(transfer).max(LIMITS.list), "What is handed over, and when", []),
    releases: optional(
      z.union([z.enum(["all", "none"]), until]),
      "Which later generations are included: all, none, or {until: 24}",
      "all",
    ),
    exclusive: optional(exclusive, "What nobody else gets for a while; absent: not exclusive", null, {
      channels: "all",
      until: 24,
    }),
    profitShare: optional(
      number(SHARE),
      "Share of the party's profit in the channels licensed that is paid to the owner",
      0,
    ),
    withheld: optional(number(SHARE), "Share of every payment that tax takes before it reaches the owner", 0),
    reported: optional(number(SHARE), "Share of sales and units that is reported; an audit makes it 1", 1),
    penalty: optional(number(MONEY), "Expected cost to the party of breaking the contract", 0),
  },
);

export const wrappedTermsSchema = z.strictObject({ terms: termsSchema, ...annotations });

export const termsFileSchema = z
  .union([wrappedTermsSchema, termsSchema])
  .meta({ title: "Linchpin terms", description: "Terms of one licence, under `terms` or by themselves" });

/** Terms as written, after validation. */
export type RawTerms = z.infer<typeof termsSchema>;
