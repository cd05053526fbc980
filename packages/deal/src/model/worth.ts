/**
 * What a team is worth: w(C, X) of docs/model.md, as plans. A plan says what each channel would earn and what the plan
 * itself costs; the team is worth the best plan's sum over the channels it serves, never below 0.
 *
 * With the owner a team makes the product at once and chooses how many releases; without, it first rebuilds what it does
 * not know, then sells that, or follows the owner's public plan as often as pays.
 */
import { reaches, type Model } from "./model.ts";
import { earningMonths, presentValue } from "./time.ts";

export interface Plan {
  /** By channel: what it earns, less its investment; 0 where it is out of reach or does not pay. Present value. */
  readonly earns: Float64Array;
  readonly cost: number;
}

/** A team's plans, and what the best of them brings if it serves all it reaches. */
export interface Prospect {
  readonly plans: readonly Plan[];
  readonly best: number;
}

/** What a team without the owner lacks: cost in money, months until it can make the product. May be Infinity. */
export interface Rebuild {
  readonly cost: number;
  readonly months: number;
}

/** The largest `make` among the players of `mask`. */
export function bestMake(model: Model, mask: number): number {
  let best = 0;
  for (let i = 0; i < model.players; i++)
    if ((mask & (1 << i)) !== 0 && model.make[i]! > best) best = model.make[i]!;
  return best;
}

/** The largest capability among the parties of `mask`. */
export function bestCapability(model: Model, mask: number): number {
  let best = 0;
  for (let i = 1; i < model.players; i++)
    if ((mask & (1 << i)) !== 0 && model.capability[i]! > best) best = model.capability[i]!;
  return best;
}

/** Protection and the members' penalties: money. */
export function friction(model: Model, mask: number): number {
  let sum = model.protection;
  for (let i = 1; i < model.players; i++) if ((mask & (1 << i)) !== 0) sum += model.penalty[i]!;
  return sum;
}

/** Effort that capability divides; what is not needed costs nothing even who can do nothing. */
export function effort(lacks: number, whole: number, capability: number): number {
  if (capability === 0) return lacks === 0 ? 0 : Number.POSITIVE_INFINITY;
  return (lacks * whole) / capability;
}

/** What a team with this capability rebuilds of components of which it lacks the share `lacks(j)`. */
export function rebuildWith(model: Model, capability: number, lacks: (component: number) => number): Rebuild {
  let cost = 0;
  let months = 0;
  for (let j = 0; j < model.rebuildCost.length; j++) {
    const share = lacks(j);
    cost += Math.min(effort(share, model.rebuildCost[j]!, capability), model.alternativeCost[j]!);
    const needs = Math.min(effort(share, model.rebuildMonths[j]!, capability), model.alternativeMonths[j]!);
    if (needs > months) months = needs;
  }
  return { cost, months };
}

/** What the parties of `mask` together would have to rebuild, pooling what each knows. */
export function rebuildOf(model: Model, mask: number): Rebuild {
  const components = model.rebuildCost.length;
  return rebuildWith(model, bestCapability(model, mask), (j) => {
    let ignorance = 1;
    for (let a = 0; a < model.knownTo.length; a++)
      if ((model.knownTo[a]! & mask) !== 0) ignorance *= model.unrevealed[a * components + j]!;
    return ignorance;
  });
}

/** The plans of the owner with the parties of `mask` (which contains the owner's bit), by number of releases. */
export function plansTogether(model: Model, mask: number): readonly Plan[] {
  const make = bestMake(model, mask);
  const channels = model.margin.length;
  const reached = Array.from({ length: channels }, (_, c) => reaches(model, mask, c));
  return Array.from(model.ownerPlans.cost, (cost, n) => ({
    earns: Float64Array.from(reached, (within, c) =>
      within ? Math.max(0, make * model.ownerPlans.earns[n * channels + c]! - model.investment[c]!) : 0,
    ),
    cost,
  }));
}

/** The same as the best of `plansTogether` serving all it reaches, without making them. */
export function worthTogether(model: Model, mask: number): number {
  const make = bestMake(model, mask);
  const { earns, cost } = model.ownerPlans;
  const channels = model.margin.length;
  let best = 0;
  for (let n = 0; n < cost.length; n++) {
    let sum = -cost[n]!;
    for (let c = 0; c < channels; c++) {
      const earned = make * earns[n * channels + c]! - model.investment[c]!;
      if (earned > 0 && reaches(model, mask, c)) sum += earned;
    }
    if (sum > best) best = sum;
  }
  return best;
}

/** The plans of the parties of `mask` (not the owner): on their own once, or following 1, 2, … releases. */
export function plansAlone(model: Model, mask: number, rebuild = rebuildOf(model, mask)): readonly Plan[] {
  const { clock, every, age, ownerPlans } = model;
  const { horizon } = clock;
  if (!(rebuild.months < horizon) || rebuild.cost === Number.POSITIVE_INFINITY) return [];
  const make = bestMake(model, mask) * model.lawful;
  const ready = rebuild.months;
  const entry = rebuild.cost + friction(model, mask);
  const again =
    ownerPlans.chosen === 0
      ? NOTHING
      : rebuildWith(model, bestCapability(model, mask), (j) => model.renews[j]!);
  // A generation that is never rebuilt is never followed.
  const follows =
    again.months < Number.POSITIVE_INFINITY && again.cost < Number.POSITIVE_INFINITY ? ownerPlans.chosen : 0;
  const paid = presentValue(clock, ready);
  const costs = [entry];
  for (let k = 1; k <= follows; k++) costs.push(costs[k - 1]! + again.cost * presentValue(clock, k * every));
  const plans = costs.map((cost) => ({ earns: new Float64Array(model.margin.length), cost }));
  for (let c = 0; c < model.margin.length; c++) {
    if (!reaches(model, mask, c)) continue;
    const full = make * model.margin[c]!;
    const investment = model.investment[c]! * paid;
    let before = 0;
    for (let n = 0; n <= follows; n++) {
      const born = n === 0 ? -age : n * every;
      const from = n === 0 ? ready : Math.max(ready, n * every + again.months);
      const last = earningMonths(clock, model.courses[c]!, ready, from, horizon, born);
      plans[n]!.earns[c] = Math.max(0, full * (before + last) - investment);
      if (n === follows) break;
      const replaced = Math.min((n + 1) * every + again.months, horizon);
      before += earningMonths(clock, model.courses[c]!, ready, from, replaced, born);
    }
  }
  return plans;
}

const NOTHING: Rebuild = { cost: 0, months: 0 };

/** w of a team with these plans that serves every channel it reaches; never below 0. */
export function bestPlan(plans: readonly Plan[]): number {
  let best = 0;
  for (const { earns, cost } of plans) {
    let sum = -cost;
    for (let c = 0; c < earns.length; c++) sum += earns[c]!;
    if (sum > best) best = sum;
  }
  return best;
}
