/** Files that grow by a line for each thing that is done, and the threads that do it: stopped anywhere, they are taken up again. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Checked } from "./check.ts";
import type { Mined } from "./mine.ts";
import type { Job } from "./worker.ts";

export type Done = Mined | Checked;
export const isMined = (done: Done): done is Mined => "game" in done;
export const isChecked = (done: Done): done is Checked => "gap" in done;

export function linesOf(path: string): readonly Done[] {
  if (!existsSync(path)) return [];
  // The last line may have been broken off.
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Done);
}

/** One job after another on each thread; a line of the file for each that is done, in whatever order. */
export async function workOff(
  jobs: readonly Job[],
  { path, workers }: { readonly path: string; readonly workers: number },
  done: (result: Done) => void,
): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("worker.ts", import.meta.url));
    for (let at = next++; at < jobs.length; at = next++) {
      const result = await new Promise<Done>((resolve, reject) => {
        worker.removeAllListeners();
        worker.once("message", resolve).once("error", reject);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(jobs[at]!);
      });
      appendFileSync(path, `${JSON.stringify(result)}\n`);
      done(result);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(workers, jobs.length) }, work));
}
