/** The short notation: every move there and back, what people type, and help where it is wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Terms } from "@linchpin/deal";
import { legal, moveForms, parseMove, writeMove, type Move, type NotationFault } from "../src/index.ts";
import { playout } from "./support/players.ts";
import { everyScenario, small } from "./support/scenarios.ts";

const SMALL = small();

const read = (seat: number, text: string): Move => {
  const parsed = parseMove(SMALL, seat, text);
  assert.ok(parsed.ok, parsed.ok ? "" : parsed.fault.kind);
  return parsed.move;
};
const fault = (seat: number, text: string): NotationFault => {
  const parsed = parseMove(SMALL, seat, text);
  assert.ok(!parsed.ok, text);
  return parsed.fault;
};

const PLAIN = { noNullPrototype: true };

test("every legal move is written and read back", () => {
  for (const scenario of everyScenario()) {
    const steps = [...playout(scenario, 31)].filter((_, i) => i % 9 === 0);
    for (const { before, seat } of steps) {
      for (const move of legal(before, seat)) {
        assert.deepEqual(parseMove(scenario, seat, writeMove(scenario, move)), { ok: true, move });
      }
    }
  }
});

const law = (value: Terms): void => {
  for (const [seat, move] of [
    [0, { kind: "propose", party: 1, terms: value }],
    [1, { kind: "proposeTerms", terms: value }],
  ] as const) {
    assert.deepEqual(read(seat, writeMove(SMALL, move)), move);
  }
};

test("any terms are written and read back to the last bit", () => {
  const amount = fc.oneof(fc.nat(5_000_000), fc.double({ min: 0, max: 1e12, noNaN: true }));
  const month = fc.double({ min: 0, max: 48, noNaN: true });
  const terms = fc.record(
    {
      party: fc.constant(1),
      upfront: amount,
      milestones: fc.array(fc.record({ month, amount }, PLAIN), { maxLength: 3 }),
      royalty: fc.double({ min: 0, max: 1, noNaN: true }),
      minimum: amount,
      term: fc.double({ min: 0.1, max: 48, noNaN: true }),
      channels: fc.subarray([0, 1, 2], { minLength: 1 }),
      transfers: fc.array(fc.record({ asset: fc.nat(1), month }, PLAIN), { maxLength: 2 }),
      supplied: fc.boolean(),
      penalty: amount,
    },
    PLAIN,
  );
  fc.assert(fc.property(terms, law), { seed: 32, numRuns: 500 });
});

test("amounts as people type them", () => {
  const { terms } = read(
    0,
    "Propose Maker royalty=5% upfront=1.5M minimum=200k TERM=24 channels=web,oem transfers=demo@0,recipe@12",
  ) as {
    readonly terms: Terms;
  };
  assert.deepEqual(
    [terms.royalty, terms.upfront, terms.minimum, terms.term, terms.channels, terms.transfers],
    [
      0.05,
      1_500_000,
      200_000,
      24,
      [0, 1],
      [
        { asset: 0, month: 0 },
        { asset: 1, month: 12 },
      ],
    ],
  );
  assert.deepEqual(read(0, "trade maker 50k"), {
    kind: "trade",
    party: 1,
    against: { kind: "deposit", amount: 50_000 },
  });
  assert.deepEqual(read(1, "exclusivity 12"), { kind: "askExclusivity", weeks: 12 });
  const plain = (read(1, "propose royalty=0.05") as { readonly terms: Terms }).terms;
  assert.deepEqual([plain.royalty, plain.term, plain.channels], [0.05, 48, [0, 1]]);
});

test("what is wrong is told, with what could stand there", () => {
  const known = ["demo", "recipe"];
  assert.deepEqual(fault(0, ""), { kind: "empty" });
  assert.deepEqual(fault(0, "share maker"), { kind: "lacking", word: "share", what: "asset", known });
  assert.deepEqual(fault(0, "share maker receipt"), {
    kind: "unknown",
    what: "asset",
    word: "receipt",
    known,
  });
  assert.deepEqual(fault(0, "share maker demo now"), { kind: "tooMuch", words: "now", after: "share" });
  const moves = fault(0, "stall");
  assert.ok(moves.kind === "unknown" && moves.what === "move" && moves.known.includes("approach"));
});

test("forms for a prompt", () => {
  assert.ok(moveForms(0).includes("share PARTY ASSET"));
  assert.ok(moveForms(1).includes("pass ASSET TO"));
});

test("any text is answered with a move or a reason", () => {
  const word = fc.constantFrom(
    ..."share propose maker recipe royalty=5% upfront= =1 @ , 5% exclusivity 1e999 trade".split(" "),
  );
  const text = fc.array(fc.oneof(word, fc.string()), { maxLength: 5 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(
      text,
      fc.nat(3),
      (line, seat) => parseMove(SMALL, seat, line).ok || fault(seat, line).kind !== undefined,
    ),
    {
      seed: 33,
      numRuns: 2000,
    },
  );
});
