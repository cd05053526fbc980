/** The short notation: every move there and back, what people type, and help where it is wrong. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Terms } from "@linchpin/deal";
import {
  legal,
  moveForms,
  parseMove,
  plainTerms,
  termsFromData,
  writeMove,
  type Move,
  type NotationFault,
} from "../src/index.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { playout } from "./support/players.ts";
import { scenariosHere, small } from "./support/scenarios.ts";

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
  for (const scenario of scenariosHere()) {
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
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const chance = fc.oneof(fc.constant(1), share);
  const milestone = fc.oneof(
    fc.record({ month, amount, chance }, PLAIN),
    fc.record({ after: fc.constant("firstSale" as const), months: month, amount, chance }, PLAIN),
  );
  const exclusive = fc.record(
    {
      channels: fc.oneof(fc.constant("all" as const), fc.subarray([0, 1, 2], { minLength: 1 })),
      until: month,
    },
    PLAIN,
  );
  const terms: fc.Arbitrary<Terms> = fc.record(
    {
      party: fc.constant(1),
      upfront: amount,
      milestones: fc.array(milestone, { maxLength: 3 }),
      royalty: fc.array(fc.record({ to: fc.option(amount), rate: share }, PLAIN), {
        minLength: 1,
        maxLength: 3,
      }),
      perUnit: amount,
      minimum: fc.array(amount, { minLength: 1, maxLength: 3 }),
      term: fc.double({ min: 0.1, max: 48, noNaN: true }),
      channels: fc.subarray([0, 1, 2], { minLength: 1 }),
      transfers: fc.array(fc.record({ asset: fc.nat(1), month }, PLAIN), { maxLength: 2 }),
      supplies: fc.oneof(fc.constant("all" as const), fc.subarray([0, 1])),
      releases: fc.oneof(
        fc.constantFrom("all" as const, "none" as const),
        fc.record({ until: month }, PLAIN),
      ),
      exclusive: fc.option(exclusive),
      profitShare: share,
      withheld: share,
      reported: share,
      penalty: amount,
    },
    PLAIN,
  );
  forAll({ seed: 32, numRuns: 500 }, terms, law);
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
      [{ to: null, rate: 0.05 }],
      1_500_000,
      [200_000],
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
  assert.deepEqual([plain.royalty, plain.term, plain.channels], [[{ to: null, rate: 0.05 }], 48, [0, 1]]);
});

test("terms as version 2 of the model has them", () => {
  const { terms } = read(
    0,
    "propose maker royalty=6%<1M,4% perunit=2 minimum=50k,80k milestones=200k*70%@6,100k@sale+3,5@Sale supplies=firmware " +
      "releases=24 exclusive=service@12 profitShare=25% withheld=10% reported=95%",
  ) as { readonly terms: Terms };
  assert.deepEqual(terms.royalty, [
    { to: 1_000_000, rate: 0.06 },
    { to: null, rate: 0.04 },
  ]);
  assert.deepEqual([terms.perUnit, terms.minimum, terms.supplies], [2, [50_000, 80_000], [1]]);
  assert.deepEqual(terms.milestones, [
    { month: 6, amount: 200_000, chance: 0.7 },
    { after: "firstSale", months: 3, amount: 100_000, chance: 1 },
    { after: "firstSale", months: 0, amount: 5, chance: 1 },
  ]);
  assert.deepEqual([terms.releases, terms.exclusive], [{ until: 24 }, { channels: [2], until: 12 }]);
  assert.deepEqual(
    [terms.profitShare, terms.withheld, terms.reported, terms.transfers],
    [0.25, 0.1, 0.95, []],
  );
});

const handed = (text: string): unknown => {
  const { supplies, transfers } = (read(0, text) as { readonly terms: Terms }).terms;
  return [supplies, transfers];
};

test("terms of a record of rules 2 keep their reading; a short text hands over what is usual", () => {
  assert.deepEqual(handed("propose maker royalty=5% upfront=0 term=48 channels=oem supplied=no"), [[], []]);
  assert.deepEqual(handed("propose trader royalty=5% upfront=0 term=48 channels=web supplied=yes"), [
    "all",
    [],
  ]);
  assert.deepEqual(handed("propose maker transfers=demo@3"), [[], [{ asset: 0, month: 3 }]]);
  // The owner keeps the dearer part at home where it can make it, and teaches the other.
  assert.deepEqual(handed("propose maker royalty=5%"), [[0], [{ asset: 0, month: 0 }]]);
  assert.deepEqual(handed("propose trader royalty=5%"), ["all", []]);
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
  for (const [text, expected] of [
    ["term=12 term=13", { kind: "partTwice", part: "term" }],
    ["supplied=yes supplies=process", { kind: "partTwice", part: "supplies" }],
    ["supplied=perhaps", { kind: "notYesNo", text: "perhaps", part: "supplied" }],
    ["royalty=6%<1M,400%", { kind: "royaltyAboveSales", text: "400%", part: "royalty" }],
    ["royalty=6%<many,4%", { kind: "notAmount", text: "many", part: "royalty" }],
    ["minimum=50k,lots", { kind: "notAmount", text: "lots", part: "minimum" }],
    ["milestones=1000*often@6", { kind: "notChance", text: "often", part: "milestones" }],
    ["milestones=1000@sale+soon", { kind: "noMonth", text: "1000@sale+soon", example: "200000@6" }],
    ["releases=some", { kind: "notReleases", text: "some", part: "releases" }],
    ["exclusive=oem", { kind: "noMonth", text: "oem", example: "oem@24" }],
    ["withheld=some", { kind: "notShare", text: "some", part: "withheld" }],
  ] as const)
    assert.deepEqual(fault(0, `propose maker ${text}`), expected);
  for (const [text, what] of [
    ["supplies=proces", "component"],
    ["exclusive=shop@24", "channel"],
    ["royalti=5%", "part"],
  ] as const) {
    const unknown = fault(0, `propose maker ${text}`);
    assert.ok(unknown.kind === "unknown" && unknown.what === what, text);
  }
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
  forAll(
    {
      seed: 33,
      numRuns: 2000,
    },
    text,
    fc.nat(3),
    (line, seat) => parseMove(SMALL, seat, line).ok || fault(seat, line).kind !== undefined,
  );
});

test("terms as a program gives them are completed; those of rules 2 mean what they meant", () => {
  const plain = plainTerms(SMALL, 1);
  const usual = (read(0, "propose maker royalty=5% upfront=200k") as { readonly terms: Terms }).terms;
  assert.deepEqual(termsFromData(SMALL, 1, { royalty: 0.05, upfront: 200_000 }), usual);
  const old = {
    party: 1,
    upfront: 0,
    milestones: [{ month: 6, amount: 5 }],
    royalty: 0.05,
    minimum: 100,
    term: 24,
    channels: [0],
    transfers: [],
    supplied: true,
    penalty: 0,
  };
  assert.deepEqual(termsFromData(SMALL, 1, old), {
    ...plain,
    royalty: [{ to: null, rate: 0.05 }],
    minimum: [100],
    milestones: [{ month: 6, amount: 5, chance: 1 }],
    term: 24,
    channels: [0],
    supplies: "all",
  });
  assert.deepEqual(termsFromData(SMALL, 1, { ...usual }), usual);
});
