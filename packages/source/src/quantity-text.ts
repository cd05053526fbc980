/**
 * A quantity as people type it: one number, or three that rise, with spaces between.
 *
 * Example: "1.5M" is 1500000, "20 %" is 0.2, "3 6 12" and "100 200 300" are ranges; "12 6 3" and "1 2" are neither, which is null.
 */
import type { Quantity } from "./numbers.ts";
import { numberFromText } from "./written.ts";

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Null: neither a number nor a range, or out of bounds. Digits grouped by spaces are a range where they could be one. */
export function quantityFromText(text: string, { least, most }: Bounds): Quantity | null {
  const within = (n: number | null): n is number => n !== null && n >= least && n <= most;
  const plain = text.replaceAll(/\s*[%％]/g, "%").trim();
  const [low = null, likely = null, high = null, ...more] = plain.split(/\s+/).map(numberFromText);
  const ordered = within(low) && within(likely) && within(high) && low <= likely && likely <= high;
  if (ordered && more.length === 0) return { low, likely, high };
  const one = numberFromText(plain);
  return within(one) ? one : null;
}
