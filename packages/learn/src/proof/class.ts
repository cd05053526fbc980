/**
 * A class's table: a row a learner, what each measure was before and after, and below it what the class has changed by, with
 * effect size and interval. CSV as spreadsheets read it; a name that begins like a formula stays a name.
 */
import { changeEffect, changeOf, deviationOf, meanOf, type Change, type Effect } from "./effect.ts";
import { measureIn, MEASURES, type MeasureName } from "./comparison.ts";
import type { Form } from "../progress/progress.ts";
import type { Measures } from "./measures.ts";

export interface Sat {
  readonly form: Form;
  readonly measures: Measures;
}

export interface Pupil {
  readonly name: string;
  readonly before: Sat | null;
  readonly after: Sat | null;
}

export interface ClassChange {
  readonly measure: MeasureName;
  /** Learners who sat both. */
  readonly people: number;
  readonly before: { readonly mean: number; readonly deviation: number };
  readonly after: { readonly mean: number; readonly deviation: number };
  readonly change: Change | null;
  readonly effect: Effect | null;
}

/** Any; fixed so that the same class shows the same interval. */
const SEED = 1;

export function classChanges(pupils: readonly Pupil[]): readonly ClassChange[] {
  return MEASURES.map((measure): ClassChange => {
    const pairs = pupils.flatMap(({ before, after }) => {
      const from = before === null ? null : measureIn(before.measures, measure);
      const to = after === null ? null : measureIn(after.measures, measure);
      return from === null || to === null ? [] : [{ from, to }];
    });
    const [from, to] = [pairs.map((pair) => pair.from), pairs.map((pair) => pair.to)];
    return {
      measure,
      people: pairs.length,
      before: spreadOf(from),
      after: spreadOf(to),
      change: changeOf(from, to),
      effect: changeEffect(from, to, SEED),
    };
  });
}

export function classCsv(pupils: readonly Pupil[]): string {
  const heads = MEASURES.flatMap((measure) => [`${measure} before`, `${measure} after`]);
  const rows = pupils.map(({ name, before, after }) => [
    safe(name),
    before?.form ?? "",
    after?.form ?? "",
    ...MEASURES.flatMap((measure) =>
      [before, after].map((sat) => cell(sat && measureIn(sat.measures, measure))),
    ),
  ]);
  const changes = classChanges(pupils).map((each) => [
    each.measure,
    String(each.people),
    ...[each.before.mean, each.before.deviation, each.after.mean, each.after.deviation].map(cell),
    ...[each.change?.mean, each.change?.low, each.change?.high].map(cell),
    ...[each.effect?.g, each.effect?.low, each.effect?.high].map(cell),
  ]);
  const below = ["measure", "learners", "mean before", "SD before", "mean after", "SD after"];
  const found = ["change", "low", "high", "effect size g", "g low", "g high"];
  const lines = [
    ["learner", "form before", "form after", ...heads],
    ...rows,
    [],
    [...below, ...found],
    ...changes,
  ];
  return `${lines.map((line) => line.map(quoted).join(",")).join("\r\n")}\r\n`;
}

const spreadOf = (values: readonly number[]): ClassChange["before"] =>
  values.length === 0 ? { mean: 0, deviation: 0 } : { mean: meanOf(values), deviation: deviationOf(values) };

const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : value.toFixed(3);

/** A spreadsheet takes what begins like this for a formula, in Chinese with wide letters too. */
const safe = (text: string): string => (/^[=+\-@＝＋－＠\t\r\n]/u.test(text) ? `'${text}` : text);

/** Where a comma is in decimals, a spreadsheet parts cells at semicolons: what stands after one would begin a cell. */
const quoted = (text: string): string =>
  /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
