/**
 * A thread: gets the number of a game, plays it and sends back what was found in it; or the drills of a game, and measures them again; or
 * a drill, and sends back how it holds.
 */
import { parentPort } from "node:worker_threads";
import type { Drill } from "@linchpin/learn";
import { measuredAgain } from "./again.ts";
import { checked } from "./check.ts";
import { playNumber } from "./games.ts";
import { mine } from "./mine.ts";
import type { Done } from "./pool.ts";

export type Job =
  | { readonly number: number; readonly seed: number }
  | { readonly game: number; readonly drills: readonly Drill[] }
  | { readonly drill: Drill };

parentPort?.on("message", (job: Job) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(doneOf(job));
});

function doneOf(job: Job): Done {
  if ("drill" in job) return checked(job.drill);
  return "drills" in job ? measuredAgain(job.game, job.drills) : mine(playNumber(job.number, job.seed));
}
