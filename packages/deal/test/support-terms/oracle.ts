/**
 * What terms are worth, written from the model page ("Terms") and decision 0003 only. It shares no code with `src`:
 * every integral is numerical (Simpson, cut at months, births and where royalty and minimum cross).
 */

import type { Channel, Deal, Terms } from "../../src/deal.ts";

export interface OracleCourse {
  readonly stopsAt: number | null;
  readonly toParty: number;
  readonly toOwner: number;
}

export interface OracleValue {
  readonly courses: readonly OracleCourse[];
  readonly withoutDeal: number;
  /** The largest amount of money that any of this is a difference of. */
  readonly stake: number;
}

type Curve = (t: number) => number;

export function oracleValue(deal: Deal, terms: Terms): OracleValue {
  const world = worldOf(deal, terms);
  const end = Math.min(terms.term, deal.horizon);
  const courses: OracleCourse[] = [];
  for (let m = 0; m < end; m++) {
    const alone = goingAlone(world, m, terms.penalty);
    if (alone !== null) courses.push(courseUntil(world, m, m, alone));
  }
  const after = Math.max(0, goingAlone(world, end, 0) ?? 0);
  courses.push(courseUntil(world, null, end, after));
  const withoutDeal = withoutDealOf(world);
  return { courses, withoutDeal, stake: stakeOf(world, courses, withoutDeal) };
}

/** What the party earns under the terms if it complies to their end, before it pays anything. */
export function margins(deal: Deal, terms: Terms): number {
  const free = { ...terms, upfront: 0, milestones: [], royalty: 0, minimum: 0 };
  return courseUntil(worldOf(deal, free), null, Math.min(terms.term, deal.horizon), 0).toParty;
}

interface World {
  readonly deal: Deal;
  readonly terms: Terms;
  readonly discount: Curve;
  /** Months of birth of the owner's generations, the first before the signature. */
  readonly births: readonly number[];
  readonly licensed: readonly Channel[];
  readonly own: readonly Channel[];
}

const sells = (c: Channel, who: number): boolean => c.open || c.controlledBy.includes(who);

function worldOf(deal: Deal, terms: Terms): World {
  const discount: Curve = (t) => (1 + deal.discountRate) ** (-t / 12);
  return {
    deal,
    terms,
    discount,
    births: ownersBirths(deal, terms, discount),
    licensed: deal.channels.filter(
      (c, i) => terms.channels.includes(i) && (sells(c, terms.party) || sells(c, 0)),
    ),
    own: deal.channels.filter((c) => sells(c, terms.party)),
  };
}

/** One generation, or releases: the better for the owner and this party over all that they reach. */
function ownersBirths(deal: Deal, terms: Terms, discount: Curve): readonly number[] {
  const first = -deal.technology.age;
  const { releases } = deal.technology;
  if (releases === null) return [first];
  const births = [first, ...laterBirths(deal)];
  const reached = deal.channels.filter(
    (c) => c.open || c.controlledBy.some((i) => i === 0 || i === terms.party),
  );
  const make = Math.max(deal.owner.make, deal.parties[terms.party - 1]!.make);
  const fresh = (of: readonly number[]): number =>
    make *
    total(reached.map((c) => c.margin)) *
    integral((t) => discount(t) * margin(deal, of, t), 0, deal.horizon, of);
  const once = fresh([first]);
  const spent = total(births.slice(1).map((born) => releases.cost * discount(born)));
  return fresh(births) - spent >= once - 1e-9 * Math.abs(once) ? births : [first];
}

function laterBirths(deal: Deal): readonly number[] {
  const every = deal.technology.releases!.every;
  const births: number[] = [];
  for (let k = 1; k * every < deal.horizon; k++) births.push(k * every);
  return births;
}

/** Share of the fresh margin earned at t by the newest of these generations. */
function margin(deal: Deal, births: readonly number[], t: number): number {
  return decayed(deal, t - births.findLast((born) => born <= t)!);
}

function decayed(deal: Deal, age: number): number {
  const { halfLife } = deal.technology;
  return halfLife === null ? 1 : 0.5 ** (age / halfLife);
}

/** The party complies until `until`, then has `alone`. */
function courseUntil(world: World, stopsAt: number | null, until: number, alone: number): OracleCourse {
  const { deal, terms, discount, births, licensed } = world;
  const party = deal.parties[terms.party - 1]!;
  const make = terms.supplied ? Math.max(party.make, deal.owner.make) : party.make;
  const perMonth = make * total(licensed.map((c) => c.margin));
  const earned = integral((t) => discount(t) * perMonth * margin(deal, births, t), 0, until, births);
  const due = terms.milestones.filter((m) => stopsAt === null || m.month < stopsAt);
  const toOwner =
    terms.upfront + total(due.map((m) => m.amount * discount(m.month))) + royaltyUntil(world, until);
  return { stopsAt, toParty: earned - toOwner + alone, toOwner };
}

function royaltyUntil({ deal, terms, discount, births, licensed }: World, until: number): number {
  const sales = total(licensed.map((c) => c.sales));
  const above: Curve = (t) => terms.royalty * sales * margin(deal, births, t) - terms.minimum / 12;
  const paid: Curve = (t) => discount(t) * Math.max(above(t), 0) + (discount(t) * terms.minimum) / 12;
  return integral(paid, 0, until, births, above);
}

