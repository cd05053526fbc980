/** The one place where the figures of the product meet the shape of the oracle. */
import { priceReport } from "../../src/prices/report.ts";
import { termsReport } from "../../src/terms/report.ts";
import { parsed, parsedTerms } from "../support/files.ts";
import type { Expected } from "./expected.ts";

export type ProductFigures = Expected;

export function productFigures(dealText: string, termsText: string): ProductFigures {
  const { deal } = parsed(dealText);
  const report = structuredClone(priceReport(deal));
  return {
    ...report,
    terms: structuredClone(termsReport(deal, parsedTerms(termsText, deal))),
  } as ProductFigures;
}
