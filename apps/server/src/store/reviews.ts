/** Reviews in SQL: that one is wanted, and the grades that are there. */
import { sql, type Kysely } from "kysely";
import type { Database } from "./database.ts";
import { fewerReviews } from "./quotas.ts";
import type { Store } from "./store.ts";
import { untangled } from "./untangled.ts";

type Reviews = Pick<Store, "wantReview" | "review" | "keepGrades">;

export const reviewsIn = (db: Kysely<Database>): Reviews => ({
  wantReview: (id, decisions, quota) =>
    untangled(db, async (tx) => {
      const found = tx.selectFrom("reviews").select("table_id").where("table_id", "=", id);
      if ((await found.executeTakeFirst()) !== undefined) return 0;
      const before = quota === undefined ? 0 : await fewerReviews(tx, quota);
      const { guest = null, origin = null } = quota ?? {};
      await tx
        .insertInto("reviews")
        .values({ table_id: id, decisions, guest, origin })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return before;
    }),
  review: async (id) => {
    const found = db.selectFrom("reviews").select(["decisions", "graded"]).where("table_id", "=", id);
    const row = await found.executeTakeFirst();
    return row === undefined ? null : { of: row.decisions, graded: row.graded };
  },
  keepGrades: async (id, kept, graded) => {
    const changed = await db
      .updateTable("reviews")
      .set({ graded: sql`graded || ${JSON.stringify(graded)}::jsonb` })
      .where("table_id", "=", id)
      .where(sql<boolean>`jsonb_array_length(graded) = ${kept}`)
      .executeTakeFirst();
    return changed.numUpdatedRows === 1n;
  },
});
