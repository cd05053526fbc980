import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { forAll } from "./helpers/for-all.ts";
import { aFew } from "./helpers/scope.ts";
import { nashPoint } from "../src/bargaining.ts";
import { fractionText } from "../src/fraction.ts";
import { agreementsOf, readGambit, writeGambit, type StrategicGame } from "../src/gambit.ts";
import { playersOf } from "../src/game.ts";
import { readWorthsCsv, readWorthsJson, writeWorthsCsv, writeWorthsJson } from "../src/worth-files.ts";
import { anyGame, assertClose, SEEDED } from "./helpers/games.ts";
import { faultsOf, valueOf } from "./helpers/readings.ts";

test("a game as CSV, with other separators, quotation marks and fractions", () => {
  const game = valueOf(readWorthsCsv("coalition,worth\ns b1,10\r\ns b2,8\n\ns b1 b2,10\n"));
  assert.deepEqual(game.players, ["s", "b1", "b2"]);
  assert.deepEqual([...game.table], [0, 0, 0, 10, 0, 8, 0, 10]);
  const other = valueOf(readWorthsCsv('\uFEFF"Coalition";"Worth"\n"a";"19/3"\na b ; -2.5\n'));
  assert.deepEqual(other.worths.map(fractionText), ["0", "19/3", "0", "-5/2"]);
  assert.deepEqual(valueOf(readWorthsCsv("coalition\tworth\na\t1")).players, ["a"]);
});

test("a game as JSON, by names or by mask", () => {
  const named = valueOf(readWorthsJson('{"players": ["s", "b1"], "worths": {"b1 s": "1/3"}}'));
  assert.deepEqual(named.worths.map(fractionText), ["0", "0", "0", "1/3"]);
  const listed = valueOf(readWorthsJson('{"players": ["s", "b1"], "worths": [0, 1, 2, 4]}'));
  assert.deepEqual([...listed.table], [0, 1, 2, 4]);
});

test("what is written is read back, exactly", () => {
  forAll(SEEDED, anyGame(1, 5), (table) => {
    const players = ["ann", 'b"o,b', "c;d", "é", "0"].slice(0, playersOf(table));
    for (const game of [
      valueOf(readWorthsCsv(writeWorthsCsv(players, table))),
      valueOf(readWorthsJson(writeWorthsJson(players, table))),
    ]) {
      assert.deepEqual(game.players, players);
      assert.deepEqual(
        game.table,
        table.map((worth) => worth + 0),
      );
    }
  });
  assert.equal(writeWorthsCsv(["a", "b"], ["0", "0", "1", "1/3"]), "coalition,worth\na,0\nb,1\na b,1/3\n");
  assert.throws(
    () => writeWorthsCsv(["a b"], [0, 1]),
    /RangeError: player 1: Its name is "a b"\. Write a name without spaces\./,
  );
  assert.throws(() => writeWorthsCsv(["a"], [0, 1, 2, 3]), /A game of 1 players has 2 worths, not 4\./);
});

test("every fault of a worth table, all at once", () => {
  assert.equal(
    faultsOf(readWorthsCsv("a,b\n")),
    'line 1: The header is "a,b". Begin with the line: coalition,worth',
  );
  assert.equal(
    faultsOf(readWorthsCsv('coalition,worth\na b,1\nb a,2\na a,1\na,ten\n"a,3\n,5\n')),
    [
      'line 6: "\\"a,3" is not two fields. Write the players, then the worth: a b,10',
      "line 3: The same coalition stands at line 2. Keep one of them.",
      'line 4: "a" is named twice. Name every member once.',
      'line 5: The worth is "ten". Write a number or a fraction: 10, -2.5, 19/3.',
      "line 7: It names nobody, who is worth 0. Leave it out.",
    ].join("\n"),
  );
  const cases = [
    ["{", /It is no JSON: .+\. Write/],
    ["[]", /It is no JSON object/],
    ['{"players": [1]}', /^players: It is no list of names\./],
    ['{"players": ["a"]}', /^worths: It is missing\./],
    ['{"players": ["a"], "worths": [0]}', /There are 1 worths for 1 players\. List 2/],
    ['{"players": ["a", "a"], "worths": {}}', /^player 2: "a" is there already\./],
    ['{"players": ["a b"], "worths": {}}', /^player 1: Its name is "a b"\./],
    ['{"players": [], "worths": {}}', /There are 0 players\. Name 1 to 24\./],
    ['{"players": ["a"], "worths": {"b": 1}}', /^worths\["b"\]: "b" is no player\. Take one of: a\./],
    ['{"players": ["a"], "worths": {"a": null}}', /The worth is "null"\./],
    ['{"players": ["a"], "worths": {"a": "1/0"}}', /The worth is "1\/0"\./],
    ['{"players": ["a"], "worths": {"a": 1e999}}', /The worth is "Infinity"\./],
  ] as const;
  for (const [text, message] of cases) assert.match(faultsOf(readWorthsJson(text)), message, text);
  const many = Array.from({ length: 25 }, (_, k) => `p${k},1`).join("\n");
  assert.match(faultsOf(readWorthsCsv(`coalition,worth\n${many}`)), /There are 25 players\. Name 1 to 24\./);
  // A million faults are still an answer.
  assert.equal(
    faultsOf(readWorthsCsv(`coalition,worth\na,1\n${"a\n".repeat(200_000)}`)).split("\n").length,
    200_000,
  );
});

