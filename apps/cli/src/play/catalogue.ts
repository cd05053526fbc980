/** Scenarios by name or by file: the ones that ship, and an author's own. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDeal } from "@linchpin/deal";
import { nearest, type Fault } from "@linchpin/source";
import { parseScenario, scenarioDealPath, type ScenarioFile } from "@linchpin/table";
import { readInput } from "../files.ts";
import { UsageProblem, type Io } from "../io.ts";
import { printFaults } from "../load.ts";

const FOLDER = fileURLToPath(new URL("../../../../data/scenarios/", import.meta.url));

/** The first to learn with comes first; the others by name. */
const FIRST = "sensor";

export async function scenarioNames(): Promise<readonly string[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(".yaml"));
  const names = files.map((file) => file.slice(0, -".yaml".length)).sort();
  return [...names.filter((name) => name === FIRST), ...names.filter((name) => name !== FIRST)];
}

/** The path of a scenario: of a name that ships, or the path itself. */
export async function pathOfScenario(word: string): Promise<string> {
  const names = await scenarioNames();
  if (names.includes(word)) return join(FOLDER, `${word}.yaml`);
  if (/[./\\]/.test(word)) return word;
  const near = nearest(word, names);
  const hint = near === null ? `there are ${names.join(", ")}, or name a file` : `did you mean ${near}?`;
  throw new UsageProblem(`there is no scenario "${word}"; ${hint}`);
}

/** Null where the file is wrong; its faults have been printed. */
export async function loadScenario(word: string, io: Io): Promise<ScenarioFile | null> {
  const path = await pathOfScenario(word);
  const read = await readScenario(path, (file) => readInput(file, io));
  if (read.ok) return read.file;
  printFaults(read.path, read.text, read.faults, io);
  return null;
}

export type ScenarioRead =
  | { readonly ok: true; readonly file: ScenarioFile }
  | { readonly ok: false; readonly path: string; readonly text: string; readonly faults: readonly Fault[] };

/** The scenario and its deal, or the faults of whichever of the two is wrong. */
export async function readScenario(
  path: string,
  read: (path: string) => Promise<string> = (file) => readFile(file, "utf8"),
): Promise<ScenarioRead> {
  const text = await read(path);
  const named = scenarioDealPath(text);
  if (named === null) return { ok: false, path, text, faults: [NO_DEAL] };
  const dealPath = join(dirname(path), named);
  const dealText = await read(dealPath);
  const deal = parseDeal(dealText);
  if (!deal.ok) return { ok: false, path: dealPath, text: dealText, faults: deal.faults };
  const parsed = parseScenario(text, deal.file.deal);
  return parsed.ok ? parsed : { ok: false, path, text, faults: parsed.faults };
}

const NO_DEAL: Fault = {
  line: 1,
  column: 1,
  path: "deal",
  problem: "names no deal file",
  remedy: "write `deal: PATH`, the deal's path from this file",
};
