/**
 * Live updates of one table. A connection that breaks is made again, ever more slowly, and catches up by the number of
 * the last event that came; `online` and a page that is looked at again try at once.
 */
import { eventsAt, readTable } from "./api.ts";
import type { TableState } from "@linchpin/protocol";
import { isTableState } from "./wire.ts";

export interface Follower {
  /** The number of the last event that is there. */
  readonly seen: () => number;
  readonly heard: (state: TableState) => void;
  readonly lost: () => void;
  /** The table, or the seat at it, is not this guest's any more. */
  readonly gone: () => void;
}

const FIRST_MS = 400;
const MOST_MS = 5000;

/** Returns the way to stop. */
export function follow(id: string, follower: Follower): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wait = FIRST_MS;
  let asking = false;
  let stopped = false;

  const listen = (): void => {
    source = new EventSource(eventsAt(id, follower.seen()));
    source.addEventListener("state", ({ data }: MessageEvent<string>) => {
      wait = FIRST_MS;
      const state: unknown = JSON.parse(data);
      if (isTableState(state)) follower.heard(state);
    });
    source.addEventListener("gone", () => end());
    source.addEventListener("error", () => {
      source?.close();
      source = null;
      if (stopped) return;
      follower.lost();
      later();
    });
  };

  const later = (): void => {
    timer = setTimeout(() => void again(), wait);
    wait = Math.min(MOST_MS, wait * 2);
  };

  /** A stream does not say why it failed; a question does. */
  const again = async (): Promise<void> => {
    timer = null;
    asking = true;
    const answer = await readTable(id, follower.seen());
    asking = false;
    if (stopped) return;
    if (answer.kind === "refused") {
      end();
      return;
    }
    if (answer.kind === "lost") {
      follower.lost();
      later();
      return;
    }
    follower.heard(answer.value);
    listen();
  };

  /** After a sleep a stream can look open and be dead: it is made anew. */
  const now = (): void => {
    if (asking || document.visibilityState === "hidden") return;
    if (timer !== null) clearTimeout(timer);
    source?.close();
    void again();
  };

  const stop = (): void => {
    stopped = true;
    source?.close();
    if (timer !== null) clearTimeout(timer);
    window.removeEventListener("online", now);
    document.removeEventListener("visibilitychange", now);
  };

  const end = (): void => {
    stop();
    follower.gone();
  };

  window.addEventListener("online", now);
  document.addEventListener("visibilitychange", now);
  listen();
  return stop;
}
