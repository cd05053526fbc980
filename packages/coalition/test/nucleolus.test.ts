import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { forAll } from "./helpers/for-all.ts";
import { aFew } from "./helpers/scope.ts";
import { assignmentCore, assignmentTable } from "../src/assignment.ts";
import { coreIntervals, coreIsEmpty, epsilonGame, inCore } from "../src/core.ts";
import { compared, fraction, fractionOf, fractionText, numberOf, plus } from "../src/fraction.ts";
import { coalitionSize, coalitionSums, isSuperadditive, playersOf, tableOf } from "../src/game.ts";
import { nucleolusFault } from "../src/kohlberg.ts";
import {
  leastCore,
  nucleolus,
  prenucleolus,
  solveNucleolus,
  solvePrenucleolus,
  type NucleolusSolution,
} from "../src/nucleolus.ts";
import { nextFloat, nextInt, seedRandom, type RandomState } from "../src/random.ts";
import { anyGame, assertClose, SEEDED, superadditiveGame } from "./helpers/games.ts";
import { leastExcessByProgramme, nucleolusByProgrammes } from "./helpers/programmes.ts";

/** Random worths of several kinds: real, whole with many ties, votes, growing with size, below 0. */
const KINDS: readonly ((random: RandomState, size: number) => number)[] = [
  (random, size) => nextFloat(random) * size,
  (random, size) => nextInt(random, 4) * size,
  (random, size) => (nextInt(random, 8) < size ? 1 : 0),
  (random, size) => size ** 2 + nextInt(random, 3),
  (random) => nextInt(random, 201) - 100,
];

const randomGame = (seed: number): Float64Array => {
  const random = seedRandom(seed);
  const kind = KINDS[seed % KINDS.length]!;
  return tableOf(4 + (seed % 5), (mask) => kind(random, coalitionSize(mask)));
};

/** The coalition with the first two players in each other's place. */
const swapped = (mask: number): number => (mask & ~3) | ((mask & 1) << 1) | ((mask >> 1) & 1);

const hasImputation = (table: Float64Array): boolean =>
  Array.from({ length: playersOf(table) }, (_, i) => table[1 << i]!).reduce((a, b) => a + b) <= table.at(-1)!;

const GAMES = aFew(50, 200);

test(`${GAMES} games of 4 to 8 players: by certificate, and as another solver's programmes, to 1e-9`, () => {
  let nucleoli = 0;
  for (let seed = 0; seed < GAMES; seed++) {
    const table = randomGame(seed);
    const rational = hasImputation(table) && seed % 3 > 0;
    const solution = rational ? solveNucleolus(table) : solvePrenucleolus(table);
    assert.equal(nucleolusFault(table, solution), null, `seed ${seed}`);
    assertClose(solution.payoffs.map(numberOf), nucleolusByProgrammes(table, rational));
    nucleoli += rational ? 1 : 0;
  }
  assert.ok(
    nucleoli > 0.3 * GAMES && nucleoli < 0.7 * GAMES,
    `${nucleoli} nucleoli, ${GAMES - nucleoli} prenucleoli`,
  );
});

test("12 to 16 players, and games that are nothing but ties, by certificate", () => {
  const random = seedRandom(12);
  const games = [
    tableOf(12, (mask) => nextFloat(random) * coalitionSize(mask)),
    tableOf(12, () => nextInt(random, 2)),
    tableOf(12, () => 0),
    tableOf(13, (mask) => (coalitionSize(mask) > 6 ? 1 : 0)),
    tableOf(16, (mask) => (mask & 1 && mask & 0xfe ? 1 : 0)),
    assignmentTable(Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => nextInt(random, 9)))),
  ];
  for (const table of games) {
    const solution = solvePrenucleolus(table);
    assert.equal(nucleolusFault(table, solution), null);
  }
});

