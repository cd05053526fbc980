/**
 * What the schema found wrong, in words: the problem, and what to write instead.
 *
 * The schema's own messages are for programmers; these name the key, its unit and a right value. Example:
 * `parties.a.make: must be a number, not "12%"; write 0.12`.
 */

import type * as z from "zod";
import { formatPath, nearest, printable, show, suggest, type Path, type Problem } from "./faults.ts";
import { outsideProblem, textProblem, wrongNumber, type Finding, type Words } from "./wording-numbers.ts";
import { knownKeys, schemasAt, type JsonSchema } from "./jsonschema.ts";
import { TEXT_LIMITS } from "./limits.ts";
import { isAnnotation } from "./parts.ts";

type Issue = z.core.$ZodIssue;

/** What to write instead of a key that is not known, where more is to be said than the nearest known one; or null. */
export type KeyAdvice = (key: string) => string | null;

/** The problems that the schema found, at most `TEXT_LIMITS.faults` of them. */
export function wordIssues(
  issues: readonly Issue[],
  file: unknown,
  schema: JsonSchema,
  advise: KeyAdvice = () => null,
): readonly Problem[] {
  const problems: Problem[] = [];
  const wrongTypes = new Set<string>();
  for (const { issue, path } of issues.flatMap((each) => flatten(each, []))) {
    if (problems.length >= TEXT_LIMITS.faults) break;
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys.slice(0, TEXT_LIMITS.faults))
        problems.push(unknownKey(key, path, schema, advise));
    } else if (!wrongTypes.has(formatPath(path))) {
      // The schema goes on to measure what has the wrong type.
      if (issue.code === "invalid_type") wrongTypes.add(formatPath(path));
      const finding = { path, value: valueAt(file, path), schemas: schemasAt(schema, path) };
      problems.push({ path, at: "value", ...word(issue, finding) });
    }
  }
  return problems;
}

interface PathIssue {
  readonly issue: Issue;
  readonly path: Path;
}

/** Of alternatives (a number or a range), the faults of the one that has the shape of what was written. */
function flatten(issue: Issue, base: Path): readonly PathIssue[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === "number" ? step : String(step)))];
  if (issue.code !== "invalid_union") return [{ issue, path }];
  const branch = issue.errors.find((errors) => !errors.some(isWrongShape)) ?? issue.errors[0] ?? [];
  return branch.flatMap((inner) => flatten(inner, path));
}

function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((errors) => errors.some(isWrongShape));
  return issue.code === "invalid_type";
}

function word(issue: Issue, finding: Finding): Words {
  if (finding.value === undefined || finding.value === null) return missing(finding);
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "number" ? wrongNumber(finding) : wrongType(issue.expected, finding);
    case "too_small":
    case "too_big":
      if (issue.origin === "number") return outsideProblem(finding);
      return issue.origin === "array" ? wrongLength(issue) : textProblem(issue);
    case "invalid_value":
      return wrongWord(finding);
    case "invalid_format":
      return {
        problem: "holds a line break or another control character, or one that turns the text around",
        remedy: "write one line of plain text",
      };
    case "custom":
      return unordered(finding);
    default:
      return { problem: issue.message, remedy: describe(finding) };
  }
}

function unknownKey(key: string, path: Path, schema: JsonSchema, advise: KeyAdvice): Problem {
  const known = knownKeys(schema, path);
  const advice = advise(key);
  const meant = advice === null ? nearest(key, known) : null;
  const remedy = advice ?? suggest(key, known, "keys here");
  return { path: [...path, key], at: "key", problem: "unknown key", remedy, wrongKey: true, meant };
}

function missing(finding: Finding): Words {
  const name = finding.path.at(-1);
  if (name === undefined) return { problem: "the file is empty", remedy: `write ${describe(finding)}` };
  if (typeof name === "number") return { problem: "has no value", remedy: "write one, or remove the item" };
  const example = finding.schemas.flatMap((schema) => schema.examples ?? [])[0];
  const problem = finding.value === null ? "has no value" : "is missing";
  const sample = example === undefined ? name : `${name}: ${sketch(example)}`;
  return { problem, remedy: `write \`${sample}\` (${describe(finding)})` };
}

