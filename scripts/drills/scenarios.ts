/** The scenarios that drills are mined from. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Scenario } from "@linchpin/table";
import type { BothLabels } from "@linchpin/words";
import { settingOf } from "../../packages/learn/test/support/drills.ts";

const DATA = join(import.meta.dirname, "../../data");

export const REAL = readdirSync(join(DATA, "deals/real"))
  .filter((file) => /^(?!.*\.terms\.).*\.yaml$/.test(file))
  .map((file) => `real/${file.slice(0, -".yaml".length)}`)
  .toSorted();

export const scenarioNamed = (name: string): Scenario => settingOf({ scenario: name }).scenario;
export const labelsNamed = (name: string): BothLabels => settingOf({ scenario: name }).labels;
