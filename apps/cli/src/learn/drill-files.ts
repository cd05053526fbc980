/** The drills that ship, read from data/, and the scenarios that they are played in. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drillScenario, parseDrills, variantOf, type Drill } from "@linchpin/learn";
import { bothLabels, type BothLabels } from "@linchpin/words";
import type { Scenario, ScenarioFile } from "@linchpin/table";
import { readScenario } from "../game/catalogue.ts";
import { FileProblem } from "../terminal/io.ts";

const DATA = fileURLToPath(new URL("../../../../data/", import.meta.url));

export async function readDrills(): Promise<readonly Drill[]> {
  const folder = join(DATA, "drills");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".jsonl")).toSorted();
  const parts = await Promise.all(
    files.map(async (file) => partOf(file, await readFile(join(folder, file), "utf8"))),
  );
  return parts.flat();
}

function partOf(file: string, text: string): readonly Drill[] {
  const read = parseDrills(text);
  if (read.ok) return read.drills;
  const { line, problem } = read.faults[0]!;
  throw new FileProblem(`drills/${file}, line ${line}: ${problem}`);
}

interface DrillSetting {
  readonly scenario: Scenario;
  readonly both: BothLabels;
  readonly texts: ScenarioFile["texts"];
}

export async function settingOf({ scenario: name }: Pick<Drill, "scenario">): Promise<DrillSetting> {
  const { path, shake } = drillScenario(name);
  const read = await readScenario(join(DATA, path));
  if (!read.ok) throw new FileProblem(`${path} has faults: see linchpin lint`);
  const { scenario, texts } = read.file;
  return { scenario: variantOf(scenario, { shake }), both: bothLabels(scenario.deal, texts), texts };
}
