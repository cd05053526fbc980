/**
 * Quotas, counted in the transaction that would take more, under a lock of the name: requests at the same time are
 * counted one after another.
 */
import { sql, type Transaction } from "kysely";
import type { Line } from "../core/live.ts";
import type { Database } from "./database.ts";
import { OverQuota, type Quota, type ReviewQuota } from "./store.ts";

type Tx = Transaction<Database>;

/** A table or a move without its text, with indexes: measured at 0.5 and 0.12 KB, and rounded up. */
export const ROW_BYTES = 1000;
const LINE_BYTES = 150;
/**
 * As much is set aside for every table, since moves are never refused: a game that is played out takes 10 to 60 KB, and
 * whatever is written, the rules end it before it takes a megabyte.
 */
export const GAME_BYTES = 20_000;

export const bytesOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + LINE_BYTES + text.length, 0);

async function locked(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** A guest's lock comes before that of an address, always, so that two never wait for each other. */
export async function withinQuota(
  tx: Tx,
  { guest, origin, tables, bytesOfGuest, bytesOfOrigin }: Quota,
  bytes: number,
): Promise<void> {
  await fewerTables(tx, guest, tables);
  await locked(tx, `origin ${origin}`);
  const { rows } = await sql<{ guests: number; origins: number }>`
    select (select coalesce(sum(greatest(t.bytes, ${GAME_BYTES})), 0) from tables t
        join seats s on s.table_id = t.id where s.guest = ${guest})::float8 as guests,
      (select coalesce(sum(greatest(bytes, ${GAME_BYTES})), 0) from tables where origin = ${origin})::float8
        as origins`.execute(tx);
  const { guests, origins } = rows[0]!;
  const more = Math.max(bytes, GAME_BYTES);
  if (guests + more > bytesOfGuest || origins + more > bytesOfOrigin) throw new OverQuota("bytes");
}

export async function fewerTables(tx: Tx, guest: string, most: number): Promise<void> {
  await locked(tx, `guest ${guest}`);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from seats where guest = ${guest}`.execute(tx);
  if (rows[0]!.count >= most) throw new OverQuota("tables");
}

/** How many of the guest's are waiting; a review that has waited for a day waits for nobody any more. */
export async function fewerReviews(
  tx: Tx,
  { guest, origin, ofGuest, ofOrigin }: ReviewQuota,
): Promise<number> {
  await locked(tx, `guest ${guest}`);
  await locked(tx, `origin ${origin}`);
  const waiting = sql`jsonb_array_length(graded) < decisions and asked_at > now() - interval '1 day'`;
  const { rows } = await sql<{ guests: number; origins: number }>`
    select count(*) filter (where guest = ${guest})::int as guests,
      count(*) filter (where origin = ${origin})::int as origins
    from reviews where ${waiting}`.execute(tx);
  const { guests, origins } = rows[0]!;
  if (guests >= ofGuest || origins >= ofOrigin) throw new OverQuota("reviews");
  return guests;
}
