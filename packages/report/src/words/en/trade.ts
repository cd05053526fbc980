/**
 * What a sheet pays beside what the trade pays: published figures with their source, estimates marked as ours.
 *
 * Sources: R. Parr, Royalty Rate Data, Appendix C; RoyaltyStat 2016 (13,004 licences); Kemmerer and Lu 2012 and RoyaltySource
 * (a quarter of the licensee's operating profit). Marked [estimate]: our reading of practice, no source.
 */
import { averageRate } from "@linchpin/deal";
import { money, percent, rate, whole } from "../figures.ts";
import type { Weighed } from "../../facts/weighed.ts";
import { moneyOrNothing } from "./deal.ts";

export interface Comparison {
  readonly what: string;
  readonly here: string;
  readonly trade: string;
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

export const QUARTER =
  "about a quarter of the licensee's operating profit, where selling cost, overhead and risk are the licensee's";

/** Where a royalty stands among published ones. */
function amongPublished(royalty: number): string {
  const below = PUBLISHED.findLast(([published]) => published <= royalty + 1e-9);
  const above = PUBLISHED.find(([published]) => published >= royalty - 1e-9);
  if (above === undefined) return "92 in 100 published rates are at most 10\u00a0%, 8 are higher";
  if (below === undefined) return "only 20 in 100 published rates are 2\u00a0% or less";
  if (below === above) return `${above[1]} in 100 published rates are at most ${rate(above[0])}`;
  return `between ${below[1]} and ${above[1]} in 100 published rates are at most this`;
}

/** By figure of a sheet, what the trade pays; figures that the sheet has not are left out. */
export function besideTrade(weighed: Weighed): readonly Comparison[] {
  const { terms, figures, working } = weighed;
  const { pays } = working.options.chosen;
  const royalty = usualRate(weighed);
  const expected = expectedYear(weighed);
  const least = Math.max(...terms.minimum);
  return [
    ...(royalty > 0
      ? [
          {
            what: "Royalty",
            here: `${rate(Number(royalty.toFixed(4)))} of sales`,
            trade: `${amongPublished(royalty)}; the median is 5 to 6\u00a0%`,
          },
        ]
      : []),
    ...(terms.upfront > 0 && pays > 0
      ? [
          {
            what: "At the signature",
            here: `${whole(terms.upfront)}, ${percent(terms.upfront / pays)} of all that it pays`,
            trade: "10 to 25\u00a0% of what the licence is worth [estimate]",
          },
        ]
      : []),
    ...(least > 0 && expected > 0
      ? [
          {
            what: terms.minimum.length > 1 ? "Largest minimum a year" : "Minimum a year",
            here: `${whole(least)}, ${percent(least / expected)} of what a full year with a fresh product brings`,
            trade: "30 to 50\u00a0% of what is forecast [estimate]",
          },
        ]
      : []),
    { what: "Term", here: `${whole(terms.term)} months`, trade: "5 to 7 years [estimate]" },
    ...(figures.profitPart === null
      ? []
      : [
          {
            what: "Your part of its profit",
            here: figures.profitPart > 1 ? "more than it has earned by then" : percent(figures.profitPart),
            trade: `${QUARTER}; with later generations and channels 35 to 60\u00a0% [estimate]`,
          },
        ]),
    ...(terms.exclusive === null
      ? []
      : [
          {
            what: "Exclusivity",
            here: `costs you ${moneyOrNothing(figures.exclusivePrice)}; the licence brings ${money(figures.toOwner)}`,
            trade: "an exclusive licence pays 1.2 to 2.5 times a plain one [estimate]",
          },
        ]),
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
