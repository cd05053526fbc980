/** Scenarios as the app loads them. */
import { readScenarioFile } from "../../build/scenarios.ts";
import { labelsOf, type BothLabels } from "@linchpin/words";
import type { Scenario } from "@linchpin/table";

const known = new Map<string, { readonly scenario: Scenario; readonly labels: BothLabels }>();

/** Through JSON, as in the build. */
export function loaded(name: string): { readonly scenario: Scenario; readonly labels: BothLabels } {
  const found = known.get(name);
  if (found !== undefined) return found;
  const { scenario, texts } = JSON.parse(JSON.stringify(readScenarioFile(name))) as ReturnType<
    typeof readScenarioFile
  >;
  const labels = { en: labelsOf(scenario.deal, texts.en, "en"), zh: labelsOf(scenario.deal, texts.zh, "zh") };
  const made = { scenario, labels };
  known.set(name, made);
  return made;
}
