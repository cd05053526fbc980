/** Guests, their sessions' epochs, and the salts of the keys that sign them, in SQL. */
import { sql, type Kysely, type Transaction } from "kysely";
import type { Pool } from "pg";
import type { Database } from "./database.ts";
import { randomSeed } from "../fresh-seed.ts";
import { ask, type Prepared } from "./prepared.ts";
import { guestNews, type GuestStore, type KeyStore, type StandingGuest } from "./store.ts";

/** Tells everybody once it is certain. */
export type Announced = <T>(
  run: (tx: Transaction<Database>, tell: (id: string) => void) => Promise<T>,
) => Promise<T>;

const STANDING: Prepared = {
  name: "standing-guest",
  text: "select epoch, seen_at < now() - interval '1 day' as stale from guests where id = $1",
};

export const guestsIn = (db: Kysely<Database>, pool: Pool, announced: Announced): GuestStore => ({
  beginGuest: async (id) => {
    await db.insertInto("guests").values({ id }).execute();
  },
  guest: async (id) => (await ask<StandingGuest>(pool, STANDING, [id]))[0] ?? null,
  seeGuest: async (id) => {
    await db
      .updateTable("guests")
      .set({ seen_at: sql<Date>`now()`, idle_marks: 0 })
      .where("id", "=", id)
      .execute();
  },
  isSeated: async (id) => {
    const seat = db.selectFrom("seats").select("seat").where("guest", "=", id).limit(1);
    return (await seat.executeTakeFirst()) !== undefined;
  },
  renewGuest: (id) =>
    announced(async (tx, tell) => {
      const renewed = tx
        .updateTable("guests")
        .set({ epoch: sql<number>`epoch + 1`, seen_at: sql<Date>`now()` })
        .where("id", "=", id)
        .returning("epoch");
      tell(guestNews(id));
      return (await renewed.executeTakeFirst())?.epoch ?? null;
    }),
  unseat: (table, guest) =>
    announced(async (tx, tell) => {
      const seat = tx.deleteFrom("seats").where("table_id", "=", table).where("guest", "=", guest);
      await vacated(tx, await seat.returning(["table_id", "seat"]).execute(), tell);
    }),
  endGuest: (id) =>
    announced(async (tx, tell) => {
      // Taken first: whoever sits this guest down at the same time waits, and finds nobody.
      await sql`select 1 from guests where id = ${id} for update`.execute(tx);
      const seats = tx.deleteFrom("seats").where("guest", "=", id);
      await vacated(tx, await seats.returning(["table_id", "seat"]).execute(), tell);
      await tx.deleteFrom("guests").where("id", "=", id).execute();
      tell(guestNews(id));
    }),
});

interface Vacated {
  readonly table_id: string;
  readonly seat: number;
}

/**
 * Seats that somebody has left without a move, and has looked into all the same. Before the talks begin the table is dealt
 * anew, and whoever is there next lets the program move; later all see who left. A table without people is gone.
 */
async function vacated(
  tx: Transaction<Database>,
  seats: readonly Vacated[],
  tell: (id: string) => void,
): Promise<void> {
  for (const { table_id: id, seat } of seats) {
    const changed = await tx
      .updateTable("tables")
      .set({ revision: sql<number>`revision + 1` })
      .where("id", "=", id)
      .returning(["begun", "week"])
      .executeTakeFirst();
    tell(id);
    if (changed === undefined || (await removedEmpty(tx, id))) continue;
    const { begun, week } = changed;
    if (begun) await tx.insertInto("seatings").values({ table_id: id, week, seat, kind: "left" }).execute();
    else await dealAnew(tx, id, seat);
  }
}

/** Once the table's row is this transaction's: whoever sits down waits for it. */
export async function removedEmpty(tx: Transaction<Database>, id: string): Promise<boolean> {
  const gone = await sql`delete from tables where id = ${id}
    and not exists (select 1 from seats where seats.table_id = tables.id)`.execute(tx);
  return gone.numAffectedRows === 1n;
}

async function dealAnew(tx: Transaction<Database>, id: string, seat: number): Promise<void> {
  await tx
    .updateTable("tables")
    .set({ seed: String(randomSeed()), drawn: sql<number>`drawn + 1`, plies: 0, week: 1, over: false })
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("moves").where("table_id", "=", id).execute();
  // Of this deal nobody who left can know anything.
  await tx.deleteFrom("seatings").where("table_id", "=", id).where("seat", "=", seat).execute();
}

export const keysIn = (db: Kysely<Database>): KeyStore => ({
  signingKeys: (most) =>
    db.selectFrom("signing_keys").select(["id", "salt"]).orderBy("number", "desc").limit(most).execute(),
  addSigningKey: async (key, keep) => {
    await db.insertInto("signing_keys").values(key).execute();
    await sql`delete from signing_keys where number <= (select max(number) from signing_keys) - ${keep}`.execute(
      db,
    );
  },
});
