import assert from "node:assert/strict";
import { test } from "node:test";
import { interestedParty, OWNERS, playGame, type Turn } from "@linchpin/seats";
import { parseRecord, play, recordOf, replay, start, writeRecord, type Position } from "@linchpin/table";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import { choicesAt, decisionsOf, outlineOf, sameMove, type Graded } from "@linchpin/coach";
import type { Language } from "@linchpin/table";
import {
  annotated,
  explanationsOf,
  findingsOf,
  findingWords,
  firstPage,
  REVIEW,
  labelsOf,
  lineOf,
  milestonesIn,
  reviewMarkdown,
  type Findings,
  type Labels,
} from "../src/index.ts";
import { gradeAs } from "./support/graded.ts";

const SEED = 3;
const scenario = scenarioCalled("small");
const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
const turns: readonly Turn[] = playGame(scenario, SEED, seats).turns;
const positions = turns.reduce<readonly Position[]>(
  (all, { seat, move }) => {
    const played = play(all.at(-1)!, seat, move);
    assert.ok(played.ok);
    return [...all, played.position];
  },
  [start(scenario, SEED)],
);
const decided = decisionsOf(scenario, SEED, turns);

/** Grades made up: every third move a blunder against another that was there, every fifth left open. */
const graded = decided.decisions.map((decision): Graded => {
  const { number, move } = decision;
  const other = choicesAt(decision).find((each) => !sameMove(each, move)) ?? move;
  const drop = number % 3 === 0 && other !== move ? 18 : 0;
  const open = number % 5 === 0 && drop > 0;
  const value = 60 - number;
  return gradeAs(decision, drop > 0 ? other : move, {
    value,
    drop,
    error: 1,
    grade: open ? "even" : drop > 0 ? "blunder" : "best",
    rival: drop > 0 ? other : null,
    lost: drop,
    worth: value - drop,
    usual: value,
    unsure: open ? ["even", "blunder"] : null,
  });
});

const labelsFor = (language: Language): Labels => ({
  ...labelsOf(scenario.deal, {}, language),
  party: (seat) => `Firm ${seat}`,
  asset: (asset) => `file ${asset}`,
  channel: (channel) => `channel ${channel}`,
  money: (amount) => `$${Math.round(amount)}`,
});

function found(language: Language): Findings {
  const game = {
    seed: SEED,
    decided: outlineOf(scenario, positions, turns),
    position: positions.at(-1)!,
    labels: labelsFor(language),
  };
  return findingsOf(game, graded, explanationsOf(decided, graded), []);
}

test("an outline is what decisionsOf finds, without what could be known", () => {
  const outline = outlineOf(scenario, positions, turns);
  assert.deepEqual([outline.scenario, outline.settlement], [scenario, decided.settlement]);
  assert.equal(outline.decisions.length, decided.decisions.length);
  for (const [i, { insight, ...rest }] of decided.decisions.entries()) {
    assert.ok(insight.hypotheses.length > 0);
    assert.deepEqual(outline.decisions[i], rest);
  }
});

test("what was played is among the choices, each of them legal and there once", () => {
  for (const decision of decided.decisions) {
    const choices = choicesAt(decision);
    assert.equal(choices.filter((move) => sameMove(move, decision.move)).length, 1);
    for (const move of choices) assert.ok(play(positions[decision.ply]!, 0, move).ok);
    const towards = choices.map((move) => ("party" in move ? move.party : Number.MAX_VALUE));
    assert.deepEqual(
      towards,
      towards.toSorted((a, b) => a - b),
      "party by party",
    );
  }
});

test("only what is sure gets a sign, and the line falls by what it cost", () => {
  const { all } = found("en");
  for (const { sign, graded: each } of all)
    assert.equal(sign === "??", each.drop > 0 && each.unsure === null);
  const line = lineOf(found("en"));
  assert.deepEqual(
    line.map(({ value, drop }) => value - drop),
    graded.map(({ value, drop }) => value - drop),
  );
  for (const [i, { at }] of line.entries()) {
    assert.ok(at > (line[i - 1]?.at ?? 0), "time goes on");
    assert.equal(Math.floor(at) + 1, graded[i]!.week);
  }
});

