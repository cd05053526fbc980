/** Everything that model.md says about a deal and one sheet, computed from the raw JSON by numerical methods only. */
import { dealFrom } from "./deal.ts";
import type { Expected } from "./expected.ts";
import { staticFigures } from "./prices.ts";
import type { RawDeal, RawTerms } from "./raw.ts";
import { sheetFrom } from "./sheet.ts";
import { sheetFigures } from "./terms.ts";

export function oracle(rawDeal: RawDeal, raw: { terms: RawTerms }): Expected {
  const deal = dealFrom(rawDeal);
  return { ...staticFigures(deal), terms: sheetFigures(deal, sheetFrom(raw.terms, deal)) };
}
