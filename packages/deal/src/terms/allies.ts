/**
 * What a party gets among its allies, without the owner: by itself or in any connected group, whichever gives it most; in a
 * group it has its Shapley value in the group's game.
 */
import { gameOf } from "../model/game.ts";
import type { Model } from "../model/model.ts";
import { serveChannels } from "../model/serve.ts";
import { connectedSets } from "../model/talks.ts";
import { bestPlan, plansAlone, type Plan, type Prospect } from "../model/worth.ts";

/** A group of allies is looked for among this many: the party, and those with whom it is worth most. */
const MAX_ALLIES = 6;

/** A party and those with whom it may act. */
export interface Allies {
  readonly party: number;
  readonly model: Model;
  /** Masks of the connected groups that contain the party, itself alone among them. */
  readonly groups: readonly number[];
  /** v of the parties of `mask` without any contract. */
  readonly worth: (mask: number) => number;
  /** The plans of a team without the party, without any contract. */
  readonly plansOf: (team: number) => readonly Plan[];
}

export function groupsWith(model: Model, party: number): Allies {
  const { worth } = gameOf(model);
  const own = 1 << party;
  const connected = [...connectedSets(model, (2 ** model.players - 1) & ~1)].filter(
    (mask) => (mask & own) !== 0,
  );
  const others = connected.reduce((all, mask) => all | mask, 0) & ~own;
  const near = bitsOf(others)
    .sort((a, b) => worth(own | b) - worth(own | a) || a - b)
    .slice(0, MAX_ALLIES - 1)
    .reduce((mask, bit) => mask | bit, own);
  const plans = new Map<number, readonly Plan[]>();
  const plansOf = (team: number): readonly Plan[] => {
    const known = plans.get(team) ?? plansAlone(model, team);
    plans.set(team, known);
    return known;
  };
  return { party, model, groups: connected.filter((mask) => (mask & ~near) === 0), worth, plansOf };
}

/** What the party has without any contract. */
export const shareWithoutContract = (allies: Allies): number =>
  bestShare(allies, (mask) => allies.worth(mask));

/**
 * What the party has when a team with it can do what `planOf` says (null: nothing) and a team without it what it can
 * without any contract.
 */
export function shareInGroups(allies: Allies, planOf: (mask: number) => Plan | null): number {
  const own = 1 << allies.party;
  const known = new Map<number, number>();
  const worth = (mask: number): number => {
    if ((mask & own) === 0) return allies.worth(mask);
    const found = known.get(mask) ?? best(mask);
    known.set(mask, found);
    return found;
  };
  const plans = new Map<number, Prospect | null>();
  const prospectOf = (team: number): Prospect | null => {
    const found = plans.get(team);
    if (found !== undefined) return found;
    const plan = planOf(team);
    const made = plan === null ? null : { plans: [plan], best: bestPlan([plan]) };
    plans.set(team, made);
    return made;
  };
  const best = (mask: number): number => {
    let most = allies.worth(mask & ~own);
    for (const team of connectedSets(allies.model, mask)) {
      const prospect = (team & own) === 0 ? null : prospectOf(team);
      const rest = mask & ~team;
      // Side by side they never bring more than each by itself.
      if (prospect === null || prospect.best + allies.worth(rest) <= most) continue;
      most = Math.max(most, beside(allies, prospect, rest));
    }
    return most;
  };
  return bestShare(allies, worth);
}

/** The best of one team and the parties of `rest`, who act as they like. */
function beside(allies: Allies, { plans, best }: Prospect, rest: number): number {
  if (best === 0 || allies.worth(rest) === 0) return best + allies.worth(rest);
  let most = 0;
  const search = (left: number, teams: readonly (readonly Plan[])[]): void => {
    most = Math.max(most, serveChannels([plans, ...teams]));
    const seed = left & -left;
    if (seed === 0) return;
    search(left & ~seed, teams);
    for (const team of connectedSets(allies.model, left)) {
      const own = (team & seed) === 0 ? [] : allies.plansOf(team);
      if (bestPlan(own) > 0) search(left & ~team, [...teams, own]);
    }
  };
  search(rest, []);
  return most;
}

/** The largest of the party's Shapley values in its groups. */
function bestShare({ party, groups }: Allies, worth: (mask: number) => number): number {
  return groups.reduce((most, group) => Math.max(most, shapleyIn(group, 1 << party, worth)), 0);
}

/** The Shapley value of the player of bit `own` in the game on `group`. */
function shapleyIn(group: number, own: number, worth: (mask: number) => number): number {
  const others = group & ~own;
  const n = bitsOf(group).length;
  let value = 0;
  for (let set = others; ; set = (set - 1) & others) {
    const size = bitsOf(set).length;
    value += orderShare(size, n) * (worth(set | own) - worth(set));
    if (set === 0) return value;
  }
}

/** Share of the orders of n players in which a given set of `size` others comes just before a given player. */
function orderShare(size: number, n: number): number {
  let share = 1 / n;
  for (let k = 1; k <= size; k++) share *= k / (n - k);
  return share;
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
  return bits;
}
