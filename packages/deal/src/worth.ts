/**
 * What a connected coalition is worth: w(S) of docs/model.md, and the plans it chooses between.
 *
 * With the owner it sells one generation or every release; without, it first rebuilds what it does not know, then
 * sells that once or follows the releases. A coalition with the owner in it may also ignore the owner.
 */
import type { Model, Plan } from "./model.ts";
import { freshMonths } from "./time.ts";

/** What a coalition without the owner lacks: cost in money, months until it can sell. */
export interface Rebuild {
  readonly cost: number;
  readonly months: number;
}

/** A plan of a coalition: worth `perMargin` · (monthly margin of the channels of `sellers` it serves) − `cost`. */
export interface CoalitionPlan extends Plan {
  /** Mask of the players whose channels it sells through. */
  readonly sellers: number;
}

/** The full monthly margin of the channels that are open or controlled by a player of `mask`. */
export function reach(model: Model, mask: number): number {
  let sum = 0;
  for (let c = 0; c < model.margin.length; c++)
    if ((model.reachedBy[c]! & mask) !== 0) sum += model.margin[c]!;
  return sum;
}

/** The largest `make` among the players of `mask`. */
function bestMake(model: Model, mask: number): number {
  let best = 0;
  for (let i = 0; i < model.players; i++)
    if ((mask & (1 << i)) !== 0 && model.make[i]! > best) best = model.make[i]!;
  return best;
}

/** The most capable party of `mask` (a player number); -1 where there is none. */
function mostCapable(model: Model, mask: number): number {
  let best = -1;
  for (let i = 1; i < model.players; i++) {
    if ((mask & (1 << i)) !== 0 && (best < 0 || model.capability[i]! > model.capability[best]!)) best = i;
  }
  return best;
}

/** Protection and the members' penalties: money. */
function friction(model: Model, mask: number): number {
  let sum = model.protection;
  for (let i = 1; i < model.players; i++) if ((mask & (1 << i)) !== 0) sum += model.penalty[i]!;
  return sum;
}

/** What the parties of `mask` together would have to rebuild, pooling what each knows. */
export function rebuildOf(model: Model, mask: number): Rebuild {
  const capability = model.capability[mostCapable(model, mask)]!;
  const components = model.rebuildCost.length;
  let cost = 0;
  let months = 0;
  for (let j = 0; j < components; j++) {
    let ignorance = 1;
    for (let a = 0; a < model.knownTo.length; a++) {
      if ((model.knownTo[a]! & mask) !== 0) ignorance *= model.unrevealed[a * components + j]!;
    }
    cost += ignorance * model.rebuildCost[j]!;
    months = Math.max(months, ignorance * model.rebuildMonths[j]!);
  }
  return { cost: cost / capability, months: months / capability };
}

/** The plans of the parties of `mask` (not the owner) on their own. */
export function plansAlone(
  model: Model,
  mask: number,
  rebuild = rebuildOf(model, mask),
): readonly CoalitionPlan[] {
  const make = bestMake(model, mask);
  const entry = rebuild.cost + friction(model, mask);
  const once = make * firstGeneration(model, rebuild.months, model.clock.horizon);
  const plans = [{ perMargin: once, cost: entry, sellers: mask }];
  if (model.following !== null) {
    const { firstEnds, later } = model.following[mostCapable(model, mask)]!;
    const perMargin = make * (firstGeneration(model, rebuild.months, firstEnds) + later.perMargin);
    plans.push({ perMargin, cost: entry + later.cost, sellers: mask });
  }
  return plans;
}

/** The plans of the owner with the parties of `mask` (which contains the owner's bit). */
export function plansTogether(model: Model, mask: number): readonly CoalitionPlan[] {
  const make = bestMake(model, mask);
  const together = model.withOwner.map((p) => ({
    perMargin: make * p.perMargin,
    cost: p.cost,
    sellers: mask,
  }));
  const others = mask & ~1;
  if (others === 0 || !mayIgnoreOwner(model, mask)) return together;
  return [...together, ...plansAlone(model, others)];
}

/**
 * Whether the parties of `mask`, knowing everything, could do better without the owner who is in `mask` than with.
 * If not, nothing that they learn changes what they are worth with the owner.
 */
export function mayIgnoreOwner(model: Model, mask: number): boolean {
  const others = mask & ~1;
  // Without releases, the owner's one generation beats every copy of it: it costs nothing and starts at once.
  if (model.following === null || others === 0) return false;
  const make = bestMake(model, mask);
  const knowing = plansAlone(model, others, { cost: 0, months: 0 });
  return knowing.some((alone) =>
    model.withOwner.every((owner) => alone.perMargin > make * owner.perMargin || alone.cost < owner.cost),
  );
}

/** w of a coalition with these plans that serves every channel it reaches; never below 0. */
export function bestPlan(model: Model, plans: readonly CoalitionPlan[]): number {
  let best = 0;
  for (const plan of plans) best = Math.max(best, plan.perMargin * reach(model, plan.sellers) - plan.cost);
  return best;
}

function firstGeneration(model: Model, from: number, to: number): number {
  return freshMonths(model.clock, from, to, -model.age);
}
