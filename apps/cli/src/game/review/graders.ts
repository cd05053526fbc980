/** Graders on worker threads, one a core. */
import { Worker } from "node:worker_threads";
import type { Answer, Grader } from "@linchpin/coach";
import { askWorker } from "../../terminal/ask-worker.ts";
import type { ReviewedGame } from "./worker.ts";
import type { Game } from "./game.ts";

export interface Graders extends AsyncDisposable {
  readonly graders: readonly Grader[];
}

export function gradersFor({ scenarioPath, sittings }: Game, count: number): Graders {
  const { seed, turns } = sittings.at(-1)!;
  const workerData: ReviewedGame = { path: scenarioPath, seed, turns };
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL("./worker.ts", import.meta.url), { workerData }),
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
