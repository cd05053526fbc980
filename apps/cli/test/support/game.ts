/** Games that are played by lines, as a pipe or a person would give them. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathOfScenario, readScenario } from "../../src/game/catalogue.ts";
import type { ScenarioFile } from "@linchpin/table";
import { linchpin, type Outcome } from "../harness.ts";

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the tests are. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-"));
  folders.push(folder);
  return folder;
}

/** A scenario that ships. */
export async function shipped(name: string): Promise<ScenarioFile> {
  const read = await readScenario(await pathOfScenario(name));
  assert.ok(read.ok);
  return read.file;
}

export const OPENING = [
  "approach tongyue; mention bohe",
  "share bohe demo",
  "y",
  "propose bohe royalty=2% upfront=50k",
  "y",
];
/** More than enough to come to the end from anywhere. */
export const TO_THE_END: readonly string[] = Array.from({ length: 45 }, () => "wait 12");

export interface PlayedFile extends Outcome {
  readonly path: string;
  readonly record: string;
}

/** A new game of the sensor scenario, seed 7 unless said otherwise. */
export async function played(
  lines: readonly string[],
  options: readonly string[] = [],
  columns = 80,
): Promise<PlayedFile> {
  const path = join(scratch(), "a.deal-game");
  const outcome = await linchpin(["play", "sensor", "--seed", "7", "--save", path, ...options], {
    stdin: lines,
    columns,
  });
  return { ...outcome, path, record: readFileSync(path, "utf8") };
}

export const goOn = (path: string, lines: readonly string[]): Promise<Outcome> =>
  linchpin(["play", path], { stdin: lines });

/** From the title of the settlement on, without what is said of the file. */
export const settlementIn = (out: string): string =>
  out
    .slice(out.search(/^(?:Settlement|结算)$/m))
    .replace(/^(?:The game is in|本局在)[^]*$/m, "")
    .trimEnd();
