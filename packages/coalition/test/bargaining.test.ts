import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  egalitarianPoint,
  idealPoint,
  kalaiSmorodinskyPoint,
  nashDivision,
  nashPoint,
  paretoFrontier,
  utilitarianPoint,
  type BargainingPoint,
  type BargainingProblem,
  type Pair,
} from "../src/bargaining.ts";
import { nextFloat, seedRandom } from "../src/random.ts";
import { forAll } from "./helpers/for-all.ts";
import { assertClose, SEEDED } from "./helpers/games.ts";

const anyPair = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
const anyProblem: fc.Arbitrary<BargainingProblem> = fc.record({
  outcomes: fc.array(anyPair, { minLength: 1, maxLength: 12 }),
  disagreement: fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })),
  lotteries: fc.boolean(),
});

const power = 0.3;
const SOLUTIONS = {
  nash: nashPoint,
  weightedNash: (problem: BargainingProblem) => nashPoint(problem, power),
  kalaiSmorodinsky: kalaiSmorodinskyPoint,
  egalitarian: egalitarianPoint,
  utilitarian: utilitarianPoint,
} as const;

/** What each solution makes greatest, by its definition. */
const MEASURES: Record<keyof typeof SOLUTIONS, (gains: Pair, most: Pair) => number> = {
  nash: ([x, y]) => x * y,
  weightedNash: ([x, y]) => x ** power * y ** (1 - power),
  kalaiSmorodinsky: ([x, y], [a, b]) => Math.min(a === 0 ? Infinity : x / a, b === 0 ? Infinity : y / b),
  egalitarian: ([x, y]) => Math.min(x, y),
  utilitarian: ([x, y]) => x + y,
};

/** Points that can be agreed on, at random where mixtures can. */
function samples({ outcomes, lotteries }: BargainingProblem, seed: number): readonly Pair[] {
  if (!lotteries) return outcomes;
  const random = seedRandom(seed);
  const mixtures = Array.from({ length: 400 }, (): Pair => {
    const chosen = outcomes.map(() => (nextFloat(random) < 0.4 ? -Math.log(nextFloat(random)) : 0));
    const total = chosen.reduce((a, b) => a + b, 0);
    if (total === 0) return outcomes[0]!;
    return [0, 1].map((side) =>
      chosen.reduce((sum, w, k) => sum + (w / total) * outcomes[k]![side]!, 0),
    ) as unknown as Pair;
  });
  return [...outcomes, ...mixtures];
}

for (const [name, solve] of Object.entries(SOLUTIONS)) {
  test(`${name}: nothing that both accept is better by its own measure, and nothing is better for both`, () => {
    forAll({ ...SEEDED, numRuns: 300 }, anyProblem, fc.nat({ max: 1000 }), (problem, seed) => {
      const [d1, d2] = problem.disagreement;
      const found = solve(problem);
      const accepted = samples(problem, seed).filter(([x, y]) => x >= d1 && y >= d2);
      if (found === null) return assert.equal(accepted.length, 0);
      const gains: Pair = [found.payoffs[0] - d1, found.payoffs[1] - d2];
      assert.ok(gains[0] >= 0 && gains[1] >= 0);
      const ideal = idealPoint(problem)!;
      const most: Pair = [ideal[0] - d1, ideal[1] - d2];
      const measure = (pair: Pair): number => MEASURES[name as keyof typeof SOLUTIONS](pair, most);
      for (const [x, y] of accepted) {
        assert.ok(x <= ideal[0] + 1e-9 && y <= ideal[1] + 1e-9);
        assert.ok(measure([x - d1, y - d2]) <= measure(gains) + 1e-9);
        assert.ok(!(x > found.payoffs[0] + 1e-9 && y >= found.payoffs[1]));
        assert.ok(!(y > found.payoffs[1] + 1e-9 && x >= found.payoffs[0]));
      }
      isMixture(problem, found);
    });
  });
}

/** Whether the chances add up and the outcomes make the payoffs. */
function isMixture({ outcomes, lotteries }: BargainingProblem, { payoffs, mixture }: BargainingPoint): void {
  assert.ok(mixture.length <= (lotteries ? 2 : 1));
  assertClose([mixture.reduce((sum, { chance }) => sum + chance, 0)], [1]);
  const mean = [0, 1].map((side) =>
    mixture.reduce((sum, { outcome, chance }) => sum + chance * outcomes[outcome]![side]!, 0),
  );
  assertClose(mean, payoffs);
}

test("the frontier is what no other outcome betters, each pair once, the second side's best first", () => {
  forAll(SEEDED, fc.array(anyPair, { minLength: 1, maxLength: 30 }), (outcomes) => {
    const frontier = paretoFrontier(outcomes);
    const undominated = outcomes.filter(
      ([x, y]) => !outcomes.some(([a, b]) => a >= x && b >= y && (a > x || b > y)),
    );
    const pairs = new Set(undominated.map(String));
    assert.deepEqual(new Set(frontier.map((k) => String(outcomes[k]))), pairs);
    assert.equal(frontier.length, pairs.size);
    for (const [rank, k] of frontier.entries()) {
      if (rank > 0) assert.ok(outcomes[k]![0] > outcomes[frontier[rank - 1]!]![0]);
      assert.equal(
        outcomes.findIndex((pair) => String(pair) === String(outcomes[k])),
        k,
      );
    }
  });
});

