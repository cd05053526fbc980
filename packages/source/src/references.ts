/**
 * Checks of names in a file that may still have other faults: values are `unknown`, and what has the wrong type is
 * passed over, because the schema has reported it.
 */

import { nearest, show, suggest, type Path, type Problem } from "./faults.ts";
import { isAnnotation } from "./parts.ts";

/** The names that may be used at one place; null if the file has no readable map of them. */
export interface Names {
  /** Such as `party of this deal`. */
  readonly what: string;
  readonly plural: string;
  readonly known: readonly string[] | null;
}

export function field(value: unknown, ...keys: readonly string[]): unknown {
  let inner = value;
  for (const key of keys) {
    if (!isMap(inner) || !Object.hasOwn(inner, key)) return undefined;
    inner = inner[key];
  }
  return inner;
}

/** The items of a map whose keys the user chose, or null if it is no map. */
export function looseItems(value: unknown): readonly (readonly [string, unknown])[] | null {
  return isMap(value) ? Object.entries(value).filter(([key, item]) => !isAnnotation(key, item)) : null;
}

export function looseList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function problemAt(
  path: Path,
  problem: string,
  remedy: string,
  at: "key" | "value" = "value",
): Problem {
  return { path, at, problem, remedy };
}

export function checkName(value: unknown, path: Path, names: Names): readonly Problem[] {
  if (typeof value !== "string" || names.known === null || names.known.includes(value)) return [];
  const remedy = suggest(value, names.known, names.plural);
  const meant = nearest(value, names.known);
  return [{ ...problemAt(path, `${show(value)} is no ${names.what}`, remedy), meant }];
}

/** Every name known, and none twice. */
export function checkNames(list: unknown, path: Path, names: Names): readonly Problem[] {
  const seen = new Set<unknown>();
  return looseList(list).flatMap((value, i) => {
    const here = [...path, i];
    if (typeof value === "string" && seen.has(value)) {
      return [problemAt(here, `${show(value)} stands twice in this list`, "keep one of the two")];
    }
    seen.add(value);
    return checkName(value, here, names);
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
