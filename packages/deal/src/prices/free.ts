/**
 * What may be shown for nothing: the largest set of assets whose disclosure together costs hardly anything; of the largest
 * the one that costs least, of equals the first by name.
 */
import type { Flags, Loss } from "./loss.ts";

/** Showing assets is called free while together they cost at most this share of what the owner gets. */
export const FREE_SHARE = 0.005;
/** Losses that differ by less than this share of the pie are equal. */
const EQUAL = 1e-9;

/** What counts as nothing, and in which order equals come. */
export interface FreeRule {
  /** The owner's share and the pie, money. */
  readonly share: number;
  readonly worth: number;
  /** Keys of the assets. */
  readonly names: readonly string[];
}

/** Positions, ascending, of the free set; `table` has the loss of every set of the assets, as a bit mask. */
export function freeSet(table: Float64Array, rule: FreeRule): readonly number[] {
  const budget = FREE_SHARE * rule.share + EQUAL * rule.worth;
  let best = 0;
  for (let set = 1; set < table.length; set++) {
    if (table[set]! <= budget && before(set, best, table, rule)) best = set;
  }
  return membersOf(best);
}

/** The same found greedily: as long as the sum stays within the budget, the asset that costs least with those in it. */
export function greedyFreeSet(loss: Loss, rule: FreeRule): readonly number[] {
  const budget = FREE_SHARE * rule.share + EQUAL * rule.worth;
  const held = new Uint8Array(rule.names.length);
  const byName = [...held.keys()].sort((a, b) => order(rule.names[a]!, rule.names[b]!));
  for (;;) {
    let cheapest = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const i of byName) {
      if (held[i] === 1) continue;
      const cost = lossWith(loss, held, i);
      if (cost <= budget && cost < least - EQUAL * rule.worth) [cheapest, least] = [i, cost];
    }
    if (cheapest < 0) return [...held.keys()].filter((i) => held[i] === 1);
    held[cheapest] = 1;
  }
}

function lossWith(loss: Loss, held: Uint8Array, added: number): number {
  const flags: Flags = held.map((flag, i) => (i === added ? 1 : flag));
  return loss(flags);
}

/** Whether `set` is to be preferred to `best`. */
function before(set: number, best: number, table: Float64Array, { worth, names }: FreeRule): boolean {
  const larger = size(set) - size(best);
  if (larger !== 0) return larger > 0;
  const dearer = table[set]! - table[best]!;
  if (Math.abs(dearer) > EQUAL * worth) return dearer < 0;
  return order(nameOf(set, names), nameOf(best, names)) < 0;
}

/** The names in a set, in order, as one text: sets of equal size are compared letter by letter. */
const nameOf = (set: number, names: readonly string[]): string =>
  membersOf(set)
    .map((i) => names[i]!)
    .sort(order)
    .join("\u0000");

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function membersOf(set: number): readonly number[] {
  return Array.from({ length: 32 }, (_, i) => i).filter((i) => (set & (1 << i)) !== 0);
}
