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
  type Rebuild,
  type Terms,
} from "@linchpin/deal";
import { dealOf, type Outlook, type Scenario } from "@linchpin/table";

export interface Estimate {
  readonly deal: Deal;
  /** v(N), money. */
  readonly pie: number;
  /** By seat, money. */
  readonly shares: Float64Array;
  /** By seat: what it is worth alone if it starts now; 0 for the owner. */
  readonly alone: Float64Array;
  /** By party: what it would still have to spend to make a copy, and the months it would take. */
  readonly rebuilds: readonly Rebuild[];
}

/** Outlooks remembered for one scenario before all are forgotten: bounds memory in long simulations. */
const MOST_REMEMBERED = 50_000;

/** What is remembered of the terms in one outlook. */
interface Priced {
  readonly courses: Map<string, Course>;
  readonly alone: Map<string, readonly (number | null)[]>;
}

const estimates = new WeakMap<Scenario, Map<string, Estimate>>();
/** They go when their estimate does. */
const priced = new WeakMap<Estimate, Priced>();

function remembered<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= MOST_REMEMBERED) map.clear();
  const made = make();
  map.set(key, made);
  return made;
}

/** Everything in an outlook that its worth depends on, as text. */
export function keyOf(outlook: Outlook): string {
  const parties = outlook.parties.map((p) => {
    const held = p.holds.map((generation) => String.fromCharCode(generation + 66)).join("");
    return `${p.inTalks ? "t" : "-"}${p.nnn ? "n" : "-"}${held}${p.copied > 0 ? `${p.copied}/${p.copyGeneration}` : ""}`;
  });
  const owned = outlook.owned.map((o) => (o ? "o" : "-")).join("");
  return `${outlook.months}|${outlook.generation}|${outlook.sinceRelease}|${owned}|${outlook.exclusivity}|${parties.join(",")}`;
}

/** Outlooks met lately, so that asking twice about the same one does not spell out its key again. */
const lately = new WeakMap<Outlook, Estimate>();

export function estimate(outlook: Outlook): Estimate {
  const known = lately.get(outlook);
  if (known !== undefined) return known;
  const found = lookUp(outlook);
  lately.set(outlook, found);
  return found;
}

function lookUp(outlook: Outlook): Estimate {
  const { scenario } = outlook;
  const known = estimates.get(scenario) ?? new Map<string, Estimate>();
  estimates.set(scenario, known);
  return remembered(known, keyOf(outlook), () => {
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
      pie: game.worth(2 ** game.players - 1),
      shares: shapley(tableOf(game.players, game.worth)),
      alone,
      rebuilds,
    };
  });
}

/** What terms are worth in an outlook, by the party's best course. */
export function termsIn(outlook: Outlook, terms: Terms): Course {
  const found = estimate(outlook);
  const known = priced.get(found) ?? { courses: new Map(), alone: new Map() };
  priced.set(found, known);
  return remembered(known.courses, wordsOf(terms), () => {
    const licence = licenceOf(found.deal, within(terms, found.deal.horizon));
    const { party, term, transfers } = licence.terms;
    // Going on alone does not depend on what is paid, which is all that most terms differ in.
    const key = `${party}|${term}|${transfers.map((t) => `${t.asset}@${t.month}`).join()}`;
    const alone = remembered(known.alone, key, () => aloneByMonth(licence));
    return choose(coursesOf(licence, alone));
  });
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

/** Terms as a key, spelt out once for each object: the grid's are used over and over. */
function wordsOf(terms: Terms): string {
  const known = spelt.get(terms);
  if (known !== undefined) return known;
  const words = JSON.stringify(terms);
  spelt.set(terms, words);
  return words;
}

const spelt = new WeakMap<Terms, string>();

/** What the party at a seat would still have to spend, and the months it would take. */
export const rebuildFor = (outlook: Outlook, seat: number): Rebuild => estimate(outlook).rebuilds[seat - 1]!;
