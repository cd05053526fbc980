/**
 * What disclosures to one party cost the owner, for every set of the assets that the party lacks: the loss of share, with
 * the chance that all the others come to hold them too, and the cost of giving.
 *
 * Disclosures are complements, so beside the price of one asset alone (`now`) stands its Shapley value in the game
 * A ↦ price of giving A (`fair`). Exact to 16 missing assets among 20 players; beyond, `fair` is sampled and the free sets
 * are found greedily; beyond 20 players every loss is sampled, on the same coalitions.
 */
import { sampleShapley, shapley } from "@linchpin/coalition";
import type { Deal } from "../deal.ts";
import { missingOf } from "../model/changes.ts";
import { freeSet, greedyFreeSet, type FreeRule } from "./free.ts";
import { lossTable, lossToAll, lossToOne, type Flags, type Loss } from "./loss.ts";
import type { Estimate } from "../model/power.ts";

/** Missing assets up to which every subset is evaluated. */
export const MAX_EXACT_ASSETS = 16;
const FAIR_SAMPLE = { blocks: 50, seed: 1 } as const;
/** Where each loss is itself sampled, fewer orders of the assets. */
const LARGE_SAMPLE = { blocks: 4, seed: 1 } as const;

export interface PartyLosses {
  /** Assets (indices) that the party lacks; everything below is in this order. */
  readonly missing: readonly number[];
  /** Money lost by disclosing this one now. */
  readonly now: readonly number[];
  /** Money lost on average over the orders in which the party might come to hold them all. */
  readonly fair: readonly Estimate[];
  /** Money lost by disclosing all of them. */
  readonly everything: number;
}

/** Assets (indices) whose disclosure together costs at most a two hundredth of the owner's share; nothing for giving. */
export interface FreeToShow {
  /** Free only if the party keeps them to itself. */
  readonly keeps: readonly number[];
  /** Free even if it passes them on to everybody. */
  readonly passedOn: readonly number[];
}

export interface Disclosures {
  /** By party. */
  readonly losses: readonly PartyLosses[];
  /** By party; null: it is not in talks, so nothing is shown to it. */
  readonly free: readonly (FreeToShow | null)[];
  /** By party in talks, the loss of share by set of its missing assets; null where that is not known for every set. */
  readonly tables: readonly (FreeTables | null)[];
}

/** The loss of share, by set of missing assets as a bit mask, if the party keeps them and if it passes them on. */
export interface FreeTables {
  readonly keeps: Float64Array;
  readonly passedOn: Float64Array;
}

/** What disclosures to one party cost. */
export const lossesTo = (deal: Deal, party: number): PartyLosses => lossesIn(deal, disclosing(deal, party));

/** What is free to show to a party; `share` and `worth`: the owner's and the pie, money. */
export const freeToShow = (deal: Deal, party: number, share: number, worth: number): FreeToShow =>
  freeIn(deal, disclosing(deal, party), share, worth);

/** Both at once, for less than each by itself. */
export function showingTo(
  deal: Deal,
  party: number,
  share: number,
  worth: number,
): { readonly losses: PartyLosses; readonly free: FreeToShow } {
  const one = disclosing(deal, party);
  return { losses: lossesIn(deal, one), free: freeIn(deal, one, share, worth) };
}

/** The same for all parties, and what is free to show; `share` and `worth`: the owner's and the pie, money. */
export function disclosuresIn(deal: Deal, share: number, worth: number): Disclosures {
  const everybody = everybodyLearns(deal);
  const all = deal.parties.map((_, i) => disclosing(deal, i + 1, everybody));
  return {
    losses: all.map((one) => lossesIn(deal, one)),
    free: all.map((one, i) => (deal.parties[i]!.inTalks ? freeIn(deal, one, share, worth) : null)),
    tables: all.map((one, i) => (deal.parties[i]!.inTalks ? tablesOf(one) : null)),
  };
}

/** The losses of disclosing to a party, each worked out when it is first asked for. */
interface Disclosing {
  readonly party: number;
  readonly missing: readonly number[];
  /** It keeps what it is shown to itself, or everybody comes to hold it. */
  readonly kept: Known;
  readonly passedOn: Known;
}

/** A loss, and its table over all sets where that is small enough. */
interface Known {
  readonly loss: () => Loss;
  readonly table: () => Float64Array | null;
}

function disclosing(
  deal: Deal,
  party: number,
  everybody = (missing: readonly number[]): Known => known(missing, () => lossToAll(deal, missing)),
): Disclosing {
  const missing = missingOf(deal, party);
  return {
    party,
    missing,
    kept: known(missing, () => lossToOne(deal, party, missing)),
    passedOn: everybody(missing),
  };
}

/**
 * The loss if everybody learns some assets does not depend on whom they were shown to: where one table over all that
 * somebody lacks is no larger than those of the parties together, each reads its own out of it.
 */
