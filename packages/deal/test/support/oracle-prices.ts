/**
 * Shares and prices of a deal by brute force, from the model page ("What follows from it"): the mean over all orders
 * of the players, and over all orders of the assets. Shares no code with `src`.
 */
import type { Deal } from "../../src/deal.ts";
import { freshMonthsOf, oracleOf, type FreshMonths } from "./oracle.ts";

export interface OraclePower {
  readonly worth: number;
  readonly shares: readonly number[];
  readonly leverage: number;
  readonly necessity: number;
}

export interface OracleLosses {
  readonly missing: readonly number[];
  /** Of telling the party these assets, by their mask in `missing`. */
  readonly loss: readonly number[];
  readonly fair: readonly number[];
}

export function powerOf(deal: Deal, fresh: FreshMonths = freshMonthsOf(deal)): OraclePower {
  const { worth } = oracleOf(deal, fresh);
  const players = deal.parties.length + 1;
  const everyone = 2 ** players - 1;
  const shares = meanAdded(players, worth);
  const pie = worth(everyone);
  return {
    worth: pie,
    shares,
    leverage: pie > 0 ? shares[0]! / pie : 0,
    necessity: pie > 0 ? 1 - worth(everyone - 1) / pie : 0,
  };
}

export const ownersShare = (deal: Deal, fresh?: FreshMonths): number => powerOf(deal, fresh).shares[0]!;

export function lossesOf(deal: Deal, party: number): OracleLosses {
  const fresh = freshMonthsOf(deal);
  const { knows } = deal.parties[party - 1]!;
  const missing = [...deal.assets.keys()].filter((a) => !knows.includes(a));
  const told = (mask: number): Deal => {
    const news = missing.filter((_, i) => Math.floor(mask / 2 ** i) % 2 === 1);
    const parties = deal.parties.map((p, i) => (i === party - 1 ? { ...p, knows: [...knows, ...news] } : p));
    return { ...deal, parties };
  };
  const before = ownersShare(deal, fresh);
  const loss = Array.from(
    { length: 2 ** missing.length },
    (_, mask) => before - ownersShare(told(mask), fresh),
  );
  return { missing, loss, fair: meanAdded(missing.length, (mask) => loss[mask]!) };
}

/** Lost by giving exclusivity to the party. */
export const exclusivityPrice = (deal: Deal, party: number, fresh?: FreshMonths): number =>
  ownersShare(deal, fresh) - ownersShare({ ...deal, exclusivity: party }, fresh);

/** Won by bringing the party into the talks. */
export function bidderPrice(deal: Deal, party: number, fresh?: FreshMonths): number {
  const parties = deal.parties.map((p, i) => (i === party - 1 ? { ...p, inTalks: true } : p));
  return ownersShare({ ...deal, parties }, fresh) - ownersShare(deal, fresh);
}

/** Won by owning the channel alone. */
export function channelPrice(deal: Deal, channel: number, fresh?: FreshMonths): number {
  const channels = deal.channels.map((c, i) =>
    i === channel ? { ...c, open: false, controlledBy: [0] } : c,
  );
  return ownersShare({ ...deal, channels }, fresh) - ownersShare(deal, fresh);
}

/** By player: what it adds to those before it, on average over all orders. The Shapley value by its definition. */
export function meanAdded(players: number, worth: (mask: number) => number): readonly number[] {
  const table = Array.from({ length: 2 ** players }, (_, mask) => worth(mask));
  const added = Array.from({ length: players }, () => 0);
  const all = ordersOf(players);
  for (const order of all) {
    let mask = 0;
    for (const player of order) {
      added[player]! += table[mask + 2 ** player]! - table[mask]!;
      mask += 2 ** player;
    }
  }
  return added.map((sum) => sum / all.length);
}

const known = new Map<number, readonly (readonly number[])[]>();

/** Every order of 0 … n − 1. */
function ordersOf(n: number): readonly (readonly number[])[] {
  if (n === 0) return [[]];
  if (!known.has(n)) {
    const places = Array.from({ length: n }, (_, place) => place);
    const insert = (order: readonly number[]) => places.map((at) => order.toSpliced(at, 0, n - 1));
    known.set(n, ordersOf(n - 1).flatMap(insert));
  }
  return known.get(n)!;
}
