/**
 * Who serves which channel: each channel goes to one of the components that reach it, so that the sum is largest.
 *
 * Each component picks one of its plans or stays idle; given the picks, a channel goes to the pick that earns most
 * on it. Choosing the picks is a facility location problem, solved exactly by branch and bound over the components;
 * only the channels that two of them want take part in the search.
 */
import type { Model } from "./model.ts";
import type { CoalitionPlan } from "./worth.ts";

/** A plan as the search sees it. */
interface Pick {
  /** What it earns in the channels that nobody else wants, less its cost. */
  readonly apart: number;
  /** By contested channel, what it would earn there. */
  readonly earns: Float64Array;
}

/** The largest sum over ways to give each channel to one component; `components` are the plans of each. */
export function serveChannels(model: Model, components: readonly (readonly CoalitionPlan[])[]): number {
  const contested = contestedChannels(model, components);
  const picks = components.map((plans) => plans.map((plan) => pickOf(model, plan, contested)));
  const hopes = hopesFrom(picks, contested.length);
  let best = 0;
  const branch = (next: number, earned: Float64Array, apart: number): void => {
    // What this branch can still come to, if each channel and each component got the best of what is left.
    const bound = hopes[next]!.earns.reduce((sum, hope, c) => sum + Math.max(hope, earned[c]!), apart);
    if (bound + hopes[next]!.apart <= best) return;
    if (next === picks.length) {
      best = bound;
      return;
    }
    for (const pick of picks[next]!) branch(next + 1, larger(earned, pick.earns), apart + pick.apart);
    branch(next + 1, earned, apart);
  };
  branch(0, new Float64Array(contested.length), 0);
  return best;
}

/** Channels that plans of two or more components could serve. */
function contestedChannels(
  model: Model,
  components: readonly (readonly CoalitionPlan[])[],
): readonly number[] {
  const reached = components.map((plans) => plans.reduce((mask, plan) => mask | plan.sellers, 0));
  const contested: number[] = [];
  for (let c = 0; c < model.margin.length; c++) {
    let wanting = 0;
    for (const mask of reached) if ((model.reachedBy[c]! & mask) !== 0) wanting++;
    if (wanting > 1) contested.push(c);
  }
  return contested;
}

function pickOf(model: Model, plan: CoalitionPlan, contested: readonly number[]): Pick {
  let apart = -plan.cost;
  for (let c = 0; c < model.margin.length; c++) if (!contested.includes(c)) apart += earnsIn(model, plan, c);
  return { apart, earns: Float64Array.from(contested, (c) => earnsIn(model, plan, c)) };
}

function earnsIn(model: Model, plan: CoalitionPlan, channel: number): number {
  return (model.reachedBy[channel]! & plan.sellers) === 0 ? 0 : plan.perMargin * model.margin[channel]!;
}

/** hopes[k]: the most that components k, k + 1, … could bring, each by itself. */
function hopesFrom(picks: readonly (readonly Pick[])[], contested: number): readonly Pick[] {
  const hopes: Pick[] = [{ apart: 0, earns: new Float64Array(contested) }];
  for (const component of picks.toReversed()) {
    const rest = hopes[0]!;
    const apart = rest.apart + component.reduce((most, pick) => Math.max(most, pick.apart), 0);
    hopes.unshift({ apart, earns: component.reduce((most, pick) => larger(most, pick.earns), rest.earns) });
  }
  return hopes;
}

const larger = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, c) => Math.max(value, other[c]!));
