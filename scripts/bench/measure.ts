/** What every bench shares: a row of the report, and ways to time. */

export interface BenchRow {
  readonly name: string;
  readonly value: number;
  /** What `value` is measured in: "ms", "moves/s", or "x" for a ratio. */
  readonly unit: string;
  readonly note: string;
}

export const row = (name: string, value: number, unit: string, note = ""): BenchRow => ({
  name,
  value,
  unit,
  note,
});

/** The shortest of the runs that fit 0.3 s (at least one), in ms, so that neither compilation nor a neighbour counts. */
export function bestTime(run: () => number): number {
  const end = performance.now() + 300;
  let best = Infinity;
  do best = Math.min(best, milliseconds(run));
  while (performance.now() < end);
  return best;
}

/** The last result, kept so that no run can be left out as having no effect. */
const kept = { result: 0 };

/** One run, in ms. */
export function milliseconds(run: () => number): number {
  const start = performance.now();
  kept.result = run();
  return performance.now() - start;
}

/** Runs `body` again and again for about `ms`; what it counted, a second. */
export function rate(ms: number, body: () => number): number {
  let count = 0;
  const from = performance.now();
  let until = from;
  while (until - from < ms) {
    count += body();
    until = performance.now();
  }
  return (1000 * count) / (until - from);
}

/** Rows as lines of text in columns. */
export function linesOf(rows: readonly BenchRow[]): readonly string[] {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  return rows.map(
    ({ name, value, unit, note }) =>
      `${name.padEnd(widest)}${figure(value).padStart(14)} ${unit.padEnd(10)}${note}`,
  );
}

const figure = (value: number): string =>
  value < 1000 ? value.toPrecision(4) : Math.round(value).toLocaleString("en-US");
