/** Graders on worker threads, one a core. */
import { Worker } from "node:worker_threads";
import type { Answer, Grader } from "@linchpin/coach";
import { askWorker } from "../../terminal/ask-worker.ts";
import type { ReviewedGame } from "./worker.ts";

interface Graders extends AsyncDisposable {
  readonly graders: readonly Grader[];
}

/** At most `most` of them; no more than there are decisions. */
export function gradersFor(game: ReviewedGame, most: number, decisions: number): Graders {
  const workers = Array.from(
    { length: Math.max(1, Math.min(most, decisions)) },
    () => new Worker(new URL("./worker.ts", import.meta.url), { workerData: game }),
  );
  return {
    graders: workers.map((worker) => ({
      answer: (question) => askWorker<Answer>(worker, question),
    })),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