/** Both payoffs in other units. */
const scaled = (pair: Pair): Pair => [3 * pair[0] + 5, 0.5 * pair[1] - 2];

/** Mixtures of these against nothing at all. */
const overNothing = (outcomes: readonly Pair[]): BargainingProblem => ({
  outcomes,
  disagreement: [0, 0],
  lotteries: true,
});

test("Nash and Kalai & Smorodinsky do not depend on the units, and treat alike sides alike", () => {
  forAll({ ...SEEDED, numRuns: 200 }, anyProblem, (drawn) => {
    const problem = { ...drawn, lotteries: true };
    const other = {
      ...problem,
      outcomes: problem.outcomes.map(scaled),
      disagreement: scaled(problem.disagreement),
    };
    const mirrored = {
      ...problem,
      outcomes: problem.outcomes.map(([x, y]): Pair => [y, x]),
      disagreement: problem.disagreement.toReversed() as unknown as Pair,
    };
    for (const solve of [nashPoint, kalaiSmorodinskyPoint]) {
      const found = solve(problem);
      if (found === null) continue;
      assertClose(solve(other)!.payoffs, scaled(found.payoffs), 1e-8);
      // Where both gain there is just one such point, whoever is called the first.
      if (found.payoffs.every((x, side) => x > problem.disagreement[side]!)) {
        assertClose(solve(mirrored)!.payoffs, found.payoffs.toReversed(), 1e-8);
      }
    }
  });
});

test("Nash: outcomes that were not chosen do not matter; Kalai & Smorodinsky: a larger set hurts no one", () => {
  const wide: Pair[] = [
    [0, 100],
    [75, 75],
    [100, 50],
    [100, 0],
  ];
  const narrow: Pair[] = [
    [0, 100],
    [75, 75],
    [100, 0],
  ];
  assertClose(nashPoint(overNothing(wide))!.payoffs, [75, 75]);
  assertClose(nashPoint(overNothing(narrow))!.payoffs, [75, 75]);
  // On the way from (0, 0) to (100, 100).
  assertClose(kalaiSmorodinskyPoint(overNothing(wide))!.payoffs, [75, 75]);
  // Kalai & Smorodinsky's own complaint about Nash: the hull of (0,1), (3/4,3/4), (1,0.7), (1,0) against that without (3/4,3/4).
  const more: Pair[] = [
    [0, 1],
    [1, 0.7],
    [1, 0],
  ];
  const less: Pair[] = [
    [0, 1],
    [0.75, 0.75],
    [1, 0],
  ];
  assertClose(nashPoint(overNothing(less))!.payoffs, [0.75, 0.75]);
  assertClose(nashPoint(overNothing(more))!.payoffs, [1, 0.7]);
  assert.ok(nashPoint(overNothing(more))!.payoffs[1] < 0.75);
  const found = kalaiSmorodinskyPoint(overNothing(more))!.payoffs;
  assertClose(found, [1 / 1.3, 1 / 1.3]);
  assert.ok(found[1] > 0.75);
});

test("a division of money: the shares of the surplus, two and more sides", () => {
  assertClose(nashDivision(100, [20, 10, 10]), [40, 30, 30]);
  assertClose(nashDivision(10, [1, 2], [1, 0]), [8, 2]);
  forAll(
    SEEDED,
    fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 6 }),
    fc.nat({ max: 50 }),
    (have, more) => {
      const total = have.reduce((a, b) => a + b, 0) + more;
      const weights = have.map((_, i) => i + 1);
      const shares = nashDivision(total, have, weights);
      assertClose([shares.reduce((a, b) => a + b, 0)], [total]);
      for (const [i, share] of shares.entries())
        assertClose([(share - have[i]!) / weights[i]!], [(shares[0]! - have[0]!) / weights[0]!]);
    },
  );
});

test("nothing that both accept; bad arguments", () => {
  const none: BargainingProblem = { outcomes: [[1, 5]], disagreement: [2, 2] };
  for (const solve of Object.values(SOLUTIONS)) assert.equal(solve(none), null);
  assert.equal(idealPoint(none), null);
  assert.equal(
    nashPoint({
      outcomes: [
        [1, 5],
        [5, 1],
      ],
      disagreement: [4, 4],
      lotteries: true,
    }),
    null,
  );
  assert.throws(() => paretoFrontier([]), /RangeError: There is at least one outcome to bargain over\./);
  assert.throws(() => paretoFrontier([[1, NaN]]), /Outcome 0 is not a pair of finite numbers\./);
  assert.throws(() => nashPoint(none, 2), /Bargaining power is a number from 0 to 1, not 2\./);
  assert.throws(
    () => nashPoint({ outcomes: [[1, 1]], disagreement: [0, Infinity] }),
    /must be finite numbers/,
  );
  assert.throws(
    () => nashDivision(10, [6, 6]),
    /10 does not cover what the sides have anyway: 2 is missing\./,
  );
  assert.throws(() => nashDivision(10, [1, 1], [1]), /There are 2 sides and 1 weights\./);
  assert.throws(() => nashDivision(10, [1, 1], [0, 0]), /Weights are at least 0, and not all 0\./);
});
