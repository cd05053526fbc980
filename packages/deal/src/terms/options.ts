/**
 * Everything a licensee can do: get ready or not, stop at the start of a month of the term or never, and go on alone after.
 *
 * It takes the option that is worth most to it. Of options worth the same it never stops rather than stops, gets ready
 * rather than not, and stops later rather than sooner.
 */
import { aloneOf } from "./alone.ts";
import { valueAt, type Licence, type Relief } from "./licence.ts";
import { idleTrade, readyTrade, type Due, type Trade } from "./payments.ts";
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
  const idle = idleWay(licence, aloneFrom);
  const inOrder = preferred(laidOut(licence, trade, aloneFrom, idle).map(optionsOn));
  return { trade, all: inOrder, chosen: choose(inOrder) };
}

/** What `optionsWith` says is chosen, without the options that are not. `idle`: not getting ready, where it is known. */
export function chosenWith(
  licence: Licence,
  trade: Trade,
  aloneFrom: AloneFrom,
  idle = idleWay(licence, aloneFrom),
): Option {
  const ways = laidOut(licence, trade, aloneFrom, idle);
  let most = Number.NEGATIVE_INFINITY;
  let largest = 0;
  for (const { toParty, earliest } of ways) {
    for (let month = earliest; month < toParty.length; month++) {
      const value = toParty[month]!;
      if (value > most) most = value;
      if (value > largest) largest = value;
      else if (-value > largest) largest = -value;
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
export interface Way {
  readonly ready: boolean;
  /** The first month in which it may stop; before it, nothing is said. */
  readonly earliest: number;
  readonly toParty: Float64Array;
  /** What getting ready costs. */
  readonly costs: number;
  /** From the start: what is earned and paid before each month. */
  readonly tally: () => Tally;
}

/** Not getting ready: of what is sold nothing counts here. */
export const idleWay = (licence: Licence, aloneFrom: AloneFrom): Way =>
  layOut(licence, idleTrade(licence), false, aloneFrom);

/** Getting ready, where there is anything to serve, before not getting ready. */
function laidOut(licence: Licence, trade: Trade, aloneFrom: AloneFrom, idle: Way): readonly Way[] {
  return trade.served.length === 0 ? [idle] : [layOut(licence, trade, true, aloneFrom), idle];
}

function layOut(licence: Licence, trade: Trade, ready: boolean, aloneFrom: AloneFrom): Way {
  const { terms, clock, end, readyAt, rebuilding } = licence;
  const months = Math.ceil(end);
  const costs = ready ? rebuilding + trade.investments : 0;
  const earliest = Math.min(months, ready ? Math.floor(readyAt + SLACK) + 1 : 0);
  const toParty = new Float64Array(months + 1);
  const tally = (): Tally => new Tally(trade, terms.upfront);
  const so = tally();
  for (let month = 0; month < months; month++) {
    if (month >= earliest) {
      const penalty = valueAt(clock, month, terms.penalty);
      toParty[month] = so.earned - costs - so.paid - penalty + aloneFrom(month, ready);
    }
    so.pass();
  }
  so.close();
  toParty[months] = so.earned - costs - so.paid + aloneFrom(end, ready);
  return { ready, earliest, toParty, costs, tally };
}

/** What is earned and paid before a month, from the first month on. */
class Tally {
  earned = 0;
  paid: number;
  readonly #trade: Trade;
  readonly #dues: readonly Due[];
  #month = 0;
  #due = 0;

  constructor(trade: Trade, upfront: number) {
    this.paid = upfront;
    this.#trade = trade;
    this.#dues = trade.dues.length < 2 ? trade.dues : trade.dues.toSorted((a, b) => a.month - b.month);
    this.#payDues(0);
  }

  /** The month goes by. */
  pass(): void {
    this.earned += this.#trade.margin[this.#month]!;
    this.paid += this.#trade.accrued[this.#month]!;
    this.#month += 1;
    this.#payDues(this.#month);
  }

  /** Whatever is still due is paid. */
  close(): void {
    this.#payDues(Number.POSITIVE_INFINITY);
  }

  #payDues(month: number): void {
    const dues = this.#dues;
    for (; this.#due < dues.length && dues[this.#due]!.month < month - SLACK; this.#due++)
      this.paid += dues[this.#due]!.amount;
  }
}

/** `month`: behind those of the term, never. */
function optionAt(way: Way, month: number): Option {
  const tally = way.tally();
  for (let gone = 0; gone < month; gone++) tally.pass();
  return optionBy(way, month, tally);
}

/** `tally`: of that month. */
function optionBy({ ready, toParty, costs }: Way, month: number, tally: Tally): Option {
  const never = month === toParty.length - 1;
  if (never) tally.close();
  return {
    ready,
    stopsAt: never ? null : month,
    toParty: toParty[month]!,
    pays: tally.paid,
    profit: tally.earned - costs,
  };
}

/** Never stopping first, then the months from the last to the first. */
function optionsOn(way: Way): readonly Option[] {
  const options: Option[] = [];
  const tally = way.tally();
  for (let month = 0; month < way.toParty.length; month++) {
    if (month > 0) tally.pass();
    if (month >= way.earliest) options.push(optionBy(way, month, tally));
  }
  return options.toReversed();
}

/** Never stopping in any way comes before stopping in any. */
const preferred = (ways: readonly (readonly Option[])[]): readonly Option[] => [
  ...ways.map((way) => way[0]!),
  ...ways.flatMap((way) => way.slice(1)),
];
