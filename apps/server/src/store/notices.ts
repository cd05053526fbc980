/**
 * The connection that listens. It comes back by itself, also where it only went silent; on return everybody is told to
 * look, as something may have been missed.
 */
import { sql } from "kysely";
import { Client } from "pg";
import { listeners } from "./listeners.ts";
import type { Wire } from "./sql-store.ts";
import { ANY_TABLE } from "./store.ts";

const CHANNEL = "linchpin_tables";
const RETRY_MS = 1000;
const CONNECT_MS = 5000;
const BEAT_MS = 3000;
/** No answer to a beat for so long: it is dead. */
const ANSWER_MS = 3000;

export async function notices(url: string, warn: (message: string, error: unknown) => void): Promise<Wire> {
  const news = listeners();
  let client: Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const lost = (which: Client, error: unknown): void => {
    if (client !== which) return;
    client = null;
    if (closed) return;
    warn("live updates between servers are interrupted", error);
    // What was known by news alone is not known any more.
    news.tell(ANY_TABLE, null);
    again();
  };
  const connect = async (): Promise<void> => {
    const next = new Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
    });
    next.on("error", (error) => lost(next, error));
    next.on("end", () => lost(next, null));
    next.on("notification", ({ payload }) => {
      const [id = ANY_TABLE, revision] = (payload ?? ANY_TABLE).split(" ");
      news.tell(id, revision === undefined ? null : Number(revision));
    });
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    if (closed) await next.end();
    else client = next;
  };
  const again = (): void => {
    retry = setTimeout(() => {
      connect().then(
        () => news.tell(ANY_TABLE, null),
        () => (closed ? undefined : again()),
      );
    }, RETRY_MS);
  };

  await connect();
  const beat = setInterval(() => {
    const asked = client;
    asked?.query("select 1").catch((error: unknown) => {
      lost(asked, error);
      cut(asked);
    });
  }, BEAT_MS).unref();
  return {
    announcement: `pg_notify('${CHANNEL}', id || ' ' || revision)`,
    announce: async (tx, id) => {
      await sql`select pg_notify(${CHANNEL}, ${id})`.execute(tx);
    },
    written: () => {},
    watch: news.watch,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      clearInterval(beat);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}

/** It says no goodbye to whom nobody hears. */
const cut = (client: Client): void =>
  (
    client as unknown as { readonly connection: { readonly stream: { destroy: () => void } } }
  ).connection.stream.destroy();
