/** The queue of reviews and those who work on it, opened while the server already answers. */
import { USUAL, type Quality } from "@linchpin/coach";
import type { Catalogue } from "../catalogue.ts";
import type { Log } from "../log.ts";
import type { Store } from "../store/store.ts";
import { openQueue } from "./queue.ts";
import { reviewer } from "./reviewer.ts";

export interface Reviews {
  readonly ask: (table: string, rank: number) => Promise<void>;
  /** Whether the queue is open. */
  readonly open: () => boolean;
  readonly close: () => Promise<void>;
}

export interface Effort {
  /** Reviews at a time. */
  readonly workers: number;
  readonly quality?: Quality;
}

/** What an earlier life of the server left behind is taken up. */
export function openReviews(
  store: Store,
  catalogue: Catalogue,
  { workers, quality = USUAL }: Effort,
  log: Log,
): Reviews {
  const warn = (message: string, error: unknown): void => log("warn", message, { error });
  const state = { open: false };
  const opening = openQueue(store.queue, warn).then(async (queue) => {
    await queue.work(reviewer(store, catalogue, quality), workers);
    state.open = true;
    return queue;
  });
  // Whoever asks for a review is told; the tables go on without.
  opening.catch((error: unknown) => warn("the queue of reviews did not open", error));
  return {
    ask: async (table, rank) => (await opening).ask(table, rank),
    open: () => state.open,
    close: async () => {
      const queue = await opening.catch(() => null);
      await queue?.close();
    },
  };
}
