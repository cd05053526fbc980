/** Terms weighed whole, once: what the commands, the report and the comparison say about a sheet. */
import {
  suggestTerms,
  termsFigures,
  termsWarnings,
  termsWorking,
  type Deal,
  type Suggestions,
  type Terms,
  type TermsFigures,
  type TermsWorking,
  type Warning,
} from "@linchpin/deal";

export interface Weighed {
  readonly deal: Deal;
  readonly terms: Terms;
  readonly working: TermsWorking;
  readonly figures: TermsFigures;
  readonly warnings: readonly Warning[];
}

/** What the party gains where both gain the same; null where there is no such sheet. */
export function fairGainOf({ settle }: Pick<Suggestions, "settle">): number | null {
  return settle && settle.figures.toParty - settle.figures.withoutDeal;
}

/** `known`: what the party gains at the settle level; worked out where it is not given. */
export function weigh(deal: Deal, terms: Terms, known: number | null = null): Weighed {
  const fairGain = known ?? settleGain(deal, terms);
  const working = termsWorking(deal, terms);
  const figures = termsFigures(deal, terms, working);
  return { deal, terms, working, figures, warnings: termsWarnings(deal, terms, figures, fairGain) };
}

/** By the channels that the party has; where it has none of its own, by those of the sheet. */
function settleGain(deal: Deal, { party, channels }: Terms): number | null {
  return fairGainOf(suggestTerms(deal, { party })) ?? fairGainOf(suggestTerms(deal, { party, channels }));
}
