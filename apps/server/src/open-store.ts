/** The store that the settings name. */
import { join } from "node:path";
import type { Config } from "./config.ts";
import type { Log } from "./log.ts";
import { embeddedStore } from "./store/embedded.ts";
import { postgresStore } from "./store/postgres.ts";
import type { Store } from "./store/store.ts";

export const openStore = ({ databaseUrl, data, databaseWait }: Config, log: Log): Promise<Store> =>
  databaseUrl === null
    ? embeddedStore(join(data, "database"))
    : postgresStore(databaseUrl, {
        warn: (message, error) => log("warn", message, { error }),
        waitMs: databaseWait * 1000,
      });
