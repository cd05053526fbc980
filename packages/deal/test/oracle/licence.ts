/** Every option of the licensee, and the one that is worth most to it. */
import { circleOf, goingAlone, type Circle } from "./alone.ts";
import type { Channel, Deal } from "./deal.ts";
import {
  averageRates,
  investmentsOf,
  monthlySums,
  servedOf,
  yearsOf,
  type Licence,
  type Sums,
} from "./flows.ts";
import { currentAt, MOMENT } from "./market.ts";
import { ownersReleases } from "./plans.ts";
import { readiness, type Ready } from "./ready.ts";
import { licensee, servable, type Removed, type Sheet } from "./sheet.ts";

export interface Option {
  readonly ready: boolean;
  /** The month of stopping; null: never. */
  readonly stop: number | null;
  readonly worth: number;
  /** Present value of all that it pays to the owner and the tax. */
  readonly paid: number;
  readonly margin: number;
  /** What it has by going on alone, at the stop or after the term. */
  readonly alone: number;
}

export interface Carried {
  readonly licence: Licence;
  readonly circle: Circle;
  readonly readiness: Ready;
  readonly releases: number;
  /** What it serves if it gets ready. */
  readonly channels: readonly Channel[];
  readonly rates: readonly number[];
  readonly investments: number;
  readonly options: readonly Option[];
  readonly chosen: Option;
}

interface Due {
  readonly month: number;
  readonly amount: number;
}

export const firstSaleOf = (ready: number, channels: readonly Channel[]): number =>
  ready + Math.min(...channels.map((c) => c.start));

function milestonesDue(sheet: Sheet, end: number, firstSale: number | null): Due[] {
  return sheet.milestones.flatMap((one) => {
    const from = "month" in one ? one.month : firstSale === null ? null : firstSale + one.months;
    if (from === null || from > end + MOMENT) return [];
    return [{ month: from, amount: one.amount * (one.chance ?? 1) }];
  });
}

/** What royalty and units of each year are short of the minimum, at the end of the year. */
function shortfalls(sheet: Sheet, end: number, months: readonly Sums[]): Due[] {
  return Array.from({ length: yearsOf(end) }, (_, y) => {
    const to = Math.min(12 * (y + 1), end);
    const counted = months.slice(12 * y, 12 * (y + 1)).reduce((sum, one) => sum + one.counted, 0);
    const minimum = sheet.minimum[Math.min(y, sheet.minimum.length - 1)] ?? 0;
    return { month: to, amount: Math.max(0, (minimum * (to - 12 * y)) / 12 - counted) };
  });
}

/** The options with one answer to "does it get ready?": stopping at each month of the term, and never. */
function optionsOf(
  deal: Deal,
  sheet: Sheet,
  removed: Removed,
  circle: Circle,
  releases: number,
  end: number,
  way: { at: number | null; spent: number; channels: readonly Channel[]; months: readonly Sums[] },
): Option[] {
  const firstSale = way.at === null ? null : firstSaleOf(way.at, way.channels);
  const due = [...milestonesDue(sheet, end, firstSale), ...shortfalls(sheet, end, way.months)];
  const value = (one: Due): number => one.amount * Math.exp(-deal.force * one.month);
  const option = (stop: number | null): Option => {
    const month = stop ?? end;
    const complied = way.months.slice(0, stop ?? undefined);
    const sum = (of: (one: Sums) => number): number => complied.reduce((all, one) => all + of(one), 0);
    const fixed = due.filter((one) => stop === null || one.month < stop - MOMENT);
    const paid =
      sheet.upfront +
      fixed.reduce((all, one) => all + value(one), 0) +
      sum((one) => one.running + one.profitShare);
    const margin = sum((one) => one.margin);
    const penalty = stop === null ? 0 : sheet.penalty * Math.exp(-deal.force * stop);
    const leaving = { deal, sheet, removed, releases, month, ready: way.at, served: way.channels };
    const alone = goingAlone(circle, leaving);
    const worth = margin - paid - way.spent - penalty + alone;
    return { ready: way.at !== null, stop, worth, paid, margin, alone };
  };
  const first = way.at === null ? 0 : Math.floor(way.at + MOMENT) + 1;
  const stops = Array.from({ length: Math.ceil(end - MOMENT) }, (_, m) => m).filter((m) => m >= first);
  return [null, ...stops].map(option);
}

/** Of options equally good: never before stopping, then ready before not ready, then the later month. */
function choose(options: readonly Option[]): Option {
  const scale = Math.max(...options.map((one) => Math.abs(one.worth)));
  const best = Math.max(...options.map((one) => one.worth));
  const equal = options.filter((one) => one.worth >= best - 1e-10 * scale);
  const rank = (one: Option): number => (one.stop === null ? 4e9 : one.stop) + (one.ready ? 2e9 : 0);
  return equal.reduce((first, one) => (rank(one) > rank(first) ? one : first));
}

export function carryOut(deal: Deal, sheet: Sheet, removed: Removed = {}): Carried {
  const releases = ownersReleases(deal);
  const ready = readiness(deal, sheet);
  const party = licensee(deal, sheet);
  const make = sheet.finished ? Math.max(party.make, deal.players[0]!.make) : party.make;
  const end = Math.min(sheet.term, deal.horizon);
  const included = Math.min(releases, currentAt(deal, releases, sheet.releasesUntil));
  const licence = { deal, sheet, make, ready: ready.month, included, end };
  const able = ready.month < end - MOMENT;
  const channels = able ? servedOf(licence, servable(deal, sheet)) : [];
  const rates = averageRates(licence, channels);
  const investments = investmentsOf(licence, channels);
  const not = { at: null, spent: 0, channels: [], months: [] };
  const circle = circleOf(deal, sheet.party, releases);
  const options = optionsOf(deal, sheet, removed, circle, releases, end, not);
  if (channels.length > 0) {
    const months = monthlySums(licence, channels, rates);
    const way = { at: ready.month, spent: ready.cost + investments, channels, months };
    options.push(...optionsOf(deal, sheet, removed, circle, releases, end, way));
  }
  return {
    licence,
    circle,
    readiness: ready,
    releases,
    channels,
    rates,
    investments,
    options,
    chosen: choose(options),
  };
}
