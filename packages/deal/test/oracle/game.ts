/**
 * v(S) of model.md by trying every set of disjoint connected teams and every way to give them the channels,
 * and the Shapley value by trying every order.
 */
import { OWNER, reaches, type Deal, type Player } from "./deal.ts";
import { ignorance, ownersReleases, plansWithOwner, plansWithoutOwner, worthOf, type Plan } from "./plans.ts";

const has = (set: number, i: number): boolean => ((set >> i) & 1) === 1;

/** The sets of at most eight things, written out once. */
const LISTS = Array.from({ length: 256 }, (_, set) => bitsOf(set));

function bitsOf(set: number): number[] {
  const members: number[] = [];
  for (let i = 0; set >> i > 0; i++) if (has(set, i)) members.push(i);
  return members;
}

export const membersOf = (set: number): readonly number[] => LISTS[set] ?? bitsOf(set);

/** Whether the players of the set hang together by links. */
export function connected(set: number, links: readonly (readonly [number, number])[]): boolean {
  let found = set & -set;
  for (let before = 0; before !== found;) {
    before = found;
    for (const [a, b] of links) {
      if (!has(set, a) || !has(set, b)) continue;
      if (has(found, a) || has(found, b)) found |= (1 << a) | (1 << b);
    }
  }
  return found === set;
}

/** A set of players that can work together, and w(team, X) for every set X of channels. */
export interface Team {
  readonly members: number;
  /** The channels that it reaches. */
  readonly reached: number;
  readonly worths: readonly number[];
}

export function teamOf(
  deal: Deal,
  players: readonly Player[],
  members: number,
  plans: readonly Plan[],
): Team {
  const keys = players.filter((_, i) => has(members, i)).map((p) => p.key);
  const count = deal.channels.length;
  const reached = deal.channels.reduce((set, c, i) => (reaches(keys, c) ? set | (1 << i) : set), 0);
  const worths = Array.from({ length: 1 << count }, (_, set) => worthOf(plans, membersOf(set)));
  return { members, reached, worths };
}

/** v of every set of players: the best that disjoint teams make of disjoint sets of channels. */
export function valuesOf(teams: readonly Team[], players: number, channels: number): number[] {
  const useful = teams.filter((team) => team.worths.some((worth) => worth > 0));
  const known = new Map<number, number>();
  const best = (set: number, free: number): number => {
    if (set === 0 || free === 0) return 0;
    const key = set * (1 << channels) + free;
    const before = known.get(key);
    if (before !== undefined) return before;
    const first = set & -set;
    let value = best(set ^ first, free);
    for (const { members, reached, worths } of useful) {
      if ((members & first) === 0 || (members & ~set) !== 0) continue;
      const within = free & reached;
      for (let taken = within; taken > 0; taken = (taken - 1) & within) {
        value = Math.max(value, worths[taken]! + best(set & ~members, free & ~taken));
      }
    }
    known.set(key, value);
    return value;
  };
  return Array.from({ length: 1 << players }, (_, set) => best(set, (1 << channels) - 1));
}

const orders = new Map<number, readonly (readonly number[])[]>();

/** Every order of n players. */
export function ordersOf(n: number): readonly (readonly number[])[] {
  const before = orders.get(n);
  if (before) return before;
  const all =
    n === 0
      ? [[]]
      : ordersOf(n - 1).flatMap((order) =>
          Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
        );
  orders.set(n, all);
  return all;
}

/** The average over all orders of what the player adds to those before it. */
export function shapley(values: readonly number[], players: number, player: number): number {
  let sum = 0;
  const all = ordersOf(players);
  for (const order of all) {
    let before = 0;
    for (const one of order) {
      if (one === player) break;
      before |= 1 << one;
    }
    sum += values[before | (1 << player)]! - values[before]!;
  }
  return sum / all.length;
}

/** Who can deal with whom, as pairs of indices in `players`; the owner only where it is among them. */
export function linksOf(deal: Deal, players: readonly Player[]): [number, number][] {
  const at = (key: string): number => players.findIndex((p) => p.key === key);
  const talks = players
    .filter((p) => p.inTalks && (deal.exclusivity === null || deal.exclusivity === p.key))
    .map((p): [number, number] => [at(OWNER), at(p.key)]);
  const allied = deal.allied.map(([a, b]): [number, number] => [at(a), at(b)]);
  return [...talks, ...allied].filter(([a, b]) => a >= 0 && b >= 0);
}

export const connectedSets = (players: number, links: readonly (readonly [number, number])[]): number[] =>
  Array.from({ length: (1 << players) - 1 }, (_, i) => i + 1).filter((set) => connected(set, links));

export interface Game {
  readonly deal: Deal;
  /** v by set of players, the owner first. */
  readonly values: readonly number[];
  readonly shareOf: (player: number) => number;
  readonly ownersShare: number;
}

/** The teams of deals that differ from this one only in what the players know. It remembers each. */
function teamsOf(base: Deal): (deal: Deal) => readonly Team[] {
  const n = ownersReleases(base);
  const sets = connectedSets(base.players.length, linksOf(base, base.players));
  const byUnknown = new Map<string, Team>();
  const byKnown = new Map<string, Team>();
  const make = (deal: Deal, set: number): Team => {
    const members = deal.players.filter((_, i) => has(set, i));
    const key = `${set}:${has(set, 0) ? "" : ignorance(deal, members).join()}`;
    const before = byUnknown.get(key);
    if (before) return before;
    const plans = has(set, 0) ? plansWithOwner(deal, members) : plansWithoutOwner(deal, members, n);
    const made = teamOf(deal, deal.players, set, plans);
    byUnknown.set(key, made);
    return made;
  };
  return (deal) => {
    const known = deal.players.map((p) =>
      deal.assets.reduce((all, a, i) => (p.knows.includes(a.key) ? all | (1 << i) : all), 0),
    );
    return sets.map((set) => {
      const key = `${set}:${has(set, 0) ? 0 : membersOf(set).reduce((all, i) => all | known[i]!, 0)}`;
      const team = byKnown.get(key) ?? make(deal, set);
      byKnown.set(key, team);
      return team;
    });
  };
}

/** A solver of games that differ from this deal only in what the players know: of those with the same w it solves one. */
export function gamesOf(base: Deal): (deal: Deal) => Game {
  const teams = teamsOf(base);
  const count = base.players.length;
  const names = new Map<string, number>();
  const nameOf = ({ worths }: Team): number => {
    const key = worths.join();
    if (!names.has(key)) names.set(key, names.size);
    return names.get(key)!;
  };
  const named = new Map<Team, number>();
  const games = new Map<string, Game>();
  return (deal) => {
    const able = teams(deal);
    const key = able
      .map((team) => {
        if (!named.has(team)) named.set(team, nameOf(team));
        return named.get(team)!;
      })
      .join();
    const before = games.get(key);
    if (before) return before;
    const values = valuesOf(able, count, deal.channels.length);
    const shareOf = (player: number): number => shapley(values, count, player);
    const game = { deal, values, shareOf, ownersShare: shareOf(0) };
    games.set(key, game);
    return game;
  };
}

export const gameOf = (deal: Deal): Game => gamesOf(deal)(deal);

export const ownersShare = (deal: Deal): number => gameOf(deal).ownersShare;
