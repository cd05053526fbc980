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
export function optionsWith(
  licence: Licence,
  trade: Trade,
  aloneFrom: (month: number, ready: boolean) => number,
): Options {
  const idle = optionsIn(licence, idleTrade(licence), false, aloneFrom);
  const ready = trade.served.length === 0 ? [] : optionsIn(licence, trade, true, aloneFrom);
  const inOrder = [...ready.slice(0, 1), ...idle.slice(0, 1), ...ready.slice(1), ...idle.slice(1)];
  return { trade, all: inOrder, chosen: choose(inOrder) };
}

/** The option worth most to the party; of equals the first. */
export function choose(options: readonly Option[]): Option {
  const most = Math.max(...options.map((o) => o.toParty));
  const slack = toleranceOf(options);
  return options.find((o) => o.toParty >= most - slack)!;
}

export const toleranceOf = (options: readonly Option[]): number =>
  INDIFFERENT * options.reduce((largest, o) => Math.max(largest, Math.abs(o.toParty)), 0);

/** Never stopping first, then the months from the last to the first. */
function optionsIn(
  licence: Licence,
  trade: Trade,
  ready: boolean,
  aloneFrom: (month: number, ready: boolean) => number,
): readonly Option[] {
  const { terms, clock, end, readyAt, rebuilding } = licence;
  const costs = ready ? rebuilding + trade.investments : 0;
  const earliest = ready ? Math.floor(readyAt + SLACK) + 1 : 0;
  const dues = trade.dues.toSorted((a, b) => a.month - b.month);
  const options: Option[] = [];
  let earned = 0;
  let paid = terms.upfront;
  let due = 0;
  for (let month = 0; month < end; month++) {
    for (; due < dues.length && dues[due]!.month < month - SLACK; due++) paid += dues[due]!.amount;
    if (month >= earliest) {
      const penalty = valueAt(clock, month, terms.penalty);
      const toParty = earned - costs - paid - penalty + aloneFrom(month, ready);
      options.push({ ready, stopsAt: month, toParty, pays: paid, profit: earned - costs });
    }
    earned += trade.margin[month]!;
    paid += trade.accrued[month]!;
  }
  for (; due < dues.length; due++) paid += dues[due]!.amount;
  const toParty = earned - costs - paid + aloneFrom(end, ready);
  options.push({ ready, stopsAt: null, toParty, pays: paid, profit: earned - costs });
  return options.toReversed();
}
