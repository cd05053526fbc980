/**
 * One process a data folder. Two embedded databases on one folder both seem to work and lose each other's writes.
 *
 * The lock is the operating system's, on a file that SQLite holds: a process that is killed lets go of it.
 */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export class FolderInUse extends Error {}

/** Holds the folder until the function returned is called. */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, "lock.sqlite"));
  try {
    lock.exec("pragma busy_timeout = 0");
    lock.exec("begin exclusive");
  } catch (cause) {
    lock.close();
    throw new FolderInUse(
      `the data folder ${folder} is in use by another server; stop it, or name another folder`,
      {
        cause,
      },
    );
  }
  return () => lock.close();
}
