/** What every route works with, and what a request carries from one middleware to the next. */
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Catalogue } from "../catalogue.ts";
import type { Log } from "../log.ts";
import type { Tables } from "../tables.ts";
import type { Rate } from "./buckets.ts";
import type { News } from "./news.ts";
import type { Sessions } from "./session.ts";
import type { Site } from "./site.ts";

export interface Env {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: {
    request: string;
    /** Set where a session is needed. */
    guest: string;
  };
}

export interface Limits {
  /** Of one guest. */
  readonly guest: Rate;
  /** Of one address; many guests may share it. */
  readonly address: Rate;
  /** New sessions of one address, and new tables of one guest. */
  readonly beginnings: Rate;
  /** Streams of live updates that one guest may have open. */
  readonly streams: number;
}

export const LIMITS: Limits = {
  guest: { burst: 60, perSecond: 20 },
  address: { burst: 600, perSecond: 200 },
  beginnings: { burst: 60, perSecond: 1 },
  streams: 12,
};

export interface Web {
  readonly tables: Tables;
  readonly catalogue: Catalogue;
  readonly sessions: Sessions;
  readonly news: News;
  readonly log: Log;
  readonly now: () => Date;
  readonly limits: Limits;
  /** A proxy in front says who asks and how it was asked. */
  readonly proxy: boolean;
  /** Null: the web app has not been built. */
  readonly site: Site | null;
  /** Rejects while the database does not answer. */
  readonly ready: () => Promise<void>;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

type Asked = Context<Env>;

export function addressOf(c: Asked, proxy: boolean): string {
  // The last entry is the one that our own proxy has written.
  const forwarded = proxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded ?? c.env?.incoming?.socket.remoteAddress ?? "here";
}

export const isSecure = (c: Asked, proxy: boolean): boolean =>
  proxy ? c.req.header("x-forwarded-proto") === "https" : new URL(c.req.url).protocol === "https:";
