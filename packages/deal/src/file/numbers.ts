/** What the numbers of a deal measure. */

import type { Measure } from "@linchpin/source";
import { LIMITS } from "./limits.ts";

export const SHARE: Measure = { min: 0, max: 1, unit: "a share from 0 to 1" };
export const MONEY: Measure = { min: 0, max: LIMITS.amount, unit: "money in the deal's currency" };
export const UNITS: Measure = { min: 0, max: LIMITS.amount, unit: "units" };
export const MONTHS: Measure = { min: 0, max: LIMITS.amount, unit: "months" };
/** Months above 0. */
export const SPAN: Measure = { min: LIMITS.smallest, max: LIMITS.amount, unit: "months" };
export const HORIZON: Measure = { min: LIMITS.smallest, max: LIMITS.horizon, unit: "months" };
export const RATE: Measure = { min: 0, max: LIMITS.discountRate, unit: "a rate a year" };
/** A share that is lost a year: its complement must not come near 0. */
export const YEARLY: Measure = { min: 0, max: LIMITS.yearlyLoss, unit: "a share a year" };
/** 0: not at all. What lies between 0 and `LIMITS.smallest` is refused beside the schema. */
export const TIMES: Measure = { min: 0, max: LIMITS.amount, unit: "times a competent outsider" };
