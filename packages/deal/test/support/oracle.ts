/**
 * What each coalition of a deal is worth, written from the model page ("What a coalition is worth", "Who can deal
 * with whom") and decision 0003 only. It shares no code with `src`: every integral is a Simpson sum, every way to
 * give out the channels is tried.
 */
import type { Channel, Deal } from "../../src/deal.ts";

export type Way = "one generation" | "releases" | "copy once" | "copy every release";

/** A way to earn: `perMargin` for each unit of fresh monthly margin that `sellers` reach, less `cost`. */
export interface Offer {
  readonly way: Way;
  readonly perMargin: number;
  readonly cost: number;
  readonly sellers: readonly number[];
}

/** Months of fresh margin in [from, to) of the generation born in `born`, discounted. */
export type FreshMonths = (from: number, to: number, born: number) => number;

export interface Oracle {
  /** v of the coalition: the players of the bits of the mask. */
  readonly worth: (mask: number) => number;
  readonly components: (mask: number) => readonly (readonly number[])[];
  /** Every way to earn of a connected coalition. */
  readonly offers: (members: readonly number[]) => readonly Offer[];
}

/** `fresh` may be shared by deals that differ in what parties know, in talks, alliances or channels only. */
export function oracleOf(deal: Deal, fresh: FreshMonths = freshMonthsOf(deal)): Oracle {
  const offers = remembered(
    (members: readonly number[]) => [...withOwner(deal, fresh, members), ...alone(deal, fresh, members)],
    String,
  );
  const components = (mask: number): readonly (readonly number[])[] => componentsOf(deal, membersOf(mask));
  const worth = remembered((mask: number) => {
    const sellers = components(mask).map((members) => ({ members, offers: offers(members) }));
    const dealt = sellers.map(() => []);
    return bestSplit(sellers, deal.channels, dealt);
  });
  return { worth, components, offers };
}

export const membersOf = (mask: number): readonly number[] =>
  Array.from({ length: 8 }, (_, i) => i).filter((i) => Math.floor(mask / 2 ** i) % 2 === 1);

export const reaches = (channel: Channel, members: readonly number[]): boolean =>
  channel.open || channel.controlledBy.some((player) => members.includes(player));

export const earned = (offer: Offer, channels: readonly Channel[]): number =>
  offer.perMargin * total(channels.filter((c) => reaches(c, offer.sellers)).map((c) => c.margin)) -
  offer.cost;

/** Simpson's rule on quarters of a month, or on a quarter of what is shorter. */
export function freshMonthsOf({ discountRate, technology: { halfLife } }: Deal): FreshMonths {
  const simpson = (from: number, to: number, born: number): number => {
    if (to <= from) return 0;
    const value = (t: number): number =>
      (1 + discountRate) ** (-t / 12) * (halfLife === null ? 1 : 0.5 ** ((t - born) / halfLife));
    const steps = 4 * Math.ceil(to - from);
    const h = (to - from) / steps;
    let sum = value(from) + value(to);
    for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * value(from + i * h);
    return (sum * h) / 3;
  };
  const known = remembered(
    (args: readonly [number, number, number]) => simpson(...args),
    (args) => args.join(),
  );
  return (from, to, born) => known([from, to, born]);
}

function withOwner(deal: Deal, fresh: FreshMonths, sellers: readonly number[]): readonly Offer[] {
  if (!sellers.includes(0)) return [];
  const { horizon, technology } = deal;
  const make = bestMake(deal, sellers);
  const once = make * fresh(0, horizon, -technology.age);
  const offers: Offer[] = [{ way: "one generation", perMargin: once, cost: 0, sellers }];
  if (technology.releases === null) return offers;
  const { every } = technology.releases;
  let perMargin = make * fresh(0, Math.min(every, horizon), -technology.age);
  let cost = 0;
  for (let k = 1; k * every < horizon; k++) {
    perMargin += make * fresh(k * every, Math.min((k + 1) * every, horizon), k * every);
    cost += technology.releases.cost * (1 + deal.discountRate) ** ((-k * every) / 12);
  }
  return [...offers, { way: "releases", perMargin, cost, sellers }];
}

