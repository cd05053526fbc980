/** A counter-offer says what it moves, a refusal says why, and who has signed takes another leave than who has not. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Terms } from "@linchpin/deal";
import { flatRoyalty, MAX_PROPOSALS, plainTerms, REASONS, type Move } from "@linchpin/table";
import { labelsOf } from "../src/labels.ts";
import { movedBetween } from "../src/moved.ts";
import { speechFor, type Between } from "../src/speech.ts";
import { NOTHING_SAID, utter } from "../src/voice.ts";
import { conversation, NAMES, scenarioNamed } from "./support/conversation.ts";

const { scenario, texts } = scenarioNamed("sensor");
const labels = { en: labelsOf(scenario.deal, texts.en, "en"), zh: labelsOf(scenario.deal, texts.zh, "zh") };
const OPEN: Between = { request: null, offer: null, proposals: [], offered: null, signed: false };

const words = (move: Move, between: Partial<Between> = {}, of = scenario, by = labels, seat = 1) =>
  utter(by, 1, 1, NOTHING_SAID, speechFor(of, seat, move, { ...OPEN, ...between })!).words!;

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
  assert.match(said.zh, /提成从 2% 变为 5%、签约款原来没有，现在 20\.0\u00a0万\u00a0USD/);
  const alone = { channels: [0], until: 24 };
  const kept = { ...first, exclusive: alone };
  assert.match(words(proposing({}), { proposals: [kept] }).en, /we no longer ask to be the only one/);
  assert.deepEqual(movedBetween(first, { ...first, transfers: [{ asset: 0, month: 2 }] }), [
    { field: "rest" },
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

test("the owner says what it hands over itself, and that nothing moved by saying nothing of it", () => {
  const taught = owns({ ...first, transfers: [{ asset: 0, month: 2 }] });
  assert.match(words(taught, { offered: first }, scenario, labels, 0).en, /what we hand over/);
  assert.equal(speechFor(scenario, 0, owns({ ...first }), { ...OPEN, offered: first })!.key, "you.propose");
});

const keyAfter = (before: number): string =>
  speechFor(scenario, 1, proposing({ upfront: 9000 }), {
    ...OPEN,
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
    ...OPEN,
    proposals: [dearer],
  })!;
  assert.equal(speech.key, "propose.other");
});

test("each reason has words of its own, and so has the parting of a licensee", () => {
  const offer = { kind: "terms", terms: first } as const;
  const said = [null, ...REASONS].map((reason) => words({ kind: "decline", reason }, { offer }).en);
  assert.equal(new Set(said).size, REASONS.length + 1);
  const [gone, signed] = [false, true].map(
    (done) => speechFor(scenario, 1, { kind: "quit" }, { ...OPEN, signed: done })!.key,
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
