/**
 * What a sheet pays beside what the trade pays: published figures with their source, estimates marked as ours.
 *
 * Sources: R. Parr, Royalty Rate Data, Appendix C; RoyaltyStat 2016 (13,004 licences); Kemmerer and Lu 2012 and RoyaltySource
 * (a quarter of the licensee's operating profit). Marked [estimate]: our reading of practice, no source.
 */
import { averageRate } from "@linchpin/deal";
import type { Weighed } from "../facts/weighed.ts";

export interface Comparison {
  readonly what: string;
  readonly here: string;
  readonly trade: string;
}

/** Where a royalty stands among 100 published ones: between so many that are at most as high. */
export interface Standing {
  /** Licences at most at this rate; null: below the lowest that was published. */
  readonly below: number | null;
  /** Null: above the highest. */
  readonly above: number | null;
  /** Of the published rate that it equals. */
  readonly exactly: number | null;
}

export interface TradeWords {
  readonly royalty: (average: number, standing: Standing) => Comparison;
  readonly upfront: (amount: number, part: number) => Comparison;
  readonly minimum: (amount: number, part: number, several: boolean) => Comparison;
  readonly term: (months: number) => Comparison;
  readonly profitPart: (part: number) => Comparison;
  readonly exclusivity: (price: number, brings: number) => Comparison;
}

/** Of 100 published technology licences so many have at most this rate (Parr). */
const PUBLISHED: readonly (readonly [rate: number, licences: number])[] = [
  [0.02, 20],
  [0.03, 35],
  [0.04, 43],
  [0.05, 67],
  [0.06, 72],
  [0.07, 77],
  [0.08, 81],
  [0.09, 82],
  [0.1, 92],
];

function standingOf(royalty: number): Standing {
  const below = PUBLISHED.findLast(([published]) => published <= royalty + 1e-9);
  const above = PUBLISHED.find(([published]) => published >= royalty - 1e-9);
  return {
    below: below?.[1] ?? null,
    above: above?.[1] ?? null,
    exactly: above !== undefined && above === below ? above[0] : null,
  };
}

/** By figure of a sheet, what the trade pays; figures that the sheet has not are left out. */
export function besideTradeIn(w: TradeWords, weighed: Weighed): readonly Comparison[] {
  const { terms, figures, working } = weighed;
  const { pays } = working.options.chosen;
  const royalty = usualRate(weighed);
  const expected = expectedYear(weighed);
  const least = Math.max(...terms.minimum);
  return [
    ...(royalty > 0 ? [w.royalty(royalty, standingOf(royalty))] : []),
    ...(terms.upfront > 0 && pays > 0 ? [w.upfront(terms.upfront, terms.upfront / pays)] : []),
    ...(least > 0 && expected > 0 ? [w.minimum(least, least / expected, terms.minimum.length > 1)] : []),
    w.term(terms.term),
    ...(figures.profitPart === null ? [] : [w.profitPart(figures.profitPart)]),
    ...(terms.exclusive === null ? [] : [w.exclusivity(figures.exclusivePrice, figures.toOwner)]),
  ];
}

/** The average royalty of a full year's sales in the channels that are served. */
function usualRate({ deal, terms, figures }: Weighed): number {
  const sales = figures.served.reduce(
    (sum, c) => sum + 12 * deal.channels[c]!.chance * deal.channels[c]!.sales,
    0,
  );
  return averageRate(terms.royalty, terms.reported * sales);
}

/** What royalty and unit payments bring in a full year with a fresh product. */
function expectedYear(weighed: Weighed): number {
  const { deal, terms, figures } = weighed;
  const royalty = usualRate(weighed);
  const year = figures.served.reduce((sum, c) => {
    const { chance, sales, units } = deal.channels[c]!;
    return sum + 12 * chance * (royalty * sales + terms.perUnit * units);
  }, 0);
  return terms.reported * year;
}
