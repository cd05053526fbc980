import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { isSuperadditive, playersOf, tableOf } from "../src/game.ts";
import { completeGraph, components, graphOf, type Link } from "../src/graph.ts";
import { myerson, restrictedGame, restrictedWorth } from "../src/myerson.ts";
import { shapley } from "../src/semivalue.ts";
import { forAll } from "./helpers/for-all.ts";
import { anyGame, anyLinks, assertClose, SEEDED, superadditiveGame } from "./helpers/games.ts";

const gameAndLinks = (games: fc.Arbitrary<Float64Array>): fc.Arbitrary<[Float64Array, readonly Link[]]> =>
  games.chain((table) => fc.tuple(fc.constant(table), anyLinks(playersOf(table))));

test("components join exactly the players that a path within the coalition joins", () => {
  forAll({ ...SEEDED, numRuns: 500 }, anyLinks(7), fc.integer({ min: 0, max: 127 }), (links, mask) => {
    // Another method: labels spread along links until nothing changes.
    const label = Array.from({ length: 7 }, (_, i) => i);
    for (let round = 0; round < 7; round++) {
      for (const [a, b] of links) {
        if ((mask >> a) & (mask >> b) & 1) label[a] = label[b] = Math.min(label[a]!, label[b]!);
      }
    }
    const parts = new Map<number, number>();
    for (let i = 0; i < 7; i++)
      if ((mask >> i) & 1) parts.set(label[i]!, (parts.get(label[i]!) ?? 0) | (1 << i));
    assert.deepEqual(components(graphOf(7, links), mask), [...parts.values()]);
  });
});

test("on the complete graph the Myerson value is the Shapley value", () => {
  forAll(SEEDED, anyGame(1, 7), (table) => {
    assert.deepEqual(myerson(table, completeGraph(playersOf(table))), shapley(table));
  });
});

test("component efficiency: each connected part shares what it is worth", () => {
  forAll(SEEDED, gameAndLinks(anyGame(2, 7)), ([table, links]) => {
    const graph = graphOf(playersOf(table), links);
    const value = myerson(table, graph);
    for (const part of components(graph, table.length - 1)) {
      assertClose([value.reduce((sum, x, i) => ((part >> i) & 1 ? sum + x : sum), 0)], [table[part]!]);
    }
  });
});

const check = ([table, links]: readonly [Float64Array, readonly Link[]]): void => {
  const value = myerson(table, graphOf(playersOf(table), links));
  const superadditive = isSuperadditive(table);
  for (const link of links) {
    const without = myerson(
      table,
      graphOf(
        playersOf(table),
        links.filter((other) => other !== link),
      ),
    );
    const [one, other] = link.map((i) => value[i]! - without[i]!) as [number, number];
    assertClose([one], [other], 1e-8);
    if (superadditive) assert.ok(one >= -1e-9);
  }
};

test("fairness: a link is worth the same to both ends; stability: it never hurts them if superadditive", () => {
  forAll(SEEDED, gameAndLinks(anyGame(2, 5)), check);
  forAll(SEEDED, gameAndLinks(superadditiveGame(2, 5)), ([table, links]) => {
    assert.ok(isSuperadditive(table));
    check([table, links]);
  });
});

test("a link can hurt its ends where the game is not superadditive", () => {
  const table = tableOf(2, (mask) => (mask === 3 ? 1 : 2));
  assert.deepEqual([...myerson(table, graphOf(2, []))], [2, 2]);
  assert.deepEqual([...myerson(table, graphOf(2, [[0, 1]]))], [0.5, 0.5]);
});

test("restricting a worth function is restricting its table", () => {
  forAll(SEEDED, gameAndLinks(anyGame(1, 6)), ([table, links]) => {
    const n = playersOf(table);
    const worth = restrictedWorth(
      n,
      links,
      (members) => table[members.reduce((m, flag, i) => m | (flag << i), 0)]!,
    );
    const flags = (mask: number): Uint8Array => Uint8Array.from({ length: n }, (_, i) => (mask >> i) & 1);
    assertClose(
      tableOf(n, (mask) => worth(flags(mask))),
      restrictedGame(table, graphOf(n, links)),
    );
  });
});

test("bad arguments", () => {
  assert.throws(
    () => graphOf(3, [[0, 3]]),
    /RangeError: A player of this game is a whole number from 0 to 2, not 3\./,
  );
  assert.throws(() => graphOf(3, [[1, 1]]), /A link is between two players, not 1 and itself\./);
  assert.throws(() => graphOf(25, []), /not 25/);
  assert.throws(
    () => restrictedGame(new Float64Array(8), completeGraph(4)),
    /The graph has 4 players, the game 3\./,
  );
  assert.throws(() => restrictedWorth(3, [[0, 5]], () => 0), /not 5/);
});
