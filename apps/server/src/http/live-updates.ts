/**
 * Live updates of one seat as server-sent events: the state at once, then after everything that the seat sees.
 *
 * A change at the table that the seat does not see is not sent, not even as a sign of life.
 */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE, type SSEStreamingApi } from "hono/streaming";
import type { Asker } from "../asker.ts";
import { Problem } from "../problem.ts";
import { guestNews } from "../store/store.ts";
import { askerOf, type Env, type Web } from "./context.ts";
import type { Session } from "./session.ts";
import { refusals, SIGNED_IN } from "./documents.ts";
import { known } from "./routes-tables.ts";
import { eventStream, afterQuery, tableParams } from "./params.ts";

const BEATS_A_LOOK = 12;
/** What happens within so long of an update comes with the next one. */
const GAP_MS = 100;
/** Whoever takes nothing for so long has left without a word. */
const STALLED_MS = 60_000;

export function liveUpdates(web: Web, app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/api/tables/{id}/events",
    tags: ["tables"],
    security: SIGNED_IN,
    summary:
      "Live updates: `state` with a TableState whenever your seat sees something new, `gone` when it is not yours",
    request: { params: tableParams, query: afterQuery },
    responses: {
      200: {
        description: "Server-sent events; `id` is the number of the last event",
        content: { "text/event-stream": { schema: eventStream } },
      },
      ...refusals("bad-request", "no-session", "not-found", "outdated"),
    },
  });
  app.get("/api/tables/:id/events", async (c) => {
    const { guest, epoch } = c.var;
    const { address } = askerOf(c, web.proxy);
    const asked = { guest, epoch, address, id: known(c.req.param("id")), after: afterOf(c) };
    // The places are taken before anything is awaited, or many requests at once would all find one free.
    const giveBack = web.streams.take(guest, address);
    if (giveBack === null) throw new Problem("too-many", "too many live updates are open", 5);
    try {
      // Who may not look gets an error, not a stream.
      await web.tables.state(asked, asked.id, asked.after);
      // Nothing between here and the reader may hold lines back.
      c.header("x-accel-buffering", "no");
      if (c.req.method === "HEAD") return headersOnly(c, giveBack);
    } catch (error) {
      giveBack();
      throw error;
    }
    return streamed(c, web, asked, giveBack);
  });
}

/** Hono answers HEAD by GET and drops the body: a stream would never be told that nobody reads it. */
function headersOnly(c: Context<Env>, giveBack: () => void): Response {
  giveBack();
  return c.body(null, 200, { "content-type": "text/event-stream" });
}

const streamed = (c: Context<Env>, web: Web, asked: Follower, giveBack: () => void): Response =>
  streamSSE(c, async (stream) => {
    const forget = onLeaving(c, () => stream.abort());
    try {
      await follow(web, stream, asked);
    } catch (error) {
      // The reader is not told, as hono would: the words may name machines. It comes back by itself.
      web.log("error", "live updates failed", { error });
    } finally {
      forget();
      giveBack();
      // Bytes that a reader never takes would be kept for it.
      if (stream.aborted) c.env?.outgoing?.destroy();
    }
  });

/** Follows the connection itself: not every body that is dropped is cancelled. Returns the way to stop. */
function onLeaving(c: Context<Env>, leave: () => void): () => void {
  const outgoing = c.env?.outgoing;
  const { signal } = c.req.raw;
  signal.addEventListener("abort", leave);
  outgoing?.once("close", leave);
  if (signal.aborted || outgoing?.destroyed === true) leave();
  return () => {
    signal.removeEventListener("abort", leave);
    outgoing?.off("close", leave);
  };
}

/** A browser that comes back says how far it got. */
function afterOf(c: Context<Env>): number {
  const text = c.req.header("last-event-id") ?? c.req.query("after") ?? "0";
  const read = afterQuery.safeParse({ after: text });
  if (!read.success) throw new Problem("bad-request", "after: a whole number from 0");
  return read.data.after;
}

interface Follower extends Session, Asker {
  readonly id: string;
  readonly after: number;
}

async function follow(web: Web, stream: SSEStreamingApi, asked: Follower): Promise<void> {
  /** State: null, or the revision that is known to be there. */
  const due: { state: number | null; session: boolean } = { state: Infinity, session: false };
  const stopped = (): boolean => stream.aborted || stream.closed || web.stopping.aborted;
  let wake: (() => void) | null = null;
  let leave: (() => void) | null = null;
  const stop = (): void => {
    wake?.();
    leave?.();
  };
  const unfollow = web.news.follow(asked.id, (revision) => {
    due.state = Math.max(due.state ?? 0, revision ?? Infinity);
    wake?.();
  });
  const unheed = web.news.follow(guestNews(asked.guest), () => {
    due.session = true;
    wake?.();
  });
  stream.onAbort(stop);
  web.stopping.addEventListener("abort", stop);
  const tell = teller(web, stream, asked);
  try {
    for (let beats = 1; !stopped();) {
      if (due.session) {
        due.session = false;
        if (!(await web.sessions.stands(asked))) {
          // A cookie that was exchanged hears no more; whoever holds the new one comes back with it.
          await tell(Infinity, true);
          return;
        }
      }
      if (due.state !== null) {
        const least = due.state;
        due.state = null;
        if (!(await tell(least))) return;
        await sleep(GAP_MS, (call) => {
          leave = call;
        });
        continue;
      }
      const woken = await sleep(web.limits.heartbeatMs, (call) => {
        wake = call;
      });
      if (woken) continue;
      await heard(stream, stream.write(": \n\n"));
      // Whoever waits for somebody silent looks now and then whether it has been too long.
      if (beats++ % BEATS_A_LOOK === 0) due.state = Infinity;
    }
  } finally {
    unfollow();
    unheed();
    web.stopping.removeEventListener("abort", stop);
  }
}

/** Tells what is new to the seat at `least` or later, or that it is gone, and then false. `ending`: only that. */
function teller(
  web: Web,
  stream: SSEStreamingApi,
  { guest, address, id, after }: Follower,
): (least: number, ending?: boolean) => Promise<boolean> {
  let last = after;
  let sent = "";
  let drawn: number | null = null;
  return async (least, ending = false) => {
    let state = await web.tables.state({ guest, address }, id, last, least).catch(gone);
    // Dealt anew: what was sent so far is of another game.
    if (state !== null && drawn !== null && state.drawn !== drawn)
      state = await web.tables.state({ guest, address }, id, 0, least).catch(gone);
    if (state === null) {
      await heard(stream, stream.writeSSE({ event: "gone", data: "" }));
      return false;
    }
    if (ending) return false;
    const { version, seats, away, seen } = state;
    const now = JSON.stringify([version, seats, away, state.drawn]);
    if (now !== sent)
      await heard(stream, stream.writeSSE({ event: "state", id: String(seen), data: JSON.stringify(state) }));
    last = seen;
    drawn = state.drawn;
    sent = now;
    return true;
  };
}

/** Waits until the reader has taken it; one that does not is cut off. */
async function heard(stream: SSEStreamingApi, writing: Promise<unknown>): Promise<void> {
  const late = setTimeout(() => stream.abort(), STALLED_MS);
  try {
    await writing;
  } finally {
    clearTimeout(late);
  }
}

function gone(error: unknown): null {
  if (error instanceof Problem && error.kind === "not-found") return null;
  throw error;
}

/** True if it was woken before the time was over. */
function sleep(ms: number, hand: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    hand(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
