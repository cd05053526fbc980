/** Records: there and back byte for byte, replayed from the text alone, refused in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { LABELS } from "../src/record.ts";
import {
  headerOf,
  parseRecord,
  recordOf,
  replay,
  start,
  stepsOf,
  writePosition,
  writeRecord,
  type GameRecord,
  type RecordedMove,
} from "../src/index.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { playout, sensibleMove } from "./support/players.ts";
import { scenariosHere, small } from "./support/scenarios.ts";

const read = (text: string): GameRecord => {
  const result = parseRecord(text);
  assert.ok(result.ok, result.ok ? "" : JSON.stringify(result.faults));
  return result.record;
};
const faults = (text: string): readonly string[] => {
  const result = parseRecord(text);
  return result.ok
    ? []
    : result.faults.map(({ line, column, ...problem }) => `${line}:${column} ${JSON.stringify(problem)}`);
};

const HEAD = `[Scenario "small 1"]\n[Rules "9"]\n[Seed "42"]\n\n`;

test("a game replays from its record and its scenario alone", () => {
  for (const scenario of scenariosHere()) {
    const steps = [...playout(scenario, 41, sensibleMove)];
    const turns = steps.map(({ before, seat, move }) => ({ week: before.week, seat, move }));
    const text = writeRecord(
      recordOf({ scenario, seed: 41, turns, headers: { Owner: "Anna", Date: "2026-01-05" } }),
    );
    const record = read(text);
    assert.equal(writeRecord(record), text);
    assert.equal(headerOf(record, "Owner"), "Anna");
    const again = replay(record, scenario);
    assert.ok(again.ok, again.ok ? "" : again.fault.kind);
    const { replay: played } = again;
    assert.equal(writePosition(played.last), writePosition(steps.at(-1)!.position));
    assert.deepEqual(
      played.steps.map(({ events }) => events),
      steps.map((step) => step.events),
    );
    assert.deepEqual(
      stepsOf(
        start(scenario, 41),
        turns.map(({ move }) => move),
      ),
      played,
    );
  }
});

test("comments, labels and nested variations round-trip byte for byte", () => {
  const text = `${HEAD}{A game to learn from.}
1. share maker demo!! {far too early} (1. probe maker plans?! (1. wait | trader: stall 2. wait) ; wait); wait | maker: ask recipe (1... maker: stall 2. close!) | trader: stall
2. deflect maker!?; wait
`.replace(" ; wait)", "; wait)");
  const record = read(text);
  assert.equal(writeRecord(record), text);
  assert.equal(record.comment, "A game to learn from.");
  assert.equal(record.moves[0]!.variations[0]![0]!.variations[0]!.length, 3);
});

const writtenIsRead = (moves: readonly RecordedMove[], opening: string | null): void => {
  const record = { headers: read(HEAD).headers, comment: opening, moves };
  assert.deepEqual(read(writeRecord(record)), record);
};

test("any record that is written is read back", () => {
  const words = fc.constantFrom(
    "wait",
    "share maker demo",
    "propose maker royalty=5% channels=oem,web",
    "ask recipe",
  );
  const label = fc.option(fc.constantFrom(...LABELS), { nil: null });
  const comment = fc.option(fc.constantFrom("good", "why not; wait | see (later) 3. more [x]"), {
    nil: null,
  });
  const { line } = fc.letrec<{ line: readonly RecordedMove[]; move: RecordedMove }>((tie) => ({
    move: fc.record({
      week: fc.constant(1),
      party: fc.option(fc.constantFrom("maker", "trader"), { nil: null }),
      text: words,
      label,
      comment,
      variations: fc.oneof(
        { depthSize: "small" },
        fc.constant([]),
        fc.array(tie("line"), { minLength: 1, maxLength: 2 }),
      ),
    }),
    // Weeks count upwards by halves: two moves a week.
    line: fc
      .array(tie("move"), { minLength: 1, maxLength: 4 })
      .map((moves) => moves.map((m, i) => ({ ...m, week: 1 + (i >> 1) }))),
  }));
  forAll({ seed: 42, numRuns: 500 }, line, comment, writtenIsRead);
});

test("white space and line ends are free", () => {
  const record = read(`${HEAD}1.   share maker\r\n demo ;\twait\n|maker:ask   recipe`);
  assert.equal(writeRecord(record), `${HEAD}1. share maker demo; wait | maker: ask recipe\n`);
});

test("every fault has its place and its kind", () => {
  const text = `[Scenario "small 1"]\n[Sed "42"]\nnonsense\n1. wait\n1. wait }\n2. (wait) | share x ; maker: ask {open`;
  const found = faults(text);
  for (const expected of [
    '1:1 {"kind":"headerMissing","name":"Rules","sample":"9","near":null}',
    '1:1 {"kind":"headerMissing","name":"Seed","sample":"1","near":"Sed"}',
    '3:1 {"kind":"noWeek"}',
    '5:1 {"kind":"weekOrder","week":1,"after":1}',
    '5:9 {"kind":"commentUnopened"}',
    '6:13 {"kind":"wrongSide","text":"share x","party":false}',
    '6:23 {"kind":"wrongSide","text":"maker: ask","party":true}',
    '6:34 {"kind":"commentOpen"}',
  ])
    assert.ok(found.includes(expected), `${expected} in ${found.join("\n")}`);
  assert.match(faults(`${HEAD}1. wait (2. wait`)[0]!, /^5:13 .*variationOpen/);
  assert.deepEqual(faults(`${HEAD}1. wait {a} deflect maker`), [
    '5:13 {"kind":"notSeparated","text":"deflect maker"}',
  ]);
  assert.match(faults(`${HEAD}1. wait;`)[0]!, /nothingBetween/);
  assert.match(faults(`${HEAD.replace('"42"', "42")}1. wait`).join(" "), /3:1 .*notHeader/);
  assert.match(faults(HEAD.replace("[Seed", '[Rules "2"]\n[Seed')).join(" "), /3:1 .*headerTwice/);
});

test("control characters have no place in a record, and are not written", () => {
  for (const code of [0, 7, 0x1b, 0x7f, 0x9b, 0x202e, 0x2066, 0xd800]) {
    const odd = String.fromCharCode(code);
    for (const text of [
      HEAD.replace("small", `sm${odd}all`),
      `${HEAD}1. wait {${odd}}`,
      `${HEAD}1. wa${odd}it`,
    ])
      assert.match(faults(text)[0] ?? "", new RegExp(`controlCharacter","code":${code}`), String(code));
    const record = {
      headers: [...read(HEAD).headers, ["Note", `a${odd}b`]] as const,
      comment: odd,
      moves: [],
    };
    assert.equal(headerOf(read(writeRecord(record)), "Note"), "a b");
  }
  read(`${HEAD}1. wait {tab\there}\r\n2. wait`);
});

/** Processor time of so many readings of a text, in milliseconds: what other programs take does not count. */
function spent(text: string, readings: number): number {
  const before = process.cpuUsage();
  for (let i = 0; i < readings; i++) parseRecord(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test("what goes beyond the limits is refused, and soon", () => {
  const headers = Array.from({ length: 25_000 }, (_, i) => `[H${i} "x"]`).join("\n");
  const many = `${HEAD.trim()}\n${headers}`;
  assert.match(faults(many).at(-1)!, /tooMany","what":"headers","most":100/);
  const took = Math.min(spent(many, 1), spent(many, 1), spent(many, 1));
  // Five milliseconds where it was measured; room for a slower machine.
  assert.ok(took < 50, `${took} ms`);
  assert.match(faults(`${HEAD}1. ${"wait; ".repeat(20_001)}wait`).at(-1)!, /tooMany","what":"moves"/);
  assert.match(
    faults(`${HEAD}1. wait ${"(1. wait) ".repeat(2_001)}`).at(-1)!,
    /tooMany","what":"variations"/,
  );
  assert.match(faults(`${HEAD}1. wait ${"(1. wait ".repeat(17)}${")".repeat(17)}`)[0]!, /"what":"depth"/);
  assert.match(faults(HEAD + " ".repeat(1_000_000))[0]!, /"what":"characters"/);
  assert.equal(faults(`${HEAD}${"} ".repeat(10_000)}`).length, 50);
});

/** The time of a text eight times as long, in times of the text: some eight, or 64 where it grows with the square; again while it looks bad. */
const LINEAR = 20;
function growth(text: string, longer: string): number {
  let best = Infinity;
  for (let i = 0; i < 8 && best > LINEAR; i++) best = Math.min(best, (4 * spent(longer, 1)) / spent(text, 4));
  return best;
}

test("the time to read a record is linear in its text", () => {
  const shapes: readonly ((n: number) => string)[] = [
    (n) => `${HEAD}1. ${"wait; ".repeat(n)}wait`,
    (n) => `${HEAD}1. wait ${"(1. wait {x}) ".repeat(n / 8)}`,
    (n) => `${HEAD}1. wait {${"word ".repeat(n)}}`,
    (n) => `${HEAD}1. ${"word ".repeat(n)}`,
    (n) => `${HEAD}${"} ".repeat(n)}`,
    (n) => HEAD.replace("small 1", "x".repeat(4 * n)),
    (n) => `${"\n".repeat(4 * n)}${HEAD}`,
  ];
  for (const [i, shape] of shapes.entries()) {
    const times = growth(shape(2_000), shape(16_000));
    assert.ok(times <= LINEAR, `shape ${i}: ${times} times the time for eight times the text`);
  }
});

test("any text is read or refused", () => {
  const piece = fc.constantFrom(...'1. | ; { } ( ) [ ] " : maker: wait ! ?? \n 12... [Seed'.split(" "));
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))).map((pieces) => pieces.join(" "));
  const law = (noise: string): void => {
    const result = parseRecord(HEAD + noise);
    if (result.ok) assert.equal(writeRecord(read(writeRecord(result.record))), writeRecord(result.record));
  };
  forAll({ seed: 43, numRuns: 2000 }, text, law);
  assert.ok(!parseRecord(`${HEAD}1. wait ${"(1. wait ".repeat(5000)}`).ok);
});

const refusal = (text: string): unknown => {
  const result = replay(read(text), small());
  if (result.ok) return null;
  return result.where === "header" ? result.fault : [result.ply, result.fault];
};

test("a record of other rules, another scenario or an illegal move is refused with the move and the reason", () => {
  assert.deepEqual(refusal(HEAD.replace('[Rules "9"]', '[Rules "10"]')), {
    kind: "otherRules",
    found: "10",
    plays: 9,
  });
  assert.deepEqual(refusal(HEAD.replace("small 1", "small 2")), {
    kind: "otherScenario",
    found: "small 2",
    wanted: "small 1",
  });
  assert.deepEqual(refusal(HEAD.replace('"42"', '"x"')), { kind: "badSeed", seed: "x" });
  assert.deepEqual(refusal(`${HEAD}1. share maker demo; share maker demo`), [1, { kind: "assetGiven" }]);
  assert.deepEqual(refusal(`${HEAD}1. wait\n2. wait`), [1, { kind: "otherWeek", week: 1 }]);
  assert.match(JSON.stringify(refusal(`${HEAD}1. wait | owner: stall`)), /\[1,.*"party","word":"owner"/);
  assert.match(JSON.stringify(refusal(`${HEAD}1. shar maker demo`)), /\[0,.*"move","word":"shar"/);
  assert.match(JSON.stringify(refusal(`${HEAD}1. wait; wait`)), /\[1,.*otherTurn","turn":"(?:maker|trader)"/);
  assert.deepEqual(refusal(`${HEAD}1. close; wait`), [1, { kind: "over" }]);
});
