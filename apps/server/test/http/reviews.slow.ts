/** The review of a short game from the request to its grades, by a worker. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { decisionsOf, gradeDecision } from "@linchpin/coach";
import { parseMove, parseRecord } from "@linchpin/table";
import { review as reviewSchema } from "@linchpin/protocol";
import { written } from "../../src/core/graded.ts";
import { openReviews } from "../../src/reviews/reviews.ts";
import { quickStore } from "../support/quick-store.ts";
import { catalogue, sensor } from "../support/scenarios.ts";
import { problemIn, tablesOn, testApp, visitor, type Visitor } from "../support/visitor.ts";

const store = await quickStore();
const FAST = { rollouts: 6, seed: 3 };
const reviews = openReviews(store, catalogue, { workers: 1, quality: FAST }, () => {});
const app = await testApp({
  tables: tablesOn(store, { askReview: reviews.ask }),
});
after(() => reviews.close());

interface Review {
  readonly of: number;
  readonly done: number;
  readonly graded: readonly { readonly number: number; readonly move: string }[];
}

/** Two moves of the owner's, and the talks are over. */
async function shortGame(guest: Visitor): Promise<string> {
  let state = await guest.post("/api/tables", { scenario: "sensor", seed: 5 }, 201);
  for (const move of ["share bohe spec", "close"]) state = await guest.move(state, move);
  assert.equal(state.over, true);
  return state.id;
}

async function finished(guest: Visitor, path: string): Promise<Review> {
  for (;;) {
    const found = await guest.get<Review>(path);
    if (found.done === found.of) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

test("a review is asked for once the talks are over, and is what the coach says of the record", async () => {
  const guest = await visitor(app);
  const id = await shortGame(guest);
  const path = `/api/tables/${id}/review`;
  assert.match((await problemIn(await guest.ask("GET", path), "not-found")).detail, /no review was asked/);
  const asked = await guest.post<Review>(path, undefined, 202);
  assert.deepEqual([asked.of, asked.done], [2, 0]);
  // Asking again changes nothing.
  await guest.post<Review>(path, undefined, 202);
  const done = await finished(guest, path);
  assert.deepEqual(reviewSchema.parse(done), done);
  const text = await (await guest.ask("GET", `/api/tables/${id}/record`)).text();
  const parsed = parseRecord(text);
  assert.ok(parsed.ok);
  const keys = ["owner", ...sensor.deal.parties.map(({ key }) => key)];
  const turns = parsed.record.moves.map(({ week, party, text: said }) => {
    const seat = keys.indexOf(party ?? "owner");
    const move = parseMove(sensor, seat, said);
    assert.ok(move.ok, said);
    return { week, seat, move: move.move };
  });
  const { decisions } = decisionsOf(sensor, 5, turns);
  const own = decisions.map((decision) => written(sensor, gradeDecision(decision, FAST)));
  assert.deepEqual(done.graded, JSON.parse(JSON.stringify(own)));
  const late = await guest.get<Review>(`${path}?after=1`);
  assert.deepEqual([late.done, late.graded.map(({ number }) => number)], [2, [1]]);
  // Grades are appended to those that are there, by one worker only, and go with the table.
  assert.equal(await store.keepGrades(id, 1, []), false);
  assert.equal(await store.keepGrades(id, 2, []), true);
  await guest.ask("DELETE", `/api/tables/${id}`);
  assert.equal(await store.review(id), null);
  assert.equal(await store.keepGrades(id, 2, []), false);
});
