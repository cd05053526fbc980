/**
 * Reviews off the path of requests: who asks gets what is there so far; a job grades the rest on a thread of its own and
 * keeps the grades as they come, so that a job that is taken up again goes on where it was.
 */
import { Worker } from "node:worker_threads";
import type { Quality } from "@linchpin/coach";
import { parseMove } from "@linchpin/table";
import type { Catalogue } from "../catalogue.ts";
import type { GradedMove } from "../core/graded.ts";
import type { Live } from "../core/live.ts";
import { fromStart } from "../known.ts";
import type { Store } from "../store/store.ts";
import type { Work } from "./queue.ts";
import type { GameToGrade } from "./grading-thread.ts";

/** Grades are kept this often. */
const KEEP_MS = 1000;

/** The job: grades what is not graded yet. Rejects when it is stopped, so that it is given out again. */
export function reviewer(store: Store, catalogue: Catalogue, quality: Quality): Work {
  return async (table, stopping) => {
    const [stored, review] = [await store.read(table, 0), await store.review(table)];
    // The table may have been deleted since it was asked for.
    if (stored === null || review === null) return;
    const from = review.graded.length;
    if (from >= review.of) return;
    const { live } = fromStart(catalogue, stored, 0);
    let kept = from;
    for await (const graded of inBatches({ ...gameOf(live), from, quality }, stopping)) {
      // Whoever else has the job now, or a table that is gone: either way it is not for this worker any more.
      if (!(await store.keepGrades(table, kept, graded))) return;
      kept += graded.length;
    }
  };
}

export const decisionsIn = ({ turns }: Live): number => turns.filter(({ seat }) => seat === 0).length;

function gameOf({ scenario, seed, turns }: Live): Omit<GameToGrade, "from" | "quality"> {
  const played = turns.map(({ seat, week, text }) => {
    const parsed = parseMove(scenario, seat, text);
    if (!parsed.ok) throw new Error(`week ${week}, ${text}: ${parsed.fault.kind}`);
    return { seat, week, move: parsed.move };
  });
  return { scenario, seed, turns: played };
}

/** The grades in order, those of a while together; the thread ends with whoever stops asking. */
async function* inBatches(
  workerData: GameToGrade,
  stopping: AbortSignal,
): AsyncGenerator<readonly GradedMove[], void, undefined> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { workerData });
  const thread: { waiting: GradedMove[]; ended: boolean; fault: unknown } = {
    waiting: [],
    ended: false,
    fault: null,
  };
  worker.on("message", (graded: GradedMove) => thread.waiting.push(graded));
  worker.once("error", (fault) => {
    thread.fault = fault;
  });
  const exited = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      thread.ended = true;
      resolve();
    });
  });
  try {
    while (!thread.ended || thread.waiting.length > 0) {
      if (!thread.ended) await Promise.race([exited, pause(KEEP_MS, stopping)]);
      if (stopping.aborted) throw new Error("the server stops");
      const batch = thread.waiting.splice(0);
      if (batch.length > 0) yield batch;
    }
    if (thread.fault !== null) throw thread.fault;
  } finally {
    await worker.terminate();
  }
}

function pause(ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener("abort", done);
  });
}
