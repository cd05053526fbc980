/**
 * A deal laid out for computing: flat arrays by player, asset, component and channel, and what the owner's plans earn.
 * Compiled once from a `Deal`; everything that does not depend on who knows what is computed here.
 *
 * Masks have bit i for player i (bit 0 is the owner). Definition: docs/model.md.
 */
import type { Deal } from "../deal.ts";
import { clockOf, courseOf, earningMonths, presentValue, type Clock, type Course } from "./time.ts";

/** The owner's plans by number of releases n = 0, 1, …: generation k is sold from k·τ on, the last to the horizon. */
interface OwnerPlans {
  /** At n · channels + c: what the channel earns, money, with make 1 and before its investment. */
  readonly earns: Float64Array;
  /** By n: what the releases cost, present value. */
  readonly cost: Float64Array;
  /** The plan that is public: the best for all players with all channels; of equals the one with the fewest releases. */
  readonly chosen: number;
}

export interface Model {
  readonly clock: Clock;
  readonly players: number;
  readonly age: number;
  /** Months between two releases; Infinity: there are none. */
  readonly every: number;
  readonly protection: number;
  /** Share of the sales without the owner that the law lets through: 1 − exclusion. */
  readonly lawful: number;
  /** By player; the owner's capability and penalty are never read. */
  readonly make: Float64Array;
  readonly capability: Float64Array;
  readonly penalty: Float64Array;
  /** By component. An alternative that does not exist costs and takes Infinity. */
  readonly rebuildCost: Float64Array;
  readonly rebuildMonths: Float64Array;
  readonly renews: Float64Array;
  readonly alternativeCost: Float64Array;
  readonly alternativeMonths: Float64Array;
  /** Share that asset a leaves unknown of component j, at a · components + j. */
  readonly unrevealed: Float64Array;
  /** By asset: mask of the parties that know it. */
  readonly knownTo: Int32Array;
  /** By channel: chance · margin, and the rest of what it earns by. */
  readonly margin: Float64Array;
  readonly investment: Float64Array;
  readonly courses: readonly Course[];
  /** By channel: mask of the players who control it (everyone where it is open), and whether all are needed. */
  readonly controlledBy: Int32Array;
  readonly needsAll: Uint8Array;
  /** Mask of the parties joined to the owner. */
  readonly talks: number;
  /** By player: mask of the parties allied with it. */
  readonly allies: Int32Array;
  readonly ownerPlans: OwnerPlans;
}

/** What of a model does not change while people talk: who is there, what they can do, what each way to sell is worth. */
export type Standing = Omit<
  Model,
  "penalty" | "unrevealed" | "knownTo" | "controlledBy" | "needsAll" | "talks"
>;

export function standingOf(deal: Deal): Standing {
  const clock = clockOf(deal);
  const { technology, parties, channels } = deal;
  const { components, releases } = technology;
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
    every: releases?.every ?? Number.POSITIVE_INFINITY,
    protection: technology.protection,
    lawful: 1 - technology.exclusion,
    make: Float64Array.of(deal.owner.make, ...parties.map((p) => p.make)),
    capability: Float64Array.of(0, ...parties.map((p) => p.capability)),
    rebuildCost: Float64Array.from(components, (c) => c.rebuildCost),
    rebuildMonths: Float64Array.from(components, (c) => c.rebuildMonths),
    renews: Float64Array.from(components, (c) => renewalOf(deal, c)),
    alternativeCost: Float64Array.from(components, (c) => c.alternative?.cost ?? Number.POSITIVE_INFINITY),
    alternativeMonths: Float64Array.from(
      components,
      (c) => c.alternative?.months ?? Number.POSITIVE_INFINITY,
    ),
    margin: Float64Array.from(channels, (c) => c.chance * c.margin),
    investment: Float64Array.from(channels, (c) => c.investment),
    courses: channels.map(courseOf),
    allies,
    ownerPlans: ownerPlansOf(deal, clock),
  };
}

/** Share of the component that is new in each release; 0 where there are none. */
function renewalOf(
  { technology: { releases } }: Deal,
  component: Deal["technology"]["components"][number],
): number {
  return releases === null ? 0 : (component.renews ?? releases.renews);
}

/**
 * Lays a deal out; O(players + assets · components + generations · channels). `standing`: that of a deal that differs
 * from this one only in its assets, who knows what, penalties, who talks, what binds, and who controls a channel.
 */
