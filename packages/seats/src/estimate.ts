/**
 * What an outlook is worth to everyone: the power map and what each party could earn alone, each priced once.
 *
 * Equal outlooks have equal values, so they are remembered by scenario. Law under test: remembered equals fresh.
 */
import { shapley, tableOf } from "@linchpin/coalition";
import {
  aloneByMonth,
  bestPlan,
  choose,
  coursesOf,
  gameOf,
  licenceOf,
  modelOf,
  plansAlone,
  rebuildOf,
  type Course,
  type Deal,
  type Licence,
  type Model,
  type Rebuild,
  type Terms,
} from "@linchpin/deal";
import { dealOf, type Outlook } from "@linchpin/table";
import { canonical, onlyWith } from "./outlook.ts";

export interface Estimate {
  readonly deal: Deal;
  /** Of the deal; whoever changes it must change it back. */
  readonly model: Model;
  /** v(N), money. */
  readonly pie: number;
  /** By seat, money. */
  readonly shares: Float64Array;
  /** By seat: what it is worth alone if it starts now; 0 for the owner. */
  readonly alone: Float64Array;
  /** By party: what it would still have to spend to make a copy, and the months it would take. */
  readonly rebuilds: readonly Rebuild[];
}

const estimates = new WeakMap<Outlook, Estimate>();

export function estimate(outlook: Outlook): Estimate {
  const known = estimates.get(outlook);
  if (known !== undefined) return known;
  const one = canonical(outlook);
  const found = estimates.get(one) ?? estimateOf(one);
  estimates.set(one, found);
  estimates.set(outlook, found);
  return found;
}

function estimateOf(outlook: Outlook): Estimate {
  const deal = dealOf(outlook);
  const model = modelOf(deal);
  const game = gameOf(model);
  const rebuilds = deal.parties.map((_, i) => rebuildOf(model, 1 << (i + 1)));
  const alone = new Float64Array(game.players);
  for (let seat = 1; seat < game.players; seat++) {
    alone[seat] = bestPlan(model, plansAlone(model, 1 << seat, rebuilds[seat - 1]));
  }
  return {
    deal,
    model,
    pie: game.worth(2 ** game.players - 1),
    shares: shapley(tableOf(game.players, game.worth)),
    alone,
    rebuilds,
  };
}

/** What is remembered of terms for one party: they do not depend on what the others hold, or who they are. */
interface Licensing {
  readonly deal: Deal;
  readonly model: Model;
  readonly courses: WeakMap<Terms, Course>;
  /** By everything in terms but what is paid, which is all that most terms differ in. */
  readonly licences: Map<string, LicenceAlone>;
}

interface LicenceAlone {
  readonly licence: Licence;
  /** By month: what going on alone from then is worth. */
  readonly alone: readonly (number | null)[];
}

const licensings = new WeakMap<Outlook, Licensing>();

function licensingIn(outlook: Outlook, seat: number): Licensing {
  const pair = onlyWith(outlook, seat);
  const known = licensings.get(pair);
  if (known !== undefined) return known;
  const deal = dealOf(pair);
  const made = { deal, model: modelOf(deal), courses: new WeakMap<Terms, Course>(), licences: new Map() };
  licensings.set(pair, made);
  return made;
}

/** What terms are worth in an outlook, by the party's best course. */
export function termsIn(outlook: Outlook, terms: Terms): Course {
  const licensing = licensingIn(outlook, terms.party);
  const known = licensing.courses.get(terms);
  if (known !== undefined) return known;
  const running = within(terms, licensing.deal.horizon);
  const { licence, alone } = licenceIn(licensing, running);
  const course = choose(coursesOf({ ...licence, terms: running }, alone));
  licensing.courses.set(terms, course);
  return course;
}

/** The licence that these terms give; what they ask for it is not to be read from it. */
function licenceIn({ deal, model, licences }: Licensing, terms: Terms): LicenceAlone {
  const transfers = terms.transfers.map((t) => `${t.asset}@${t.month}`).join();
  // Parties that are out of the talks and hold nothing share one outlook, so the party is part of the key.
  const key = `${terms.party}|${terms.term}|${terms.channels.join()}|${terms.supplied}|${transfers}`;
  const known = licences.get(key);
  if (known !== undefined) return known;
  const licence = licenceOf(deal, terms, model);
  const made = { licence, alone: aloneByMonth(licence) };
  licences.set(key, made);
  return made;
}

/** Terms as they run if they are signed now: not beyond the horizon. */
export function within(terms: Terms, horizon: number): Terms {
  const term = Math.min(terms.term, horizon);
  return {
    ...terms,
    term,
    milestones: terms.milestones.filter((m) => m.month <= term),
    transfers: terms.transfers.filter((t) => t.month <= term),
  };
}

/** What the party at a seat would still have to spend, and the months it would take. */
export const rebuildFor = (outlook: Outlook, seat: number): Rebuild => estimate(outlook).rebuilds[seat - 1]!;
