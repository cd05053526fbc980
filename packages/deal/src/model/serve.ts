/**
 * Who serves which channel: each channel goes to one of the teams that reach it, so that the sum is largest.
 *
 * Each team picks one of its plans or stays idle; given the picks, a channel goes to the pick that earns most on it.
 * Choosing the picks is a facility location problem, solved exactly by branch and bound over the teams; only the channels
 * that two of them want take part in the search.
 */
import type { Plan } from "./worth.ts";

/** A plan as the search sees it. */
interface Pick {
  /** What it earns in the channels that nobody else wants, less its cost. */
  readonly apart: number;
  /** By contested channel, what it would earn there. */
  readonly earns: Float64Array;
}

/** The largest sum over ways to give each channel to one team; `teams` are the plans of each. */
export function serveChannels(teams: readonly (readonly Plan[])[]): number {
  const contested = contestedChannels(teams);
  const picks = teams.map((plans) => plans.map((plan) => pickOf(plan, contested)));
  const hopes = hopesFrom(picks, contested.length);
  let best = 0;
  const branch = (next: number, earned: Float64Array, apart: number): void => {
    // What this branch can still come to, if each channel and each team got the best of what is left.
    let bound = apart + hopes[next]!.apart;
    for (let c = 0; c < earned.length; c++) bound += Math.max(hopes[next]!.earns[c]!, earned[c]!);
    if (bound <= best) return;
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

/** Channels in which plans of two or more teams would earn. */
function contestedChannels(teams: readonly (readonly Plan[])[]): readonly number[] {
  const wanting: number[] = [];
  for (const plans of teams) {
    const channels = plans[0]?.earns.length ?? 0;
    for (let c = 0; c < channels; c++)
      if (plans.some((plan) => plan.earns[c]! > 0)) wanting[c] = (wanting[c] ?? 0) + 1;
  }
  return [...wanting.keys()].filter((c) => (wanting[c] ?? 0) > 1);
}

function pickOf({ earns, cost }: Plan, contested: readonly number[]): Pick {
  let apart = -cost;
  for (let c = 0; c < earns.length; c++) apart += earns[c]!;
  for (const c of contested) apart -= earns[c]!;
  return { apart, earns: Float64Array.from(contested, (c) => earns[c]!) };
}

/** hopes[k]: the most that teams k, k + 1, … could bring, each by itself. */
function hopesFrom(picks: readonly (readonly Pick[])[], contested: number): readonly Pick[] {
  const hopes: Pick[] = [{ apart: 0, earns: new Float64Array(contested) }];
  for (const team of picks.toReversed()) {
    const rest = hopes[0]!;
    const apart = rest.apart + team.reduce((most, pick) => Math.max(most, pick.apart), 0);
    hopes.unshift({ apart, earns: team.reduce((most, pick) => larger(most, pick.earns), rest.earns) });
  }
  return hopes;
}

function larger(one: Float64Array, other: Float64Array): Float64Array {
  const most = new Float64Array(one.length);
  for (let c = 0; c < one.length; c++) most[c] = Math.max(one[c]!, other[c]!);
  return most;
}
