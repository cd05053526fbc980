/**
 * `npm run rotate-keys`: sessions are signed with a new key from now on. Those of the key before are still read and are
 * signed anew at their next visit; run twice, it ends every session that was signed before.
 *
 * The embedded store belongs to one process at a time: stop the server first. On a PostgreSQL it may run.
 */
import { writeSync } from "node:fs";
import { readConfig } from "./config.ts";
import { freshKey, KEYS_READ } from "./http/keys.ts";
import { openStore } from "./open-store.ts";

const store = await openStore(readConfig(process.env), () => {});
try {
  const key = freshKey();
  await store.addSigningKey(key, KEYS_READ);
  writeSync(1, `Sessions are signed with key ${key.id} from now on; the one before it is still read.\n`);
} finally {
  await store.close();
}
