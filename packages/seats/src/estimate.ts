/**
 * What an outlook is worth to everyone: the power map and what each party could earn alone, each priced once.
 *
 * Equal outlooks have equal values, so they are remembered by scenario. Law under test: remembered equals fresh.
 */
import { shapley, tableOf } from "@linchpin/coalition";
import {
  aloneOf,
  bestPlan,
  chosenWith,
  gameOf,
  licenceOf,
  modelOf,
  plansAlone,
  readyTrade,
  rebuildOf,
  standingOf,
  valueAt,
  type Deal,
  type Game,
  type Licence,
  type Model,
  type Option,
  type Rebuild,
  type Standing,
  type Terms,
} from "@linchpin/deal";
import {
  dealOf,
  knownIn,
  portionOf,
  running,
  settledDeal,
  type Outlook,
  type Scenario,
} from "@linchpin/table";
import type { Course, Estimate, LicenceAlone, Licensing, Priced } from "./memo.ts";
import { onlyWith, Remembered, whenUnlicensed } from "./outlook.ts";
import { reckonedParts } from "./reckoning.ts";

export function estimate(outlook: Outlook): Estimate {
  const memo = Remembered.memoOf(outlook);
  memo.estimate ??= estimateAnew(outlook);
  return memo.estimate;
}

function estimateAnew(outlook: Outlook): Estimate {
  const unlicensed = whenUnlicensed(outlook);
  const memo = Remembered.memoOf(unlicensed);
  memo.estimate ??= estimateFrom(outlook, unlicensed) ?? estimateOf(unlicensed);
  return memo.estimate;
}

function estimateOf(outlook: Outlook): Estimate {
  const { model, game } = pricedIn(outlook);
  const rebuilds = Array.from({ length: game.players - 1 }, (_, i) => rebuildOf(model, 1 << (i + 1)));
  return {
    get deal() {
      return dealOf(outlook);
    },
    ownSales: ownSalesIn(model),
    ...sharesIn(game),
    alone: Float64Array.of(
      0,
      ...rebuilds.map((rebuild, i) => bestPlan(plansAlone(model, 1 << (i + 1), rebuild))),
    ),
    rebuilds,
  };
}

/**
 * The same for an outlook that was made from another by what one party holds: priced anew is only what that party takes
 * part in. Null: it was made otherwise.
 */
function estimateFrom(outlook: Outlook, unlicensed: Outlook): Estimate | null {
  const { made } = Remembered.memoOf(outlook);
  if (made === null) return null;
  const { seat } = made;
  const base = whenUnlicensed(made.from);
  const { model, game } = pricedIn(base);
  const { alone, rebuilds, ownSales } = estimate(base);
  const told = toldIn(model, seat, knownIn(base, outlook.parties[seat - 1]!, seat));
  const shares = sharesTold(game, seat, told);
  const knownTo = model.knownTo.slice();
  for (const [asset] of told) knownTo[asset]! ^= 1 << seat;
  const knowing = { ...model, knownTo };
  const rebuild = rebuildOf(knowing, 1 << seat);
  return {
    get deal() {
      return dealOf(unlicensed);
    },
    ownSales,
    ...shares,
    alone: alone.with(seat, bestPlan(plansAlone(knowing, 1 << seat, rebuild))),
    rebuilds: rebuilds.with(seat - 1, rebuild),
  };
}

/** An asset that a party knows and did not, or, with false, did and no longer does. */
type Told = readonly [asset: number, knows: boolean];

/** What would be shared if a party was told these things; the game is left as it was. */
function sharesTold(game: Game, seat: number, told: readonly Told[]): Pick<Estimate, "pie" | "shares"> {
  for (const [asset, knows] of told) game.tell(seat, asset, knows);
  try {
    return sharesIn(game);
  } finally {
    for (const [asset, knows] of told) game.tell(seat, asset, !knows);
  }
}

function toldIn({ knownTo }: Model, seat: number, knows: readonly number[]): readonly Told[] {
  const told: Told[] = [];
  knownTo.forEach((mask, asset) => {
    const now = knows.includes(asset);
    if (now !== ((mask & (1 << seat)) !== 0)) told.push([asset, now]);
  });
  return told;
}

function pricedIn(outlook: Outlook): Priced {
  const memo = Remembered.memoOf(outlook);
  if (memo.priced === null) {
    const model = modelIn(outlook, dealOf(outlook));
    memo.priced = { model, game: gameOf(model) };
  }
  return memo.priced;
}

const sharesIn = ({ players, worth }: Game): Pick<Estimate, "pie" | "shares"> => ({
  pie: worth(2 ** players - 1),
  shares: shapley(tableOf(players, worth)),
});

/** What each channel brings under the owner's plan if the owner makes the product and sells it there. */
function ownSalesIn({ ownerPlans, margin, make, investment }: Model): Float64Array {
  const from = ownerPlans.chosen * margin.length;
  return margin.map((_, c) => Math.max(0, make[0]! * ownerPlans.earns[from + c]! - investment[c]!));
}

/** By scenario and time: what of a model does not change while people talk. */
const standings = new WeakMap<Scenario, Map<string, Standing>>();

function modelIn(outlook: Outlook, deal: Deal): Model {
  const known = standings.get(outlook.scenario) ?? new Map<string, Standing>();
  standings.set(outlook.scenario, known);
  const time = `${outlook.months}|${outlook.sinceRelease}|${outlook.owned.join()}`;
  // Whichever deal comes first: that of a licence has no allies.
  const standing = known.get(time) ?? standingOf({ ...deal, allied: outlook.scenario.deal.allied });
  known.set(time, standing);
  return modelOf(deal, standing);
}

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

const NOTHING_YET = (): Pick<Licensing, "courses" | "divided" | "licences"> => ({
  courses: new Map(),
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
  const licensing = dividedBy(licensingIn(outlook, terms.party), partsFor(outlook, terms));
  const course = licensing.courses.get(terms) ?? courseOf(licensing, running(terms, licensing.deal));
  licensing.courses.set(terms, course);
  courses.set(terms, course);
  return course;
}

/** By channel: the part that the party reckons with; it depends on which channels, and on what is promised. */
function partsFor(outlook: Outlook, terms: Terms): readonly number[] {
  const memo = Remembered.memoOf(outlook);
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
  const from = alone.get(key) ?? monthly(aloneOf(licence, served, {}).from);
  alone.set(key, from);
  const chosen = chosenWith(licence, trade, from);
  return {
    startsAt: chosen.ready ? licence.readyAt : null,
    stopsAt: chosen.stopsAt,
    toParty: chosen.toParty,
    toOwner: toOwner(licence, chosen),
  };
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

/** What the party at a seat would still have to spend, and the months it would take. */
export const rebuildFor = (outlook: Outlook, seat: number): Rebuild => estimate(outlook).rebuilds[seat - 1]!;
