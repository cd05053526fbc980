import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { assignmentCore, assignmentTable, gainsOfTrade, optimalMatching } from "../src/assignment.ts";
import { coreInterval, inCore } from "../src/core.ts";
import { permutations } from "./helpers/brute.ts";
import { forAll } from "./helpers/for-all.ts";
import { assertClose, SEEDED } from "./helpers/games.ts";

/** Gains of up to 4 sellers and 4 buyers, whole numbers so that ties abound. */
const anyGains = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([sellers, buyers]) =>
    fc.array(fc.array(fc.nat({ max: 9 }), { minLength: buyers, maxLength: buyers }), {
      minLength: sellers,
      maxLength: sellers,
    }),
  );

test("the matching is the best of all, and pairs nobody twice", () => {
  forAll({ ...SEEDED, numRuns: 200 }, anyGains, (gains) => {
    const size = Math.max(gains.length, gains[0]!.length);
    const values = permutations(Array.from({ length: size }, (_, i) => i)).map((buyers) =>
      gains.reduce((sum, row, seller) => sum + (row[buyers[seller]!] ?? 0), 0),
    );
    const { value, buyerOf } = optimalMatching(gains);
    assert.equal(value, Math.max(...values));
    const matched = buyerOf.filter((buyer) => buyer !== null);
    assert.equal(new Set(matched).size, matched.length);
    assert.equal(
      buyerOf.reduce<number>((sum, buyer, i) => sum + (buyer === null ? 0 : gains[i]![buyer]!), 0),
      value,
    );
  });
});

test("both ends are in the core, and no core point gives a side more", () => {
  forAll(SEEDED, anyGains, (gains) => {
    const table = assignmentTable(gains);
    const { sellerBest, buyerBest } = assignmentCore(gains);
    const [first, last] = [sellerBest, buyerBest].map(({ sellers, buyers }) => [...sellers, ...buyers]);
    assert.ok(inCore(table, first!) && inCore(table, last!));
    for (let player = 0; player < first!.length; player++) {
      const { low, high } = coreInterval(table, player)!;
      const ends = [first![player]!, last![player]!];
      assertClose([low, high], [Math.min(...ends), Math.max(...ends)], 1e-8);
    }
  });
});

test("gains of trade are never negative", () => {
  assert.deepEqual(gainsOfTrade([10, 20], [15, 30]), [
    [5, 20],
    [0, 10],
  ]);
});

test("bad arguments", () => {
  assert.throws(
    () => assignmentTable([]),
    /RangeError: An assignment game has at least one seller and one buyer\./,
  );
  assert.throws(() => assignmentTable([[]]), /at least one seller and one buyer/);
  assert.throws(() => assignmentTable([[1, 2], [3]]), /Every seller needs a gain with every buyer\./);
  assert.throws(() => assignmentTable([[-1]]), /A gain is a finite number of at least 0, not -1\./);
  assert.throws(() => assignmentTable([[Infinity]]), /not Infinity/);
  assert.throws(() => assignmentTable([Array.from({ length: 24 }, () => 1)]), /1 to 24 players, not 25/);
});
