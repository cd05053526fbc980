/** Files that grow by a line for each thing that is done, and the threads that do it: stopped anywhere, they are taken up again. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Job } from "./worker.ts";

export function linesOf<T>(path: string): readonly T[] {
  if (!existsSync(path)) return [];
  // The last line may have been broken off.
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as T);
}

/** One job after another on each thread; a line of the file for each that is done, in whatever order. */
export async function workOff<T>(
  jobs: readonly Job[],
  { path, workers }: { readonly path: string; readonly workers: number },
  done: (result: T, left: number) => void,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("worker.ts", import.meta.url));
    for (let at = next++; at < jobs.length; at = next++) {
      const result = await new Promise<T>((resolve, reject) => {
        worker.removeAllListeners();
        worker.once("message", resolve).once("error", reject);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(jobs[at]!);
      });
      appendFileSync(path, `${JSON.stringify(result)}\n`);
      done(result, jobs.length - next);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work));
}
