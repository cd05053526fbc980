/**
 * What may be shown for nothing: the largest set of assets whose disclosure together costs hardly anything; of the largest
 * the one that costs least, of equals the first by name.
 */
import { coalitionSize, membersOf } from "@linchpin/coalition";
import type { Loss } from "./loss.ts";

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
      const cost = loss(held.with(i, 1));
      if (cost <= budget && cost < least - EQUAL * rule.worth) [cheapest, least] = [i, cost];
    }
    if (cheapest < 0) return [...held.keys()].filter((i) => held[i] === 1);
    held[cheapest] = 1;
  }
}

/** Whether `set` is to be preferred to `best`. */
function before(set: number, best: number, table: Float64Array, { worth, names }: FreeRule): boolean {
  const larger = coalitionSize(set) - coalitionSize(best);
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
