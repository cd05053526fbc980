/**
 * What a party does under terms in an outlook, and what both have of it: each licence laid out once, each sheet priced once.
 *
 * A licence depends on the two and on the parts of the channels that the party reckons with, on nobody else.
 */
import {
  aloneOf,
  chosenWith,
  idleWay,
  licenceOf,
  readyTrade,
  valueAt,
  type Licence,
  type Option,
  type Terms,
  type Way,
} from "@linchpin/deal";
import { portionOf, running, settledDeal, type Outlook } from "@linchpin/table";
import { estimate } from "./estimate.ts";
import type { Course, GoingOn, LicenceAlone, Licensing, Quoted } from "./memo.ts";
import { modelIn } from "./models.ts";
import { onlyWith, Remembered } from "./outlook.ts";
import { reckonedParts } from "./reckoning.ts";

function licensingIn(outlook: Outlook, seat: number): Licensing {
  const pair = onlyWith(outlook, seat);
  const memo = Remembered.memoOf(pair);
  memo.licensing ??= licensingOf(pair);
  return memo.licensing;
}

function licensingOf(pair: Outlook): Licensing {
  const deal = settledDeal(pair);
  const model = modelIn(pair, deal);
  const apart = { ...model, allies: new Int32Array(model.players) };
  return { deal, model: apart, ...NOTHING_YET() };
}

const NOTHING_YET = (): Pick<Licensing, "courses" | "lists" | "divided" | "licences"> => ({
  courses: new Map(),
  lists: new Map(),
  divided: new Map(),
  licences: new Map(),
});

/** The same with each channel cut to a part; the owner's plan is public and stays. */
function dividedBy(licensing: Licensing, parts: readonly number[]): Licensing {
  if (parts.every((part) => part === 1)) return licensing;
  const key = parts.join();
  const known = licensing.divided.get(key);
  if (known !== undefined) return known;
  const channels = licensing.deal.channels.map((channel, c) => portionOf(channel, parts[c] ?? 1));
  const deal = { ...licensing.deal, channels };
  const margin = licensing.model.margin.map((full, c) => full * (parts[c] ?? 1));
  const made: Licensing = { deal, model: { ...licensing.model, margin }, ...NOTHING_YET() };
  licensing.divided.set(key, made);
  return made;
}

/** What terms are worth in an outlook, by what the party would do under them. */
export function termsIn(outlook: Outlook, terms: Terms): Course {
  const memo = Remembered.memoOf(outlook);
  const courses = (memo.courses ??= new Map());
  const known = courses.get(terms);
  if (known !== undefined) return known;
  const licensing = licensingFor(outlook, terms);
  const course = licensing.courses.get(terms) ?? courseOf(licensing, running(terms, licensing.deal));
  licensing.courses.set(terms, course);
  courses.set(terms, course);
  return course;
}

/**
 * What the sheets of a list are worth in an outlook, each worked out as it is asked for: lists are asked for over and over,
 * and their sheets differ in little but what is paid.
 */
class Quotes implements Quoted {
  readonly list: readonly Terms[];
  readonly #outlook: Outlook;
  readonly #rows: Row[] = [];
  #lasting: readonly number[] | null = null;
  #lasts: boolean | null = null;

  constructor(outlook: Outlook, list: readonly Terms[]) {
    this.#outlook = outlook;
    this.list = list;
  }

  /** Of the sheet at a place of the list. */
  at(place: number): Course {
    const terms = this.list[place]!;
    const { licensing, courses } = this.#rowOf(terms);
    return (courses[place] ??= courseOf(licensing, running(terms, licensing.deal)));
  }

