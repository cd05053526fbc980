/** A running server: the store opened first, as that takes a while and blocks; then the port; stopped gracefully. */
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { readCatalogue } from "./catalogue.ts";
import { isLoopback, USUAL_PORT, type Config } from "./config.ts";
import { openDesk } from "./desk/desk.ts";
import { openApp } from "./http/app.ts";
import { openNews } from "./http/news.ts";
import { newSecret, openKeys } from "./http/keys.ts";
import { openKnownGuests } from "./http/known-guests.ts";
import { openSessions } from "./http/sessions.ts";
import { ownLimiters, sharedLimiters } from "./http/rates.ts";
import { openReadiness } from "./http/readiness.ts";
import { readSite } from "./http/site.ts";
import { limitSockets } from "./http/sockets.ts";
import { openStreams } from "./http/streams.ts";
import type { Log } from "./log.ts";
import { openStore } from "./open-store.ts";
import { openQuotas } from "./quotas.ts";
import { openReviews } from "./reviews/reviews.ts";
import type { Store } from "./store/store.ts";
import { openShift } from "./shift.ts";
import { sweepHourly } from "./sweep.ts";
import { openTables } from "./tables.ts";
import { secretIn } from "./secret.ts";
import { warmUp } from "./warm-up.ts";

const SITE_FOLDER = join(import.meta.dirname, "../../web/dist");

/** Requests under way have this long when the server stops. */
const GRACE_MS = 8000;
/** Sockets of one process; idle ones are closed after their time. */
const MOST_CONNECTIONS = 10_000;
/** Nothing went either way for so long: whoever takes no answer is cut off. Live updates beat more often. */
const STALLED_MS = 120_000;
/** Ports tried after the usual one. */
const MORE_PORTS = 50;

export class PortTaken extends Error {}

export interface Running {
  readonly address: string;
  readonly port: number;
  /** Takes no new requests, answers those under way, ends live updates, closes the store. */
  readonly stop: () => Promise<void>;
}

export async function startServer(config: Config, log: Log): Promise<Running> {
  const store = await openStore(config, log);
  try {
    return await serve(config, store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serve(config: Config, store: Store, log: Log): Promise<Running> {
  const stopping = new AbortController();
  const catalogue = readCatalogue();
  const news = openNews(store);
  const desk = openDesk();
  const secret = await secretOf(config, store, log);
  const quotas = openQuotas(store, secret, config.quotas, elapsed);
  const stopSweeping = sweepHourly(store, { idleDays: config.keepDays, many: config.removeMany }, log);
  const reviews = openReviews(store, catalogue, config, log);
  const app = openApp({
    tables: openTables({
      store,
      catalogue,
      desk,
      askReview: reviews.ask,
      quotas,
      shift: openShift(config.limits.workOfAddress.burst),
      elapsed,
      silentMs: config.silentHours * 3_600_000,
    }),
    catalogue,
    sessions: openSessions(
      store,
      await openKeys(store, secret, elapsed),
      openKnownGuests(store, elapsed),
      quotas.room,
    ),
    news,
    streams: openStreams(config.limits),
    log,
    now: () => new Date(),
    limiter: store.rates === null ? ownLimiters(elapsed) : sharedLimiters(store.rates, elapsed),
    limits: config.limits,
    hosts: config.hosts,
    prefix: config.prefix,
    loopback: isLoopback(config.host),
    proxy: config.proxy,
    site: readSite(SITE_FOLDER),
    readiness: openReadiness({ write: store.ready, room: quotas.room, reviews: reviews.open }, elapsed),
    stopping: stopping.signal,
  });
  const server = socketsFor(app.fetch, config);
  const port = await listen(server, config);
  const { host } = config;
  log("info", "listening", { host, port });
  warmUp(catalogue, stopping.signal).then(
    (weeks) => log("debug", "warmed up", { weeks }),
    (error: unknown) => log("warn", "could not warm up", { error }),
  );
  return {
    address: `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${port}`,
    port,
    stop: async () => {
      stopping.abort();
      await closed(server);
      news.close();
      stopSweeping();
      await Promise.all([reviews.close(), desk.close()]);
      await store.close();
      log("info", "stopped");
    },
  };
}

const elapsed = (): number => performance.now();

/** What answers on a port, with the limits of time and number under which connections stay. */
function socketsFor(answer: Parameters<typeof getRequestListener>[0], config: Config): Server {
  // oxlint-disable-next-line typescript/no-misused-promises -- it answers every fault itself
  const server = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 10_000,
      // How often those two are looked at.
      connectionsCheckingInterval: 5000,
      // Kept open for longer than proxies keep theirs, so that none is used as it is closed.
      keepAliveTimeout: 75_000,
    },
    getRequestListener(answer),
  );
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(STALLED_MS);
  // A proxy has one address for everybody.
  if (!config.proxy) limitSockets(server, config.limits.socketsOfAddress);
  return server;
}

/** Set from outside, or a file beside the embedded database. */
async function secretOf({ secret, databaseUrl, data }: Config, store: Store, log: Log): Promise<string> {
  if (secret !== null) return secret;
  if (databaseUrl === null) return secretIn(data);
  log("warn", "the secret of sessions lies in the database, as none was set", {
    remedy: "Set LINCHPIN_SECRET_FILE, the same for all servers; everybody begins a new session then.",
  });
  return store.setting("secret", newSecret());
}

/** The port that was asked for, or the first that is free from the usual one on. */
async function listen(server: Server, { host, port }: Config): Promise<number> {
  const last = port ?? USUAL_PORT + MORE_PORTS;
  for (let tried = port ?? USUAL_PORT; ; tried++) {
    try {
      return await listenAt(server, host, tried);
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken) throw error;
      if (tried >= last)
        throw new PortTaken(`port ${tried} is taken; PORT=N names another`, { cause: error });
    }
  }
}

function listenAt(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
