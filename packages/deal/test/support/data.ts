/** Data of the repository: deals as proven values, and JSON. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Deal } from "../../src/deal.ts";
import { parseDeal } from "../../src/file/dealfile.ts";

const read = (path: string): string =>
  readFileSync(new URL(`../../../../data/${path}`, import.meta.url), "utf8");

export function dealOf(path: string): Deal {
  const result = parseDeal(read(path));
  assert.ok(result.ok, path);
  return result.file.deal;
}

export const jsonOf = (path: string): unknown => JSON.parse(read(path));
