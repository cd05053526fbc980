/** A thread: gets the number of a game, plays it and sends back what was found in it; or a drill, and sends back how it holds. */
import { parentPort } from "node:worker_threads";
import type { Drill } from "@linchpin/learn";
import { checked } from "./check.ts";
import { playNumber } from "./games.ts";
import { mine } from "./mine.ts";

export type Job = { readonly number: number; readonly seed: number } | { readonly drill: Drill };

parentPort?.on("message", (job: Job) => {
  const done = "drill" in job ? checked(job.drill) : mine(playNumber(job.number, job.seed));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(done);
});
