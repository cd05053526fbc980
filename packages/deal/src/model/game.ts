/**
 * The game of a deal: v(S) for every coalition S, the graph-restricted game of docs/model.md: the largest sum over
 * disjoint connected teams inside S, each serving channels of its own. Nobody is forced into a team.
 *
 * Values are found on demand and remembered. A party that learns something changes only the coalitions it is in, and those
 * with the owner only if it may stray from the owner there: `tell` forgets just these.
 * Law under test: after any sequence of `tell` and `untell`, every v(S) equals that of a game made anew.
 */
import { reaches, type Model } from "./model.ts";
import { serveChannels } from "./serve.ts";
import { splitsOf, straysOf } from "./split.ts";
import { componentOf, componentsOf } from "./talks.ts";
import { bestPlan, plansAlone, plansTogether, worthTogether, type Prospect } from "./worth.ts";

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
  const prospects = new Map<number, Prospect>();

  /** A team comes up in many coalitions, so its plans are remembered. */
  const prospectOf = (team: number): Prospect => {
    const known = prospects.get(team);
    if (known !== undefined) return known;
    const plans = (team & 1) === 1 ? plansTogether(model, team) : plansAlone(model, team);
    const prospect = { plans, best: bestPlan(plans) };
    prospects.set(team, prospect);
    return prospect;
  };
  const splits = splitsOf(model, prospectOf);

  const worth = (mask: number): number => {
    if (mask === 0) return 0;
    const known = memory.get(mask);
    if (known !== undefined) return known;
    const value = compute(mask);
    memory.set(mask, value);
    return value;
  };

  /** One component against the rest: their sum, unless both earn something and want the same channel. */
  const compute = (mask: number): number => {
    const first = componentOf(model, mask, mask & -mask);
    const rest = mask & ~first;
    if (rest === 0) return splits.best(mask, Math.max(alone(first), withIdle(mask)));
    const own = worth(first);
    const others = worth(rest);
    if (own === 0 || others === 0 || !contested(model, first, rest)) return own + others;
    const teams = componentsOf(model, mask).map(prospectOf);
    const served = serveChannels(teams.filter((team) => team.best > 0).map((team) => team.plans));
    return splits.best(mask, Math.max(served, withIdle(mask)));
  };

  /** A component as one team. */
  const alone = (team: number): number =>
    (team & 1) === 1 ? worthTogether(model, team) : prospectOf(team).best;

  /** The best if one of those who may be better left out is idle. */
  const withIdle = (mask: number): number => {
    let best = 0;
    for (let rest = splits.mayIdle(mask); rest !== 0; rest &= rest - 1)
      best = Math.max(best, worth(mask & ~(rest & -rest)));
    return best;
  };

  return {
    players: model.players,
    worth,
    tell: (party, asset, knows = true) => {
      const bit = 1 << party;
      const before = model.knownTo[asset]!;
      model.knownTo[asset] = knows ? before | bit : before & ~bit;
      memory.forget(bit, strays[party] === 1);
      // What the owner's teams earn does not depend on what their members know.
      for (const team of prospects.keys()) if ((team & bit) !== 0 && (team & 1) === 0) prospects.delete(team);
    },
    knows: (party, asset) => (model.knownTo[asset]! & (1 << party)) !== 0,
    strays: (party) => strays[party] === 1,
  };
}

/** Whether some channel is within reach of both masks. */
function contested(model: Model, one: number, other: number): boolean {
  for (let c = 0; c < model.margin.length; c++)
    if (reaches(model, one, c) && reaches(model, other, c)) return true;
  return false;
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
