/**
 * The one place where the figures of the product meet the shape of the oracle.
 *
 * TODO for the author of the model: read both texts with `parseDeal(text)` → `{ok, file: {deal}}` and
 * `parseTerms(text, deal)` → `{ok, terms}` of "@linchpin/deal", compute everything, and give it the shape of
 * `data/reference/v2/*.expected.json`. What the product does not tell of `working` may be left out.
 */
import type { Expected, SheetFigures, Working } from "./expected.ts";

export interface ProductFigures extends Omit<Expected, "terms"> {
  readonly terms: Omit<SheetFigures, "working"> & { readonly working?: Partial<Working> };
}

export function productFigures(dealText: string, termsText: string): ProductFigures {
  throw new Error(`the product is not connected (${dealText.length} and ${termsText.length} characters)`);
}
