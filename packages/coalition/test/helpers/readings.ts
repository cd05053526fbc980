/** What a reader of files gave. */
import assert from "node:assert/strict";
import type { Reading } from "../../src/reading.ts";

export function valueOf<T>(reading: Reading<T>): T {
  assert.ok(reading.ok, reading.ok ? "" : JSON.stringify(reading.faults));
  return reading.value;
}

/** Its faults, a line each. */
export const faultsOf = (reading: Reading<unknown>): string =>
  (reading.ok ? [] : reading.faults)
    .map(({ where, problem, remedy }) => `${where}: ${problem} ${remedy}`)
    .join("\n");