function alone(deal: Deal, fresh: FreshMonths, members: readonly number[]): readonly Offer[] {
  const sellers = members.filter((player) => player !== 0);
  if (sellers.length === 0) return [];
  const { horizon, technology } = deal;
  const { releases, components, age } = technology;
  const parties = sellers.map((player) => deal.parties[player - 1]!);
  const capability = Math.max(...parties.map((p) => p.capability));
  const ignorance = components.map((_, j) =>
    deal.assets.reduce(
      (m, a, i) => (parties.some((p) => p.knows.includes(i)) ? m * (1 - a.reveals[j]!) : m),
      1,
    ),
  );
  const cost = total(components.map((c, j) => ignorance[j]! * c.rebuildCost)) / capability;
  const months = Math.max(...components.map((c, j) => ignorance[j]! * c.rebuildMonths)) / capability;
  const entry = cost + technology.protection + total(parties.map((p) => p.penalty));
  const make = bestMake(deal, sellers);
  const once = make * fresh(months, horizon, -age);
  const offers: Offer[] = [{ way: "copy once", perMargin: once, cost: entry, sellers }];
  if (releases === null) return offers;
  const { every, renews } = releases;
  const again = (renews * total(components.map((c) => c.rebuildCost))) / capability;
  const lag = (renews * Math.max(...components.map((c) => c.rebuildMonths))) / capability;
  let perMargin = make * fresh(months, Math.min(every + lag, horizon), -age);
  let spent = entry;
  for (let k = 1; k * every < horizon; k++) {
    perMargin += make * fresh(k * every + lag, Math.min((k + 1) * every + lag, horizon), k * every);
    spent += again * (1 + deal.discountRate) ** ((-k * every) / 12);
  }
  return [...offers, { way: "copy every release", perMargin, cost: spent, sellers }];
}

const bestMake = (deal: Deal, members: readonly number[]): number =>
  Math.max(...members.map((player) => (player === 0 ? deal.owner.make : deal.parties[player - 1]!.make)));

function joined(deal: Deal, one: number, other: number): boolean {
  if (one > other) return joined(deal, other, one);
  if (one === 0) {
    const held = deal.exclusivity !== null && deal.exclusivity !== other;
    return deal.parties[other - 1]!.inTalks && !held;
  }
  return deal.allied.some((pair) => pair.includes(one) && pair.includes(other));
}

function componentsOf(deal: Deal, members: readonly number[]): readonly (readonly number[])[] {
  let components: (readonly number[])[] = [];
  for (const player of members) {
    const touched = components.filter((c) => c.some((other) => joined(deal, player, other)));
    components = [
      ...components.filter((c) => !touched.includes(c)),
      [...touched.flat(), player].sort((a, b) => a - b),
    ];
  }
  return components;
}

interface Seller {
  readonly members: readonly number[];
  readonly offers: readonly Offer[];
}

/** The largest sum over every way to give each channel that is left to one component that reaches it. */
function bestSplit(
  sellers: readonly Seller[],
  left: readonly Channel[],
  dealt: readonly (readonly Channel[])[],
): number {
  const [channel, ...rest] = left;
  if (channel === undefined) {
    return total(sellers.map((s, i) => Math.max(0, ...s.offers.map((o) => earned(o, dealt[i]!)))));
  }
  const splits = sellers.flatMap(({ members }, taker) =>
    reaches(channel, members) ? [dealt.map((had, i) => (i === taker ? [...had, channel] : had))] : [],
  );
  if (splits.length === 0) return bestSplit(sellers, rest, dealt);
  return Math.max(...splits.map((split) => bestSplit(sellers, rest, split)));
}

function remembered<T, R>(compute: (arg: T) => R, keyOf: (arg: T) => unknown = (arg) => arg): (arg: T) => R {
  const known = new Map<unknown, R>();
  return (arg) => {
    const key = keyOf(arg);
    if (!known.has(key)) known.set(key, compute(arg));
    return known.get(key)!;
  };
}

export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
