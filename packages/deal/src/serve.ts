/**
 * Who serves which channel: each channel goes to one of the components that reach it, so that the sum is largest.
 *
 * Each component picks one of its plans or stays idle; given the picks, a channel goes to the pick that earns most
 * on it. Choosing the picks is a facility location problem, solved exactly by branch and bound; the components that
 * earn something alone and share a channel are few.
 */
import type { Model } from "./model.ts";
import type { CoalitionPlan } from "./worth.ts";

/** The largest sum over ways to give each channel to one component; `components` are the plans of each. */
export function serveChannels(model: Model, components: readonly (readonly CoalitionPlan[])[]): number {
  const channels = model.margin.length;
  const hopes = hopesFrom(model, components);
  let best = 0;

  const bound = (next: number, earned: Float64Array, spent: number): number => {
    let sum = -spent;
    const hope = hopes[next]!;
    for (let c = 0; c < channels; c++) sum += Math.max(earned[c]!, hope[c]!);
    return sum;
  };
  const branch = (next: number, earned: Float64Array, spent: number): void => {
    if (next === components.length) {
      best = Math.max(
        best,
        earned.reduce((sum, value) => sum + value, -spent),
      );
      return;
    }
    if (bound(next, earned, spent) <= best) return;
    for (const plan of components[next]!) {
      branch(next + 1, withPlan(model, earned, plan), spent + plan.cost);
    }
    branch(next + 1, earned, spent);
  };
  branch(0, new Float64Array(channels), 0);
  return best;
}

/** earned, by channel, once `plan` may take the channels on which it earns more. */
function withPlan(model: Model, earned: Float64Array, plan: CoalitionPlan): Float64Array {
  return earned.map((value, c) => Math.max(value, earns(model, plan, c)));
}

function earns(model: Model, plan: CoalitionPlan, channel: number): number {
  return (model.reachedBy[channel]! & plan.sellers) === 0 ? 0 : plan.perMargin * model.margin[channel]!;
}

/** hopes[k][c]: the most that components k, k+1, … could earn in channel c, costs left out. */
function hopesFrom(model: Model, components: readonly (readonly CoalitionPlan[])[]): readonly Float64Array[] {
  const hopes: Float64Array[] = [new Float64Array(model.margin.length)];
  for (const plans of components.toReversed()) {
    hopes.unshift(plans.reduce<Float64Array>((hope, plan) => withPlan(model, hope, plan), hopes[0]!));
  }
  return hopes;
}
