/** A worker: gets jobs, one at a time, and sends back the summaries of their games. */
import { parentPort } from "node:worker_threads";
import type { Scenario } from "@linchpin/table";
import { readScenario } from "./play/catalogue.ts";
import { playJob, type Job } from "./play/games.ts";

const scenarios = new Map<string, Scenario>();

async function scenarioAt(path: string): Promise<Scenario> {
  const known = scenarios.get(path);
  if (known !== undefined) return known;
  const read = await readScenario(path);
  if (!read.ok) throw new Error(`${read.path} is wrong`);
  scenarios.set(path, read.file.scenario);
  return read.file.scenario;
}

async function answer(job: Job): Promise<void> {
  const summaries = playJob(await scenarioAt(job.path), job);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(summaries);
}

parentPort?.on("message", (job: Job) => {
  void answer(job);
});
