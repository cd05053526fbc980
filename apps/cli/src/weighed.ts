/** Terms weighed whole, once: what the commands, the report and the comparison say about a sheet. */
import {
  suggestTerms,
  termsFigures,
  termsReport,
  termsWarnings,
  termsWorking,
  type Deal,
  type Suggestions,
  type Terms,
  type TermsFigures,
  type TermsReport,
  type TermsWorking,
  type Warning,
} from "@linchpin/deal";
import { warningSentences } from "./words-warnings.ts";

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

export type TermsJson = TermsReport & { readonly warnings: readonly object[] };

/** What `linchpin terms --json` prints: warnings by key, each with its sentence. */
export function termsJson(weighed: Weighed): TermsJson {
  const { deal, terms, warnings } = weighed;
  const sentences = warningSentences(weighed);
  return {
    ...termsReport(deal, terms),
    warnings: warnings.map((warning, i) => ({
      ...warning,
      ...("asset" in warning && { asset: deal.assets[warning.asset]!.key }),
      ...("channel" in warning && { channel: deal.channels[warning.channel]!.key }),
      text: plain(sentences[i]!),
    })),
  };
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