/** Sells the generation current at m from m to the horizon; null: it cannot be ready by m. */
function goingAlone(world: World, m: number, penalty: number): number | null {
  const { deal, discount, births, own } = world;
  const party = deal.parties[world.terms.party - 1]!;
  const { cost, months } = toRebuild(world, m);
  if (m - months < -1e-9) return null;
  const born = births.findLast((b) => b <= m)!;
  const perMonth = party.make * total(own.map((c) => c.margin));
  const sold = integral((t) => discount(t) * perMonth * decayed(deal, t - born), m, deal.horizon);
  return sold - cost * discount(m - months) - (penalty + deal.technology.protection) * discount(m);
}

function toRebuild({ deal, terms, births }: World, m: number): { cost: number; months: number } {
  const party = deal.parties[terms.party - 1]!;
  const releasesBetween = (since: number): number => births.filter((b) => b > since && b <= m).length;
  const renews = deal.technology.releases?.renews ?? 0;
  const known = deal.assets.map((_, a) => {
    const got = terms.transfers.filter((t) => t.asset === a && t.month <= m).map((t) => t.month);
    if (party.knows.includes(a)) got.push(0);
    return Math.max(0, ...got.map((since) => (1 - renews) ** releasesBetween(since)));
  });
  const parts = deal.technology.components.map((component, j) => {
    let ignorance = 1;
    for (const [a, asset] of deal.assets.entries()) ignorance *= 1 - asset.reveals[j]! * known[a]!;
    return { cost: ignorance * component.rebuildCost, months: ignorance * component.rebuildMonths };
  });
  return {
    cost: total(parts.map((p) => p.cost)) / party.capability,
    months: Math.max(...parts.map((p) => p.months)) / party.capability,
  };
}

/** w of the party by itself: sells one generation, or follows every release. */
function withoutDealOf(world: World): number {
  const { deal, discount, own } = world;
  const party = deal.parties[world.terms.party - 1]!;
  const { technology, horizon } = deal;
  const start = toRebuild({ ...world, terms: { ...world.terms, transfers: [] } }, 0);
  const perMonth = party.make * total(own.map((c) => c.margin));
  const sold = (from: number, to: number, born: number): number =>
    to > from ? perMonth * integral((t) => discount(t) * decayed(deal, t - born), from, to) : 0;
  const entry = start.cost + technology.protection + party.penalty;
  const once = sold(start.months, horizon, -technology.age) - entry;
  if (technology.releases === null) return Math.max(0, once);
  const { every, renews } = technology.releases;
  const cost = (renews * total(technology.components.map((c) => c.rebuildCost))) / party.capability;
  const lag = (renews * Math.max(...technology.components.map((c) => c.rebuildMonths))) / party.capability;
  let follow = sold(start.months, Math.min(every + lag, horizon), -technology.age) - entry;
  for (const born of laterBirths(deal)) {
    follow += sold(born + lag, Math.min(born + every + lag, horizon), born) - cost * discount(born);
  }
  return Math.max(0, once, follow);
}

function stakeOf({ deal, terms }: World, courses: readonly OracleCourse[], without: number): number {
  const gross = total(deal.channels.map((c) => c.margin + terms.royalty * c.sales)) * deal.horizon;
  const rebuild = total(deal.technology.components.map((c) => c.rebuildCost));
  return Math.max(gross, rebuild, without, 1, ...courses.flatMap((c) => [Math.abs(c.toParty), c.toOwner]));
}

/** Simpson over every month; cut at `cuts`, and where `crossing` changes its sign within a piece. */
function integral(
  f: Curve,
  from: number,
  to: number,
  cuts: readonly number[] = [],
  crossing?: Curve,
): number {
  const inside = cuts.filter((c) => c > from && c < to);
  const months = Array.from(
    { length: Math.max(0, Math.ceil(to) - Math.floor(from)) },
    (_, i) => Math.floor(from) + i,
  );
  const edges = [...new Set([from, ...months.filter((m) => m > from), ...inside, to])].sort((a, b) => a - b);
  let sum = 0;
  for (let i = 1; i < edges.length; i++) {
    const [a, b] = [edges[i - 1]!, edges[i]!];
    const kink = crossing === undefined ? null : signChange(crossing, a, before(b, a));
    sum += kink === null ? simpson(f, a, b) : simpson(f, a, kink) + simpson(f, kink, b);
  }
  return sum;
}

/** Just inside a piece: at its end the next generation may already be there. */
const before = (b: number, a: number): number => b - 1e-9 * (b - a);

function signChange(f: Curve, from: number, to: number): number | null {
  let [low, high] = [from, to];
  if (f(low) > 0 === f(high) > 0) return null;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0 === f(low) > 0) low = middle;
    else high = middle;
  }
  return low;
}

function simpson(f: Curve, from: number, to: number): number {
  const steps = 4;
  const h = (to - from) / steps;
  let sum = f(from) + f(before(to, from));
  for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * f(from + i * h);
  return (sum * h) / 3;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
