/**
 * The game of a deal: v(S) for every coalition S, the graph-restricted game of docs/model.md.
 *
 * Values are found on demand and remembered. A party that learns something changes only the coalitions it is in, and
 * those with the owner only if it may stray from the owner there: `tell` forgets just these.
 * Law under test: after any sequence of `tell` and `untell`, every v(S) equals that of a game made anew.
 */
import type { Model } from "./model.ts";
import { serveChannels } from "./serve.ts";
import { bestPlan, mayIgnoreOwner, plansAlone, plansTogether, type CoalitionPlan } from "./worth.ts";

/** Exact values are tabulated to this many players, the owner among them. */
export const MAX_TABLE_PLAYERS = 20;

export interface Game {
  readonly players: number;
  /** v of the coalition with this mask. */
  readonly worth: (mask: number) => number;
  /** The party learns the asset (or, with false, no longer knows it). */
  readonly tell: (party: number, asset: number, knows?: boolean) => void;
  readonly knows: (party: number, asset: number) => boolean;
  /** Whether what this party learns can change the worth of a coalition in which the owner is. */
  readonly strays: (party: number) => boolean;
}

export function gameOf(compiled: Model): Game {
  const model: Model = { ...compiled, knownTo: compiled.knownTo.slice() };
  const memory = memoryFor(model.players);
  const strays = straysOf(model);

  const worth = (mask: number): number => {
    if (mask === 0) return 0;
    const known = memory.get(mask);
    if (known !== undefined) return known;
    const value = compute(mask);
    memory.set(mask, value);
    return value;
  };

  const prospects = new Map<number, Prospect>();
  /** A component among others: it comes up in many coalitions, so its plans are remembered. */
  const prospectOf = (component: number): Prospect => {
    const known = prospects.get(component);
    if (known !== undefined) return known;
    const plans = plansOf(model, component);
    const prospect = { plans, best: bestPlan(model, plans) };
    if ((component & 1) === 0) prospects.set(component, prospect);
    return prospect;
  };

  /** One component against the rest: their sum, unless both earn something and want the same channel. */
  const compute = (mask: number): number => {
    const first = componentOf(model, mask, mask & -mask);
    const rest = mask & ~first;
    if (rest === 0) return bestPlan(model, plansOf(model, first));
    const own = prospectOf(first).best;
    const others = worth(rest);
    if (own === 0 || others === 0 || !contested(model, first, rest)) return own + others;
    const live = componentsOf(model, mask)
      .map(prospectOf)
      .filter((p) => p.best > 0);
    return serveChannels(
      model,
      live.map((p) => p.plans),
    );
  };

  return {
    players: model.players,
    worth,
    tell: (party, asset, knows = true) => {
      const bit = 1 << party;
      const before = model.knownTo[asset]!;
      model.knownTo[asset] = knows ? before | bit : before & ~bit;
      memory.forget(bit, strays[party] === 1);
      for (const component of prospects.keys()) if ((component & bit) !== 0) prospects.delete(component);
    },
    knows: (party, asset) => (model.knownTo[asset]! & (1 << party)) !== 0,
    strays: (party) => strays[party] === 1,
  };
}

/** A component's plans, and what the best of them brings if it serves all it reaches. */
interface Prospect {
  readonly plans: readonly CoalitionPlan[];
  readonly best: number;
}

const plansOf = (model: Model, component: number): readonly CoalitionPlan[] =>
  (component & 1) === 1 ? plansTogether(model, component) : plansAlone(model, component);

/** Whether some channel is reached by players of both masks. */
function contested(model: Model, one: number, other: number): boolean {
  return model.reachedBy.some((players) => (players & one) !== 0 && (players & other) !== 0);
}

/** The players of `mask` that are connected with the player whose bit is `seed`, inside `mask`. */
export function componentOf(model: Model, mask: number, seed: number): number {
  let component = seed;
  let frontier = seed;
  while (frontier !== 0) {
    const player = 31 - Math.clz32(frontier);
    frontier &= ~(1 << player);
    const fresh = linksOf(model, player) & mask & ~component;
    component |= fresh;
    frontier |= fresh;
  }
  return component;
}

function linksOf(model: Model, player: number): number {
  if (player === 0) return model.talks;
  return model.allies[player]! | ((model.talks >> player) & 1);
}

function componentsOf(model: Model, mask: number): readonly number[] {
  const components: number[] = [];
  for (let rest = mask; rest !== 0;) {
    const component = componentOf(model, mask, rest & -rest);
    components.push(component);
    rest &= ~component;
  }
  return components;
}

/**
 * By player: 1 if a coalition with the owner can depend on what the player knows, because the two are not joined
 * directly, or because some coalition with both could do better by ignoring the owner.
 */
function straysOf(model: Model): Uint8Array {
  const strays = Uint8Array.from({ length: model.players }, (_, i) => 1 - ((model.talks >> i) & 1));
  const releases = model.withOwner[1];
  if (model.following === null || releases === undefined) return strays;
  // A follower sells no fresher product than the owner, so it can only win where following costs it less.
  if (model.following.every((f) => f.later.cost + model.protection >= releases.cost)) return strays;
  if (model.players > MAX_TABLE_PLAYERS) return strays.fill(1);
  for (let mask = 1; mask < 2 ** model.players; mask += 2) {
    if (componentOf(model, mask, 1) !== mask || !mayIgnoreOwner(model, mask)) continue;
    for (let i = 1; i < model.players; i++) if ((mask & (1 << i)) !== 0) strays[i] = 1;
  }
  return strays;
}

interface Memory {
  readonly get: (mask: number) => number | undefined;
  readonly set: (mask: number, value: number) => void;
  /** Forgets the coalitions with the player of `bit`; those with the owner only if `joint`. */
  readonly forget: (bit: number, joint: boolean) => void;
}

function memoryFor(players: number): Memory {
  if (players > MAX_TABLE_PLAYERS) {
    const map = new Map<number, number>();
    return {
      get: (mask) => map.get(mask),
      set: (mask, value) => map.set(mask, value),
      forget: () => map.clear(),
    };
  }
  const table = new Float64Array(2 ** players).fill(Number.NaN);
  return {
    get: (mask) => (Number.isNaN(table[mask]!) ? undefined : table[mask]!),
    set: (mask, value) => {
      table[mask] = value;
    },
    forget: (bit, joint) => {
      for (let mask = bit; mask < table.length; mask = (mask + 1) | bit) {
        if (joint || (mask & 1) === 0) table[mask] = Number.NaN;
      }
    },
  };
}
