/** Records: there and back byte for byte, replayed from the text alone, refused in words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  along,
  headerOf,
  LABELS,
  parseRecord,
  recordOf,
  replay,
  writePosition,
  writeRecord,
  type GameRecord,
  type RecordedMove,
} from "../src/index.ts";
import { playout, sensibleMove } from "./support/players.ts";
import { everyScenario, small } from "./support/scenarios.ts";

const read = (text: string): GameRecord => {
  const result = parseRecord(text);
  assert.ok(result.ok, result.ok ? "" : JSON.stringify(result.faults));
  return result.record;
};
const faults = (text: string): readonly string[] => {
  const result = parseRecord(text);
  return result.ok ? [] : result.faults.map((f) => `${f.line}: ${f.problem}; ${f.remedy}`);
};

const HEAD = `[Scenario "small 1"]\n[Rules "3"]\n[Seed "42"]\n\n`;

test("a game replays from its record and its scenario alone", () => {
  for (const scenario of everyScenario()) {
    const steps = [...playout(scenario, 41, sensibleMove)];
    const turns = steps.map(({ before, seat, move }) => ({ week: before.week, seat, move }));
    const text = writeRecord(
      recordOf({ scenario, seed: 41, turns, headers: { Owner: "Anna", Date: "2026-01-05" } }),
    );
    const record = read(text);
    assert.equal(writeRecord(record), text);
    assert.equal(headerOf(record, "Owner"), "Anna");
    const again = replay(record, scenario);
    assert.ok(again.ok, again.ok ? "" : again.reason);
    assert.equal(again.replay.positions.length, steps.length + 1);
    assert.equal(writePosition(again.replay.positions.at(-1)!), writePosition(steps.at(-1)!.position));
    assert.deepEqual(
      again.replay.events,
      steps.map((step) => step.events),
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
  assert.deepEqual(
    along(record, 2, 0).moves.map((move) => move.text),
    ["share maker demo", "wait", "stall", "close"],
  );
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
  fc.assert(fc.property(line, comment, writtenIsRead), { seed: 42, numRuns: 500 });
});

test("white space and line ends are free", () => {
  const record = read(`${HEAD}1.   share maker\r\n demo ;\twait\n|maker:ask   recipe`);
  assert.equal(writeRecord(record), `${HEAD}1. share maker demo; wait | maker: ask recipe\n`);
});

test("every fault has its line and what to write instead", () => {
  const text = `[Scenario "small 1"]\n[Sed "42"]\nnonsense\n1. wait\n1. wait }\n2. (wait) | share x ; maker: ask {open`;
  const found = faults(text);
  assert.match(found[0]!, /^1: the header Rules is missing; write \[Rules "3"\]/);
  assert.match(found[1]!, /^1: the header Seed is missing; .* you have \[Sed\]/);
  for (const expected of [
    /^3: the first move has no week/,
    /^5: week 1 comes after 1; count upwards/,
    /^5: closes a comment that was never opened/,
    /^6: .*stands where the other side moves/,
    /^6: a comment is not closed; add a \}/,
  ]) {
    assert.ok(
      found.some((fault) => expected.test(fault)),
      `${String(expected)} in ${found.join("\n")}`,
    );
  }
  assert.match(faults(`${HEAD}1. wait (2. wait`)[0]!, /^5: a variation is not closed/);
  assert.match(
    faults(`${HEAD}1. wait {a} deflect maker`)[0]!,
    /^5: "deflect maker" follows a move without a separator/,
  );
  assert.match(faults(`${HEAD}1. wait;`)[0]!, /^5: nothing stands after a separator/);
  assert.match(faults(`${HEAD.replace('"42"', "42")}1. wait`)[0]!, /is missing|is no header/);
});

test("any text is read or refused", () => {
  const piece = fc.constantFrom(...'1. | ; { } ( ) [ ] " : maker: wait ! ?? \n 12... [Seed'.split(" "));
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))).map((pieces) => pieces.join(" "));
  const law = (noise: string): void => {
    const result = parseRecord(HEAD + noise);
    if (result.ok) assert.equal(writeRecord(read(writeRecord(result.record))), writeRecord(result.record));
  };
  fc.assert(fc.property(text, law), { seed: 43, numRuns: 2000 });
  assert.ok(!parseRecord(`${HEAD}1. wait ${"(1. wait ".repeat(5000)}`).ok);
});

const refusal = (text: string): string => {
  const result = replay(read(text), small());
  return result.ok ? "" : result.reason;
};

test("a record of other rules, another scenario or an illegal move is refused with week and reason", () => {
  assert.match(
    refusal(HEAD.replace('[Rules "3"]', '[Rules "7"]')),
    /rules version 7; this program plays version 3/,
  );
  assert.match(refusal(HEAD.replace("small 1", "small 2")), /scenario small 2, not of small 1/);
  assert.match(refusal(HEAD.replace('"42"', '"x"')), /seed "x" is no whole number/);
  assert.match(
    refusal(`${HEAD}1. share maker demo; share maker demo`),
    /^week 1, share maker demo: it has this from you already/,
  );
  assert.match(refusal(`${HEAD}1. wait | owner: stall`), /"owner" is no party/);
  assert.match(refusal(`${HEAD}1. wait\n2. wait`), /^week 2, wait: it is week 1/);
  assert.match(refusal(`${HEAD}1. shar maker demo`), /did you mean "share"/);
  assert.match(refusal(`${HEAD}1. wait; wait`), /it is the turn of (?:maker|trader)/);
  assert.match(refusal(`${HEAD}1. close; wait`), /the talks are over/);
});
