/** The embedded store: PostgreSQL on a thread of this process, in a folder of its own, durable and locked. */
import { join } from "node:path";
import { EndingPool } from "./ending-pool.ts";
import { socketTo } from "./embedded-socket.ts";
import { startThread, type DatabaseThread, type Opening } from "./embedded-wire.ts";
import { damaged, freeIn, prepareFolder } from "./folder.ts";
import { listeners } from "./listeners.ts";
import { lockFolder } from "./lock.ts";
import { sqlStore } from "./sql-store.ts";
import type { Store } from "./store.ts";

/** Opens the folder, or makes it. */
export async function embeddedStore(folder: string, flush: Opening["flush"] = null): Promise<Store> {
  prepareFolder(folder);
  const unlock = lockFolder(folder);
  try {
    const db = await startThread({ folder: join(folder, "pg"), flush }).catch((error: unknown) => {
      throw damaged(folder, error);
    });
    return await storeOn(db, unlock, folder);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Nothing is kept: for tests and for a look around. */
export const passingStore = async (): Promise<Store> =>
  storeOn(await startThread({ folder: null, flush: null }));

/** One door: nothing but the pool may speak to the database, or statements land in each other's transactions. */
async function storeOn(
  db: DatabaseThread,
  unlock: () => void = () => {},
  folder: string | null = null,
): Promise<Store> {
  const news = listeners();
  // The database is one session, however many connections come to it one after another.
  const pool = new EndingPool({
    stream: socketTo(db),
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    ssl: false,
  });
  const wire = {
    announcement: null,
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