test("worths of any size, and too close for a double to tell their sums apart", () => {
  for (let seed = 0; seed < 40; seed++) {
    const random = seedRandom(seed);
    const table = tableOf(
      1 + (seed % 6),
      () => (nextFloat(random) - 0.5) * 10 ** (nextInt(random, 600) - 300),
    );
    assert.equal(nucleolusFault(table, solvePrenucleolus(table)), null);
  }
  // 0.1 + 0.2 is not 0.3 in doubles: the payoffs differ from thirds by no more than that.
  const table = tableOf(3, (mask) => [0, 0, 0.1, 0.1 + 0.2][coalitionSize(mask)]!);
  assertClose(nucleolus(table), [0.1, 0.1, 0.1], 1e-15);
});

test("exact worths stay exact", () => {
  const worths = ["0", "1/3", "1/7", "1", 0n, fraction(2n, 3n), "0.1", "2"];
  const { payoffs } = solvePrenucleolus(worths);
  assert.equal(fractionText(payoffs.reduce(plus)), "2");
  const doubles = Float64Array.from(worths, (worth) => numberOf(fractionOf(worth)));
  assertClose(payoffs.map(numberOf), nucleolusByProgrammes(doubles, false));
  const estate = ["0", "0", "0", "0", "0", "0", "100/3", "200/3"];
  // A third of Aumann & Maschler's estate of 200, where it is 50, 75, 75.
  assert.deepEqual(solveNucleolus(estate).payoffs.map(fractionText), ["50/3", "25", "25"]);
});

test("covariance: scaling and additive games carry over", () => {
  forAll(
    SEEDED,
    anyGame(2, 6),
    fc.integer({ min: 1, max: 100 }).map((tenths) => tenths / 10),
    fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }),
    (table, scale, shift) => {
      const moved = shift.slice(0, playersOf(table));
      const sums = coalitionSums(moved);
      const value = prenucleolus(table);
      assertClose(
        prenucleolus(table.map((worth, mask) => scale * worth + sums[mask]!)),
        value.map((x, i) => scale * x + moved[i]!),
        1e-8,
      );
    },
  );
});

test("symmetry: the names of the players do not matter, and players alike get the same, exactly", () => {
  forAll(SEEDED, anyGame(5, 5), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (table, order) => {
    const renamed = (mask: number): number =>
      order.reduce((all, to, i) => all | (((mask >> i) & 1) << to), 0);
    const other = new Float64Array(table.length);
    for (const [mask, worth] of table.entries()) other[renamed(mask)] = worth;
    const value = solvePrenucleolus(table).payoffs;
    const otherValue = solvePrenucleolus(other).payoffs;
    assert.deepEqual(
      value.map(fractionText),
      order.map((to) => fractionText(otherValue[to]!)),
    );
  });
  forAll(SEEDED, anyGame(4, 6), (table) => {
    const alike = table.map((worth, mask) => Math.min(worth, table[swapped(mask)]!));
    const [one, two] = solvePrenucleolus(alike).payoffs;
    assert.equal(compared(one!, two!), 0);
  });
});

test("dummy: who adds only its own worth gets just that", () => {
  forAll(SEEDED, anyGame(1, 5), fc.integer({ min: -20, max: 20 }), (table, own) => {
    const n = playersOf(table);
    const wider = tableOf(n + 1, (mask) => table[mask & (table.length - 1)]! + (mask >> n ? own : 0));
    assertClose(prenucleolus(wider), [...prenucleolus(table), own], 1e-12);
  });
});

test("consistency: whoever stays gets the same in the game that is left when others are paid and gone", () => {
  forAll(SEEDED, anyGame(3, 6), fc.integer({ min: 1, max: 62 }), (table, drawn) => {
    const everyone = table.length - 1;
    const stay = drawn & everyone || 1;
    if (stay === everyone) return;
    const { payoffs } = solvePrenucleolus(table);
    const members = payoffs.flatMap((_, i) => ((stay >> i) & 1 ? [i] : []));
    // Davis & Maschler 1965: a coalition may ask any of those who left, if it pays them what they got.
    const paid = (mask: number): ReturnType<typeof fraction> =>
      payoffs.reduce((sum, x, i) => ((mask >> i) & 1 ? plus(sum, x) : sum), fraction(0n));
    const less = (mask: number, gone: number): ReturnType<typeof fraction> =>
      plus(fractionOf(table[mask | gone]!), fraction(-paid(gone).numerator, paid(gone).denominator));
    const gone = everyone ^ stay;
    const reduced = Array.from({ length: 2 ** members.length }, (_, small) => {
      const mask = members.reduce((all, player, k) => all | (((small >> k) & 1) << player), 0);
      if (mask === 0) return fraction(0n);
      if (mask === stay) return less(mask, gone);
      let best = fractionOf(table[mask]!);
      for (let some = gone; some > 0; some = (some - 1) & gone) {
        const worth = less(mask, some);
        if (compared(worth, best) > 0) best = worth;
      }
      return best;
    });
    assert.deepEqual(
      solvePrenucleolus(reduced).payoffs.map(fractionText),
      members.map((player) => fractionText(payoffs[player]!)),
    );
  });
});

