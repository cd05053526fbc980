/**
 * The uncertain numbers of a deal, and the deal with each at a given value.
 *
 * Law: `dealAt(file, file.ranges.map((range) => range.likely))` equals `file.deal`. It copies only what lies on
 * the way to a range, so that ten thousand samples are cheap.
 */

import type { Deal } from "./deal.ts";

export interface Range {
  /** Where it stands in the file, such as `technology.components.process.rebuildCost`. */
  readonly path: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Which parts of a deal the ranges fill: the number of a range, or parts by key or index. */
export type Slots = number | readonly (readonly [step: string | number, part: Slots])[];

/** Where in the `Deal` each range belongs. */
export type SlotPath = readonly (string | number)[];

export interface UncertainDeal {
  readonly deal: Deal;
  readonly ranges: readonly Range[];
  readonly slots: Slots;
}

/** The same deal with range i at `values[i]`, which must lie between its low and high. */
export function dealAt({ deal, slots }: UncertainDeal, values: ArrayLike<number>): Deal {
  return fill(deal, slots, values) as Deal;
}

export function slotsOf(paths: readonly SlotPath[]): Slots {
  return branch(
    paths.map((path, range) => ({ path, range })),
    0,
  );
}

interface Leaf {
  readonly path: SlotPath;
  readonly range: number;
}

function branch(leaves: readonly Leaf[], depth: number): Slots {
  const [first] = leaves;
  if (first !== undefined && first.path.length === depth) return first.range;
  const groups = Map.groupBy(leaves, ({ path }) => path[depth]!);
  return [...groups].map(([step, group]) => [step, branch(group, depth + 1)] as const);
}

function fill(part: unknown, slots: Slots, values: ArrayLike<number>): unknown {
  if (typeof slots === "number") return values[slots];
  const copy = (Array.isArray(part) ? part.slice() : { ...(part as object) }) as Record<
    string | number,
    unknown
  >;
  for (const [step, inner] of slots) copy[step] = fill(copy[step], inner, values);
  return copy;
}
