/** Between which bounds, and in which unit, the eight questions ask for a number; and what can be typed, one example of each way. */
import type { Bounds, Unit } from "@linchpin/source";
import { LIMITS } from "../file/limits.ts";

export const ASKED = {
  money: { least: 0, most: LIMITS.amount, unit: "money" },
  share: { least: 0, most: 1, unit: "share" },
  months: { least: 0, most: LIMITS.horizon, unit: "months" },
  /** Months that cannot be none. */
  span: { least: 0.001, most: LIMITS.horizon, unit: "months" },
  years: { least: 0.1, most: LIMITS.horizon / 12, unit: "years" },
} as const satisfies Readonly<Record<string, Bounds>>;

/** One number, two ends, three that rise. */
export type Example = readonly [one: string, ends: string, three: string];

/** In English; in Chinese they are among the words of the page. */
export const EXAMPLES: Readonly<Record<Unit, Example>> = {
  money: ["1.5M", "1M-2M", "1M 1.5M 2M"],
  count: ["5000", "4000-6000", "4000 5000 7000"],
  share: ["40%", "30%-50%", "30% 40% 50%"],
  months: ["18 months", "12-24 months", "12 18 24"],
  years: ["6 years", "5-8 years", "5 6 8"],
  plain: ["1.5", "1-2", "1 1.5 3"],
};
