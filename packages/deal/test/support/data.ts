/** Data of the repository: deals as proven values, and JSON. */
import { readFileSync } from "node:fs";
import type { Deal } from "../../src/deal.ts";
import { parsed } from "./files.ts";

/** A file below `data`. */
export const textOf = (path: string): string =>
  readFileSync(new URL(`../../../../data/${path}`, import.meta.url), "utf8");

export const dealOf = (path: string): Deal => parsed(textOf(path)).deal;

export const jsonOf = (path: string): unknown => JSON.parse(textOf(path));
