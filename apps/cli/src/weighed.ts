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

/**
 * What the party could gain at the settle level, to hold its terms against: with the channels that are its own, or, of a party
 * without any, such as the maker of what the owner sells, with those that it has here.
 */
export function fairGainBeside(deal: Deal, { party, channels }: Terms): number | null {
  const found = suggestTerms(deal, { party });
  const none = found.obstacles.some(({ kind }) => kind === "noChannel");
  return fairGainOf(none ? suggestTerms(deal, { party, channels }) : found);
}

/** `fairGain`: what the party gains at the settle level, worked out where it is not given. */
export function weigh(deal: Deal, terms: Terms, fairGain = fairGainBeside(deal, terms)): Weighed {
  const working = termsWorking(deal, terms);
  const figures = termsFigures(deal, terms, working);
  return { deal, terms, working, figures, warnings: termsWarnings(deal, terms, figures, fairGain) };
}
