/**
 * What disclosures to one party cost the owner: the loss of share for every set of the assets that the party lacks.
 *
 * Disclosures are complements, so beside the loss of one asset alone (`now`) stands its Shapley value in the game
 * A ↦ loss when the party holds A too (`fair`). Exact to 16 missing assets among 20 players; beyond, `fair` is
 * sampled and the free set is found greedily; beyond 20 players every loss is sampled, on the same coalitions.
 */
import { sampleShapley, seedRandom, shapley, shuffle } from "@linchpin/coalition";
import { groupOf, restrictTo } from "./changes.ts";
import type { Deal } from "./deal.ts";
import { gameOf, MAX_TABLE_PLAYERS, type Game } from "./game.ts";
import { modelOf } from "./model.ts";
import { ownerShare, type Estimate } from "./power.ts";

/** Missing assets up to which every subset is evaluated. */
export const MAX_EXACT_ASSETS = 16;
/** Showing assets is called free while together they cost less than this share of what the owner gets. */
export const FREE_SHARE = 0.005;
const FAIR_SAMPLE = { blocks: 50, seed: 1 } as const;
/** Where each loss is itself sampled, fewer orders of the assets, and as many coalitions of each size. */
const LARGE_SAMPLE = { blocks: 4, seed: 1 } as const;
const COALITIONS_A_SIZE = 4;

export interface PartyLosses {
  /** Assets (indices) that the party lacks; everything below is in this order. */
  readonly missing: readonly number[];
  /** Money lost by disclosing this one now. */
  readonly now: readonly number[];
  /** Money lost on average over the orders in which the party might come to hold them all. */
  readonly fair: readonly Estimate[];
  /** Money lost by disclosing all of them. */
  readonly everything: number;
  /** The largest set (then the cheapest) whose disclosure costs less than `FREE_SHARE` of the owner's share. */
  readonly free: readonly number[];
}

/** `share` is the owner's share of the deal as it stands, money. */
export function lossesTo(deal: Deal, party: number, share: number): PartyLosses {
  const knows = new Set(deal.parties[party - 1]!.knows);
  const missing = deal.assets.map((_, a) => a).filter((a) => !knows.has(a));
  const loss = lossFunction(deal, party, missing);
  const everything = missing.length === 0 ? 0 : loss(missing.map(() => 1));
  const budget = FREE_SHARE * share;
  if (missing.length > MAX_EXACT_ASSETS || !loss.exact)
    return sampledLosses(missing, loss, everything, budget);
  const table = lossTable(missing.length, loss);
  const fair = missing.length === 0 ? [] : [...shapley(table)];
  return {
    missing,
    now: missing.map((_, i) => table[2 ** i]!),
    fair: fair.map((value) => ({ value, standardError: 0 })),
    everything,
    free: freeSet(table, budget).map((i) => missing[i]!),
  };
}

/** Flags, by missing asset: 1 where the party is to hold it. */
type Flags = ArrayLike<number>;
interface Loss {
  (held: Flags): number;
  /** Whether it is free of sampling. */
  exact: boolean;
}

/** A disclosure concerns only the party's group, unless the party may stray from the owner. */
function lossFunction(deal: Deal, party: number, missing: readonly number[]): Loss {
  const whole = gameOf(modelOf(deal));
  const group = groupOf(deal, party);
  const narrow = !whole.strays(party) && group.length < deal.parties.length;
  const game = narrow ? gameOf(modelOf(restrictTo(deal, group))) : whole;
  const player = narrow ? group.indexOf(party) + 1 : party;
  const exact = game.players <= MAX_TABLE_PLAYERS;
  const coalitions = exact ? [] : sampledCoalitions(game.players);
  const shareNow = (): number => (exact ? ownerShare(game) : meanContribution(game, coalitions));
  const before = shareNow();
  const loss = (held: Flags): number => {
    for (let i = 0; i < missing.length; i++) {
      const asset = missing[i]!;
      if (game.knows(player, asset) !== (held[i] === 1)) game.tell(player, asset, held[i] === 1);
    }
    return before - shareNow();
  };
  return Object.assign(loss, { exact });
}

/** Coalitions of parties, equally many of each size, as the Shapley value weighs them. */
function sampledCoalitions(players: number): readonly number[] {
  const random = seedRandom(LARGE_SAMPLE.seed);
  return Array.from({ length: players * COALITIONS_A_SIZE }, (_, i) => {
    const order = Array.from({ length: players - 1 }, (_x, k) => k + 1);
    shuffle(random, order);
    return order.slice(0, i % players).reduce((mask, player) => mask | (1 << player), 0);
  });
}

/** The mean of what the owner adds to these coalitions: its share, sampled. */
function meanContribution(game: Game, coalitions: readonly number[]): number {
  return coalitions.reduce((sum, c) => sum + game.worth(c | 1) - game.worth(c), 0) / coalitions.length;
}

/** By subset of the missing assets; visited in Gray code order, so that one asset changes at a time. */
function lossTable(count: number, loss: Loss): Float64Array {
  const table = new Float64Array(2 ** count);
  const held = new Uint8Array(count);
  for (let step = 1; step < table.length; step++) {
    const flipped = 31 - Math.clz32(step & -step);
    held[flipped]! ^= 1;
    table[step ^ (step >> 1)] = loss(held);
  }
  return table;
}

/** Positions of the largest set that costs less than `budget`; of those the one that costs least. */
function freeSet(table: Float64Array, budget: number): readonly number[] {
  let best = 0;
  for (let set = 1; set < table.length; set++) {
    if (!(table[set]! < budget)) continue;
    const larger = size(set) - size(best);
    if (larger > 0 || (larger === 0 && table[set]! < table[best]!)) best = set;
  }
  return membersOf(best);
}

function sampledLosses(
  missing: readonly number[],
  loss: Loss,
  everything: number,
  budget: number,
): PartyLosses {
  const only = (i: number): Flags => missing.map((_, k) => (k === i ? 1 : 0));
  const { value, standardError } = sampleShapley(
    missing.length,
    loss,
    loss.exact ? FAIR_SAMPLE : LARGE_SAMPLE,
  );
  return {
    missing,
    now: missing.map((_, i) => loss(only(i))),
    fair: missing.map((_, i) => ({ value: value[i]!, standardError: standardError[i]! })),
    everything,
    free: greedyFreeSet(missing.length, loss, budget).map((i) => missing[i]!),
  };
}

/** Adds, as long as the sum stays below `budget`, the asset that costs least with those already in. */
function greedyFreeSet(count: number, loss: Loss, budget: number): readonly number[] {
  const held = new Uint8Array(count);
  for (;;) {
    let cheapest = -1;
    let least = budget;
    for (let i = 0; i < count; i++) {
      if (held[i] === 1) continue;
      held[i] = 1;
      const cost = loss(held);
      held[i] = 0;
      if (cost < least) [cheapest, least] = [i, cost];
    }
    if (cheapest < 0) return [...held.keys()].filter((i) => held[i] === 1);
    held[cheapest] = 1;
  }
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function membersOf(set: number): readonly number[] {
  return Array.from({ length: 32 }, (_, i) => i).filter((i) => (set & (1 << i)) !== 0);
}
