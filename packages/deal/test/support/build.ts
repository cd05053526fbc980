/** Deals and terms from plain objects, through the parsers: nothing here can be a deal that a user could not write. */
import type { Deal, Terms } from "../../src/deal.ts";
import type { UncertainDeal } from "../../src/ranges.ts";
import { parsed, parsedTerms } from "./files.ts";

/** The deal of a file with its ranges; of version 2, without title and currency, unless it says otherwise. */
export const uncertainDealOf = (raw: object): UncertainDeal =>
  parsed(JSON.stringify({ linchpin: 2, title: "T", currency: "USD", ...raw }));

export const dealOf = (raw: object): Deal => uncertainDealOf(raw).deal;

/** Terms with party q, unless they name another. */
export const termsOf = (deal: Deal, raw: object): Terms =>
  parsedTerms(JSON.stringify({ party: "q", ...raw }), deal);
