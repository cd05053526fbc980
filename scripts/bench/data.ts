/** The deals and scenarios of the repository that the bench runs on. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDeal, type Deal } from "@linchpin/deal";
import { parseScenario, scenarioDealPath, type Scenario } from "@linchpin/table";

export const NAMES = ["battery", "endoscope", "jackets", "ring", "sensor", "vision"] as const;

const DATA = join(import.meta.dirname, "../../data");

export const dealNamed = (name: string): Deal => dealAt(join(DATA, `deals/${name}.yaml`));

function dealAt(path: string): Deal {
  const read = parseDeal(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(`${path} has faults: see linchpin check`);
  return read.file.deal;
}

export function scenarioOf(name: string): Scenario {
  const path = join(DATA, `scenarios/${name}.yaml`);
  const text = readFileSync(path, "utf8");
  const read = parseScenario(text, dealAt(join(dirname(path), scenarioDealPath(text)!)));
  if (!read.ok) throw new Error(`${path} has faults: see linchpin lint`);
  return read.file.scenario;
}