function everybodyLearns(deal: Deal): (missing: readonly number[]) => Known {
  const lists = new Map(
    deal.parties.map((_, i) => missingOf(deal, i + 1)).map((list) => [list.join(), list]),
  );
  const some = [...new Set([...lists.values()].flat())].sort((a, b) => a - b);
  const apart = [...lists.values()].reduce((sum, list) => sum + 2 ** list.length, 0);
  const shared = new Map<string, Known>();
  const whole = known(some, () => lossToAll(deal, some));
  const make = (missing: readonly number[]): Known => {
    const own = known(missing, () => lossToAll(deal, missing));
    if (2 ** some.length > apart) return own;
    return { loss: own.loss, table: once(() => tableWithin(whole.table(), some, missing) ?? own.table()) };
  };
  return (missing) => {
    const key = missing.join();
    const found = shared.get(key) ?? make(missing);
    shared.set(key, found);
    return found;
  };
}

/** The part of a table over `all` that is about the sets of `some` of them; both ascending. */
function tableWithin(
  table: Float64Array | null,
  all: readonly number[],
  some: readonly number[],
): Float64Array | null {
  if (table === null) return null;
  const bits = some.map((asset) => 1 << all.indexOf(asset));
  const within = new Float64Array(2 ** some.length);
  const place = new Int32Array(within.length);
  for (let set = 1; set < within.length; set++) {
    place[set] = place[set & (set - 1)]! | bits[31 - Math.clz32(set & -set)]!;
    within[set] = table[place[set]!]!;
  }
  return within;
}

function known(missing: readonly number[], make: () => Loss): Known {
  const loss = once(make);
  const table = once(() =>
    missing.length <= MAX_EXACT_ASSETS && loss().exact ? lossTable(missing.length, loss()) : null,
  );
  return { loss, table };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function lossesIn(deal: Deal, { party, missing, kept, passedOn }: Disclosing): PartyLosses {
  const leaks = deal.parties[party - 1]!.passesOn;
  const costs = missing.map((a) => deal.assets[a]!.cost);
  const tables = [leaks < 1 ? kept.table() : null, leaks > 0 ? passedOn.table() : null] as const;
  const sampled = (leaks < 1 && tables[0] === null) || (leaks > 0 && tables[1] === null);
  if (sampled) {
    const price = (held: Flags): number =>
      (leaks < 1 ? (1 - leaks) * kept.loss()(held) : 0) +
      (leaks > 0 ? leaks * passedOn.loss()(held) : 0) +
      costs.reduce((sum, cost, i) => (held[i] === 1 ? sum + cost : sum), 0);
    return sampledLosses(missing, price, kept.loss().exact && passedOn.loss().exact);
  }
  const table = new Float64Array(2 ** missing.length);
  for (let set = 1; set < table.length; set++) {
    const given = costs.reduce((sum, cost, i) => (((set >> i) & 1) === 1 ? sum + cost : sum), 0);
    table[set] = (1 - leaks) * (tables[0]?.[set] ?? 0) + leaks * (tables[1]?.[set] ?? 0) + given;
  }
  return {
    missing,
    now: missing.map((_, i) => table[2 ** i]!),
    fair: missing.length === 0 ? [] : [...shapley(table)].map((value) => ({ value, standardError: 0 })),
    everything: table.at(-1)!,
  };
}

function sampledLosses(
  missing: readonly number[],
  price: (held: Flags) => number,
  exact: boolean,
): PartyLosses {
  const only = (i: number): Flags => missing.map((_, k) => (k === i ? 1 : 0));
  const { value, standardError } = sampleShapley(missing.length, price, exact ? FAIR_SAMPLE : LARGE_SAMPLE);
  return {
    missing,
    now: missing.map((_, i) => price(only(i))),
    fair: missing.map((_, i) => ({ value: value[i]!, standardError: standardError[i]! })),
    everything: price(missing.map(() => 1)),
  };
}

function tablesOf({ kept, passedOn }: Disclosing): FreeTables | null {
  const [keeps, all] = [kept.table(), passedOn.table()];
  return keeps === null || all === null ? null : { keeps, passedOn: all };
}

function freeIn(
  deal: Deal,
  { missing, kept, passedOn }: Disclosing,
  share: number,
  worth: number,
): FreeToShow {
  const rule: FreeRule = { share, worth, names: missing.map((a) => deal.assets[a]!.key) };
  const setOf = ({ loss, table }: Known): readonly number[] => {
    const losses = table();
    const positions = losses === null ? greedyFreeSet(loss(), rule) : freeSet(losses, rule);
    return positions.map((i) => missing[i]!);
  };
  return { keeps: setOf(kept), passedOn: setOf(passedOn) };
}
