/** Scenarios as the app loads them. */
import { aFew } from "../../../../packages/coalition/test/helpers/scope.ts";
import { names, readScenarioFile } from "../../build/scenarios.ts";
import { labelsOf, type BothLabels } from "@linchpin/words";
import type { Scenario } from "@linchpin/table";

/** Of the scenarios those that tests are run over; at length all are. */
export const namesHere = (): readonly string[] =>
  names().filter((name) => aFew(["sensor", "jackets"].includes(name), true));

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
