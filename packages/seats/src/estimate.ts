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
  type Model,
  type Rebuild,
  type Terms,
} from "@linchpin/deal";
import { dealOf, type Outlook, type Scenario } from "@linchpin/table";
import type { Estimate, LicenceAlone, Licensing } from "./memo.ts";
import { onlyWith, Remembered } from "./outlook.ts";

export function estimate(outlook: Outlook): Estimate {
  const memo = Remembered.memoOf(outlook);
  memo.estimate ??= estimateOf(outlook);
  return memo.estimate;
}

function estimateOf(outlook: Outlook): Estimate {
  const deal = dealOf(outlook);
  const model = modelIn(outlook, deal);
  const game = gameOf(model);
  const rebuilds = deal.parties.map((_, i) => rebuildOf(model, 1 << (i + 1)));
  const alone = new Float64Array(game.players);
  for (let seat = 1; seat < game.players; seat++) {
    alone[seat] = bestPlan(model, plansAlone(model, 1 << seat, rebuilds[seat - 1]));
  }
  return {
    get deal() {
      return dealOf(outlook);
    },
    perMargin: Math.max(...model.withOwner.map((plan) => plan.perMargin)),
    pie: game.worth(2 ** game.players - 1),
    shares: shapley(tableOf(game.players, game.worth)),
    alone,
    rebuilds,
  };
}

/** By scenario and time: the first model, whose standing parts the others share. */
const standings = new WeakMap<Scenario, Map<string, Model>>();

function modelIn(outlook: Outlook, deal: Deal): Model {
  const known = standings.get(outlook.scenario) ?? new Map<string, Model>();
  standings.set(outlook.scenario, known);
  const time = `${outlook.months}|${outlook.sinceRelease}`;
  const model = modelOf(deal, known.get(time));
  if (!known.has(time)) known.set(time, model);
  return model;
}

function licensingIn(outlook: Outlook, seat: number): Licensing {
  const pair = onlyWith(outlook, seat);
  const memo = Remembered.memoOf(pair);
  memo.licensing ??= licensingOf(pair);
  return memo.licensing;
}

function licensingOf(pair: Outlook): Licensing {
  const deal = dealOf(pair);
  return { deal, model: modelIn(pair, deal), courses: new WeakMap(), licences: new Map() };
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
