/**
 * Records are read and written here, on a thread of their own with a limit of time and memory, so that no record,
 * however it is made, keeps a move waiting. Guests are served in turn; each may have few jobs waiting, and all together
 * not many.
 */
import { Worker } from "node:worker_threads";
import type { Asker } from "../asker.ts";
import { openSlots, takeAll } from "../slots.ts";
import { Problem } from "../problem.ts";
import type { Made } from "../records.ts";
import { READY, type Bring, type Done, type Job, type WriteOut } from "./jobs.ts";

export interface Desk {
  /** Rejects with a `Problem` where the record cannot be played. */
  readonly bring: (asker: Asker, job: Omit<Bring, "kind">) => Promise<Made>;
  readonly write: (asker: Asker, job: Omit<WriteOut, "kind">) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface DeskLimits {
  /** A job that takes more of a processor is given up: a machine that is busy with others is no fault of the record's. */
  readonly jobMs: number;
  readonly ofGuest: number;
  readonly ofAddress: number;
  readonly inAll: number;
}

const DESK_LIMITS: DeskLimits = { jobMs: 3000, ofGuest: 2, ofAddress: 16, inAll: 64 };
const MEMORY_MB = 256;
/** A thread that is new has to read the catalogue first. */
const START_MS = 60_000;
/** On a machine that is busy with others a job may take so many times longer. */
const BUSY = 20;
const LOOK_MS = 200;

interface Waiting {
  readonly guest: string;
  readonly job: Job;
  readonly settle: (done: Done | Problem) => void;
}

/** What a job that went well brought. */
type Well = Done & { readonly ok: true };

export function openDesk(limits: DeskLimits = DESK_LIMITS, start = startWorker): Desk {
  const [guests, addresses, all] = [limits.ofGuest, limits.ofAddress, limits.inAll].map(openSlots);
  const waiting: Waiting[] = [];
  let worker: Worker | null = null;
  let busy = false;
  let closed = false;
  let last = "";

  /** One that dies while nobody asks anything takes only itself along, and the next job gets another. */
  const begun = (): Worker => {
    const next = start();
    next.on("error", () => {});
    next.once("exit", () => {
      if (worker === next) worker = null;
    });
    return next;
  };

  const serve = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let one = taken(waiting, last); one !== undefined; one = taken(waiting, last)) {
      last = one.guest;
      worker ??= await ready(begun());
      const done =
        worker === null
          ? new Problem("unavailable", "records cannot be read just now", 5)
          : await answerOf(worker, one.job, limits.jobMs);
      if (done instanceof Problem) {
        void worker?.terminate();
        worker = null;
      }
      one.settle(done);
    }
    busy = false;
  };

  const ask = async ({ guest, address }: Asker, job: Job): Promise<Well> => {
    if (closed) throw new Problem("unavailable", "the server is stopping");
    const giveBack = takeAll([
      [guests!, guest],
      [addresses!, address],
      [all!, "all"],
    ]);
    if (giveBack === null) throw new Problem("too-many", "too many records wait to be read or written", 2);
    try {
      const done = await new Promise<Done | Problem>((settle) => {
        waiting.push({ guest, job, settle });
        void serve();
      });
      return proven(done);
    } finally {
      giveBack();
    }
  };

  return {
    bring: async (asker, job) => {
      const done = await ask(asker, { kind: "bring", ...job });
      if (done.kind !== "bring") throw new Error(`the desk answered ${done.kind}`);
      return done.made;
    },
    write: async (asker, job) => {
      const done = await ask(asker, { kind: "write", ...job });
      if (done.kind !== "write") throw new Error(`the desk answered ${done.kind}`);
      return done.text;
    },
    close: async () => {
      closed = true;
      for (const { settle } of waiting.splice(0))
        settle(new Problem("unavailable", "the server is stopping"));
      await worker?.terminate();
    },
  };
}

/** Takes out of those who wait the first who was not served last. */
function taken(waiting: Waiting[], last: string): Waiting | undefined {
  const turn = waiting.findIndex(({ guest }) => guest !== last);
  return waiting.splice(Math.max(0, turn), 1)[0];
}

/** Throws where it did not go well. */
function proven(done: Done | Problem): Well {
  if (done instanceof Problem) throw done;
  if (done.ok) return done;
  throw done.problem === null ? new Error(done.detail) : new Problem(done.problem, done.detail);
}

function startWorker(): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  // An idle desk keeps no process alive.
  worker.unref();
  return worker;
}

/** Null: it did not start. */
function ready(worker: Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    const failed = (): void => resolve(null);
    const late = setTimeout(failed, START_MS);
    worker.ref();
    worker.once("error", failed);
    worker.once("message", (word) => {
      clearTimeout(late);
      worker.off("error", failed);
      worker.unref();
      resolve(word === READY ? worker : null);
    });
  });
}

/** A `Problem`: it took too much, and the thread is of no use any more. */
function answerOf(worker: Worker, job: Job, ms: number): Promise<Done | Problem> {
  return new Promise((resolve) => {
    const started = performance.now();
    const used = worker.cpuUsage();
    const end = (done: Done | Problem): void => {
      clearInterval(looking);
      worker.off("message", end);
      worker.off("error", failed);
      worker.off("exit", failed);
      worker.unref();
      resolve(done);
    };
    const failed = (): void =>
      end(new Problem("bad-record", "this record takes more memory than there is for one"));
    const look = async (): Promise<void> => {
      const { user, system } = await worker.cpuUsage(await used);
      if ((user + system) / 1000 > ms || performance.now() - started > BUSY * ms)
        end(new Problem("bad-record", "this record takes too long to read"));
    };
    // A thread that has ended says nothing; it has been noticed.
    const looking = setInterval(() => void look().catch(() => {}), LOOK_MS);
    worker.ref();
    worker.on("message", end);
    worker.on("error", failed);
    worker.on("exit", failed);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(job);
  });
}
