/**
 * Transactions that may wait for each other in a ring, as of a guest who leaves a table and is forgotten at the same time:
 * the database ends one of them, undone, and it is done again.
 */
import type { Kysely, Transaction } from "kysely";

const TRIES = 5;
/** Deadlock, and a conflict of order. */
const TANGLED = new Set(["40P01", "40001"]);

export const untangled = <DB, T>(db: Kysely<DB>, run: (tx: Transaction<DB>) => Promise<T>): Promise<T> =>
  doneAgain(() => db.transaction().execute(run));

/** The same of a statement that is a transaction by itself. */
export async function doneAgain<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (tries >= TRIES || !TANGLED.has(code)) throw error;
    }
  }
}
