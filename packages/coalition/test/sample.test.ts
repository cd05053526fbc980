import assert from "node:assert/strict";
import { test } from "node:test";
import { membersOf, tableOf, type WorthFunction } from "../src/game.ts";
import { graphOf, type Link } from "../src/graph.ts";
import { myerson } from "../src/myerson.ts";
import { owen } from "../src/owen.ts";
import { nextFloat, seedRandom } from "../src/random.ts";
import { sampleBanzhaf, sampleMyerson, sampleOwen, sampleShapley, type SampledValue } from "../src/sample.ts";
import { banzhaf, shapley } from "../src/semivalue.ts";
import { assertClose } from "./helpers/games.ts";

const N = 7;
const random = seedRandom(5);
const table = tableOf(N, (mask) => membersOf(mask).length ** 1.5 + 3 * nextFloat(random));
const worthOf =
  (game: Float64Array): WorthFunction =>
  (members) =>
    game[members.reduce((mask, flag, i) => mask | (flag << i), 0)]!;
const worth = worthOf(table);
const ring: readonly Link[] = Array.from({ length: N }, (_, i) => [i, (i + 1) % N]);
const unions = [[0, 1, 2], [3], [4, 5], [6]];

const total = (sampled: SampledValue): number => sampled.standardError.reduce((a, b) => a + b, 0);

const METHODS = {
  shapley: {
    exact: shapley(table),
    sample: (blocks: number, seed: number, v = worth) => sampleShapley(N, v, { blocks, seed }),
  },
  banzhaf: {
    exact: banzhaf(table),
    sample: (blocks: number, seed: number, v = worth) => sampleBanzhaf(N, v, { blocks, seed }),
  },
  myerson: {
    exact: myerson(table, graphOf(N, ring)),
    sample: (blocks: number, seed: number, v = worth) => sampleMyerson(N, v, ring, { blocks, seed }),
  },
  owen: {
    exact: owen(
      table,
      unions.map((union) => union.reduce((mask, i) => mask | (1 << i), 0)),
    ),
    sample: (blocks: number, seed: number, v = worth) => sampleOwen(N, v, unions, { blocks, seed }),
  },
} as const;

for (const [name, { exact, sample }] of Object.entries(METHODS)) {
  test(`${name}: the exact value lies within four standard errors`, () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { value, standardError } = sample(100, seed);
      for (const [i, x] of exact.entries()) {
        assert.ok(standardError[i]! > 0);
        assert.ok(Math.abs(value[i]! - x) <= 4 * standardError[i]!, `player ${i}, seed ${seed}`);
      }
    }
  });

  test(`${name}: the standard error is neither too small nor too large`, () => {
    // Deviations in standard errors have mean square 1; over 200 seeds and 7 players it cannot be far off.
    const squares = Array.from({ length: 200 }, (_, seed) => {
      const { value, standardError } = sample(30, seed);
      return exact.reduce((sum, x, i) => sum + ((value[i]! - x) / standardError[i]!) ** 2 / N, 0);
    });
    const mean = squares.reduce((a, b) => a + b, 0) / squares.length;
    assert.ok(mean > 0.8 && mean < 1.3, String(mean));
  });

  test(`${name}: four times the blocks, half the error`, () => {
    const ratio = total(sample(1600, 8)) / total(sample(400, 8));
    assert.ok(ratio > 0.4 && ratio < 0.6, String(ratio));
  });

  test(`${name}: the same seed gives the same numbers, another gives others`, () => {
    assert.deepEqual(sample(10, 3), sample(10, 3));
    assert.notDeepEqual(sample(10, 3).value, sample(10, 4).value);
  });

  test(`${name}: additive games are exact`, () => {
    const parts = [1, -2, 3.5, 0, 7, 11, 0.25];
    const additive: WorthFunction = (members) => members.reduce((sum, flag, i) => sum + flag * parts[i]!, 0);
    const { value, standardError } = sample(3, 1, additive);
    assertClose(value, parts);
    assertClose(
      standardError,
      parts.map(() => 0),
    );
  });

  test(`${name}: counts what it asks, and never asks for nobody`, () => {
    let asked = 0;
    const { evaluations } = sample(4, 1, (members) => {
      asked++;
      assert.ok(members.includes(1));
      return worth(members);
    });
    assert.equal(evaluations, asked);
  });

  test(`${name}: a standard error takes two blocks`, () => {
    for (const blocks of [1, 0, 2.5, NaN]) assert.throws(() => sample(blocks, 1), /at least 2 blocks, not/);
  });
}

const second: WorthFunction = (members) => (members.reduce((a, b) => a + b, 0) >= 2 ? 1 : 0);

test("rotations stratify by position: a game that only asks for the position is exact", () => {
  const { value, standardError } = sampleShapley(40, second, { blocks: 2, seed: 1 });
  assertClose(
    value,
    Array.from({ length: 40 }, () => 1 / 40),
  );
  assertClose(
    standardError,
    Array.from({ length: 40 }, () => 0),
  );
});

const made = (partners: number): number => Math.sqrt(partners);
const madeWithOwner: WorthFunction = (members) =>
  members[0] === 1 ? made(members.reduce((a, b) => a + b, 0) - 1) : 0;

test("60 players: one owner and what the number of partners makes (Stole & Zwiebel 1996)", () => {
  const { value, standardError, evaluations } = sampleShapley(60, madeWithOwner, { blocks: 40, seed: 6 });
  const owner = Array.from({ length: 60 }, (_, k) => made(k)).reduce((a, b) => a + b, 0) / 60;
  assertClose([value[0]!], [owner]);
  for (let i = 1; i < 60; i++)
    assert.ok(Math.abs(value[i]! - (made(59) - owner) / 59) <= 4 * standardError[i]!);
  assert.equal(evaluations, 1 + 40 * 60 * 59);
});

test("bad arguments", () => {
  const options = { blocks: 2, seed: 1 };
  assert.throws(() => sampleShapley(0, worth, options), /RangeError: A game has at least 1 player, not 0\./);
  assert.throws(() => sampleBanzhaf(1.5, worth, options), /not 1\.5/);
  assert.throws(
    () => sampleOwen(3, worth, [[0, 1]], options),
    /The unions must hold each of the 3 players once\./,
  );
  assert.throws(
    () =>
      sampleOwen(
        3,
        worth,
        [
          [0, 1],
          [1, 2],
        ],
        options,
      ),
    /each of the 3 players once/,
  );
  assert.throws(() => sampleOwen(3, worth, [[0, 1, 5]], options), /from 0 to 2, not 5/);
  assert.throws(() => sampleMyerson(3, worth, [[0, 3]], options), /not 3/);
  assert.throws(() => sampleShapley(3, worth, { blocks: 2, seed: 0.5 }), /A seed is a safe integer/);
});
