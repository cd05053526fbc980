/**
 * The store on a PostgreSQL server, 15 or later. News of a write travels by LISTEN and NOTIFY to every process.
 *
 * The listening connection comes back by itself; on return everybody is told to look, as something may have been
 * missed.
 */
import { sql } from "kysely";
import { Client, Pool } from "pg";
import { listeners } from "./listeners.ts";
import { sqlStore, type Wire } from "./sql-store.ts";
import { ANY_TABLE, type Store } from "./store.ts";

const CHANNEL = "linchpin_tables";
const RETRY_MS = 1000;

export interface PostgresOptions {
  readonly connections?: number;
  /** Told of trouble that heals by itself. */
  readonly warn?: (message: string, error: unknown) => void;
}

export async function postgresStore(
  url: string,
  { connections = 10, warn = () => {} }: PostgresOptions = {},
): Promise<Store> {
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5000 });
  // A server that goes away must not end this process; the next query says what is wrong.
  pool.on("error", (error) => warn("an idle connection to the database was lost", error));
  try {
    await atLeast15(pool);
    return await sqlStore(pool, await notices(url, warn), "postgres");
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function atLeast15(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
  const version = Number(rows[0]!.server_version_num);
  if (version < 150_000)
    throw new Error(`PostgreSQL 15 or later is needed; this is ${Math.floor(version / 10_000)}`);
}

async function notices(url: string, warn: (message: string, error: unknown) => void): Promise<Wire> {
  const news = listeners();
  let client: Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true });
    const lost = (error: unknown): void => {
      if (client !== next) return;
      client = null;
      if (closed) return;
      warn("live updates between servers are interrupted", error);
      again();
    };
    next.on("error", lost);
    next.on("end", () => lost(null));
    next.on("notification", ({ payload }) => news.tell(payload ?? ANY_TABLE));
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    if (closed) await next.end();
    else client = next;
  };
  const again = (): void => {
    retry = setTimeout(() => {
      connect().then(
        () => news.tell(ANY_TABLE),
        () => again(),
      );
    }, RETRY_MS);
  };

  await connect();
  return {
    announce: async (tx, id) => {
      await sql`select pg_notify(${CHANNEL}, ${id})`.execute(tx);
    },
    written: () => {},
    watch: news.watch,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}
