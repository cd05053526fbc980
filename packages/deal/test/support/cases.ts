/** Random cases whose sheet the file accepts. */
import { rawCases } from "../oracle/random.ts";
import type { RawDeal, RawTerms } from "../oracle/raw.ts";

const sold = (deal: RawDeal, terms: RawTerms): boolean =>
  terms.channels.some((channel) => (deal.channels[channel]!.sales ?? 0) > 0);

/** A royalty where nothing is sold is refused by the file. */
export const readableCases = rawCases.filter(
  ({ deal, terms: { terms } }) => terms.royalty === undefined || terms.royalty === 0 || sold(deal, terms),
);

/** The sheet, without a royalty where nothing is sold. */
export const payable = (deal: RawDeal, terms: RawTerms): RawTerms =>
  sold(deal, terms) ? terms : { ...terms, royalty: 0 };