test("an annotated record says the same game and can be read again", () => {
  const record = recordOf({ scenario, seed: SEED, turns });
  const told = annotated(record, found("en"));
  const signs = told.moves.filter(({ label }) => label !== null);
  assert.equal(signs.length, graded.filter(({ drop, unsure }) => drop > 0 && unsure === null).length);
  for (const { comment } of signs) assert.match(comment!, /[Bb]etter: /);
  const read = parseRecord(writeRecord(told));
  assert.ok(read.ok);
  assert.ok(replay(read.record, scenario).ok);
  assert.deepEqual(
    read.record.moves.map(({ text }) => text),
    record.moves.map(({ text }) => text),
  );
});

test("what is counted among the costs is not praised beside them; what is praised says its week", () => {
  const findings = found("en");
  const well = { ...graded[1]!, grade: "even" as const, worth: 70, usual: 60 };
  const page = (lost: number): ReturnType<typeof firstPage> => {
    const lesson = { principle: "ask-your-due" as const, cost: 9, error: 1, decisions: [{ ...well, lost }] };
    return firstPage({ ...findings, review: { ...findings.review, well, lessons: [lesson] } });
  };
  assert.equal(page(4.3).well, null);
  assert.ok(page(0).well![0]!.startsWith(REVIEW.en.week(well.week)));
});

test("an assumption is called by what it is about, in both languages", () => {
  const key = scenario.deal.channels[0]!.key;
  const sway = { path: `channels.${key}.margin`, low: 1, high: 2, atLow: "best", atHigh: "blunder" } as const;
  for (const [language, words] of [
    ["en", "the margin a month of channel 0"],
    ["zh", "“channel 0”每月的利润"],
  ] as const) {
    const findings = found(language);
    const finding = findings.all.find(({ told }) => told.better !== null)!;
    const closer = { ...(finding.closer ?? CLOSER), sways: [sway] };
    const said = findingWords({ ...finding, closer }, findings).join(" ");
    assert.ok(said.includes(words) && !said.includes(sway.path), said);
  }
});

const CLOSER = {
  worlds: 24,
  played: { p10: 1, p50: 2, p90: 3 },
  best: { p10: 4, p50: 5, p90: 6 },
  ahead: 0.9,
  sways: [],
} as unknown as NonNullable<Findings["all"][number]["closer"]>;

test("a second try says why its figure is another than the review's, and only where it is", () => {
  for (const { accepted } of Object.values(REVIEW)) {
    assert.ok(accepted("+8.3", "8.4 ± 1.9").includes("8.4 ± 1.9"));
    assert.ok(!accepted("+8.4", "8.4 ± 1.9").includes("8.4 ± 1.9"));
  }
});

const lines = (text: string, pattern: RegExp): number =>
  text.split("\n").filter((line) => pattern.test(line)).length;

test("the Markdown has every decision, and both languages the same parts", () => {
  const pages = (["en", "zh"] as const).map((language) => reviewMarkdown(found(language), "there"));
  for (const pattern of [/^\| /, /^# /, /^## /, /^### /])
    assert.equal(lines(pages[0]!, pattern), lines(pages[1]!, pattern));
  assert.equal(lines(pages[0]!, /^\| \d/), graded.length);
  assert.match(pages[0]!, /second try: there/);
});

test("a card that stands before a dearer one says why, and no other does", () => {
  for (const [language, why] of [
    ["en", /nothing takes it back/],
    ["zh", /收不回来/],
  ] as const) {
    const findings = found(language);
    const [lesson] = findings.review.lessons;
    const titles = (costs: readonly number[]): readonly string[] => {
      const lessons = costs.map((cost) => ({ ...lesson!, cost }));
      return firstPage({ ...findings, review: { ...findings.review, lessons } }).costs.map(
        ({ title }) => title,
      );
    };
    assert.deepEqual(
      titles([10, 30, 20]).map((title) => why.test(title)),
      [true, false, false],
    );
    assert.ok(!titles([30, 20, 10]).some((title) => why.test(title)));
  }
});

test("milestones are lettered by week", () => {
  const list = milestonesIn(found("en").game);
  assert.ok(list.length > 0);
  assert.deepEqual(
    list.map(({ letter }) => letter),
    list.map((_, i) => String.fromCharCode(65 + i)),
  );
  assert.ok(list.every(({ week }, i) => week > (list[i - 1]?.week ?? -1)));
});
