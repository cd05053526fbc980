/**
 * A deal laid out for computing: flat arrays by player, asset, component and channel, and the value of each way to
 * sell. Compiled once from a `Deal`; everything that does not depend on who knows what is computed here.
 *
 * Masks have bit i for player i (bit 0 is the owner).
 */
import type { Deal } from "./deal.ts";
import { clockOf, freshMonths, presentValue, type Clock } from "./time.ts";

/** A way to sell is worth `perMargin` · make · (full monthly margin of the channels served) − `cost`. */
export interface Plan {
  readonly perMargin: number;
  readonly cost: number;
}

/** Following every release as an outsider: what does not depend on how the first generation was rebuilt. */
export interface Following {
  /** Month in which the second generation, rebuilt, takes over from the first. */
  readonly firstEnds: number;
  readonly later: Plan;
}

export interface Model {
  readonly clock: Clock;
  readonly players: number;
  readonly age: number;
  readonly protection: number;
  /** By player; the owner's capability and penalty are never read. */
  readonly make: Float64Array;
  readonly capability: Float64Array;
  readonly penalty: Float64Array;
  /** By component. */
  readonly rebuildCost: Float64Array;
  readonly rebuildMonths: Float64Array;
  /** Share that asset a leaves unknown of component j, at a · components + j. */
  readonly unrevealed: Float64Array;
  /** By asset: mask of the parties that know it. */
  readonly knownTo: Int32Array;
  /** By channel. */
  readonly margin: Float64Array;
  /** By channel: mask of the players with whom it can be served. */
  readonly reachedBy: Int32Array;
  /** Mask of the parties joined to the owner. */
  readonly talks: number;
  /** By player: mask of the parties allied with it. */
  readonly allies: Int32Array;
  /** Plans with the owner, in units of make · margin. The first is one generation, the second releases. */
  readonly withOwner: readonly Plan[];
  /** By player: how a coalition with that player's capability follows releases; null: there are none. */
  readonly following: readonly Following[] | null;
}

/** What of a model does not change while people talk: who is there, what they can do, what each way to sell is worth. */
export type Standing = Pick<
  Model,
  | "clock"
  | "players"
  | "age"
  | "protection"
  | "make"
  | "capability"
  | "rebuildCost"
  | "rebuildMonths"
  | "allies"
  | "withOwner"
  | "following"
>;

function standingOf(deal: Deal): Standing {
  const clock = clockOf(deal);
  const { technology, parties } = deal;
  const players = parties.length + 1;
  const allies = new Int32Array(players);
  for (const [one, other] of deal.allied) {
    allies[one]! |= 1 << other;
    allies[other]! |= 1 << one;
  }
  return {
    clock,
    players,
    age: technology.age,
    protection: technology.protection,
    make: Float64Array.of(deal.owner.make, ...parties.map((p) => p.make)),
    capability: Float64Array.of(1, ...parties.map((p) => p.capability)),
    rebuildCost: Float64Array.from(technology.components, (c) => c.rebuildCost),
    rebuildMonths: Float64Array.from(technology.components, (c) => c.rebuildMonths),
    allies,
    withOwner: plansWithOwner(deal, clock),
    following: followingByPlayer(deal, clock),
  };
}

/**
 * Lays a deal out; O(players + assets · components + generations · players). `standing`: the model of a deal that differs
 * from this one only in its assets, who knows what, who talks, what binds, and who controls a channel.
 */
export function modelOf(deal: Deal, standing: Standing = standingOf(deal)): Model {
  const { players } = standing;
  const everyone = 2 ** players - 1;
  return {
    ...standing,
    penalty: Float64Array.of(0, ...deal.parties.map((p) => p.penalty)),
    unrevealed: Float64Array.from(deal.assets.flatMap((a) => a.reveals.map((share) => 1 - share))),
    knownTo: Int32Array.from(deal.assets, (_, a) => maskOf(deal, (p) => p.knows.includes(a))),
    margin: Float64Array.from(deal.channels, (c) => c.margin),
    reachedBy: Int32Array.from(deal.channels, (c) =>
      c.open ? everyone : c.controlledBy.reduce((mask, player) => mask | (1 << player), 0),
    ),
    talks: maskOf(deal, (p, player) => p.inTalks && (deal.exclusivity ?? player) === player),
  };
}

function maskOf(deal: Deal, test: (party: Deal["parties"][number], player: number) => boolean): number {
  return deal.parties.reduce((mask, party, i) => (test(party, i + 1) ? mask | (1 << (i + 1)) : mask), 0);
}

/** Months in which generations 1, 2, … are released, all before the horizon. */
export function releaseMonths(deal: Deal): readonly number[] {
  const { releases } = deal.technology;
  if (releases === null) return [];
  const months: number[] = [];
  for (let k = 1; k * releases.every < deal.horizon; k++) months.push(k * releases.every);
  return months;
}

function plansWithOwner(deal: Deal, clock: Clock): readonly Plan[] {
  const { age, releases } = deal.technology;
  const once = { perMargin: freshMonths(clock, 0, clock.horizon, -age), cost: 0 };
  if (releases === null) return [once];
  const months = releaseMonths(deal);
  let perMargin = freshMonths(clock, 0, Math.min(releases.every, clock.horizon), -age);
  let cost = 0;
  for (const born of months) {
    perMargin += freshMonths(clock, born, Math.min(born + releases.every, clock.horizon), born);
    cost += releases.cost * presentValue(clock, born);
  }
  return [once, { perMargin, cost }];
}

function followingByPlayer(deal: Deal, clock: Clock): readonly Following[] | null {
  const { releases, components } = deal.technology;
  if (releases === null) return null;
  const months = releaseMonths(deal);
  const fullCost = components.reduce((sum, c) => sum + c.rebuildCost, 0);
  const fullMonths = Math.max(...components.map((c) => c.rebuildMonths));
  return [1, ...deal.parties.map((p) => p.capability)].map((capability) => {
    const lag = (releases.renews * fullMonths) / capability;
    const rebuild = (releases.renews * fullCost) / capability;
    let perMargin = 0;
    let cost = 0;
    for (const born of months) {
      const until = Math.min(born + releases.every + lag, clock.horizon);
      perMargin += freshMonths(clock, born + lag, until, born);
      cost += rebuild * presentValue(clock, born);
    }
    return {
      firstEnds: Math.min(releases.every + lag, clock.horizon),
      later: { perMargin, cost },
    };
  });
}
