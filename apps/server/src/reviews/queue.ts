/**
 * The queue of reviews: pg-boss in the store's own database, so that machines which only work can be added where that
 * is a PostgreSQL server. A job whose worker died is given out again.
 */
import { PgBoss } from "pg-boss";
import type { QueueDatabase } from "../store/store.ts";

export type Work = (table: string, stopping: AbortSignal) => Promise<void>;

interface Queue {
  /** Once, however often it is asked while it waits or is under way. */
  readonly ask: (table: string, rank: number) => Promise<void>;
  /** Takes up to so many jobs at a time, from now on. */
  readonly work: (run: Work, atOnce: number) => Promise<void>;
  /** Jobs under way are given back. */
  readonly close: () => Promise<void>;
}

const NAME = "review";
const OPTIONS = {
  policy: "exclusive",
  /** A worker that has said nothing for so long is dead: its job goes to another. */
  heartbeatSeconds: 10,
  expireInSeconds: 3600,
  // A server that is stopped gives its job back each time, which is no fault of the job's.
  retryLimit: 20,
  retryDelay: 1,
  deleteAfterSeconds: 24 * 3600,
} as const;
const POLL_SECONDS = 0.5;
const WATCH_SECONDS = 5;
const STOP_MS = 5000;

export async function openQueue(
  { backend, query }: QueueDatabase,
  warn: (message: string, error: unknown) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => query(text, values) },
    backend,
    schedule: false,
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
  });
  boss.on("error", (error) => warn("the queue of reviews has trouble", error));
  await boss.start();
  await boss.createQueue(NAME, OPTIONS);
  const stopping = new AbortController();
  return {
    ask: async (table, rank) => {
      await boss.send(NAME, { table }, { singletonKey: table, priority: rank });
    },
    work: async (run, atOnce) => {
      if (atOnce === 0) return;
      const options = { pollingIntervalSeconds: POLL_SECONDS, localConcurrency: atOnce };
      await boss.work<{ table: string }>(NAME, options, async ([job]) => {
        if (job !== undefined) await run(job.data.table, stopping.signal);
      });
    },
    close: async () => {
      stopping.abort();
      await boss.stop({ timeout: STOP_MS });
    },
  };
}
