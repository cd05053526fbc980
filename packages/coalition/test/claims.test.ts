import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  claimsTable,
  equalAwards,
  equalLosses,
  proportionalAwards,
  talmud,
  type ClaimsProblem,
} from "../src/claims.ts";
import { isConvex } from "../src/game.ts";
import { nucleolus } from "../src/nucleolus.ts";
import { tauValue } from "../src/tau.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyShare, assertClose, SEEDED } from "./helpers/games.ts";

const anyProblem: fc.Arbitrary<ClaimsProblem> = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 7 }), anyShare)
  .map(([claims, share]) => ({ claims, estate: share * claims.reduce((a, b) => a + b, 0) }));

const RULES = { proportionalAwards, equalAwards, equalLosses, talmud } as const;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

for (const [name, rule] of Object.entries(RULES)) {
  test(`${name}: divides the estate, nobody below 0 or above its claim, greater claims no less, and more for more`, () => {
    forAll({ ...SEEDED, numRuns: 200 }, anyProblem, anyShare, ({ claims, estate }, share) => {
      const awards = rule({ claims, estate });
      assertClose([sum(awards)], [estate], 1e-12);
      const less = rule({ claims, estate: share * estate });
      for (const [i, award] of awards.entries()) {
        assert.ok(award >= 0 && award <= claims[i]! + 1e-12);
        assert.ok(less[i]! <= award + 1e-9);
        for (const [j, other] of awards.entries())
          if (claims[i]! <= claims[j]!) assert.ok(award <= other + 1e-9);
      }
    });
  });

  test(`${name}: consistent, what some get together is divided among them in the same way`, () => {
    forAll({ ...SEEDED, numRuns: 200 }, anyProblem, fc.nat({ max: 127 }), ({ claims, estate }, mask) => {
      const awards = rule({ claims, estate });
      const some = claims.flatMap((_, i) => ((mask >> i) & 1 ? [i] : []));
      if (some.length === 0) return;
      const part = { claims: some.map((i) => claims[i]!), estate: sum(some.map((i) => awards[i]!)) };
      assertClose(
        rule(part),
        some.map((i) => awards[i]!),
        1e-9,
      );
    });
  });
}

test("the Talmud's rule: the nucleolus, and the contested garment between any two", () => {
  forAll(SEEDED, anyProblem, (problem) => {
    const awards = talmud(problem);
    assertClose(nucleolus(claimsTable(problem)), awards, 1e-9);
    const { claims } = problem;
    for (let i = 0; i < claims.length; i++) {
      for (let j = 0; j < i; j++) {
        // Each concedes what it does not claim; the rest is halved.
        const both = awards[i]! + awards[j]!;
        const conceded = [Math.max(0, both - claims[j]!), Math.max(0, both - claims[i]!)] as const;
        assertClose([awards[i]!], [conceded[0] + (both - conceded[0] - conceded[1]) / 2], 1e-9);
      }
    }
  });
});

test("losses mirror awards, and the Talmud mirrors itself", () => {
  forAll(SEEDED, anyProblem, ({ claims, estate }) => {
    const missing = Math.max(0, sum(claims) - estate);
    const losses = equalAwards({ claims, estate: missing });
    assertClose(
      equalLosses({ claims, estate }),
      claims.map((claim, i) => claim - losses[i]!),
      1e-9,
    );
    const mirrored = talmud({ claims, estate: missing });
    assertClose(
      talmud({ claims, estate }),
      claims.map((claim, i) => claim - mirrored[i]!),
      1e-9,
    );
  });
});

test("the game of claims is convex; between two, its τ-value is the Talmud's rule too", () => {
  forAll(SEEDED, anyProblem, (problem) => {
    assert.ok(isConvex(claimsTable(problem), 1e-9));
    if (problem.claims.length !== 2) return;
    assertClose(tauValue(claimsTable(problem)), talmud(problem), 1e-9);
  });
});

test("nothing to divide, nothing claimed, bad arguments", () => {
  assert.deepEqual(talmud({ claims: [0, 0], estate: 0 }), [0, 0]);
  assert.deepEqual(proportionalAwards({ claims: [0], estate: 0 }), [0]);
  assert.throws(
    () => talmud({ claims: [], estate: 0 }),
    /RangeError: A claims problem has at least one claim\./,
  );
  assert.throws(
    () => talmud({ claims: [-1], estate: 0 }),
    /A claim is a finite number of at least 0, not -1\./,
  );
  const message = /The estate is a number from 0 to 3, the sum of the claims, not/;
  for (const estate of [-1, 3.01, NaN]) assert.throws(() => equalAwards({ claims: [1, 2], estate }), message);
  assertClose(talmud({ claims: [0.1, 0.2], estate: 0.1 + 0.2 }), [0.1, 0.2]);
});
