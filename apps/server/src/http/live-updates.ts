/**
 * Live updates of one seat as server-sent events: the state at once, then after everything that the seat sees.
 *
 * A change at the table that the seat does not see is not sent, not even as a sign of life.
 */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE, type SSEStreamingApi } from "hono/streaming";
import { Problem } from "../problem.ts";
import type { Env, Web } from "./context.ts";
import { refusals, SIGNED_IN } from "./documents.ts";
import { known } from "./routes-tables.ts";
import { eventStream, afterQuery, tableParams } from "./schemas.ts";

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 25_000;

export function liveUpdates(web: Web, app: OpenAPIHono<Env>): void {
  const open = new Map<string, number>();
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
    const { guest } = c.var;
    const id = known(c.req.param("id"));
    const after = afterOf(c);
    const count = open.get(guest) ?? 0;
    if (count >= web.limits.streams) throw new Problem("too-many", "you have too many live updates open", 5);
    // Who may not look gets an error, not a stream.
    await web.tables.state(guest, id, after);
    open.set(guest, count + 1);
    // Nothing between here and the reader may hold lines back.
    c.header("x-accel-buffering", "no");
    return streamSSE(
      c,
      async (stream) => {
        try {
          await follow(web, stream, { guest, id, after });
        } finally {
          const left = (open.get(guest) ?? 1) - 1;
          if (left > 0) open.set(guest, left);
          else open.delete(guest);
        }
      },
      async (error) => web.log("error", "live updates failed", { error }),
    );
  });
}

/** A browser that comes back says how far it got. */
function afterOf(c: Context<Env>): number {
  const text = c.req.header("last-event-id") ?? c.req.query("after") ?? "0";
  const read = afterQuery.safeParse({ after: text });
  if (!read.success) throw new Problem("bad-request", "after: a whole number from 0");
  return read.data.after;
}

interface Follower {
  readonly guest: string;
  readonly id: string;
  readonly after: number;
}

async function follow(web: Web, stream: SSEStreamingApi, { guest, id, after }: Follower): Promise<void> {
  let last = after;
  let sent = "";
  let changed = true;
  let wake: (() => void) | null = null;
  const stopped = (): boolean => stream.aborted || stream.closed || web.stopping.aborted;
  const unfollow = web.news.follow(id, () => {
    changed = true;
    wake?.();
  });
  const stop = (): void => wake?.();
  stream.onAbort(stop);
  web.stopping.addEventListener("abort", stop);
  try {
    while (!stopped()) {
      if (changed) {
        changed = false;
        const state = await web.tables.state(guest, id, last).catch(gone);
        if (state === null) {
          await stream.writeSSE({ event: "gone", data: "" });
          return;
        }
        const seen = JSON.stringify([state.version, state.seats]);
        if (seen !== sent) {
          await stream.writeSSE({ event: "state", id: String(state.seen), data: JSON.stringify(state) });
        }
        last = state.seen;
        sent = seen;
        continue;
      }
      const woken = await sleep(HEARTBEAT_MS, (call) => {
        wake = call;
      });
      if (!woken) await stream.write(": \n\n");
    }
  } finally {
    unfollow();
    web.stopping.removeEventListener("abort", stop);
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
