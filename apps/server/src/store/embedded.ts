/** The embedded store: PostgreSQL in this process, in a folder of its own, durable, locked and yielding. */
import { setFlagsFromString } from "node:v8";
import { join } from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { DURABLE_START, DurableFiles, type Flush } from "./durable.ts";
import { damaged, freeIn, prepareFolder } from "./folder.ts";
import { listeners } from "./listeners.ts";
import { lockFolder } from "./lock.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";
import { YieldingPool } from "./yielding.ts";

/**
 * The database's 9 MB of WebAssembly are compiled once and plainly. Compiled again to optimise, they took another half of
 * a gigabyte at every start, and answered no faster (docs/decisions/0022-stores.md).
 */
const LEAN = ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"];

function open(options: PGliteOptions = {}): Promise<PGlite> {
  for (const flag of LEAN) setFlagsFromString(flag);
  return PGlite.create(options);
}

/** Opens the folder, or makes it. */
export async function embeddedStore(folder: string, flush?: Flush): Promise<Store> {
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  try {
    const files = new DurableFiles(join(folder, "pg"), flush);
    const db = await open({ fs: files, startParams: [...DURABLE_START] }).catch((error: unknown) => {
      throw damaged(folder, error);
    });
    return await storeOn(db, unlock, folder);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Nothing is kept: for tests and for a look around. */
export const passingStore = async (): Promise<Store> => storeOn(await open());

/** One door: nothing but the pool may speak to the database, or statements land in each other's transactions. */
async function storeOn(
  db: PGlite,
  unlock: () => void = () => {},
  folder: string | null = null,
): Promise<Store> {
  const news = listeners();
  // All clients of the pool are on one connection, and one that ends takes the listeners of the next along: none ends for idleness.
  const pool = new YieldingPool(Object.assign(createPgConfig(db), { max: 1, idleTimeoutMillis: 0 }));
  const wire = {
    announce: async () => {},
    written: news.tell,
    watch: news.watch,
    close: async () => {},
  };
  const store = await sqlStore(pool, wire, "pglite");
  return {
    ...store,
    room: async () => ({
      usedBytes: (await store.room()).usedBytes,
      freeBytes: folder === null ? null : freeIn(folder),
    }),
    close: async () => {
      await store.close();
      await db.close();
      unlock();
    },
  };
}
