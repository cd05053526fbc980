/**
 * Numbers that are not what the schema wants: text that was meant as a number, and numbers out of bounds.
 *
 * Example: `numberFromText("1.5M")` is 1500000, `numberFromText("12%")` is 0.12, `numberFromText("1,5")` is null.
 */

import { show } from "./faults.ts";
import type { Path, Problem } from "./faults.ts";
import type { JsonSchema } from "./jsonschema.ts";

/** What stands at the place of a fault, and what may stand there. */
export interface Finding {
  readonly path: Path;
  readonly value: unknown;
  readonly schemas: readonly JsonSchema[];
}

export type Words = Pick<Problem, "problem" | "remedy" | "meant">;

/** What the words after a number multiply it by. A year is months: no other number here is in years. */
const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  "%": 0.01,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  万: 1e4,
  亿: 1e8,
  month: 1,
  months: 1,
  mo: 1,
  个月: 1,
  year: 12,
  years: 12,
  年: 12,
};

const CURRENCY = /^(?:us\$|usd|eur|gbp|cny|rmb|jpy|[$€£¥])\s*|\s*(?:usd|eur|gbp|cny|rmb|jpy|[$€£¥元])$/g;
const PARTS = /^([+-]?)(\d{1,3}(?:[,_' ]\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?\s*([^\d\s]*)$/;
const LONGEST = 40;
/** A bound above this is there for the arithmetic and says nothing to a reader. */
const HUGE = 1e9;

/** The number that a text was probably meant to be, or null. */
export function numberFromText(text: string): number | null {
  if (text.length > LONGEST) return null;
  const match = PARTS.exec(text.trim().toLowerCase().replace(CURRENCY, ""));
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", power = "", unit = ""] = match;
  const scale = Object.hasOwn(SCALES, unit) ? SCALES[unit] : undefined;
  if (scale === undefined || (whole === "" && fraction === "")) return null;
  const value = Number(`${sign}${whole.replace(/[,_' ]/g, "")}${fraction}${power}`) * scale;
  return Number.isFinite(value) ? tidy(value) : null;
}

export function wrongNumber({ value, schemas }: Finding): Words {
  if (typeof value === "number") {
    return { problem: "is not a finite number", remedy: `write a number ${bounds(schemas)}` };
  }
  const problem = `must be a number, not ${show(value)}`;
  if (typeof value === "object" && schemas.some(({ items }) => items !== undefined)) {
    return { problem, remedy: `write one number ${bounds(schemas)}, or a list, such as [first, second]` };
  }
  const meant = typeof value === "string" ? meantNumber(value, schemas) : null;
  if (meant === null) {
    const remedy = `write digits only, with a dot before decimals, such as 1500000 or 0.12, ${bounds(schemas)}`;
    return { problem, remedy };
  }
  return { problem, remedy: `write ${meant}, without quotes, separators or units`, meant };
}

export function outsideProblem({ value, schemas }: Finding): Words {
  const x = Number(value);
  const { min, max } = limitsOf(schemas);
  if (!Number.isFinite(x))
    return { problem: "is not a finite number", remedy: `write a number ${bounds(schemas)}` };
  // Shares end at 1 and rates at 10: above that, a percentage was meant.
  if (max <= 10 && x > max && x <= 100 * max) {
    const problem = `${x} is more than ${max}`;
    const meant = tidy(x / 100);
    return { problem, remedy: `write ${meant} if you mean ${x} %`, meant };
  }
  if (x > max) return { problem: `${x} is more than the limit of ${max}`, remedy: `write at most ${max}` };
  const problem = min > 0 ? `${x} is not above 0` : `${x} is negative`;
  return { problem, remedy: `write a number ${bounds(schemas)}` };
}

/** Text that is empty or too long. */
export function textProblem(issue: {
  readonly code: "too_small" | "too_big";
  readonly maximum?: unknown;
}): Words {
  if (issue.code === "too_small") return { problem: "is empty", remedy: "write some text" };
  const limit = String(issue.maximum);
  return { problem: `is longer than ${limit} characters`, remedy: `write at most ${limit} characters` };
}

function meantNumber(text: string, schemas: readonly JsonSchema[]): number | null {
  const { max } = limitsOf(schemas);
  // Of money and months nobody writes a percentage.
  if (text.includes("%") && max > 10) return null;
  const meant = numberFromText(text);
  return meant !== null && meant > 1 && max === 1 ? tidy(meant / 100) : meant;
}

function bounds(schemas: readonly JsonSchema[]): string {
  const { min, max } = limitsOf(schemas);
  if (max <= HUGE) return `from ${min} to ${max}`;
  return min > 0 ? "above 0" : "of 0 or more";
}

function limitsOf(schemas: readonly JsonSchema[]): { readonly min: number; readonly max: number } {
  const own = schemas.find(({ minimum }) => minimum !== undefined);
  return { min: own?.minimum ?? 0, max: own?.maximum ?? Infinity };
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
