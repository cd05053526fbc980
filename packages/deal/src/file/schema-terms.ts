/**
 * The schema of a terms file: `terms: {…}` or the map itself. Plain numbers only: terms are what one offers.
 */

import * as z from "zod";
import { annotations, described, number, optional, required } from "@linchpin/source";
import { LIMITS } from "./limits.ts";
import { HORIZON, MONEY, MONTHS, SHARE } from "./numbers.ts";

const milestone = described("A payment at a fixed month", {
  month: required(number(MONTHS), "Months after the signature", 6),
  amount: required(number(MONEY), "Money paid then", 200_000),
});

const transfer = described("An asset handed over at a fixed month", {
  asset: required(z.string(), "Key of the asset", "spec"),
  month: required(number(MONTHS), "Months after the signature", 0),
});

export const termsSchema = described(
  "A licence to one party. Money in the deal's currency, months from the signature",
  {
    party: required(z.string(), "Key of the party that takes the licence", "qingluo"),
    channels: required(z.array(z.string()).min(1), "Keys of the channels that are licensed", ["oem"]),
    upfront: optional(number(MONEY), "Money paid at the signature", 0),
    milestones: optional(z.array(milestone).max(LIMITS.list), "Payments at fixed months", []),
    royalty: optional(number(SHARE), "Share of sales", 0),
    minimum: optional(number(MONEY), "Money a year, paid monthly as a floor under the royalty", 0),
    term: optional(number(HORIZON), "Months the licence lasts; absent: to the horizon", null),
    transfers: optional(z.array(transfer).max(LIMITS.list), "What is handed over, and when", []),
    supplied: optional(z.boolean(), "Whether the owner makes the product and supplies it", false),
    penalty: optional(number(MONEY), "Expected cost to the party of breaking the contract", 0),
  },
);

export const wrappedTermsSchema = z.strictObject({ terms: termsSchema, ...annotations });

export const termsFileSchema = z
  .union([wrappedTermsSchema, termsSchema])
  .meta({ title: "Linchpin terms", description: "Terms of one licence, under `terms` or by themselves" });

/** Terms as written, after validation. */
export type RawTerms = z.infer<typeof termsSchema>;
