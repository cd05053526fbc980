/**
 * Filling a sheet with money: every running payment of a grid, and for each the upfront that brings both sides to a level.
 *
 * What is paid at the signature is paid whatever the party does later, so it changes nothing in its choice: one look at a
 * running payment serves every level. Preferred are sheets as the trade writes them.
 */
import { aloneOf } from "../terms/alone.ts";
import type { Deal, Terms } from "../deal.ts";
import { licenceOf, type Licence } from "../terms/licence.ts";
import type { Model } from "../model/model.ts";
import { optionsWith, toleranceOf } from "../terms/options.ts";
import { readyTrade } from "../terms/payments.ts";
import { ownersPart } from "../terms/terms.ts";

export const GRID = {
  /** Royalty on sales: to 10 % in half points, to 25 % in points; nine in ten published rates are at most 10 %. */
  royalty: Array.from({ length: 36 }, (_, i) => (i <= 20 ? i / 200 : (i - 10) / 100)),
  /** Payment a unit, as shares of the margin on it. */
  perUnit: Array.from({ length: 26 }, (_, i) => i / 50),
  /** Share of the party's profit, where neither sales nor units are known. */
  profitShare: Array.from({ length: 25 }, (_, i) => i / 40),
  /** Minimum, as shares of what is expected of each year; 30–50 % is usual. */
  minimum: [0, 0.3, 0.8],
} as const;

/** What the trade writes: upfront as a share of all that is paid, and royalty on sales. Sources: docs/model.md. */
export const USUAL = { upfront: [0.1, 0.3], royalty: [0.02, 0.1], minimum: 0.3 } as const;

/** A sheet with a running payment and nothing upfront, and what it comes to. */
export interface Run {
  readonly terms: Terms;
  readonly licence: Licence;
  readonly toOwner: number;
  readonly toParty: number;
  /** What the party pays, before tax. */
  readonly pays: number;
  /** It gets ready and never stops. */
  readonly lasts: boolean;
  /** Slack on the party's comparison of options. */
  readonly slack: number;
  /** The minimum as a share of what is expected. */
  readonly minimum: number;
  readonly rate: number;
}

/** Every running payment of the grid on an outline. */
export function runsOf(deal: Deal, model: Model, outline: Terms, ownReleases: number): readonly Run[] {
  const licence = licenceOf(deal, outline, model);
  const aloneBy = aloneByServed(licence);
  const runs: Run[] = [];
  for (const { rate, terms } of runningPayments(deal, licence)) {
    for (const minimum of rate > 0 ? GRID.minimum : [0]) {
      const sheet = { ...terms, minimum: minimumOf(licence, terms, minimum) };
      const filled = { ...licence, terms: sheet };
      const trade = readyTrade(filled);
      const { all, chosen } = optionsWith(filled, trade, aloneBy(trade.served.map((s) => s.channel)));
      runs.push({
        terms: sheet,
        licence: filled,
        toOwner: ownersPart(filled, ownReleases)(chosen),
        toParty: chosen.toParty,
        pays: chosen.pays,
        lasts: chosen.ready && chosen.stopsAt === null,
        slack: toleranceOf(all),
        minimum,
        rate,
      });
    }
  }
  return runs;
}

/** How far a sheet is from what the trade writes; 0: it is as usual. */
export function oddness(run: Run, upfront: number): number {
  const all = upfront + run.pays;
  const share = all > 0 ? upfront / all : 0;
  const bySales = run.terms.royalty[0]!.rate;
  return (
    outside(share, USUAL.upfront) +
    (run.rate === bySales ? 8 * outside(bySales, USUAL.royalty) : 0) +
    0.05 * Math.abs(run.minimum - USUAL.minimum)
  );
}

/** How far a value lies outside an interval. */
const outside = (value: number, [least, most]: readonly [number, number]): number =>
  Math.max(0, least - value, value - most);

/** To a thousandth of its size, so that the figure can be said aloud, or finer where a step must be within an amount. */
export function rounded(
  amount: number,
  how: (value: number) => number = Math.round,
  within = Number.POSITIVE_INFINITY,
): number {
  if (!(amount > 0)) return 0;
  const digits = Math.min(Math.floor(Math.log10(amount)) - 2, Math.floor(Math.log10(within)));
  // Whole powers of ten are exact, their inverses are not.
  return digits >= 0
    ? how(amount / 10 ** digits) * 10 ** digits
    : how(amount * 10 ** -digits) / 10 ** -digits;
}

/** Going on alone depends on the running payment only by which channels are served. */
function aloneByServed(
  licence: Licence,
): (served: readonly number[]) => (month: number, ready: boolean) => number {
  const known = new Map<string, (month: number, ready: boolean) => number>();
  return (served) => {
    const key = served.join();
    const found = known.get(key) ?? remembered(aloneOf(licence, served, {}).from);
    known.set(key, found);
    return found;
  };
}

function remembered(
  from: (month: number, ready: boolean) => number,
): (month: number, ready: boolean) => number {
  const values = [new Map<number, number>(), new Map<number, number>()] as const;
  return (month, ready) => {
    const known = values[ready ? 1 : 0];
    const value = known.get(month) ?? from(month, ready);
    known.set(month, value);
    return value;
  };
}

/** Royalties where sales are known, else payments a unit, else a share of the profit. */
function* runningPayments(
  deal: Deal,
  { terms }: Licence,
): Generator<{ readonly rate: number; readonly terms: Terms }> {
  const channels = terms.channels.map((c) => deal.channels[c]!);
  if (channels.every((c) => c.sales > 0)) {
    for (const rate of GRID.royalty) yield { rate, terms: { ...terms, royalty: [{ to: null, rate }] } };
  } else if (channels.every((c) => c.units > 0)) {
    const margin = Math.min(...channels.map((c) => c.margin / c.units));
    for (const rate of GRID.perUnit) yield { rate, terms: { ...terms, perUnit: rounded(rate * margin) } };
  } else {
    for (const rate of GRID.profitShare) yield { rate, terms: { ...terms, profitShare: rate } };
  }
}

/**
 * Nothing until the first year that brings at least half of the best, then one figure for all years: a share of what
 * royalty and unit payments are expected to bring on average from then on.
 */
function minimumOf({ streams, end }: Licence, { royalty, perUnit }: Terms, share: number): readonly number[] {
  if (share === 0) return [0];
  const expected = Array.from({ length: Math.ceil(end / 12) }, (_, year) =>
    streams.reduce((sum, s) => sum + royalty[0]!.rate * s.yearSales[year]! + perUnit * s.yearUnits[year]!, 0),
  );
  const best = Math.max(0, ...expected);
  if (best === 0) return [0];
  const first = expected.findIndex((brings) => brings >= best / 2);
  const months = end - 12 * first;
  const mean = (12 * expected.slice(first).reduce((sum, brings) => sum + brings, 0)) / months;
  return [...Array.from({ length: first }, () => 0), rounded(share * mean, Math.floor)];
}
