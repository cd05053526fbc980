/** The way to the thread of the embedded database: questions in order, each with its answer. */
import { Worker } from "node:worker_threads";

export interface Opening {
  /** Null: nothing is kept. */
  readonly folder: string | null;
  /** A module whose `openFlush(given)` makes the `Flush`; null: the usual one. */
  readonly flush: { readonly module: string; readonly given: unknown } | null;
}

export type Answer =
  /** `gaveUp`: why the database answers nobody after this. */
  | { readonly ok: true; readonly said: Uint8Array | null; readonly gaveUp: string | null }
  | { readonly ok: false; readonly why: string };

export interface DatabaseThread {
  readonly ask: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (said: Uint8Array | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Rejects with why it does not open. */
export async function startThread(opening: Opening): Promise<DatabaseThread> {
  const worker = new Worker(new URL("./embedded-thread.ts", import.meta.url), { workerData: opening });
  const waiting: Waiting[] = [];
  let closed = false;
  const wait = (): Promise<Uint8Array | null> =>
    new Promise((resolve, reject) => {
      // Whoever is waited for keeps the process alive; a database that nobody asks does not.
      worker.ref();
      waiting.push({ resolve, reject });
    });
  worker.on("message", (answer: Answer) => {
    const first = waiting.shift();
    if (waiting.length === 0) worker.unref();
    if (!answer.ok) first?.reject(new Error(answer.why));
    else {
      first?.resolve(answer.said);
      const { gaveUp } = answer;
      // Whoever asked is told first. Asked again, it would leave everybody waiting, also when there is room again.
      if (gaveUp !== null)
        setImmediate(() => {
          throw new Error(`the embedded database gave up: ${gaveUp}`);
        });
    }
  });
  // A server without its database is of no use: what was acknowledged is safe, and the next start finds it.
  worker.on("error", (error) => {
    throw new Error("the thread of the embedded database has failed", { cause: error });
  });
  // One that ends without a word would leave everybody waiting, in a server that says it is alive.
  worker.on("exit", (code) => {
    // Its last word, that it does not open, may have come in the same turn.
    setImmediate(() => {
      if (!closed) throw new Error(`the thread of the embedded database has ended (${code})`);
    });
  });
  const send = (bytes: Uint8Array<ArrayBuffer> | null): Promise<Uint8Array | null> => {
    if (closed) return Promise.reject(new Error("the embedded database is closed"));
    const answer = wait();
    // A copy of its own goes over: those of a pool would take the whole pool along.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(bytes, bytes === null ? [] : [bytes.buffer]);
    return answer;
  };
  try {
    await wait();
  } catch (error) {
    closed = true;
    await worker.terminate();
    throw error;
  }
  return {
    ask: async (bytes) => (await send(new Uint8Array(bytes)))!,
    close: async () => {
      const done = send(null);
      closed = true;
      await done;
      await worker.terminate();
    },
  };
}
