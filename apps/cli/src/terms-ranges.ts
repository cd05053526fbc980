/** Terms under uncertainty: the same terms in each sampled deal. */
import {
  dealAt,
  quantiles,
  termsValue,
  type DealFile,
  type MonteCarlo,
  type Quantiles,
  type Terms,
} from "@linchpin/deal";

export interface TermsRanges {
  readonly samples: number;
  readonly toOwner: Quantiles;
  readonly toParty: Quantiles;
  readonly withoutDeal: Quantiles;
  /** Shares of the samples. */
  readonly signs: number;
  readonly selfEnforcing: number;
  /** Median month among the samples in which it stops; null: it never does. */
  readonly stops: number | null;
}

export function termsRanges(file: DealFile, terms: Terms, run: MonteCarlo): TermsRanges | null {
  if (run.samples === 0 || file.ranges.length === 0) return null;
  let count = 0;
  let signs = 0;
  const stops: number[] = [];
  const figures = (values: readonly number[]): readonly number[] => {
    const deal = dealAt(file, values);
    const value = termsValue(deal, { ...terms, term: Math.min(terms.term, deal.horizon) });
    count++;
    if (value.signs) signs++;
    if (value.stopsAt !== null) stops.push(value.stopsAt);
    return [value.toOwner, value.toParty, value.withoutDeal];
  };
  const [toOwner, toParty, withoutDeal] = quantiles(file.ranges, figures, run) as [
    Quantiles,
    Quantiles,
    Quantiles,
  ];
  const median = stops.sort((a, b) => a - b)[Math.floor((stops.length - 1) / 2)];
  return {
    samples: run.samples,
    toOwner,
    toParty,
    withoutDeal,
    signs: signs / count,
    selfEnforcing: 1 - stops.length / count,
    stops: median ?? null,
  };
}
