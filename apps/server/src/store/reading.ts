/** A table as it stands, in one statement. */
import { parseSeed } from "@linchpin/table";
import type { Pool } from "pg";
import type { Line } from "../core/live.ts";
import { ask, type Prepared } from "./prepared.ts";
import type { StoredTable, TableHead } from "./store.ts";

/** Seats and moves in one go, so that they belong to one revision. */
const READ: Prepared = {
  name: "read-table",
  text: `
    select jsonb_build_object('id', t.id, 'scenario', t.scenario, 'rules', t.rules, 'seed', t.seed,
        'seedKnown', t.seed_known, 'mode', t.mode, 'maker', t.maker, 'begun', t.begun, 'drawn', t.drawn,
        'revision', t.revision) as "table",
      extract(epoch from now() - t.touched_at)::float8 as idle,
      (select jsonb_agg(jsonb_build_object('seat', s.seat, 'guest', s.guest, 'away', s.away) order by s.seat)
        from seats s where s.table_id = t.id) as seats,
      (select jsonb_agg(jsonb_build_object('week', e.week, 'seat', e.seat, 'kind', e.kind) order by e.number)
        from seatings e where e.table_id = t.id) as seatings,
      (select jsonb_agg(
          jsonb_build_object('seat', m.seat, 'week', m.week, 'text', m.move, 'request', m.request) order by m.ply)
        from moves m where m.table_id = t.id and m.ply >= $2) as lines
    from tables t where t.id = $1`,
};

interface TableRow {
  readonly table: TableHead & { readonly revision: number };
  readonly idle: number;
  readonly seats: StoredTable["seated"] | null;
  readonly seatings: StoredTable["seatings"] | null;
  readonly lines: readonly Line[] | null;
}

export async function read(pool: Pool, id: string, fromPly: number): Promise<StoredTable | null> {
  const rows = await ask<TableRow>(pool, READ, [id, fromPly]);
  const row = rows[0];
  if (row === undefined) return null;
  const { revision, seed, ...rest } = row.table;
  const head = { ...rest, seed: parseSeed(String(seed))! };
  const { seats, seatings, lines, idle } = row;
  return {
    head,
    revision,
    seated: seats ?? [],
    seatings: seatings ?? [],
    idleSeconds: idle,
    lines: lines ?? [],
  };
}
