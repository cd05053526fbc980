/**
 * The uncertain numbers of a deal, and the deal with each at a given value.
 *
 * Law: `dealAt(file, file.ranges.map((range) => range.likely))` equals `file.deal`. It copies only what lies on
 * the way to a range, so that ten thousand samples are cheap.
 *
 * A channel's margin, sales and units move together: where one of them is a range, those that are plain numbers
 * are scaled with the first that is (in this order), unless the file says `together: false`.
 */

import type { Channel, Deal } from "./deal.ts";

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

/** A channel whose numbers move together: the number of each one's range, null where it is plain. One is a range. */
export interface Group {
  /** Index into `channels`. */
  readonly channel: number;
  readonly margin: number | null;
  readonly sales: number | null;
  readonly units: number | null;
}

export interface UncertainDeal {
  readonly deal: Deal;
  readonly ranges: readonly Range[];
  readonly slots: Slots;
  readonly groups: readonly Group[];
}

/** The same deal with range i at `values[i]`, which must lie between its low and high. */
export function dealAt(file: UncertainDeal, values: ArrayLike<number>): Deal {
  const deal = fill(file.deal, file.slots, values) as Deal;
  // `fill` has copied these channels: each has a range.
  for (const group of file.groups) scalePlain(deal.channels[group.channel]!, group, file.ranges, values);
  return deal;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function scalePlain(
  channel: Mutable<Channel>,
  { margin, sales, units }: Group,
  ranges: readonly Range[],
  values: ArrayLike<number>,
): void {
  const first = (margin ?? sales ?? units)!;
  const { likely } = ranges[first]!;
  const value = values[first]!;
  // A likely value of 0 has no proportions.
  if (value === likely || likely === 0) return;
  if (margin === null) channel.margin *= value / likely;
  if (sales === null) channel.sales *= value / likely;
  if (units === null) channel.units *= value / likely;
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
  const groups = new Map<string | number, Leaf[]>();
  for (const leaf of leaves) groups.set(leaf.path[depth]!, [...(groups.get(leaf.path[depth]!) ?? []), leaf]);
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