function wrongType(expected: string, finding: Finding): Words {
  const was = show(finding.value);
  if (expected === "boolean") return wrongBoolean(finding.value);
  if (expected === "string") {
    const quoted = typeof finding.value === "object" ? "text" : `"${was}" in quotes`;
    return { problem: `must be text, not ${was}`, remedy: `write ${quoted}` };
  }
  const what = expected === "array" ? "a list" : "a map";
  const sample = expected === "array" ? "[first, second]" : "{key: value}";
  const example = finding.schemas.flatMap((schema) => schema.examples ?? [])[0];
  const remedy = `write it as ${example === undefined ? sample : sketch(example)} (${describe(finding)})`;
  return { problem: `${finding.path.length === 0 ? "the file " : ""}must be ${what}, not ${was}`, remedy };
}

function wrongBoolean(value: unknown): Words {
  const text = String(value).trim().toLowerCase();
  const problem = `must be true or false, not ${show(value)}`;
  if (["yes", "y", "on", "true", "1", "是"].includes(text))
    return { problem, remedy: "write true, without quotes", meant: true };
  if (["no", "n", "off", "false", "0", "否"].includes(text)) {
    return { problem, remedy: "write false, without quotes", meant: false };
  }
  return { problem, remedy: "write true or false, without quotes" };
}

function wrongLength(issue: Issue & { code: "too_small" | "too_big" }): Words {
  const bound = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const few = issue.code === "too_small" ? "few" : "many";
  const exactly = issue.exact === true ? "exactly" : issue.code === "too_small" ? "at least" : "at most";
  return { problem: `has too ${few} items`, remedy: `write ${exactly} ${bound}` };
}

function wrongWord(finding: Finding): Words {
  const allowed = finding.schemas.flatMap(
    ({ enum: list, const: one }) => list ?? (one === undefined ? [] : [one]),
  );
  if (allowed.length > 0 && allowed.every((each) => typeof each === "number"))
    return wrongVersion(finding, allowed);
  const words = allowed.map(String);
  const problem = `${show(finding.value)} is none of the words allowed here`;
  const near = suggest(String(finding.value), words, "words");
  const meant = nearest(String(finding.value), words);
  return { problem, remedy: [near, ...otherShapes(finding)].join(", or write "), meant };
}

/** Where a word stands beside a list or a map: what those look like. */
function otherShapes({ schemas, value }: Finding): readonly string[] {
  const list = schemas.some(({ items }) => items !== undefined);
  const keys = schemas.flatMap(({ properties }) => Object.keys(properties ?? {}));
  const map = keys.filter((key) => !isAnnotation(key, ""));
  return [
    ...(list
      ? [typeof value === "string" && value !== "" ? `a list, such as [${printable(value)}]` : "a list"]
      : []),
    ...(map.length > 0 ? [`a map of ${map.join(", ")}`] : []),
  ];
}

/** The only numbers that a schema lists one by one are versions of a file format; the last is the newest. */
function wrongVersion({ path, value }: Finding, versions: readonly number[]): Words {
  const problem = `is version ${show(value)} of the file format, which this program does not read`;
  const newest = Math.max(...versions);
  return { problem, remedy: `write \`${path.at(-1)}: ${newest}\``, meant: newest };
}

function unordered(finding: Finding): Words {
  const { low, likely, high } = finding.value as { low: number; likely: number; high: number };
  const [least, middle, most] = [low, likely, high].toSorted((a, b) => a - b);
  const remedy = `write {low: ${least}, likely: ${middle}, high: ${most}} if you meant that`;
  return { problem: "is a range whose numbers are not low ≤ likely ≤ high", remedy };
}

function describe(finding: Finding): string {
  const text = finding.schemas.find((schema) => schema.description !== undefined)?.description ?? "a value";
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** A value as one would write it on one line of YAML. */
function sketch(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sketch).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const items = Object.entries(value).map(([key, item]) => `${key}: ${sketch(item)}`);
  return `{${items.join(", ")}}`;
}

function valueAt(file: unknown, path: Path): unknown {
  let value = file;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
