/** What the parts of the build read from the folder of data, and how they hand it over. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDeal, type DealFile } from "@linchpin/deal";
import { formatFault, type Fault } from "@linchpin/source";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

/** Marks what a plugin answers for itself. */
export const PREFIX = "\0";

/** Parsed faster by browsers than the same text as code. */
export const json = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** What is right; the build ends with the faults of what is not. */
export function right<T extends { readonly ok: true }>(
  read: T | { readonly ok: false; readonly faults: readonly Fault[] },
  path: string,
): T {
  if (read.ok) return read;
  throw new Error(`${path}: ${read.faults.map((fault) => formatFault(fault)).join("\n")}`);
}

/** The deal of a file, by its whole path. */
export function dealAt(path: string): DealFile {
  return right(parseDeal(readFileSync(path, "utf8")), path).file;
}

/** Paths from the folder of data on. */
export const inData = (...path: readonly string[]): string => join(DATA, ...path);
