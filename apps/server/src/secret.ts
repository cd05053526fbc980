/**
 * The server's secret, from which the keys of sessions are made: set from outside, or a file in the data folder, beside
 * the database and not in it. Servers that share a PostgreSQL share a secret, which then has to be set.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newSecret } from "./http/keys.ts";

export const LEAST_SECRET = 32;

/** The secret in the file; made where there is none. Only the owner of the process reads it. */
export function secretIn(data: string): string {
  const path = join(data, "secret");
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${newSecret()}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  chmodSync(path, 0o600);
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length >= LEAST_SECRET) return secret;
  throw new Error(
    `${path} holds no secret of ${LEAST_SECRET} letters; delete it, and everybody begins a new session`,
  );
}
