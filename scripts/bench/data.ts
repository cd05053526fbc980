/** The deals, terms and scenarios of the repository that the bench runs on. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseDeal, parseTerms, type Deal, type DealFile, type Terms } from "@linchpin/deal";
import { parseScenario, scenarioDealPath, type Scenario } from "@linchpin/table";

export const NAMES = ["battery", "endoscope", "jackets", "ring", "sensor", "vision"] as const;

/** Every scenario that ships, the two short ones too. */
export const SCENARIOS = ["dubbing", "sunwear", ...NAMES] as const;

const DATA = join(import.meta.dirname, "../../data");

export const dealNamed = (name: string): Deal => dealFileNamed(name).deal;

/** The deal with its ranges. */
export const dealFileNamed = (name: string): DealFile => dealFileAt(join(DATA, `deals/${name}.yaml`));

export function termsNamed(name: string, deal: Deal): Terms {
  const path = join(DATA, `terms/${name}.yaml`);
  const read = parseTerms(readFileSync(path, "utf8"), deal);
  if (!read.ok) throw new Error(`${path} has faults: see linchpin terms`);
  return read.terms;
}

function dealFileAt(path: string): DealFile {
  const read = parseDeal(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(`${path} has faults: see linchpin check`);
  return read.file;
}

export function scenarioOf(name: string): Scenario {
  const path = join(DATA, `scenarios/${name}.yaml`);
  const text = readFileSync(path, "utf8");
  const read = parseScenario(text, dealFileAt(join(dirname(path), scenarioDealPath(text)!)).deal);
  if (!read.ok) throw new Error(`${path} has faults: see linchpin lint`);
  return read.file.scenario;
}
