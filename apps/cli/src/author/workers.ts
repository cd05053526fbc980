/** Runs jobs on worker threads and gives their results in the order of the jobs. */
import { Worker } from "node:worker_threads";
import type { GameSummary } from "@linchpin/seats/measure";
import { askWorker } from "../terminal/ask-worker.ts";
import type { Io } from "../terminal/io.ts";
import { progressOn } from "../terminal/progress.ts";
import { jobsOf, type Job, type Series } from "./games.ts";

/** By series, the summaries of its games in the order of their seeds. `onProgress` hears of games that are done. */
async function playAll(
  all: readonly Series[],
  workers: number,
  onProgress: (done: number) => void,
): Promise<readonly (readonly GameSummary[])[]> {
  const cut = all.map(jobsOf);
  const jobs = cut.flat();
  const results = await runJobs(jobs, Math.min(workers, jobs.length), onProgress);
  let from = 0;
  return cut.map((own) => results.slice(from, (from += own.length)).flat());
}

async function runJobs(
  jobs: readonly Job[],
  workers: number,
  onProgress: (done: number) => void,
): Promise<readonly (readonly GameSummary[])[]> {
  const results: (readonly GameSummary[])[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url));
    try {
      while (next < jobs.length) {
        const at = next++;
        results[at] = await askWorker<readonly GameSummary[]>(worker, jobs[at]!);
        done += jobs[at]!.games;
        onProgress(done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}

export interface Setting {
  readonly games: number;
  readonly seed: number;
  readonly workers: number;
}

/** The same, with a bar on a terminal while it lasts. */
export async function playWith(
  series: readonly Series[],
  { workers }: Setting,
  io: Io,
): Promise<readonly (readonly GameSummary[])[]> {
  const total = series.reduce((sum, each) => sum + each.games, 0);
  const bar = progressOn(io, total, (done) => `${done} of ${total} games`);
  try {
    return await playAll(series, workers, bar.show);
  } finally {
    bar.end();
  }
}