export function modelOf(deal: Deal, standing: Standing = standingOf(deal)): Model {
  const everyone = 2 ** standing.players - 1;
  return {
    ...standing,
    penalty: Float64Array.of(0, ...deal.parties.map((p) => p.penalty)),
    unrevealed: unrevealedBy(deal),
    knownTo: knownToIn(deal),
    controlledBy: Int32Array.from(deal.channels, (c) =>
      c.open ? everyone : c.controlledBy.reduce((mask, player) => mask | (1 << player), 0),
    ),
    needsAll: Uint8Array.from(deal.channels, (c) => (c.keys === "all" && !c.open ? 1 : 0)),
    talks: maskOf(deal, (p, player) => p.inTalks && (deal.exclusivity ?? player) === player),
  };
}

function unrevealedBy({ assets, technology }: Deal): Float64Array {
  const components = technology.components.length;
  const left = new Float64Array(assets.length * components);
  for (let a = 0; a < assets.length; a++) {
    const { reveals } = assets[a]!;
    for (let j = 0; j < components; j++) left[a * components + j] = 1 - reveals[j]!;
  }
  return left;
}

function knownToIn({ assets, parties }: Deal): Int32Array {
  const masks = new Int32Array(assets.length);
  for (let i = 0; i < parties.length; i++)
    for (const asset of parties[i]!.knows) masks[asset]! |= 1 << (i + 1);
  return masks;
}

function maskOf(deal: Deal, test: (party: Deal["parties"][number], player: number) => boolean): number {
  return deal.parties.reduce((mask, party, i) => (test(party, i + 1) ? mask | (1 << (i + 1)) : mask), 0);
}

/** Whether the players of `mask` together can sell in the channel. */
export function reaches(model: Model, mask: number, channel: number): boolean {
  const controllers = model.controlledBy[channel]!;
  return model.needsAll[channel] === 1 ? (controllers & mask) === controllers : (controllers & mask) !== 0;
}

/** Months in which generations 1, 2, … can be released, all before the horizon. */
export function releaseMonths(deal: Deal): readonly number[] {
  const { releases } = deal.technology;
  if (releases === null) return [];
  const months: number[] = [];
  for (let k = 1; k * releases.every < deal.horizon; k++) months.push(k * releases.every);
  return months;
}

/** Months in which the generations of the owner's public plan are born: the first is minus its age. */
export const plannedBirths = (deal: Deal, { ownerPlans }: Pick<Model, "ownerPlans">): readonly number[] => [
  -deal.technology.age,
  ...releaseMonths(deal).slice(0, ownerPlans.chosen),
];

/** Plans that differ by less, as a share of their worth, are worth the same: then the one with fewer releases. */
const NEGLIGIBLE = 1e-10;

function ownerPlansOf(deal: Deal, clock: Clock): OwnerPlans {
  const births = [-deal.technology.age, ...releaseMonths(deal)];
  const channels = deal.channels.length;
  const earns = new Float64Array(births.length * channels);
  const cost = new Float64Array(births.length);
  const release = deal.technology.releases?.cost ?? 0;
  for (let n = 1; n < births.length; n++) cost[n] = cost[n - 1]! + release * presentValue(clock, births[n]!);
  deal.channels.forEach((channel, c) => {
    const full = channel.chance * channel.margin;
    const course = courseOf(channel);
    let before = 0;
    births.forEach((born, n) => {
      const from = Math.max(born, 0);
      const replaced = births[n + 1] ?? clock.horizon;
      earns[n * channels + c] = before + full * earningMonths(clock, course, 0, from, clock.horizon, born);
      before += full * earningMonths(clock, course, 0, from, replaced, born);
    });
  });
  return { earns, cost, chosen: chosenPlan(deal, earns, cost) };
}

function chosenPlan(deal: Deal, earns: Float64Array, cost: Float64Array): number {
  const make = Math.max(deal.owner.make, ...deal.parties.map((p) => p.make));
  const channels = deal.channels.length;
  const worths = Array.from(cost, (spent, n) =>
    deal.channels.reduce(
      (sum, c, i) => sum + Math.max(0, make * earns[n * channels + i]! - c.investment),
      -spent,
    ),
  );
  const most = Math.max(...worths);
  return worths.findIndex((worth) => worth >= most - NEGLIGIBLE * Math.abs(most));
}
