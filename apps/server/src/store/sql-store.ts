/**
 * The store on any PostgreSQL, embedded or not: one driver, one SQL. What differs is how a pool is opened and how
 * news of a write travels; `embedded.ts` and `postgres.ts` bring those two.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import type { Pool } from "pg";
import { bytesOf, fewerTables, ROW_BYTES, withinQuota } from "./quotas.ts";
import { ratesIn } from "./rates.ts";
import { reviewsIn } from "./reviews.ts";
import { openBatches } from "./batches.ts";
import { append, appending, isPlain } from "./moves.ts";
import { read } from "./reading.ts";
import { guestsIn, keysIn, removedEmpty, type Announced } from "./guests.ts";
import type { Line } from "../core/live.ts";
import { migrate, type Database } from "./database.ts";
import { sweepIn } from "./sweep.ts";
import { doneAgain, untangled } from "./untangled.ts";
import type {
  Invitation,
  Listener,
  NewTable,
  QueueDatabase,
  Quota,
  Seating,
  Store,
  TableSummary,
  Write,
  Written,
} from "./store.ts";

/** How news of a write travels between processes. */
export interface Wire {
  /** SQL that tells of a table's move, with its `id` and `revision`; null: nobody else is to be told. */
  readonly announcement: string | null;
  /** Runs in the transaction of any other write. */
  readonly announce: (tx: Transaction<Database>, id: string) => Promise<void>;
  /** Runs once the write is safe. */
  readonly written: Listener;
  readonly watch: Store["watch"];
  readonly close: () => Promise<void>;
}

/** `queuePool`: where the queue of jobs has connections of its own. */
export async function sqlStore(
  pool: Pool,
  wire: Wire,
  backend: QueueDatabase["backend"],
  queuePool: Pool = pool,
): Promise<Store> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  const announced: Announced = async (run) => {
    let told = new Set<string>();
    const result = await untangled(db, async (tx) => {
      told = new Set();
      const done = await run(tx, (id) => told.add(id));
      for (const id of told) await wire.announce(tx, id);
      return done;
    });
    for (const id of told) wire.written(id, null);
    return result;
  };
  const move = moving(pool, wire, backend);
  return {
    ...guestsIn(db, pool, announced),
    ...keysIn(db),
    create: (table, quota) => create(db, table, quota ?? null),
    read: (id, fromPly) => read(pool, id, fromPly),
    imported: async (id) => {
      const found = db.selectFrom("tables").select("imported").where("id", "=", id);
      return (await found.executeTakeFirst())?.imported ?? null;
    },
    write: async (write) => {
      if (isPlain(write)) return move(write);
      const writing = announced(async (tx, tell) => {
        const done = await writeIn(tx, write);
        if (done === "written") tell(write.id);
        return done;
      });
      return writing.catch(nothingWritten);
    },
    sweep: (wanted) => announced((tx, tell) => sweepIn(tx, tell, wanted)),
    tablesOf: (guest, most) => tablesOf(db, guest, most),
    invite: (invited) => untangled(db, (tx) => invite(tx, invited)),
    invitation: (digest, now) => invitation(db, digest, now),
    ...reviewsIn(db),
    queue: { backend, query: (text, values) => queuePool.query(text, values) },
    setting: (name, fresh) => setting(db, name, fresh),
    watch: wire.watch,
    ready: async () => {
      // A full disk still answers what is asked; it takes nothing.
      await sql`insert into probes (at) values (now()) on conflict (one) do update set at = now()`.execute(
        db,
      );
    },
    room: async () => {
      const { rows } = await sql<{ used: string }>`
        select pg_database_size(current_database())::text as used`.execute(db);
      return { usedBytes: Number(rows[0]!.used), freeBytes: null };
    },
    rates: backend === "postgres" ? ratesIn(db) : null,
    close: async () => {
      await wire.close();
      await db.destroy();
      if (queuePool !== pool) await queuePool.end();
    },
  };
}

/** The moves that wait for the embedded database's one connection share a flush. */
function moving(pool: Pool, wire: Wire, backend: QueueDatabase["backend"]): Store["write"] {
  const statement = appending(wire.announcement);
  const run = async (writes: readonly Write[]): Promise<readonly Written[]> => {
    const written = await doneAgain(() => append(pool, statement, writes));
    for (const { id, revision } of writes) if (written.has(id)) wire.written(id, revision + 1);
    return writes.map(({ id }) => (written.has(id) ? "written" : "behind"));
  };
  return backend === "pglite" ? openBatches(({ id }) => id, run) : async (write) => (await run([write]))[0]!;
}

/** Ends the transaction without a change. */
class Behind extends Error {}

function nothingWritten(error: unknown): Written {
  if (error instanceof Behind) return "behind";
  throw error;
}

