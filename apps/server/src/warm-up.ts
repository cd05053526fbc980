/**
 * Plays the first week of every scenario for nobody, so that the first guests do not wait for code that is still being
 * compiled and for figures that every game of a scenario needs. Between two scenarios requests are answered.
 */
import { setImmediate } from "node:timers/promises";
import { RULES_VERSION, scenarioName } from "@linchpin/table";
import type { Catalogue } from "./catalogue.ts";
import { open } from "./core/live.ts";
import { versionFor } from "./core/state.ts";
import { step } from "./core/step.ts";

/** The weeks that were played. */
export async function warmUp(catalogue: Catalogue, stopping: AbortSignal): Promise<number> {
  let weeks = 0;
  for (const { scenario } of catalogue.values()) {
    await setImmediate();
    if (stopping.aborted) return weeks;
    const kept = {
      scenario: scenarioName(scenario),
      rules: RULES_VERSION,
      seed: 0,
      people: [0],
      leavers: [],
    };
    const opened = open(kept, scenario);
    if (!opened.ok) continue;
    const version = versionFor(opened.live, 0);
    const waited = step(opened.live, { kind: "move", seat: 0, version, text: "wait", request: null });
    if (waited.ok) weeks += waited.live.position.week - 1;
  }
  return weeks;
}
