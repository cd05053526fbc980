/** A worker: gets jobs, one at a time, and sends back the summaries of their games. */
import { parentPort } from "node:worker_threads";
import type { Scenario } from "@linchpin/table";
import { readScenario } from "../game/catalogue.ts";
import { playJob, type Job } from "./games.ts";

/** The last scenario read: jobs of one scenario follow one another, and what is remembered of it goes with it. */
let last: { readonly path: string; readonly scenario: Scenario } | null = null;

async function scenarioAt(path: string): Promise<Scenario> {
  if (last?.path === path) return last.scenario;
  const read = await readScenario(path);
  if (!read.ok) throw new Error(`${read.from.path} is wrong`);
  last = { path, scenario: read.file.scenario };
  return last.scenario;
}

async function answer(job: Job): Promise<void> {
  const summaries = playJob(await scenarioAt(job.path), job);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(summaries);
}

parentPort?.on("message", (job: Job) => {
  void answer(job);
});
