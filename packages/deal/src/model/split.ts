/**
 * When a connected group earns more as several teams than as one.
 *
 * Two reasons, both only where the owner's public plan makes releases: parties may follow them cheaper than the owner makes
 * them; and a team that is ready later pays a channel's investment later, and may rather enter with the next generation.
 * Beside that, a member with a penalty may be better left out of a team without the owner. Everywhere else one team for all
 * is best: it knows more, reaches more and pays protection and rebuilding once.
 */
import type { Model } from "./model.ts";
import { serveChannels } from "./serve.ts";
import { componentOf, componentsOf, connectedSets } from "./talks.ts";
import { presentValue } from "./time.ts";
import { bestCapability, rebuildWith, type Plan, type Prospect } from "./worth.ts";

interface Splits {
  /** The best with some connected sets of parties acting on their own, or `without` where that is more. */
  readonly best: (mask: number, without: number) => number;
  /** Mask of the players of `mask` whose idleness can raise what the others earn. */
  readonly mayIdle: (mask: number) => number;
}

export function splitsOf(model: Model, prospectOf: (team: number) => Prospect): Splits {
  const defers = mayDefer(model);
  const bolting = bolters(model) !== 0;
  const parts = new Map<number, readonly number[]>();
  const punished = model.penalty.reduce((mask, penalty, i) => (penalty > 0 ? mask | (1 << i) : mask), 0);

  const best = (mask: number, without: number): number => {
    if (!bolting && !defers) return without;
    const components = componentsOf(model, mask);
    if (!components.some((component) => splitPays(component))) return without;
    const candidates = components.flatMap(partsOf).filter((team) => prospectOf(team).best > 0);
    const most = mostIn([...components, ...candidates].map((team) => prospectOf(team).plans));
    const costs = candidates.map((team) => Math.min(...prospectOf(team).plans.map(({ cost }) => cost)));
    let found = without;
    /** `spent`: the least that the chosen cost; what is earned is never more than the most in every channel. */
    const search = (rest: number, chosen: readonly number[], next: number, spent: number): void => {
      if (most - spent <= found) return;
      const teams = [...chosen, ...componentsOf(model, rest)].map(prospectOf).filter((team) => team.best > 0);
      if (chosen.length > 0) found = Math.max(found, serveChannels(teams.map((team) => team.plans)));
      for (let i = next; i < candidates.length; i++) {
        const team = candidates[i]!;
        if ((team & ~rest) !== 0) continue;
        // Two joined teams do better as one, unless one of them wants to be later.
        if (!defers && chosen.some((other) => componentOf(model, team | other, team) === (team | other)))
          continue;
        search(rest & ~team, [...chosen, team], i + 1, spent + costs[i]!);
      }
    };
    search(mask, [], 0, 0);
    return found;
  };

  /** The connected sets of parties that could leave the component: who can talk with whom never changes. */
  const partsOf = (component: number): readonly number[] => {
    if ((component & 1) === 0 && !defers) return [];
    const known = parts.get(component);
    if (known !== undefined) return known;
    const found = [...connectedSets(model, component)].filter((team) => team !== component);
    parts.set(component, found);
    return found;
  };

  /** Whether some part earns somewhere what the whole does not. A part that earns nothing by itself stays idle. */
  const splitPays = (component: number): boolean => {
    const whole = prospectOf(component).plans;
    const gains = (component & 1) === 1 ? outearns : outlasts;
    return partsOf(component).some((part) => {
      const { best: own, plans } = prospectOf(part);
      return own > 0 && gains(plans, whole);
    });
  };

  const mayIdle = (mask: number): number => {
    if (punished === 0 && !defers) return 0;
    let idle = 0;
    for (const component of componentsOf(model, mask)) {
      if ((component & 1) === 1 || (component & (component - 1)) === 0) continue;
      idle |= defers ? component : component & punished;
    }
    return idle;
  };

  return { best, mayIdle };
}

/** The sum over the channels of the most that any of these plans earns there. */
function mostIn(teams: readonly (readonly Plan[])[]): number {
  const most: number[] = [];
  for (const { earns } of teams.flat())
    for (let c = 0; c < earns.length; c++) most[c] = Math.max(most[c] ?? 0, earns[c]!);
  return most.reduce((sum, earned) => sum + earned, 0);
}

/** Whether beside a plan of the owner's team one of these could earn more than it costs. */
function outearns(part: readonly Plan[], whole: readonly Plan[]): boolean {
  return part.some(({ earns, cost }) =>
    whole.some((owner) => {
      let gain = -cost;
      for (let c = 0; c < earns.length; c++) gain += Math.max(0, earns[c]! - owner.earns[c]!);
      return gain > 0;
    }),
  );
}

/** Whether a plan of the part earns more in some channel than that of the whole which follows as often. */
function outlasts(part: readonly Plan[], whole: readonly Plan[]): boolean {
  return part.some(({ earns }, n) => earns.some((earned, c) => earned > (whole[n]?.earns[c] ?? 0)));
}

/** Whether being ready later can be worth something: an investment is put off, and the next generation is fresh. */
function mayDefer(model: Model): boolean {
  return (
    model.ownerPlans.chosen > 0 && model.clock.discount > 0 && model.investment.some((money) => money > 0)
  );
}

/**
 * By player: 1 if a coalition with the owner can depend on what the player knows, because the two are not joined
 * directly, or because its group might do better without the owner who is there.
 */
export function straysOf(model: Model): Uint8Array {
  const apart = bolters(model) | ~model.talks;
  return Uint8Array.from({ length: model.players }, (_, i) => (i === 0 ? 0 : (apart >> i) & 1));
}

/** Mask of the parties whose group, beside the owner, might earn more on its own. */
function bolters(model: Model): number {
  if (model.ownerPlans.chosen === 0) return 0;
  const parties = (2 ** model.players - 1) & ~1;
  if (mayDefer(model)) return parties;
  let mask = 0;
  for (let rest = parties; rest !== 0; rest &= rest - 1) {
    const bit = rest & -rest;
    const group = componentOf({ talks: 0, allies: model.allies }, parties, bit);
    if (mayFollowCheaper(model, group)) mask |= bit;
  }
  return mask;
}

/** Whether following could cost the allied parties of `group`, knowing everything, less than releasing costs the owner. */
function mayFollowCheaper(model: Model, group: number): boolean {
  const { ownerPlans, clock, every } = model;
  let penalty = Number.POSITIVE_INFINITY;
  for (let i = 1; i < model.players; i++)
    if ((group & (1 << i)) !== 0) penalty = Math.min(penalty, model.penalty[i]!);
  const again = rebuildWith(model, bestCapability(model, group), (j) => model.renews[j]!);
  let cost = model.protection + penalty;
  for (let n = 1; n <= ownerPlans.chosen; n++) {
    cost += again.cost * presentValue(clock, n * every);
    if (ownerPlans.cost[n]! > cost) return true;
  }
  return false;
}
