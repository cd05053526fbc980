/** The one place where the figures of the product meet the shape of the oracle. */
import assert from "node:assert/strict";
import { parseDeal } from "../../src/file/dealfile.ts";
import { parseTerms } from "../../src/file/termsfile.ts";
import { priceReport } from "../../src/prices/report.ts";
import { termsReport } from "../../src/terms/report.ts";
import type { Expected } from "./expected.ts";

export type ProductFigures = Expected;

export function productFigures(dealText: string, termsText: string): ProductFigures {
  const read = parseDeal(dealText);
  assert.ok(read.ok, `no deal: ${JSON.stringify(read)}`);
  const { deal } = read.file;
  const sheet = parseTerms(termsText, deal);
  assert.ok(sheet.ok, `no terms: ${JSON.stringify(sheet)}`);
  const report = structuredClone(priceReport(deal));
  return { ...report, terms: structuredClone(termsReport(deal, sheet.terms)) } as ProductFigures;
}