test("in the core whenever there is one; the same as the prenucleolus where cooperation pays", () => {
  let cores = 0;
  forAll({ ...SEEDED, numRuns: 200 }, superadditiveGame(2, 6), (table) => {
    assert.ok(isSuperadditive(table, 1e-9));
    const value = nucleolus(table);
    if (!coreIsEmpty(table)) {
      cores++;
      assert.ok(inCore(table, value));
    }
    const own = value.map((_, i) => table[1 << i]!);
    assert.ok(value.every((x, i) => x >= own[i]! - 1e-9));
    // Superadditive: nobody is held at its own worth (Maschler, Peleg & Shapley 1979, for 0-monotonic games).
    assertClose(value, prenucleolus(table), 1e-9);
  });
  assert.ok(cores > 10, `${cores} cores`);
});

test("the least core: the excess of another solver, a collection that proves it, and a core just not empty", () => {
  forAll(SEEDED, fc.oneof(anyGame(2, 6), superadditiveGame(2, 6)), (table) => {
    const { excess, collection } = leastCore(table);
    const epsilon = numberOf(excess);
    assertClose([epsilon], [leastExcessByProgramme(table)]);
    const worth = collection.reduce(
      (sum, one) => sum + numberOf(one.weight) * (table[one.coalition]! - epsilon),
      0,
    );
    assertClose([worth], [table.at(-1)!], 1e-9);
    if (Math.abs(epsilon) > 1e-6) assert.equal(coreIsEmpty(table), epsilon > 0);
    assert.ok(inCore(epsilonGame(table, epsilon), prenucleolus(table)));
    assert.ok(coreIntervals(epsilonGame(table, epsilon + 1e-6)) !== null);
    assert.equal(coreIntervals(epsilonGame(table, epsilon - 1e-3)), null);
  });
});

test("a certificate that does not hold is refused", () => {
  const table = assignmentTable([
    [5, 8, 2],
    [7, 9, 6],
    [2, 3, 0],
  ]);
  const solution = solveNucleolus(table);
  assert.equal(nucleolusFault(table, solution), null);
  const half = { ...solution, levels: solution.levels.slice(0, 1) };
  assert.match(nucleolusFault(table, half)!, /The levels do not settle what coalition \d+ gets\./);
  // Both ends of the core satisfy everybody, but are not the nucleolus.
  const { sellers, buyers } = assignmentCore([
    [5, 8, 2],
    [7, 9, 6],
    [2, 3, 0],
  ]).sellerBest;
  const end = { ...solution, payoffs: [...sellers, ...buyers].map(fractionOf) };
  assert.match(
    nucleolusFault(table, end)!,
    /^Level \d: Coalition \d+ is (?:shorter|less short) than the level says\.$/,
  );
  const more = { ...solution, payoffs: solution.payoffs.map((x) => plus(x, fraction(1n))) };
  assert.match(nucleolusFault(table, more)!, /^The payoffs add up to 22, not to v\(N\) = 16\.$/);
  const few = { ...solution, payoffs: solution.payoffs.slice(1) };
  assert.match(nucleolusFault(table, few)!, /6 payoffs, not 5/);
  const [first, ...rest] = solution.levels;
  const wrong = (collection: NucleolusSolution["levels"][number]["collection"]): string | null =>
    nucleolusFault(table, { ...solution, levels: [{ ...first!, collection }, ...rest] });
  assert.match(wrong(first!.collection.slice(1))!, /Player \d is covered .* times, not once/);
  assert.match(
    wrong(first!.collection.map((one) => ({ ...one, alone: true })))!,
    /is no player held at its own worth/,
  );
  assert.match(wrong(first!.collection.map((one) => ({ ...one, weight: fraction(0n) })))!, /is not above 0/);
  assert.match(
    wrong(first!.collection.map((one) => ({ ...one, coalition: 64 })))!,
    /a mask from 1 to 63, not 64/,
  );
  const shifted = {
    ...solution,
    levels: [{ ...first!, excess: plus(first!.excess, fraction(1n)) }, ...rest],
  };
  assert.match(nucleolusFault(table, shifted)!, /less short than the level says/);
});

