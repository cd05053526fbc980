/**
 * Buckets of tokens in the database, for processes that share a limit. By the clock of the database, as those of the
 * processes may differ; not kept over a crash, as a limit that begins anew harms nobody. Where it was put back, the time
 * to what is kept counts as passed: nobody whose bucket was empty waits until the clock has caught up.
 */
import { sql, type Kysely } from "kysely";
import type { Database } from "./database.ts";
import type { SharedRates } from "./store.ts";

export const ratesIn = (db: Kysely<Database>): SharedRates => ({
  take: async (name, burst, perSecond, tokens) => {
    const filled = sql`least(${burst}::float8, rates.tokens
      + abs(extract(epoch from clock_timestamp() - rates.at)) * ${perSecond}::float8)`;
    const { rows } = await sql`
      insert into rates (name, tokens, at) values (${name}, ${burst}::float8 - ${tokens}::float8, clock_timestamp())
      on conflict (name) do update set tokens = ${filled} - ${tokens}::float8, at = clock_timestamp()
        where ${filled} >= ${tokens}::float8
      returning name`.execute(db);
    return rows.length === 1;
  },
});