test("Gambit: payoffs by profile, the first player's strategy running fastest", () => {
  const game = valueOf(
    readGambit(`NFG 1 R "Prisoner's \\"Dilemma\\"" { "Row" "Column" }
    { { "c" "d" } { "c" "d" } }
    "told often"
    9 9 10 0 0 10 1 1`),
  );
  assert.deepEqual(game, {
    title: 'Prisoner\'s "Dilemma"',
    players: ["Row", "Column"],
    strategies: [
      ["c", "d"],
      ["c", "d"],
    ],
    payoffs: [
      [
        [9, 9],
        [0, 10],
      ],
      [
        [10, 0],
        [1, 1],
      ],
    ],
  });
  // With a binding agreement both cooperate: more for both than (1, 1).
  assertClose(nashPoint(agreementsOf(game, [1, 1]))!.payoffs, [9, 9]);
});

test("Gambit: named outcomes, counts of strategies, fractions", () => {
  const text = `NFG 1 D "" { "a" "b" } { 2 1 } { { "both" 1/3, -2.5 } { "" 1e2 0 } } 2 0`;
  assert.deepEqual(valueOf(readGambit(text)).payoffs, [[[100, 0]], [[0, 0]]]);
  const other = valueOf(readGambit(text.replace("} } 2 0", "} } 1 2")));
  assertClose(other.payoffs.flat(2), [1 / 3, -2.5, 100, 0]);
  assert.deepEqual(other.strategies, [["1", "2"], ["1"]]);
});

const anyStrategic: fc.Arbitrary<StrategicGame> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.string(),
    fc.infiniteStream(fc.double({ noNaN: true, noDefaultInfinity: true })),
  )
  .map(([rows, columns, title, figures]) => {
    const next = (): number => (figures.next().value as number) + 0;
    const names = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, k) => `${title}${k}`);
    return {
      title,
      players: ["\\", '"'],
      strategies: [names(rows), names(columns)],
      payoffs: Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => [next(), next()] as const),
      ),
    };
  });

test("Gambit: what is written is read back", () => {
  forAll(SEEDED, anyStrategic, (game) => {
    const back = valueOf(readGambit(writeGambit(game)));
    assert.deepEqual({ ...back, payoffs: 0 }, { ...game, payoffs: 0 });
    // The last bit of a double with an exponent may differ, as `numberOf` says.
    for (const [i, row] of game.payoffs.entries()) {
      for (const [j, pair] of row.entries()) assertRelative(back.payoffs[i]![j]!, pair);
    }
  });
});

function assertRelative(actual: readonly number[], expected: readonly number[]): void {
  for (const [k, value] of expected.entries()) {
    assert.ok(
      Math.abs(actual[k]! - value) <= 1e-15 * Math.abs(value) + Number.MIN_VALUE,
      `${actual[k]}, not ${value}`,
    );
  }
}

test("Gambit: every fault has its place and a remedy; nothing throws", () => {
  const cases = [
    ["", /^line 1, column 1: "the end of the text" does not belong here\. Begin with: NFG 1 R/],
    ["EFG 2 R", /"EFG" stands for "NFG"/],
    ['NFG 1 R "x', /line 1, column 9: " opens a text that is never closed\./],
    ['NFG 1 R "" { "a" }', /There are 1 players\. Take a game of two/],
    ['NFG 1 R "" { "a" "b" "c" } { 1 1 1 } 1 2 3', /There are 3 players/],
    ['NFG 1 R "" { "a" "b" } { 2 0 } 1', /These are not strategies of two players/],
    ['NFG 1 R "" { "a" "b" } { 1001 1000 } 1', /The game is too large/],
    [
      'NFG 1 R "" { "a" "b" } { 1 1 }\n1',
      /^line 2, column 2: "the end of the text" does not belong here\. Write a payoff/,
    ],
    ['NFG 1 R "" { "a" "b" } { 1 1 } 1 x', /"x" is no number\./],
    ['NFG 1 R "" { "a" "b" } { 1 1 } 1 2 3', /"3" stands after the last profile\. Write 1 profiles\./],
    ['NFG 1 R "" { "a" "b" } { 1 1 } { { "" 1 2 } } 2', /There is no outcome 2\. Take one from 0 to 1\./],
  ] as const;
  for (const [text, message] of cases) assert.match(faultsOf(readGambit(text)), message, text);
  const parts = fc.constantFrom("NFG", "1", "R", '"a"', "{", "}", "2", "1/3", ",", '"', "\\", "\n", "x");
  forAll({ ...SEEDED, numRuns: aFew(125, 500) }, fc.array(parts, { maxLength: 30 }), (tokens) => {
    readGambit(tokens.join(" "));
    readGambit(`NFG 1 R "" { "a" "b" } ${tokens.join(" ")}`);
    readWorthsCsv(`coalition,worth\n${tokens.join("")}`);
    readWorthsJson(tokens.join(""));
  });
});