test("a certificate does not hold for a game in which one more coalition falls short", () => {
  forAll(SEEDED, anyGame(3, 5), fc.integer({ min: 1, max: 30 }), (table, drawn) => {
    const solution = solvePrenucleolus(table);
    const mask = drawn % (table.length - 1) || 1;
    const named = solution.levels[0]!.collection.some(({ coalition }) => coalition === mask);
    const other = table.with(mask, table[mask]! + 1000);
    const fault = nucleolusFault(other, solution);
    if (named) assert.notEqual(fault, null);
    else assert.equal(fault, `Level 1: Coalition ${mask} is shorter than the level says.`);
  });
});

test("no certificate proves another division than the one that is least", () => {
  forAll(SEEDED, anyGame(3, 5), fc.nat({ max: 4 }), fc.nat({ max: 4 }), (table, from, to) => {
    const solution = solvePrenucleolus(table);
    const n = playersOf(table);
    if (from % n === to % n) return;
    const payoffs = solution.payoffs.map((x, i) =>
      plus(x, fraction(BigInt((i === to % n ? 1 : 0) - (i === from % n ? 1 : 0)), 1000n)),
    );
    assert.notEqual(nucleolusFault(table, { ...solution, payoffs }), null);
  });
});

test("what the players make alone may be more than together by rounding, not by more", () => {
  // 96.984 + 45.157 − 0.953 is a bit more than 141.188 in doubles.
  const table = coalitionSums([96.984, 45.157, -0.953]).fill(141.188, 7);
  assert.throws(() => nucleolus([...table]), /The players alone make more/);
  assertClose(nucleolus(table), [96.984, 45.157, -0.953], 1e-14);
  assert.equal(nucleolusFault(table, solveNucleolus(table)), null);
  assert.throws(() => nucleolus(table.fill(141.187_999, 7)), /The players alone make more/);
  // Exact worths are taken at their word.
  assert.throws(() => nucleolus(["0", "1", "1", "1.99999999999999999"]), /The players alone make more/);
});

test("one player, bad arguments", () => {
  assert.deepEqual([...nucleolus(Float64Array.of(0, -3))], [-3]);
  assert.equal(nucleolusFault([0, "1/3"], solveNucleolus([0, "1/3"])), null);
  assert.deepEqual(leastCore([0, 5]), { excess: fraction(0n), collection: [] });
  assert.throws(
    () => nucleolus(Float64Array.of(0, 2, 2, 3)),
    /RangeError: The players alone make more than all together/,
  );
  assert.deepEqual([...prenucleolus(Float64Array.of(0, 2, 2, 3))], [1.5, 1.5]);
  assert.throws(
    () => nucleolus(new Float64Array(2 ** 17)),
    /RangeError: The nucleolus is for up to 16 players, not 17\./,
  );
  assert.throws(
    () => nucleolus(Float64Array.of(0, 1, Infinity, 2)),
    /A worth is a finite number, not Infinity \(coalition 2\)\./,
  );
  assert.throws(
    () => nucleolus(["0", "1", "x", "2"]),
    /A fraction is written like 7, -0\.25, 1e-3 or 19\/3, not "x"\./,
  );
  assert.throws(() => nucleolus([1, 2]), /The empty coalition is worth 0/);
  assert.throws(() => nucleolus([0, 1, 2]), /A worth table has 2\^n entries, not 3\./);
});
