/** What every route works with, and what a request carries from one middleware to the next. */
import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Asker } from "../asker.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Log } from "../log.ts";
import type { Tables } from "../tables.ts";
import type { Rate } from "./buckets.ts";
import type { News } from "./news.ts";
import type { Sessions } from "./sessions.ts";
import type { Readiness } from "./readiness.ts";
import type { OpenLimiter } from "./rates.ts";
import type { Site } from "./site.ts";
import type { Streams } from "./streams.ts";

export interface Env {
  readonly Bindings: Partial<HttpBindings>;
  readonly Variables: {
    request: string;
    /** Set where a session is needed. */
    guest: string;
    epoch: number;
  };
}

export interface Limits {
  /** Of one guest. */
  readonly guest: Rate;
  /** Of one address; many guests may share it. */
  readonly address: Rate;
  /** New sessions of one address, and new tables of one guest. */
  readonly beginnings: Rate;
  /** Of one address: what makes the server play or write. */
  readonly workOfAddress: Rate;
  /** Of one guest, and of one address: what makes the server read or write whole games. */
  readonly heavy: Rate;
  readonly heavyOfAddress: Rate;
  /** Of one address: reviews asked for. */
  readonly reviewsOfAddress: Rate;
  /** Sockets that one address may have open, where no proxy is in front. */
  readonly socketsOfAddress: number;
  /** Streams of live updates that one guest may have open, one address, and all together. */
  readonly streams: number;
  readonly streamsOfAddress: number;
  readonly streamsInAll: number;
  /** After so long without news a follower is sent a sign of life. */
  readonly heartbeatMs: number;
}

export const LIMITS: Limits = {
  guest: { burst: 60, perSecond: 20 },
  address: { burst: 600, perSecond: 60 },
  beginnings: { burst: 60, perSecond: 1 },
  workOfAddress: { burst: 240, perSecond: 40 },
  heavy: { burst: 12, perSecond: 0.2 },
  heavyOfAddress: { burst: 60, perSecond: 2 },
  reviewsOfAddress: { burst: 40, perSecond: 0.2 },
  socketsOfAddress: 1000,
  streams: 12,
  streamsOfAddress: 240,
  streamsInAll: 4000,
  heartbeatMs: 25_000,
};

export interface Web {
  readonly tables: Tables;
  readonly catalogue: Catalogue;
  readonly sessions: Sessions;
  readonly news: News;
  readonly streams: Streams;
  readonly log: Log;
  readonly now: () => Date;
  /** Of this process or shared; by a clock that only goes forward. */
  readonly limiter: OpenLimiter;
  readonly limits: Limits;
  /** Names that it answers to besides this machine's own. */
  readonly hosts: readonly string[];
  /** Only this machine can reach it. */
  readonly loopback: boolean;
  /** Where it lies below the address of a proxy, such as `/linchpin`; empty: at its root. */
  readonly prefix: string;
  /** A proxy in front says who asks and how it was asked. */
  readonly proxy: boolean;
  /** Null: the web app has not been built. */
  readonly site: Site | null;
  readonly readiness: Readiness;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

type Asked = Context<Env>;

export function addressOf(c: Asked, proxy: boolean): string {
  // The last entry is the one that our own proxy has written.
  const forwarded = proxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return network(forwarded ?? c.env?.incoming?.socket.remoteAddress ?? "here");
}

/**
 * One household or office has 2^64 addresses of IPv6: they count as one. An IPv4 address in IPv6 is itself. Some proxies write
 * the port too, of which everybody has as many as they like.
 */
export function network(address: string): string {
  const [, bracketed, numbered] = /^(?:\[([^\]]*)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(address) ?? [];
  const bare = (bracketed ?? numbered ?? address).replace(/%.*$/, "").toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(bare) !== 6) return bare;
  const [head = "", tail = ""] = bare.split("::");
  const front = head.split(":").filter((part) => part !== "");
  const back = tail.split(":").filter((part) => part !== "");
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  return `${[...front, ...zeros, ...back].slice(0, 4).join(":")}::/64`;
}

export const askerOf = (c: Asked, proxy: boolean): Asker => ({
  guest: c.var.guest,
  address: addressOf(c, proxy),
});

/** The server itself speaks HTTP; an address with `https:` in a request is only what somebody wrote. */
export const isSecure = (c: Asked, proxy: boolean): boolean =>
  proxy && c.req.header("x-forwarded-proto") === "https";