  #rowOf(terms: Terms): Row {
    for (const row of this.#rows)
      if (row.exclusive === terms.exclusive && row.channels === terms.channels) return row;
    const { exclusive, channels } = terms;
    const licensing = licensingFor(this.#outlook, terms);
    const courses = licensing.lists.get(this.list) ?? [];
    licensing.lists.set(this.list, courses);
    const row = { exclusive, channels, licensing, courses };
    this.#rows.push(row);
    return row;
  }

  /** Whether any of them would be kept to the end. */
  get lasts(): boolean {
    return (this.#lasts ??= this.list.some((_, place) => this.at(place).stopsAt === null));
  }

  /** The places of those that would be kept to the end; where none would, all of them. */
  get lasting(): readonly number[] {
    return (this.#lasting ??= [...this.list.keys()].filter(
      (i) => !this.lasts || this.at(i).stopsAt === null,
    ));
  }
}

/** Sheets that license the same channels with the same promise give the party the same parts. */
interface Row extends Pick<Terms, "exclusive" | "channels"> {
  readonly licensing: Licensing;
  readonly courses: (Course | undefined)[];
}

/** `list`: sheets of one party. */
export function quotesIn(outlook: Outlook, list: readonly Terms[]): Quoted {
  const memo = Remembered.memoOf(outlook);
  const quotes = (memo.quotes ??= new Map());
  const known = quotes.get(list);
  if (known !== undefined) return known;
  const made = new Quotes(outlook, list);
  quotes.set(list, made);
  return made;
}

const licensingFor = (outlook: Outlook, terms: Terms): Licensing =>
  dividedBy(licensingIn(outlook, terms.party), partsFor(outlook, terms));

/** By channel: the part that the party reckons with; it depends on which channels, and on what is promised. */
function partsFor(outlook: Outlook, terms: Terms): readonly number[] {
  const memo = Remembered.memoOf(outlook);
  // What the others could do does not change with what the party itself holds.
  if (memo.made?.seat === terms.party) return partsFor(memo.made.from, terms);
  const parts = (memo.parts ??= new Map());
  const { party, channels, exclusive } = terms;
  const promise = exclusive === null ? "" : `${String(exclusive.channels)}@${exclusive.until}`;
  const key = `${party}|${channels.join()}|${promise}`;
  const known = parts.get(key);
  if (known !== undefined) return known;
  const found = reckonedParts(outlook, terms, () => estimate(outlook));
  parts.set(key, found);
  return found;
}

function courseOf(licensing: Licensing, terms: Terms): Course {
  const { licence: framed, alone } = licenceIn(licensing, terms);
  const licence = { ...framed, terms };
  const trade = readyTrade(licence);
  const served = trade.served.map((s) => s.channel);
  const key = served.join();
  const goingOn = alone.get(key) ?? { from: monthly(aloneOf(licence, served, {}).from), idle: new Map() };
  alone.set(key, goingOn);
  const chosen = chosenWith(licence, trade, goingOn.from, idleIn(goingOn, licence));
  return {
    startsAt: chosen.ready ? licence.readyAt : null,
    stopsAt: chosen.stopsAt,
    toParty: chosen.toParty,
    toOwner: toOwner(licence, chosen),
  };
}

/** Not getting ready: of terms by which nothing falls due after the signature nothing counts but what is paid on it. */
function idleIn({ from, idle }: GoingOn, licence: Licence): Way {
  const { upfront, penalty, milestones, minimum } = licence.terms;
  if (penalty > 0 || milestones.length > 0 || minimum.some((due) => due > 0)) return idleWay(licence, from);
  const known = idle.get(upfront) ?? idleWay(licence, from);
  idle.set(upfront, known);
  return known;
}

/** What is paid, after tax, less what is handed over until it stops; the owner's releases it makes anyway. */
function toOwner({ terms, deal, clock, end }: Licence, { pays, stopsAt }: Option): number {
  return terms.transfers.reduce(
    (left, { asset, month }) =>
      month <= (stopsAt ?? end) ? left - valueAt(clock, month, deal.assets[asset]!.cost) : left,
    (1 - terms.withheld) * pays,
  );
}

/** The same function that works each month out once. */
function monthly(from: (month: number, ready: boolean) => number): (month: number, ready: boolean) => number {
  const known: readonly number[][] = [[], []];
  return (month, ready) => (known[ready ? 1 : 0]![month] ??= from(month, ready));
}

/** The licence that these terms give; what they ask for it is not to be read from it. */
function licenceIn({ deal, model, licences }: Licensing, terms: Terms): LicenceAlone {
  const { party, term, channels, supplies, releases } = terms;
  const transfers = terms.transfers.map((t) => `${t.asset}@${t.month}`).join();
  const included = typeof releases === "string" ? releases : releases.until;
  // Parties that are out of the talks and hold nothing share one outlook, so the party is part of the key.
  const key = `${party}|${term}|${channels.join()}|${String(supplies)}|${transfers}|${included}`;
  const known = licences.get(key);
  if (known !== undefined) return known;
  const made: LicenceAlone = { licence: licenceOf(deal, terms, model), alone: new Map() };
  licences.set(key, made);
  return made;
}
