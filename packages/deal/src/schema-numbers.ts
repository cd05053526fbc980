/**
 * The numbers of a deal file by what they measure. `quantity` also takes a range {low, likely, high}.
 */

import * as z from "zod";
import { LIMITS } from "./schema-limits.ts";
import { annotations } from "./schema-parts.ts";

export interface Measure {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

export const SHARE: Measure = { min: 0, max: 1, unit: "a share from 0 to 1" };
export const MONEY: Measure = { min: 0, max: LIMITS.amount, unit: "money in the deal's currency" };
export const MONTHS: Measure = { min: 0, max: LIMITS.amount, unit: "months" };
/** Months above 0. */
export const SPAN: Measure = { min: LIMITS.smallest, max: LIMITS.amount, unit: "months" };
export const HORIZON: Measure = { min: LIMITS.smallest, max: LIMITS.horizon, unit: "months" };
export const RATE: Measure = { min: 0, max: LIMITS.discountRate, unit: "a rate a year" };
export const TIMES: Measure = {
  min: LIMITS.smallest,
  max: LIMITS.amount,
  unit: "times a competent outsider",
};

export function number({ min, max, unit }: Measure) {
  return z
    .number()
    .min(min)
    .max(max)
    .meta({ description: `Unit: ${unit}` });
}

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
