/**
 * The store on a PostgreSQL server, 15 or later. News of a write travels by LISTEN and NOTIFY to every process.
 *
 * No connection is waited for without an end: a statement has its time at the server, a query its time here, and the
 * connection that listens is asked whether it is there. One that has gone silent is cut, and made anew.
 */
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { notices } from "./notices.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

const CONNECT_MS = 5000;
const STATEMENT_MS = 5000;
/** Longer than the server's own, whose answer says more. */
const QUERY_MS = 6000;
const RETRY_MS = 500;

interface PostgresOptions {
  readonly connections?: number;
  /** Told of trouble that heals by itself. */
  readonly warn?: (message: string, error: unknown) => void;
  /** A server that is still starting is waited for. */
  readonly waitMs?: number;
}

export async function postgresStore(
  url: string,
  { connections = 10, warn = () => {}, waitMs = 0 }: PostgresOptions = {},
): Promise<Store> {
  const base = { connectionString: url, connectionTimeoutMillis: CONNECT_MS, keepAlive: true };
  await whenUp(base, waitMs, warn);
  const timed = {
    ...base,
    statement_timeout: STATEMENT_MS,
    lock_timeout: STATEMENT_MS,
    idle_in_transaction_session_timeout: 2 * STATEMENT_MS,
    query_timeout: QUERY_MS,
  };
  const pool = poolOf({ ...timed, max: connections }, warn);
  // The queue of jobs makes its own tables, which takes longer, and must not hold up moves.
  const queue = poolOf({ ...base, query_timeout: 10 * QUERY_MS, max: 3 }, warn);
  try {
    return await sqlStore(pool, await notices(url, warn), "postgres", queue);
  } catch (error) {
    await Promise.all([pool.end(), queue.end()]);
    throw error;
  }
}

function poolOf(config: PoolConfig, warn: NonNullable<PostgresOptions["warn"]>): Pool {
  const pool = new Pool(config);
  // A server that goes away must not end this process; the next query says what is wrong.
  pool.on("error", (error) => warn("an idle connection to the database was lost", error));
  pool.on("connect", cutWhenSilent);
  return pool;
}

/** Parts of a client that have no public name. */
interface Inner {
  _queryable: boolean;
  readonly connection: { readonly stream: { readonly destroy: () => void } };
}

/** A query that was given up still holds its connection: whoever came next would wait for the same silence. */
function cutWhenSilent(client: PoolClient): void {
  // oxlint-disable-next-line typescript/unbound-method -- it is called with its client below
  const { query } = client;
  const inner = client as unknown as Inner;
  const watched = (...given: unknown[]): unknown => {
    const result: unknown = Reflect.apply(query, client, given);
    if (result instanceof Promise)
      result.catch((error: unknown) => {
        if (!(error instanceof Error && error.message === "Query read timeout")) return;
        // The pool looks at this when it gets the connection back.
        inner._queryable = false;
        inner.connection.stream.destroy();
      });
    return result;
  };
  client.query = watched as typeof query;
}

/** What a server says that is not up yet, or is not there yet. */
const NOT_YET = /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|57P03|53300)$/;
const LOST = /timeout expired|timeout exceeded|Connection terminated/i;

async function whenUp(
  config: PoolConfig,
  waitMs: number,
  warn: NonNullable<PostgresOptions["warn"]>,
): Promise<void> {
  const until = performance.now() + waitMs;
  for (let tries = 0; ; tries++) {
    const pool = new Pool({ ...config, max: 1 });
    pool.on("error", () => {});
    try {
      await atLeast15(pool);
      return;
    } catch (error) {
      if (!isNotYet(error) || performance.now() >= until) throw error;
      if (tries === 0) warn(`the database is not there yet; waiting up to ${waitMs / 1000} s`, error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    } finally {
      await pool.end();
    }
  }
}

function isNotYet(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isNotYet);
  if (!(error instanceof Error)) return false;
  return ("code" in error && NOT_YET.test(String(error.code))) || LOST.test(error.message);
}

async function atLeast15(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>("show server_version_num");
  const version = Number(rows[0]!.server_version_num);
  if (version < 150_000)
    throw new Error(`PostgreSQL 15 or later is needed; this is ${Math.floor(version / 10_000)}`);
}
