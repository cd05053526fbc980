/**
 * Moves, which are most of what is written: a statement that is prepared once and is a transaction by itself, so that
 * a move costs one way to the database and back.
 */
import type { Pool } from "pg";
import { ask, type Prepared } from "./prepared.ts";
import { bytesOf } from "./quotas.ts";
import type { Write } from "./store.ts";

/** Of one table: nobody sits down or goes with it, and nothing is dealt anew. */
export const isPlain = ({ seating, redeal }: Write): boolean => seating === null && redeal === null;

/** `announcement`: SQL that tells other processes of a row with `id` and `revision`, in the same transaction. */
export const appending = (announcement: string | null): Prepared => ({
  name: "append-moves",
  text: `
    with asked as (
      select * from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::bool[], $8::bool[])
        as asked (id, revision, ply, plies, bytes, week, over, begins)),
    changed as (
      update tables set revision = tables.revision + 1, plies = asked.plies, bytes = tables.bytes + asked.bytes,
        week = asked.week, over = asked.over, touched_at = now(), idle_marks = 0, begun = begun or asked.begins
      from asked
      where tables.id = asked.id and tables.revision = asked.revision and tables.plies = asked.ply
      returning tables.id, tables.revision),
    appended as (
      insert into moves (table_id, ply, seat, week, move, request)
      select line.* from unnest($9::text[], $10::int[], $11::smallint[], $12::smallint[], $13::text[], $14::text[])
        as line (id, ply, seat, week, move, request)
      join changed on changed.id = line.id)
    select id${announcement === null ? "" : `, ${announcement}`} from changed`,
});

/** The ids of those that were written; no two are of one table. */
export async function append(
  pool: Pool,
  statement: Prepared,
  writes: readonly Write[],
): Promise<ReadonlySet<string>> {
  const lines = writes.flatMap(({ id, ply, lines: made }) =>
    made.map((line, i) => ({ id, ply: ply + i, ...line })),
  );
  const rows = await ask<{ id: string }>(pool, statement, [
    writes.map(({ id }) => id),
    writes.map(({ revision }) => revision),
    writes.map(({ ply }) => ply),
    writes.map(({ ply, lines: made }) => ply + made.length),
    writes.map(({ lines: made }) => bytesOf(made)),
    writes.map(({ week }) => week),
    writes.map(({ over }) => over),
    writes.map(({ begins }) => begins),
    lines.map(({ id }) => id),
    lines.map(({ ply }) => ply),
    lines.map(({ seat }) => seat),
    lines.map(({ week }) => week),
    lines.map(({ text }) => text),
    lines.map(({ request }) => request),
  ]);
  return new Set(rows.map(({ id }) => id));
}
