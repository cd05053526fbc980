/**
 * The money that a licence moves: which channels are worth serving at its rates, and what is paid before any month.
 *
 * Royalty bands are brackets of a contract year's reported sales; the year's average rate is paid as sales accrue. What
 * royalty and unit payments of a year are short of the minimum is paid when the year ends.
 */
import type { Band, Terms } from "../deal.ts";
import { valueAt, type Licence } from "./licence.ts";
import { SLACK } from "./silent.ts";
import type { Stream } from "./streams.ts";

/** A sum due in a month, present value. */
export interface Due {
  readonly month: number;
  readonly amount: number;
}

/** What is earned and paid while the party complies, with the channels that it serves. */
export interface Trade {
  /** The channels served; empty where it does not get ready. */
  readonly served: readonly Stream[];
  /** Month of the first sale; null where none is served. */
  readonly firstSale: number | null;
  /** By year of the term: the average royalty rate. */
  readonly rates: readonly number[];
  /** By month of the term, present value: its margin, and the payments that accrue. */
  readonly margin: Float64Array;
  readonly accrued: Float64Array;
  /** Payments at a date beside the upfront: milestones and what is missing to the minimum. In no order. */
  readonly dues: readonly Due[];
  /** Present value of the investments, made when it is ready. */
  readonly investments: number;
}

/** The trade if the party gets ready: channels that do not pay at these rates are left out. */
export function readyTrade(licence: Licence): Trade {
  const { terms, streams, readyAt, clock } = licence;
  const offered = ratesOn(licence, streams);
  const served = streams.filter((stream) => pays(licence, stream, offered));
  const rates = served.length === streams.length ? offered : ratesOn(licence, served);
  const { margin, accrued } = accruing(licence, served, rates);
  const firstSale = served.length === 0 ? null : readyAt + Math.min(...served.map((s) => s.start));
  return {
    served,
    firstSale,
    rates,
    margin,
    accrued,
    dues: [
      ...milestonesOf(licence, firstSale),
      ...shortfalls(licence, (year) => terms.reported * paidInYear(served, terms, rates[year]!, year)),
    ],
    investments: served.reduce((sum, s) => sum + valueAt(clock, readyAt, s.investment), 0),
  };
}

/** The trade if it does not get ready: nothing is sold, what is due at dates stays due. */
export function idleTrade(licence: Licence): Trade {
  const months = new Float64Array(Math.ceil(licence.end));
  return {
    served: [],
    firstSale: null,
    rates: ratesOn(licence, []),
    margin: months,
    accrued: months,
    dues: [...milestonesOf(licence, null), ...shortfalls(licence, () => 0)],
    investments: 0,
  };
}

/** Whether the channel by itself brings no less than nothing over the term, at these rates. */
function pays({ terms, end, clock, readyAt }: Licence, stream: Stream, rates: readonly number[]): boolean {
  let earned = 0;
  let paid = 0;
  for (let month = 0; month < Math.ceil(end); month++) {
    const margin = stream.margin[month]!;
    earned += margin;
    paid += accrues(
      terms,
      rates[Math.floor(month / 12)]!,
      stream.sales[month]!,
      stream.units[month]!,
      margin,
    );
  }
  return earned - paid - valueAt(clock, readyAt, stream.investment) >= -NEGLIGIBLE * earned;
}

/** Rounding on what a channel brings. */
const NEGLIGIBLE = 1e-12;

/** By month: margin, and royalty, unit payments and profit share on it. */
function accruing(
  { terms, end }: Licence,
  served: readonly Stream[],
  rates: readonly number[],
): Pick<Trade, "margin" | "accrued"> {
  const months = Math.ceil(end);
  const margin = new Float64Array(months);
  const accrued = new Float64Array(months);
  for (let month = 0; month < months; month++) {
    const rate = rates[Math.floor(month / 12)]!;
    let sales = 0;
    let units = 0;
    for (const stream of served) {
      margin[month]! += stream.margin[month]!;
      sales += stream.sales[month]!;
      units += stream.units[month]!;
    }
    accrued[month] = accrues(terms, rate, sales, units, margin[month]!);
  }
  return { margin, accrued };
}

/** Royalty, unit payments and profit share on a month's sales, units and margin. */
function accrues(terms: Terms, rate: number, sales: number, units: number, margin: number): number {
  const taken = terms.reported * (rate * sales + terms.perUnit * units);
  return taken + terms.profitShare * Math.max(0, margin - taken);
}

/** By year of the term: the average rate on the reported sales of these channels. */
function ratesOn({ terms, end }: Licence, streams: readonly Stream[]): readonly number[] {
  const { royalty } = terms;
  const years = Math.ceil(end / 12);
  if (royalty.length === 1) return [...new Float64Array(years).fill(royalty[0]!.rate)];
  return Array.from({ length: years }, (_, year) =>
    averageRate(terms.royalty, terms.reported * streams.reduce((total, s) => total + s.yearSales[year]!, 0)),
  );
}

/** The average rate of brackets on a year's sales; on no sales that of the first. */
export function averageRate(bands: readonly Band[], sales: number): number {
  if (bands.length === 1 || !(sales > 0)) return bands[0]!.rate;
  let due = 0;
  let from = 0;
  for (const { to, rate } of bands) {
    const upTo = Math.min(sales, to ?? sales);
    due += rate * Math.max(0, upTo - from);
    from = to ?? sales;
  }
  return due / sales;
}

/** Royalty and unit payments of a year, undiscounted, on all sales. */
function paidInYear(served: readonly Stream[], terms: Terms, rate: number, year: number): number {
  return served.reduce(
    (total, s) => total + rate * s.yearSales[year]! + terms.perUnit * s.yearUnits[year]!,
    0,
  );
}

function milestonesOf({ terms, clock }: Licence, firstSale: number | null): readonly Due[] {
  return terms.milestones.flatMap((milestone) => {
    const month =
      "month" in milestone ? milestone.month : firstSale === null ? null : firstSale + milestone.months;
    if (month === null || month > terms.term + SLACK) return [];
    return [{ month, amount: valueAt(clock, month, milestone.chance * milestone.amount) }];
  });
}

/** What each year's payments are short of its minimum, due when the year or the term ends. */
function shortfalls({ terms, end, clock }: Licence, paidIn: (year: number) => number): readonly Due[] {
  if (terms.minimum.every((minimum) => minimum === 0)) return [];
  return Array.from({ length: Math.ceil(end / 12) }, (_, year) => {
    const month = Math.min(12 * (year + 1), end);
    const minimum = (terms.minimum[Math.min(year, terms.minimum.length - 1)]! * (month - 12 * year)) / 12;
    return { month, amount: valueAt(clock, month, Math.max(0, minimum - paidIn(year))) };
  });
}
