/**
 * What an outlook is worth to everyone: the power map and what each party could earn alone, each priced once.
 *
 * Equal outlooks have equal values, so they are remembered by scenario. Law under test: remembered equals fresh.
 */
import { shapley, tableOf } from "@linchpin/coalition";
import {
  bestPlan,
  gameOf,
  modelOf,
  plansAlone,
  rebuildOf,
  termsValue,
  type Deal,
  type Terms,
  type TermsValue,
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
}

/** Outlooks remembered for one scenario before all are forgotten: bounds memory in long simulations. */
const MOST_REMEMBERED = 50_000;

interface Memory {
  readonly estimates: Map<string, Estimate>;
  readonly terms: Map<string, TermsValue>;
}

const memories = new WeakMap<Scenario, Memory>();

function memoryOf(scenario: Scenario): Memory {
  const known = memories.get(scenario) ?? { estimates: new Map(), terms: new Map() };
  memories.set(scenario, known);
  return known;
}

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
  return remembered(memoryOf(outlook.scenario).estimates, keyOf(outlook), () => {
    const deal = dealOf(outlook);
    const model = modelOf(deal);
    const game = gameOf(model);
    const alone = new Float64Array(game.players);
    for (let seat = 1; seat < game.players; seat++) alone[seat] = bestPlan(model, plansAlone(model, 1 << seat));
    return {
      deal,
      pie: game.worth(2 ** game.players - 1),
      shares: shapley(tableOf(game.players, game.worth)),
      alone,
    };
  });
}

/** What terms are worth in an outlook. */
export function termsIn(outlook: Outlook, terms: Terms): TermsValue {
  const key = `${keyOf(outlook)}#${JSON.stringify(terms)}`;
  return remembered(memoryOf(outlook.scenario).terms, key, () => {
    const { deal } = estimate(outlook);
    const term = Math.min(terms.term, deal.horizon);
    return termsValue(deal, {
      ...terms,
      term,
      milestones: terms.milestones.filter((m) => m.month <= term),
      transfers: terms.transfers.filter((t) => t.month <= term),
    });
  });
}

/** What the party at a seat would still have to spend, and the months it would take. */
export function rebuildFor(outlook: Outlook, seat: number): { readonly cost: number; readonly months: number } {
  return rebuildOf(modelOf(estimate(outlook).deal), 1 << seat);
}
