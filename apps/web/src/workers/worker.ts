/** The worker: holds the scenarios it was given and does jobs on them. */
import type { Scenario } from "@linchpin/table";
import { jobsFor, type JobName, type Jobs } from "./jobs.ts";

export type ToWorker =
  | { readonly kind: "scenario"; readonly scenario: Scenario }
  | {
      readonly kind: "job";
      readonly id: number;
      readonly scenarioId: string;
      readonly name: JobName;
      readonly input: unknown;
    };

export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string };

const scenarios = new Map<string, Jobs>();

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === "scenario") {
    scenarios.set(data.scenario.id, jobsFor(data.scenario));
    return;
  }
  const { id, scenarioId, name, input } = data;
  try {
    const output = (scenarios.get(scenarioId)![name] as (of: unknown) => unknown)(input);
    answer({ id, ok: true, output });
  } catch (error) {
    answer({ id, ok: false, reason: error instanceof Error ? error.message : String(error) });
  }
});

const answer = (message: FromWorker): void => self.postMessage(message, { transfer: [] });
