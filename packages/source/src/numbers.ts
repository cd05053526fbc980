/**
 * Numbers by what they measure. `quantity` also takes a range {low, likely, high}.
 */

import * as z from "zod";
import { annotations } from "./parts.ts";

export interface Measure {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export function number({ min, max, unit }: Measure) {
  return z
    .number()
    .min(min)
    .max(max)
    .meta({ description: unitWords(unit) });
}

/** How a schema says in what a number is counted. */
export const unitWords = (unit: string): string => `Unit: ${unit}`;

export function quantity(measure: Measure) {
  const one = number(measure);
  return z.union([one, range(one)]);
}

/** A number or a range of it, as written. */
export type Quantity = z.infer<ReturnType<typeof quantity>>;

function range(one: ReturnType<typeof number>) {
  return z
    .strictObject({ low: one, likely: one, high: one, ...annotations })
    .refine(({ low, likely, high }) => low <= likely && likely <= high, { params: { unordered: true } })
    .meta({ description: "A range: PERT distribution of these three numbers, low ≤ likely ≤ high" });
}
