/** What any text file may hold, whatever it is about: syntax, limits, places, and the words of a fault. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  field,
  itemsOf,
  knownKeys,
  jsonSchemaOf,
  numberFromText,
  readText,
  schemasAt,
  type Mend,
} from "../src/index.ts";
import { cardSchema, faultsIn, faultsOf } from "./card.ts";

const CARD = `card: 2
title: Cellar
bottles:
  red: {litres: {low: 0.7, likely: 0.75, high: 0.8}, source: the label}
  white: {litres: 1.5, full: 0.9, kind: steel}
`;

/** Texts that are not even a map: [text, formatted fault]. */
const SYNTAX: readonly (readonly [string, RegExp])[] = [
  ["", /^1:1 the file is empty/],
  ["# only a comment\n", /the file is empty/],
  ["42", /^1:1 the file must be a map, not 42/],
  ["[]", /^1:1 the file must be a map, not a list/],
  ["a: 1\n---\nb: 2\n", /^2:1 the file holds more than one document/],
  ["a: &x 1\n", /^1:4 anchors .* are not read/],
  ["a: *x\n", /^1:4 aliases .* are not read/],
  ["a: !!str 5\n", /^1:4 tags .* are not read/],
  ["%YAML 1.1\n---\na: 1\n", /^1:1 directives .* are not read/],
  ["a: b: c\n", /^1:4 Nested mappings.*put text that contains `: ` in quotes/],
  ["a:\n\tb: 1\n", /^2:1 Tabs are not allowed as indentation; indent with spaces/],
  ['a: "x\n', /Missing closing "quote; add what is missing/],
  ["a:\n  b: 1\n c: 2\n", /^3:1 All mapping items must start at the same column/],
  ["? [a]\n: 1\n", /^1:3 a key must be one word/],
  ['{"a": 1 "b": 2}', /^1:7 .*look for a missing comma/],
  ['{\n "a": 1,\n "b": tru]\n}', /^3:1\d .*add what is missing/],
  ["[".repeat(100_000), /^1:19 maps and lists are nested more than 16 deep/],
  ['{"a":'.repeat(10_000), /nested more than 16 deep/],
  [`a: [${"1, ".repeat(20_000)}]`, /^1:\d+ the file has more than 40000 words and marks/],
  ["- ".repeat(10_000), /nested more than 16 deep/],
  [`a: ${"x".repeat(1_048_576)}`, /^1:1 the file is larger than 1 MB/],
  [`a: ${"界".repeat(349_525)}`, /^1:1 the file is larger than 1 MB/],
];

test("text that is no map at all is refused at its place", () => {
  for (const [text, expected] of SYNTAX) assert.match(faultsOf(text).join("\n"), expected);
});

test("a file of exactly the greatest size is read, in whatever script", () => {
  for (const letter of ["x", "é", "界", "𠀀"]) {
    const bytes = Buffer.byteLength(letter);
    const room = 1_048_576 - Buffer.byteLength(CARD) - 2;
    const comment = letter.repeat(Math.floor(room / bytes)) + "x".repeat(room % bytes);
    assert.deepEqual(faultsOf(`${CARD}# ${comment}`), []);
    assert.match(faultsOf(`${CARD}# ${comment}x`)[0]!, /larger than 1 MB/);
  }
});

test("an alias bomb is refused at once", () => {
  const bomb = Array.from({ length: 26 }, (_, i) => `a${i}: &b${i} [${`*b${i - 1}, `.repeat(9)}]`).join("\n");
  assert.match(faultsOf(bomb)[0]!, /anchors/);
});

test("numbers written as text are understood where there is no doubt", () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ["1,500,000", 1_500_000],
    ["1.5M", 1_500_000],
    ["1.5 million", 1_500_000],
    ["$300k", 300_000],
    ["300 000 USD", 300_000],
    ["12%", 0.12],
    ["150万", 1_500_000],
    ["18个月", 18],
    ["2 years", 24],
    ["1e6", 1_000_000],
    ["1,5", 1.5],
    ["about 5", null],
    ["", null],
    ["%", null],
    ["1.2.3", null],
  ];
  for (const [text, value] of cases) assert.equal(numberFromText(text), value, text);
});

/** [what is written instead of what, then the formatted fault] */
const CASES: readonly (readonly [string, string, RegExp])[] = [
  ["card: 2", "card: 3", /^1:7 card: is version 3 of the file format.*; write `card: 2`/],
  ["card: 2\n", "", /^1:1 card: is missing; write `card: 2`/],
  ["title: Cellar", "title: 5", /^2:8 title: must be text, not 5/],
  ["litres: 1.5", 'litres: "1.5 litres"', /^5:19 bottles\.white\.litres: must be a number, not "1.5 litres"/],
  ["full: 0.9", "full: 90", /^5:30 bottles\.white\.full: 90 is more than 1; write 0.9 if you mean 90 %/],
  ["kind: steel", "kind: stele", /^5:41 bottles\.white\.kind: .*did you mean "steel"/],
  ["kind: steel", "kid: steel", /^5:35 bottles\.white\.kid: unknown key; did you mean "kind"/],
  ["likely: 0.75", "likely: 0.85", /^4:17 .*write \{low: 0.7, likely: 0.8, high: 0.85\}/],
];

test("what a schema finds wrong is said with its place and what to write", () => {
  assert.deepEqual(faultsOf(CARD), []);
  for (const [from, to, expected] of CASES) {
    assert.equal(CARD.split(from).length, 2, from);
    const faults = faultsOf(CARD.replace(from, to));
    assert.equal(faults.length, 1, faults.join("\n"));
    assert.match(faults[0]!, expected);
  }
});

/** [what is written instead of what, then what is wrong and what was meant] */
const MEANT: readonly (readonly [string, string, Mend])[] = [
  ["kind: steel", "kid: steel", { steps: ["bottles", "white", "kid"], wrongKey: true, meant: "kind" }],
  ["kind: steel", "kind: stele", { steps: ["bottles", "white", "kind"], wrongKey: false, meant: "steel" }],
  ["full: 0.9", "full: 90", { steps: ["bottles", "white", "full"], wrongKey: false, meant: 0.9 }],
  ["litres: 1.5", 'litres: "1.5k"', { steps: ["bottles", "white", "litres"], wrongKey: false, meant: 1500 }],
  ["title: Cellar", "title: 5", { steps: ["title"], wrongKey: false, meant: null }],
];

test("a fault says as data where it is mended and what was meant", () => {
  for (const [from, to, mend] of MEANT) {
    const [fault] = faultsIn(CARD.replace(from, to));
    assert.deepEqual(fault!.mend, mend, to);
  }
});

test("both versions of a format are read, and annotations are no items", () => {
  assert.deepEqual(faultsOf(CARD.replace("card: 2", "card: 1").replace("  red", "  note: hers\n  red")), []);
  const read = readText(CARD.replace("  red", "  note: hers\n  red"));
  assert.ok(read.ok);
  const bottles = itemsOf(field(read.source.value, "bottles") as Record<string, unknown>);
  assert.deepEqual(
    bottles.map(([key]) => key),
    ["red", "white"],
  );
});

test("the JSON Schema says what may stand at a path", () => {
  const schema = jsonSchemaOf(cardSchema);
  assert.deepEqual(knownKeys(schema, ["bottles", "any"]), ["litres", "full", "kind", "source", "note"]);
  assert.ok(schemasAt(schema, ["bottles", "any", "full"]).some(({ maximum }) => maximum === 1));
  assert.deepEqual(schemasAt(schema, ["toString"]), []);
});
