/** Marks idle tables and removes those that are due; see `src/sweep.ts` for why it takes so long. */
import { sql, type Transaction } from "kysely";
import type { Database } from "./database.ts";
import type { Sweep, Swept } from "./store.ts";

const NOTHING: Swept = { removed: 0, refused: 0 };

/** `tell`: that a table is gone. */
export async function sweepIn(
  tx: Transaction<Database>,
  tell: (id: string) => void,
  { idleDays, marks, gapSeconds, share }: Sweep,
): Promise<Swept> {
  // A clock that was put back is no reason to wait until it has caught up.
  const turn = await sql`
    insert into sweeps (at) values (now())
    on conflict (one) do update set at = now()
      where abs(extract(epoch from now() - sweeps.at)) >= ${gapSeconds}`.execute(tx);
  if (turn.numAffectedRows !== 1n) return NOTHING;
  // A session that nobody has come back to, without a seat: nothing hangs on it.
  const unused = sql<boolean>`seen_at < now() - interval '2 days'
    and not exists (select 1 from seats where seats.guest = guests.id)`;
  await sql`update guests set idle_marks = idle_marks + 1 where ${unused}`.execute(tx);
  await sql`delete from guests where idle_marks >= ${marks} and ${unused}`.execute(tx);
  await sql`delete from rates where at < now() - interval '1 hour'`.execute(tx);
  const idle = sql<boolean>`touched_at < now() - make_interval(days => ${idleDays})`;
  await sql`update tables set idle_marks = 0 where idle_marks > 0 and not (${idle})`.execute(tx);
  await sql`update tables set idle_marks = idle_marks + 1 where ${idle}`.execute(tx);
  const { rows } = await sql<{ due: number; all: number }>`
    select count(*) filter (where idle_marks >= ${marks})::int as due, count(*)::int as "all"
    from tables`.execute(tx);
  const { due, all } = rows[0]!;
  if (due === 0) return NOTHING;
  if (due > all * share) return { removed: 0, refused: due };
  const gone = await sql<{
    id: string;
  }>`delete from tables where idle_marks >= ${marks} returning id`.execute(tx);
  for (const { id } of gone.rows) tell(id);
  return { removed: due, refused: 0 };
}
