/**
 * Everything a licensee can do: get ready or not, stop at the start of a month of the term or never, and go on alone after.
 *
 * It takes the option that is worth most to it. Of options worth the same it never stops rather than stops, gets ready
 * rather than not, and stops later rather than sooner.
 */
import { aloneOf } from "./alone.ts";
import { valueAt, type Licence, type Relief } from "./licence.ts";
import { idleTrade, readyTrade, type Trade } from "./payments.ts";
import { SLACK } from "./silent.ts";

/** One thing the party could do; money, present values. */
export interface Option {
  /** Whether it makes itself able to make the product under the licence. */
  readonly ready: boolean;
  /** The month in which it stops paying; null: never within the term. */
  readonly stopsAt: number | null;
  readonly toParty: number;
  /** What it pays until then, before tax and what the owner spends. */
  readonly pays: number;
  /** What it earns until then under the licence, less its costs of getting ready. */
  readonly profit: number;
}

export interface Options {
  readonly trade: Trade;
  /** In order of preference: whatever comes earlier wins a tie. */
  readonly all: readonly Option[];
  readonly chosen: Option;
}

/** Options that differ by less than this share of the largest are worth the same. */
const INDIFFERENT = 1e-10;

export function optionsOf(licence: Licence, relief: Relief = {}): Options {
  const trade = readyTrade(licence);
  const alone = aloneOf(
    licence,
    trade.served.map((s) => s.channel),
    relief,
  );
  return optionsWith(licence, trade, alone.from);
}

/** The same where what going on alone is worth is known. */
export function optionsWith(licence: Licence, trade: Trade, aloneFrom: AloneFrom): Options {
  const inOrder = preferred(laidOut(licence, trade, aloneFrom).map(optionsOn));
  return { trade, all: inOrder, chosen: choose(inOrder) };
}

/** What `optionsWith` says is chosen, without the options that are not. */
export function chosenWith(licence: Licence, trade: Trade, aloneFrom: AloneFrom): Option {
  const ways = laidOut(licence, trade, aloneFrom);
  let most = Number.NEGATIVE_INFINITY;
  let largest = 0;
  for (const { toParty, earliest } of ways) {
    for (let month = earliest; month < toParty.length; month++) {
      most = Math.max(most, toParty[month]!);
      largest = Math.max(largest, Math.abs(toParty[month]!));
    }
  }
  const enough = most - INDIFFERENT * largest;
  const lasting = ways.find((way) => way.toParty.at(-1)! >= enough);
  if (lasting !== undefined) return optionAt(lasting, lasting.toParty.length - 1);
  const at = ways.map((way) =>
    way.toParty.findLastIndex((value, month) => month >= way.earliest && value >= enough),
  );
  const way = at.findIndex((month) => month >= 0);
  return optionAt(ways[way]!, at[way]!);
}

/** The option worth most to the party; of equals the first. */
export function choose(options: readonly Option[]): Option {
  const most = Math.max(...options.map((o) => o.toParty));
  const slack = toleranceOf(options);
  return options.find((o) => o.toParty >= most - slack)!;
}

export const toleranceOf = (options: readonly Option[]): number =>
  INDIFFERENT * options.reduce((largest, o) => Math.max(largest, Math.abs(o.toParty)), 0);

/** What going on alone from a month is worth to the party, ready under the licence or not. */
type AloneFrom = (month: number, ready: boolean) => number;

/** Getting ready or not, laid out by the month in which the party stops; behind the months of the term: never. */
interface Way {
  readonly ready: boolean;
  /** The first month in which it may stop; before it, nothing is said. */
  readonly earliest: number;
  readonly toParty: Float64Array;
  readonly pays: Float64Array;
  readonly profit: Float64Array;
}

/** Getting ready, where there is anything to serve, before not getting ready. */
function laidOut(licence: Licence, trade: Trade, aloneFrom: AloneFrom): readonly Way[] {
  const idle = layOut(licence, idleTrade(licence), false, aloneFrom);
  return trade.served.length === 0 ? [idle] : [layOut(licence, trade, true, aloneFrom), idle];
}

function layOut(licence: Licence, trade: Trade, ready: boolean, aloneFrom: AloneFrom): Way {
  const { terms, clock, end, readyAt, rebuilding } = licence;
  const months = Math.ceil(end);
  const costs = ready ? rebuilding + trade.investments : 0;
  const earliest = Math.min(months, ready ? Math.floor(readyAt + SLACK) + 1 : 0);
  const dues = trade.dues.toSorted((a, b) => a.month - b.month);
  const toParty = new Float64Array(months + 1);
  const pays = new Float64Array(months + 1);
  const profit = new Float64Array(months + 1);
  let earned = 0;
  let paid = terms.upfront;
  let due = 0;
  for (let month = 0; month < months; month++) {
    for (; due < dues.length && dues[due]!.month < month - SLACK; due++) paid += dues[due]!.amount;
    if (month >= earliest) {
      const penalty = valueAt(clock, month, terms.penalty);
      toParty[month] = earned - costs - paid - penalty + aloneFrom(month, ready);
      pays[month] = paid;
      profit[month] = earned - costs;
    }
    earned += trade.margin[month]!;
    paid += trade.accrued[month]!;
  }
  for (; due < dues.length; due++) paid += dues[due]!.amount;
  toParty[months] = earned - costs - paid + aloneFrom(end, ready);
  pays[months] = paid;
  profit[months] = earned - costs;
  return { ready, earliest, toParty, pays, profit };
}

/** `month`: behind those of the term, never. */
const optionAt = ({ ready, toParty, pays, profit }: Way, month: number): Option => ({
  ready,
  stopsAt: month === toParty.length - 1 ? null : month,
  toParty: toParty[month]!,
  pays: pays[month]!,
  profit: profit[month]!,
});

/** Never stopping first, then the months from the last to the first. */
function optionsOn(way: Way): readonly Option[] {
  const options: Option[] = [];
  for (let month = way.toParty.length - 1; month >= way.earliest; month--) options.push(optionAt(way, month));
  return options;
}

/** Never stopping in any way comes before stopping in any. */
const preferred = (ways: readonly (readonly Option[])[]): readonly Option[] => [
  ...ways.map((way) => way[0]!),
  ...ways.flatMap((way) => way.slice(1)),
];
