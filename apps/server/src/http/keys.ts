/**
 * The keys that sign sessions. Each is made from the server's secret, which is kept away from the database, and a salt
 * that the database keeps under the key's id: who reads the one without the other can sign nothing.
 *
 * The newest signs, the two newest are read. `npm run rotate-keys` adds one; every server finds it within a minute, or at
 * once when it meets a cookie that was signed with it.
 */
import { hkdfSync, randomBytes } from "node:crypto";
import type { KeyStore, StoredKey } from "../store/store.ts";

export interface SigningKey {
  readonly id: string;
  readonly secret: Buffer;
}

export interface Keys {
  /** Signs. */
  readonly newest: () => SigningKey;
  /** Those that are read; looked up anew where none has the id. */
  readonly withId: (id: string) => Promise<readonly SigningKey[]>;
}

export const KEYS_READ = 2;
const KNOWN_FOR_MS = 60_000;
/** A made-up id does not send every request to the database. */
const ASKED_EVERY_MS = 1000;

export const newSecret = (): string => randomBytes(32).toString("base64url");

export const freshKey = (): StoredKey => ({
  id: randomBytes(6).toString("base64url"),
  salt: randomBytes(32).toString("base64url"),
});

export async function openKeys(store: KeyStore, secret: string, elapsed: () => number): Promise<Keys> {
  const made = ({ id, salt }: StoredKey): SigningKey => ({
    id,
    secret: Buffer.from(hkdfSync("sha256", secret, salt, `linchpin session ${id}`, 32)),
  });
  const read = async (): Promise<readonly SigningKey[]> => (await store.signingKeys(KEYS_READ)).map(made);
  let keys = await read();
  if (keys.length === 0) {
    await store.addSigningKey(freshKey(), KEYS_READ);
    keys = await read();
  }
  let at = elapsed();
  return {
    newest: () => keys[0]!,
    withId: async (id) => {
      const age = elapsed() - at;
      const unknown = !keys.some((key) => key.id === id);
      if (age > KNOWN_FOR_MS || (unknown && age > ASKED_EVERY_MS)) {
        at = elapsed();
        keys = await read();
      }
      return keys;
    },
  };
}
