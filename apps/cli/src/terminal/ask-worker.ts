/** One question to a worker thread, and its answer; a worker is asked one thing at a time. */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";

export const defaultWorkers = (): number => availableParallelism();

export function askWorker<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle =
      <T>(then: (value: T) => void) =>
      (value: T): void => {
        worker.off("message", onMessage);
        worker.off("error", onError);
        worker.off("exit", onExit);
        then(value);
      };
    const onMessage = settle(resolve as (value: Answer) => void);
    const onError = settle(reject as (value: Error) => void);
    const onExit = settle((code: number) => reject(new Error(`a worker ended by itself, with ${code}`)));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(question);
  });
}
