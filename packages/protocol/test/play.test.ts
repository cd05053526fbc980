/** The wire's part of the rules is the rules' own: by type both ways, and by value for what games bring about. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import { interestedParty, OWNERS, step } from "@linchpin/seats";
import { seenBy, start, view as viewOf, type Move, type PlayEvent, type View } from "@linchpin/table";
import type { z } from "zod";
import { scenariosHere } from "../../table/test/support/scenarios.ts";
import { event, move, terms, view } from "../src/index.ts";

/** Each can stand for the other: no field more, none less. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type OnTheWire<T> = T extends unknown ? Omit<T, "scenario"> : never;

const same: {
  readonly terms: Same<z.infer<typeof terms>, Terms>;
  readonly move: Same<z.infer<typeof move>, Move>;
  readonly view: Same<z.infer<typeof view>, OnTheWire<View>>;
  readonly event: Same<z.infer<typeof event>, PlayEvent & { readonly number: number }>;
} = { terms: true, move: true, view: true, event: true };

test("the types are those of the rules", () => {
  assert.deepEqual(Object.values(same), [true, true, true, true]);
});

/** A week of talks takes about ten moves; what can be seen has been seen by then. */
const MOVES = 120;

for (const scenario of scenariosHere()) {
  test(`what the seats see of ${scenario.id} comes through whole`, () => {
    const seats = [OWNERS["random"]!, ...scenario.parties.map(() => interestedParty)];
    let position = start(scenario, 3);
    for (let ply = 0; position.turn !== null && ply < MOVES; ply++) {
      const next = step(position, 3, ply, seats);
      position = next.position;
      assert.deepEqual(move.parse(next.move), next.move);
      for (const seat of seats.keys()) {
        const { scenario: _, ...seen } = viewOf(position, seat);
        assert.deepEqual(view.parse(seen), seen);
        for (const each of seenBy(next.events, seat)) {
          const sent = { ...each, number: ply };
          assert.deepEqual(event.parse(sent), sent);
        }
      }
    }
  });
}
