/** The drills that ship, and the scenarios that they are played in, read from `data/`. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDeal, type Deal } from "@linchpin/deal";
import { drillScenario, parseDrills, variantOf, type Drill } from "@linchpin/learn";
import { bothLabels, type BothLabels } from "@linchpin/words";
import {
  defaultScenario,
  parseScenario,
  scenarioDealPath,
  type Scenario,
  type ScenarioFile,
} from "@linchpin/table";

const DATA = join(import.meta.dirname, "../../../../data");

export const drillFiles = (): readonly string[] =>
  readdirSync(join(DATA, "drills")).filter((file) => file.endsWith(".jsonl"));

export const drillText = (file: string): string => readFileSync(join(DATA, "drills", file), "utf8");

export const allDrills = (): readonly Drill[] =>
  drillFiles().flatMap((file) => {
    const read = parseDrills(drillText(file));
    if (!read.ok) throw new Error(`${file}, line ${read.faults[0]!.line}: ${read.faults[0]!.problem}`);
    return read.drills;
  });

/** Names of the scenarios that ship. */
export const scenarioFiles = (): readonly string[] =>
  readdirSync(join(DATA, "scenarios"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length));

const known = new Map<string, ScenarioFile>();

export function settingOf({ scenario: name }: Pick<Drill, "scenario">): {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
} {
  const file = known.get(name) ?? fileOf(name);
  known.set(name, file);
  return { scenario: file.scenario, labels: bothLabels(file.scenario.deal, file.texts) };
}

function fileOf(name: string): ScenarioFile {
  const { path, shake } = drillScenario(name);
  const whole = join(DATA, path);
  const text = readFileSync(whole, "utf8");
  const file = path.startsWith("deals/") ? defaultScenario(dealIn(whole)) : scenarioIn(text, whole);
  return { ...file, scenario: variantOf(file.scenario, { shake }) };
}

function scenarioIn(text: string, path: string): ScenarioFile {
  const parsed = parseScenario(text, dealIn(join(dirname(path), scenarioDealPath(text) ?? "")));
  if (!parsed.ok) throw new Error(`${path} has faults`);
  return parsed.file;
}

function dealIn(path: string): Deal {
  const parsed = parseDeal(readFileSync(path, "utf8"));
  if (!parsed.ok) throw new Error(`${path} has faults`);
  return parsed.file.deal;
}
