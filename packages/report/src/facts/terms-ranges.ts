/** Terms under uncertainty: the same terms in each sampled deal. */
import {
  dealAt,
  modelOf,
  movingTogether,
  quantiles,
  termsFigures,
  termsWorking,
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
  readonly others: Quantiles;
  readonly total: Quantiles;
  readonly walkAway: Quantiles;
  readonly expected: Quantiles;
  /** Shares of the samples. */
  readonly signs: number;
  readonly selfEnforcing: number;
  /** Share of the samples in which the owner has no less than by walking away. */
  readonly aboveWalkAway: number;
  /** Median month among the samples in which it stops; null: it never does. */
  readonly stops: number | null;
}

const FIGURES = ["toOwner", "toParty", "withoutDeal", "others", "total", "walkAway", "expected"] as const;
export type RangedFigure = (typeof FIGURES)[number];

export function termsRanges(file: DealFile, terms: Terms, run: MonteCarlo): TermsRanges | null {
  if (run.samples === 0 || file.ranges.length === 0) return null;
  const seen = { count: 0, signs: 0, lasts: 0, above: 0 };
  const stops: number[] = [];
  const figures = (values: readonly number[]): readonly number[] => {
    const deal = dealAt(file, values);
    const sheet = { ...terms, term: Math.min(terms.term, deal.horizon) };
    const found = termsFigures(
      deal,
      sheet,
      termsWorking(deal, sheet, modelOf(deal), () => null),
    );
    seen.count++;
    if (found.signs) seen.signs++;
    if (found.selfEnforcing) seen.lasts++;
    if (found.total >= found.walkAway) seen.above++;
    if (found.stopsAt !== null) stops.push(found.stopsAt);
    return FIGURES.map((key) => found[key]);
  };
  const spreads = quantiles(file.ranges, figures, run, movingTogether(file));
  const median = stops.sort((a, b) => a - b)[Math.floor((stops.length - 1) / 2)];
  return {
    samples: run.samples,
    ...(Object.fromEntries(FIGURES.map((key, i) => [key, spreads[i]!])) as Record<RangedFigure, Quantiles>),
    signs: seen.signs / seen.count,
    selfEnforcing: seen.lasts / seen.count,
    aboveWalkAway: seen.above / seen.count,
    stops: median ?? null,
  };
}
