/**
 * Numbers that are not what the schema wants: text that was meant as a number, and numbers out of bounds.
 */

import { show, type Path, type Problem } from "./faults.ts";
import type { JsonSchema } from "./jsonschema.ts";
import { unitWords } from "./numbers.ts";
import { tidy, written } from "./written.ts";

/** What stands at the place of a fault, and what may stand there. */
export interface Finding {
  readonly path: Path;
  readonly value: unknown;
  readonly schemas: readonly JsonSchema[];
}

export type Words = Pick<Problem, "problem" | "remedy" | "meant">;

/** A bound above this is there for the arithmetic and says nothing to a reader. */
const HUGE = 1e9;

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
  const found = written(text);
  // Of money and months nobody writes a percentage.
  if (found === null || (found.counted === "share" && max > 10)) return null;
  const inYears = schemas.some(({ description }) => description === unitWords("years"));
  const meant = found.counted === "months" && inYears ? tidy(found.value / 12) : found.value;
  return meant > 1 && max === 1 ? tidy(meant / 100) : meant;
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
