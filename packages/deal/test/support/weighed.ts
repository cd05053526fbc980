/** What is said of a sheet. */
import type { Deal, Terms } from "../../src/deal.ts";
import { suggestTerms } from "../../src/suggest/suggest.ts";
import { termsFigures } from "../../src/terms/figures.ts";
import { termsWarnings, type Warning } from "../../src/terms/warnings.ts";

/** What the party gains at the settle level; null where there is no sheet. */
function fairGain(deal: Deal, { party, channels }: Terms): number | null {
  const { settle } = suggestTerms(deal, { party, channels });
  return settle === null ? null : settle.figures.toParty - settle.figures.withoutDeal;
}

export const warningsIn = (deal: Deal, terms: Terms): readonly Warning["kind"][] =>
  termsWarnings(deal, terms, termsFigures(deal, terms), fairGain(deal, terms)).map(({ kind }) => kind);
