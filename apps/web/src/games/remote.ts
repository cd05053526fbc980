/**
 * A table on the server as this browser has it: the state of one's seat, every event it saw, and whether the server can
 * be reached. A move whose answer was lost is sent again under the same name until there is one, so that it is made once.
 */
import { readTable, sendMove } from "./api.ts";
import { follow } from "./follow.ts";
import { watched } from "../app/watched.ts";
import type { SeenEvent, TableState } from "@linchpin/protocol";
import type { Refusal } from "./wire.ts";

export interface RemoteNow {
  readonly state: TableState;
  /** All that the seat saw, in order. */
  readonly events: readonly SeenEvent[];
  /** `lost`: tried again by itself; `gone`: the table or the seat is not ours any more. */
  readonly link: "live" | "lost" | "gone";
  /** A move is on its way. */
  readonly sending: boolean;
}

export interface Remote {
  readonly now: () => RemoteNow;
  readonly subscribe: (listener: () => void) => () => void;
  /** `move` in the notation. Null: done; else why not. */
  readonly send: (move: string) => Promise<Refusal | null>;
  readonly close: () => void;
}

const AGAIN_MS = [300, 600, 1200, 2400, 4000] as const;

/** `first`: the state with all events. */
export function openRemote(first: TableState): Remote {
  const { id } = first;
  const { now, subscribe, change } = watched<RemoteNow>({
    state: first,
    events: first.events,
    link: "live",
    sending: false,
  });
  const take = (state: TableState): void => {
    // Dealt anew, as somebody left before the first move: all of it is another game.
    if (state.drawn !== now().state.drawn) {
      if (state.drawn < now().state.drawn) return;
      if (state.events.length === state.seen) change({ state, events: state.events, link: "live" });
      else void whole();
      return;
    }
    // An answer that was overtaken by a later one.
    if (state.seen < now().state.seen) return;
    const fresh = state.events.filter(({ number }) => number > now().state.seen);
    change({ state, events: fresh.length === 0 ? now().events : [...now().events, ...fresh], link: "live" });
  };
  const whole = async (): Promise<void> => {
    const answer = await readTable(id, 0);
    if (answer.kind === "done") take(answer.value);
  };
  let closed = false;
  const stop = follow(id, {
    seen: () => now().state.seen,
    heard: take,
    lost: () => change({ link: "lost" }),
    gone: () => change({ link: "gone" }),
  });
  const deliver = async (move: string): Promise<Refusal | null> => {
    const sent = { version: now().state.version, move, request: newName() };
    for (let tries = 0; ; tries++) {
      const answer = await sendMove(id, { ...sent, after: now().state.seen });
      if (answer.kind === "done") {
        take(answer.value);
        return null;
      }
      if (answer.kind === "refused") {
        await catchUp();
        return answer.refusal;
      }
      // Whoever has left the page learns from the table whether it was made.
      if (closed) return null;
      change({ link: "lost" });
      await pause(AGAIN_MS[Math.min(tries, AGAIN_MS.length - 1)]!);
    }
  };
  const catchUp = async (): Promise<void> => {
    const answer = await readTable(id, now().state.seen);
    if (answer.kind === "done") take(answer.value);
  };
  return {
    now,
    subscribe,
    send: async (move) => {
      if (now().sending) return null;
      change({ sending: true });
      try {
        return await deliver(move);
      } finally {
        change({ sending: false });
      }
    },
    close: () => {
      closed = true;
      stop();
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A name that this browser has given to no other move. */
const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(3)), (number) => number.toString(36)).join("-");
