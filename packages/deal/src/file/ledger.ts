/**
 * The record of a file's numbers, kept while the deal is built: what was assumed, from where, and how surely.
 *
 * A `source` or `note` stands for every number of its map and below, unless a nearer one says otherwise.
 */

import { formatPath, type Path, type Quantity } from "@linchpin/source";
import type { Range, SlotPath } from "../ranges.ts";

export interface Assumption {
  /** Where it stands in the file, or would stand, such as `parties.qingluo.make`. */
  readonly path: string;
  /** The likely value. */
  readonly value: number;
  readonly range: Range | null;
  readonly source: string | null;
  readonly note: string | null;
  /** The file does not say: the value is the format's default. */
  readonly fromDefault: boolean;
}

export interface Ledger {
  readonly ranges: Range[];
  /** Where in the `Deal` each range belongs. */
  readonly slots: SlotPath[];
  readonly assumptions: Assumption[];
}

/** One map of the file: its path there, its path in the `Deal`, and the annotations that hold in it. */
export interface Place {
  readonly path: Path;
  readonly at: SlotPath;
  readonly source: string | null;
  readonly note: string | null;
}

export function ledgerFor(): Ledger {
  return { ranges: [], slots: [], assumptions: [] };
}

/** The map at `key` of `place`; `slot` is its key or index in the `Deal`. */
export function below(
  place: Place,
  map: object | null | undefined,
  key?: string,
  slot?: string | number,
): Place {
  const { source, note } = (map ?? {}) as { readonly source?: unknown; readonly note?: unknown };
  return {
    path: key === undefined ? place.path : [...place.path, key],
    at: key === undefined ? place.at : [...place.at, slot ?? key],
    source: typeof source === "string" ? source : place.source,
    note: typeof note === "string" ? note : place.note,
  };
}

/** Like `take`, for a key whose absence is a meaning of its own and so no assumption. */
export function takeOrNull(
  ledger: Ledger,
  place: Place,
  key: string,
  quantity: Quantity | null | undefined,
): number | null {
  return (quantity ?? null) === null ? null : take(ledger, place, key, quantity, 0);
}

/** Enters the number at `key` of `place` into the ledger; returns its likely value. */
export function take(
  ledger: Ledger,
  place: Place,
  key: string,
  quantity: Quantity | null | undefined,
  fallback: number,
  slot: string | number = key,
): number {
  const path = formatPath([...place.path, key]);
  if (quantity === null || quantity === undefined) {
    ledger.assumptions.push({
      path,
      value: fallback,
      range: null,
      source: null,
      note: null,
      fromDefault: true,
    });
    return fallback;
  }
  if (typeof quantity === "number") {
    // Adding 0 makes -0 plain.
    const value = quantity + 0;
    const { source, note } = place;
    ledger.assumptions.push({ path, value, range: null, source, note, fromDefault: false });
    return value;
  }
  const range = { path, low: quantity.low + 0, likely: quantity.likely + 0, high: quantity.high + 0 };
  ledger.ranges.push(range);
  ledger.slots.push([...place.at, slot]);
  const { source, note } = below(place, quantity);
  ledger.assumptions.push({ path, value: range.likely, range, source, note, fromDefault: false });
  return range.likely;
}
