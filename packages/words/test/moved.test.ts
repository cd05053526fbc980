/** A counter-offer says what it moves, a refusal says why, and who has signed takes another leave than who has not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import { flatRoyalty, MAX_PROPOSALS, plainTerms, REASONS, type Move } from "@linchpin/table";
import { bothLabels } from "../src/labels.ts";
import { movedBetween, movedWords } from "../src/moved.ts";
import { speechFor, type Between } from "../src/speech.ts";
import { NOTHING_SAID, utter } from "../src/voice.ts";
import { conversation, NAMES, NOTHING_BETWEEN, scenarioNamed } from "./support/conversation.ts";

const { scenario, texts } = scenarioNamed("sensor");
const labels = bothLabels(scenario.deal, texts);
const words = (move: Move, between: Partial<Between> = {}, of = scenario, by = labels, seat = 1) =>
  utter(by, 1, 1, NOTHING_SAID, speechFor(of, seat, move, { ...NOTHING_BETWEEN, ...between })!).words!;

const first: Terms = { ...plainTerms(scenario, 1), royalty: flatRoyalty(0.02), upfront: 0 };
const proposing = (change: Partial<Terms>): Move => ({
  kind: "proposeTerms",
  terms: { ...first, ...change },
});

test("what moved is said, with both figures, in both languages", () => {
  const more = proposing({ royalty: flatRoyalty(0.05), upfront: 200_000 });
  const said = words(more, { proposals: [first] });
  assert.match(
    said.en,
    /the royalty goes from 2\u00a0% to 5\u00a0% and the payment at signature is 200\u00a0k\u00a0USD where/,
  );
  assert.match(said.zh, /提成从 2% 变为 5%、新增首付款 20\u00a0万美元/);
  const alone = { channels: [0], until: 24 };
  const kept = { ...first, exclusive: alone };
  assert.match(words(proposing({}), { proposals: [kept] }).en, /we no longer ask to be the only one/);
  assert.deepEqual(movedBetween(first, { ...first, transfers: [{ asset: 0, month: 2 }] }), [
    { field: "handed", how: "more" },
  ]);
});

const bands = (later: number): Partial<Terms> => ({
  royalty: [
    { rate: 0.05, to: 1e6 },
    { rate: later, to: null },
  ],
});

test("what is not named is said to move too: later bands and years, whatever else rises", () => {
  const before = { ...first, ...bands(0.04), minimum: [10, 20] };
  const upfront = { field: "upfront", from: 0, to: 9000 };
  const rest = { field: "rest" };
  assert.deepEqual(movedBetween(before, { ...before, ...bands(0.01), upfront: 9000 }), [upfront, rest]);
  assert.deepEqual(movedBetween(before, { ...before, minimum: [10, 5], upfront: 9000 }), [upfront, rest]);
  assert.deepEqual(movedBetween(before, { ...before, minimum: [30] }), [
    { field: "minimum", from: 10, to: 30 },
    rest,
  ]);
  assert.deepEqual(movedBetween(before, structuredClone(before)), []);
});

const owns = (terms: Terms): Move => ({ kind: "propose", party: 1, terms });

test("the owner says what it hands over itself, and that its terms stand where nothing moved", () => {
  const taught = owns({ ...first, transfers: [{ asset: 0, month: 2 }] });
  assert.match(words(taught, { offered: first }, scenario, labels, 0).en, /we hand over more/);
  const same = speechFor(scenario, 0, owns({ ...first }), { ...NOTHING_BETWEEN, offered: first })!;
  assert.equal(same.key, "you.propose.same");
});

const keyAfter = (before: number): string =>
  speechFor(scenario, 1, proposing({ upfront: 9000 }), {
    ...NOTHING_BETWEEN,
    proposals: Array.from({ length: before }, (_, i) => ({ ...first, upfront: i })),
  })!.key;

test("the last of the proposals that the rules allow is called the last word, and no other is", () => {
  const keys = Array.from({ length: MAX_PROPOSALS }, (_, before) => keyAfter(before));
  const again = Array.from({ length: MAX_PROPOSALS - 2 }, () => "propose.again");
  assert.deepEqual(keys, ["propose", ...again, "propose.last"]);
});

test("a paper by which the owner loses something is not called a step", () => {
  const dearer = { ...first, upfront: 50_000 };
  const speech = speechFor(scenario, 1, proposing({ royalty: flatRoyalty(0.05) }), {
    ...NOTHING_BETWEEN,
    proposals: [dearer],
  })!;
  assert.equal(speech.key, "propose.other");
});

test("each reason has words of its own, and so has the parting of a licensee", () => {
  const offer = { kind: "terms", terms: first } as const;
  const said = [null, ...REASONS].map((reason) => words({ kind: "decline", reason }, { offer }).en);
  assert.equal(new Set(said).size, REASONS.length + 1);
  const [gone, signed] = [false, true].map(
    (done) => speechFor(scenario, 1, { kind: "quit" }, { ...NOTHING_BETWEEN, signed: done })!.key,
  );
  assert.deepEqual([gone, signed], ["quit", "quit.signed"]);
});

test("a marketplace does not speak of engineers, a maker of software not of benches", () => {
  for (const name of NAMES) {
    const { scenario: its } = scenarioNamed(name);
    for (const { speech, words: uttered } of conversation(name, 4, "refuse")) {
      if (speech.seat === 0 || uttered === null || speech.key.startsWith("probe.")) continue;
      const { make } = its.deal.parties[speech.seat - 1]!;
      if (make < 0.5)
        assert.doesNotMatch(uttered.en, /engineers are|our engineers|design department|bench/, uttered.en);
      if (name === "vision") assert.doesNotMatch(uttered.en, /bench|laboratory|tender file/, uttered.en);
    }
  }
});

const VERB = /\b(?:goes|is|ask|would|hand|make|deliver|changes?)\b/;

test("each thing that moved is a clause of its own, so that a list of them is a sentence", () => {
  const alone = { channels: [0], until: 24 };
  const after: Terms = {
    ...first,
    ...bands(0.04),
    term: first.term + 12,
    minimum: [10, 20],
    penalty: 5,
    exclusive: alone,
    channels: first.channels.length > 1 ? [0] : [0, 1],
    transfers: [{ asset: 0, month: 2 }],
    supplies: first.supplies === "all" ? [] : "all",
  };
  for (const [before, now] of [
    [first, after],
    [after, first],
    [after, { ...after, exclusive: { ...alone, until: 12 }, transfers: [] }],
  ] as const)
    for (const moved of movedBetween(before, now))
      for (const seat of [0, 1]) assert.match(movedWords(labels.en, moved, seat, 1), VERB);
});

test("a paper that pays more than the owner asks says what it is for", () => {
  const offer = { kind: "terms", terms: { ...first, royalty: flatRoyalty(0.08) } } as const;
  const longer = proposing({ royalty: flatRoyalty(0.1), term: first.term + 24 });
  const speech = speechFor(scenario, 1, longer, { ...NOTHING_BETWEEN, offer, proposals: [first] })!;
  assert.equal(speech.key, "propose.more");
  assert.deepEqual(speech.moved, [{ field: "term", from: first.term, to: first.term + 24 }]);
  const less = proposing({ royalty: flatRoyalty(0.05) });
  assert.equal(
    speechFor(scenario, 1, less, { ...NOTHING_BETWEEN, offer, proposals: [first] })!.key,
    "propose.again",
  );
});

const keyOf = (move: Move, between: Partial<Between>): string =>
  speechFor(scenario, 1, move, { ...NOTHING_BETWEEN, ...between })!.key;

test("who asks once more for what it did not get says so", () => {
  const asset = { kind: "asset", asset: 3, pressed: 0 } as const;
  const exclusivity = { kind: "exclusivity", weeks: 12, pressed: 0 } as const;
  const turnedDown = [asset, exclusivity];
  assert.equal(keyOf({ kind: "ask", asset: 3 }, { turnedDown }), "ask.again");
  assert.match(keyOf({ kind: "ask", asset: 2 }, { turnedDown }), /^ask\.(?!again)/);
  assert.equal(keyOf({ kind: "askExclusivity", weeks: 6 }, { turnedDown }), "exclusivity.again");
  assert.equal(keyOf({ kind: "askExclusivity", weeks: 6 }, { turnedDown: [asset] }), "exclusivity");
});

test("nobody asks for more weeks of exclusivity than the talks have", () => {
  const { weeks } = scenario;
  for (const [week, en, zh] of [
    [weeks - 12, /12 weeks/, /12 周/],
    [weeks - 11, /the rest of the talks/i, /到谈判结束/],
  ] as const) {
    const said = words({ kind: "askExclusivity", weeks: 12 }, { week });
    assert.match(said.en, en);
    assert.match(said.zh, zh);
  }
});
