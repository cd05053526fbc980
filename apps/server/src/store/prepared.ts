/** Statements that are asked all the time: parsed and planned once on each connection. */
import type { Pool, QueryResultRow } from "pg";

export interface Prepared {
  readonly name: string;
  readonly text: string;
}

export async function ask<Row extends QueryResultRow>(
  pool: Pool,
  { name, text }: Prepared,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const client = await pool.connect();
  try {
    return (await client.query<Row>({ name, text, values: [...values] })).rows;
  } finally {
    client.release();
  }
}
