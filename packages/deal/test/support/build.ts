/** Deals and terms from plain objects, through the parsers: nothing here can be a deal that a user could not write. */
import type { Deal, Terms } from "../../src/deal.ts";
import { formatFault } from "@linchpin/source";
import { parseDeal } from "../../src/file/dealfile.ts";
import type { UncertainDeal } from "../../src/ranges.ts";
import { parseTerms } from "../../src/file/termsfile.ts";

/** The deal of a file with its ranges; of version 2, without title and currency, unless it says otherwise. */
export function uncertainDealOf(raw: object): UncertainDeal {
  const result = parseDeal(JSON.stringify({ linchpin: 2, title: "T", currency: "USD", ...raw }));
  if (!result.ok) throw new Error(result.faults.map(formatFault).join("\n"));
  return result.file;
}

export const dealOf = (raw: object): Deal => uncertainDealOf(raw).deal;

/** Terms with party q, unless they name another. */
export function termsOf(deal: Deal, raw: object): Terms {
  const result = parseTerms(JSON.stringify({ party: "q", ...raw }), deal);
  if (!result.ok) throw new Error(result.faults.map(formatFault).join("\n"));
  return result.terms;
}
