/** What a sheet pays beside what the trade pays, in English. */
import type { Weighed } from "../../facts/weighed.ts";
import { money, percent, rate, whole } from "../figures.ts";
import { besideTradeIn, type Comparison, type Standing, type TradeWords } from "../trade.ts";
import { moneyOrNothing } from "./deal.ts";

export const QUARTER =
  "about a quarter of the licensee's operating profit, where selling cost, overhead and risk are the licensee's";

const TRADE_EN: TradeWords = {
  royalty: (average, standing) => ({
    what: "Royalty",
    here: `${rate(Number(average.toFixed(4)))} of sales`,
    trade: `${amongPublished(standing)}; the median is 5 to 6\u00a0%`,
  }),
  upfront: (amount, part) => ({
    what: "At the signature",
    here: `${whole(amount)}, ${percent(part)} of all that it pays`,
    trade: "10 to 25\u00a0% of what the licence is worth [estimate]",
  }),
  minimum: (amount, part, several) => ({
    what: several ? "Largest minimum a year" : "Minimum a year",
    here: `${whole(amount)}, ${percent(part)} of what a full year with a fresh product brings`,
    trade: "30 to 50\u00a0% of what is forecast [estimate]",
  }),
  term: (months) => ({ what: "Term", here: `${whole(months)} months`, trade: "5 to 7 years [estimate]" }),
  profitPart: (part) => ({
    what: "Your part of its profit",
    here: part > 1 ? "more than it has earned by then" : percent(part),
    trade: `${QUARTER}; with later generations and channels 35 to 60\u00a0% [estimate]`,
  }),
  exclusivity: (price, brings) => ({
    what: "Exclusivity",
    here: `costs you ${moneyOrNothing(price)}; the licence brings ${money(brings)}`,
    trade: "an exclusive licence pays 1.2 to 2.5 times a plain one [estimate]",
  }),
};

function amongPublished({ below, above, exactly }: Standing): string {
  if (above === null) return "92 in 100 published rates are at most 10\u00a0%, 8 are higher";
  if (below === null) return "only 20 in 100 published rates are 2\u00a0% or less";
  if (exactly !== null) return `${above} in 100 published rates are at most ${rate(exactly)}`;
  return `between ${below} and ${above} in 100 published rates are at most this`;
}

export const besideTrade = (weighed: Weighed): readonly Comparison[] => besideTradeIn(TRADE_EN, weighed);