async function create(db: Kysely<Database>, table: NewTable, quota: Quota | null): Promise<void> {
  const { head, imported, seated, lines, week, over } = table;
  const bytes = ROW_BYTES + Buffer.byteLength(imported ?? "") + bytesOf(lines);
  await untangled(db, async (tx) => {
    if (quota !== null) await withinQuota(tx, quota, bytes);
    const { id, seed, seedKnown, ...same } = head;
    const plies = lines.length;
    const row = { ...same, id, seed: String(seed), seed_known: seedKnown, imported, plies, week, over };
    await tx
      .insertInto("tables")
      .values({ ...row, bytes, origin: quota?.origin ?? null })
      .execute();
    const seats = seated.map(({ seat, guest, away }) => ({ table_id: id, seat, guest, away }));
    if (seats.length > 0) await tx.insertInto("seats").values(seats).execute();
    await appendIn(tx, id, 0, lines);
  });
}

async function appendIn(
  tx: Transaction<Database>,
  id: string,
  ply: number,
  lines: readonly Line[],
): Promise<void> {
  if (lines.length === 0) return;
  const rows = lines.map(({ seat, week, text, request }, i) => ({
    table_id: id,
    ply: ply + i,
    seat,
    week,
    move: text,
    request,
  }));
  await tx.insertInto("moves").values(rows).execute();
}

async function writeIn(tx: Transaction<Database>, write: Write): Promise<Written> {
  const { id, revision, ply, lines, week, over, begins, redeal } = write;
  const first = redeal === null ? ply : 0;
  const changed = await tx
    .updateTable("tables")
    .set({
      revision: sql<number>`revision + 1`,
      plies: first + lines.length,
      bytes: sql<number>`bytes + ${bytesOf(lines)}`,
      week,
      over,
      touched_at: sql<Date>`now()`,
      idle_marks: 0,
      ...(begins ? { begun: true } : {}),
      ...(redeal === null ? {} : { seed: String(redeal), drawn: sql<number>`drawn + 1` }),
    })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("plies", "=", ply)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) return "behind";
  if (write.seating !== null) {
    await noteSeating(tx, write, write.seating);
    await reseat(tx, write, write.seating);
    if (write.seating.kind === "left" && (await removedEmpty(tx, id))) return "written";
  }
  if (redeal !== null) await tx.deleteFrom("moves").where("table_id", "=", id).execute();
  await appendIn(tx, id, first, lines);
  return "written";
}

async function noteSeating(
  tx: Transaction<Database>,
  { id, seatingWeek: week, redeal }: Write,
  { seat, kind }: Seating,
): Promise<void> {
  // Dealt anew, there is nothing that whoever left could know.
  if (redeal === null || kind === "sat")
    await tx.insertInto("seatings").values({ table_id: id, week, seat, kind }).execute();
  else await tx.deleteFrom("seatings").where("table_id", "=", id).where("seat", "=", seat).execute();
}

async function reseat(tx: Transaction<Database>, { id, mostTables }: Write, seating: Seating): Promise<void> {
  const { seat, kind } = seating;
  switch (seating.kind) {
    case "left":
    case "freed":
      await tx.deleteFrom("seats").where("table_id", "=", id).where("seat", "=", seat).execute();
      return;
    case "silent":
    case "back":
      await tx
        .updateTable("seats")
        .set({ away: kind === "silent" })
        .where("table_id", "=", id)
        .where("seat", "=", seat)
        .execute();
      return;
    case "sat":
      await fewerTables(tx, seating.guest, mostTables);
      await sitDown(tx, id, seating);
  }
}

async function sitDown(
  tx: Transaction<Database>,
  id: string,
  { seat, guest, invitation: digest }: Seating & { readonly kind: "sat" },
): Promise<void> {
  const used = await tx
    .deleteFrom("invitations")
    .where("digest", "=", digest)
    .where("table_id", "=", id)
    .where("seat", "=", seat)
    .executeTakeFirst();
  if (used.numDeletedRows !== 1n) throw new Behind();
  await tx.insertInto("seats").values({ table_id: id, seat, guest }).execute();
}

async function tablesOf(db: Kysely<Database>, guest: string, most: number): Promise<readonly TableSummary[]> {
  const rows = await db
    .selectFrom("seats")
    .innerJoin("tables", "tables.id", "seats.table_id")
    .select(["tables.id", "scenario", "mode", "week", "over", "seat", "created_at"])
    .where("guest", "=", guest)
    .orderBy("created_at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ created_at, ...row }) => ({ ...row, created: created_at }));
}

async function invite(
  tx: Transaction<Database>,
  { digest, table, seat, expires }: Invitation,
): Promise<void> {
  await tx.deleteFrom("invitations").where("table_id", "=", table).where("seat", "=", seat).execute();
  const row = { digest, table_id: table, seat, expires_at: expires };
  await tx.insertInto("invitations").values(row).execute();
}

async function invitation(db: Kysely<Database>, digest: string, now: Date): Promise<Invitation | null> {
  const row = await db
    .selectFrom("invitations")
    .selectAll()
    .where("digest", "=", digest)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row === undefined ? null : { digest, table: row.table_id, seat: row.seat, expires: row.expires_at };
}

async function setting(db: Kysely<Database>, name: string, fresh: string): Promise<string> {
  await db
    .insertInto("settings")
    .values({ name, value: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom("settings")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirstOrThrow();
  return value;
}
