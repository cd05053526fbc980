/** The scenarios that ship, read and proven once at the start. A fault in one of them ends the program. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDeal } from "@linchpin/deal";
import { type Fault } from "@linchpin/source";
import { parseScenario, scenarioDealPath, type ScenarioFile } from "@linchpin/table";

/** By id; the first to learn with comes first, the others by name. */
export type Catalogue = ReadonlyMap<string, ScenarioFile>;

const FOLDER = fileURLToPath(new URL("../../../data/scenarios/", import.meta.url));
const FIRST = "sensor";

export function readCatalogue(): Catalogue {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFile(join(FOLDER, name)));
  files.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return new Map(files.map((file) => [file.scenario.id, file]));
}

const rank = ({ scenario: { id } }: ScenarioFile): string => (id === FIRST ? "" : id);

function readFile(path: string): ScenarioFile {
  const text = readFileSync(path, "utf8");
  const named = scenarioDealPath(text);
  if (named === null) throw new Error(`${path} names no deal file`);
  const dealPath = join(dirname(path), named);
  const deal = parseDeal(readFileSync(dealPath, "utf8"));
  if (!deal.ok) throw new Error(`${dealPath}: ${worded(deal.faults)}`);
  const parsed = parseScenario(text, deal.file.deal);
  if (!parsed.ok) throw new Error(`${path}: ${worded(parsed.faults)}`);
  return parsed.file;
}

const worded = (faults: readonly Fault[]): string =>
  faults.map(({ line, problem, remedy }) => `line ${line}: ${problem}; ${remedy}`).join("; ");
