/** Terms against a second computation of the model page with numerical integrals, on random deals and terms. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { termsValue } from "../src/terms/terms.ts";
import { cases } from "./support-terms/cases.ts";
import { oracleValue } from "./support-terms/oracle.ts";

/** Of the money at stake; Simpson's error is far below. */
const CLOSE = 1e-7;

test("every course, the choice and the signature are those of the model page", () => {
  fc.assert(
    fc.property(cases, ({ deal, terms }) => {
      const expected = oracleValue(deal, terms);
      const value = termsValue(deal, terms);
      const slack = CLOSE * expected.stake;
      const close = (one: number, other: number, what: string): void =>
        assert.ok(Math.abs(one - other) <= slack, `${what}: ${one}, expected ${other}`);
      assert.deepEqual(
        value.courses.map((c) => c.stopsAt),
        expected.courses.map((c) => c.stopsAt),
      );
      for (const [i, course] of expected.courses.entries()) {
        close(value.courses[i]!.toParty, course.toParty, `toParty of course ${course.stopsAt}`);
        close(value.courses[i]!.toOwner, course.toOwner, `toOwner of course ${course.stopsAt}`);
      }
      close(value.withoutDeal, expected.withoutDeal, "withoutDeal");

      const most = Math.max(...expected.courses.map((c) => c.toParty));
      const best = expected.courses.filter((c) => c.toParty >= most - 2 * slack);
      assert.ok(best.some((c) => c.stopsAt === value.stopsAt));
      assert.equal(value.selfEnforcing, value.stopsAt === null);
      if (Math.abs(most - expected.withoutDeal) > 2 * slack) {
        assert.equal(value.signs, most > expected.withoutDeal);
      }
    }),
    { numRuns: 600, seed: 1 },
  );
});

test("the random deals reach every kind of outcome", () => {
  const values = fc
    .sample(cases, { numRuns: 600, seed: 1 })
    .map(({ deal, terms }) => termsValue(deal, terms));
  const outcomes = new Set(
    values.map(({ stopsAt, heldBy }) =>
      stopsAt === null ? `held by ${heldBy}` : stopsAt > 0 ? "stops" : "stops at 0",
    ),
  );
  for (const outcome of [
    "stops",
    "stops at 0",
    "held by channels",
    "held by knowHow",
    "held by penalty",
    "held by null",
  ]) {
    assert.ok(outcomes.has(outcome), `none ${outcome} among ${[...outcomes].join(", ")}`);
  }
  assert.ok(values.some((v) => v.signs) && values.some((v) => !v.signs));
});
