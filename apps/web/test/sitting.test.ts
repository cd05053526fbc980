import {
  atWeek,
  canTakeBack,
  coverOf,
  endingOf,
  cutAt,
  movesOf,
  positionOf,
  sitDown,
  sitThrough,
  take,
  takeBack,
  textOf,
} from "@linchpin/match";
import assert from "node:assert/strict";
import { test } from "node:test";
import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { jobsFor } from "../src/workers/jobs.ts";
import { played } from "./support/games.ts";
import { loaded, namesHere } from "./support/scenario.ts";

test("a game in the browser is the game of the simulator, move by move", () => {
  for (const name of namesHere()) {
    const { scenario } = loaded(name);
    const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
    const there = playGame(scenario, 3, seats);
    assert.deepEqual(played(name, 3, "techniques").turns, there.turns, name);
  }
});

test("a game kept as a record comes back as it was, in the same words", () => {
  const sitting = played("sensor", 5, "random");
  const text = textOf(sitting);
  const opened = movesOf(text, sitting.scenario);
  assert.ok(opened.ok);
  const { moves, insight } = jobsFor(sitting.scenario).readings({ seed: opened.seed, moves: opened.moves });
  const back = sitThrough({ ...sitting, seed: opened.seed }, opened.moves, (ply) => ({
    reading: moves[ply]!.reading,
    insight,
  }));
  assert.equal(textOf(back), text);
  assert.deepEqual(back.log, sitting.log);
  assert.deepEqual(back.readings, sitting.readings);
  assert.deepEqual(positionOf(back), positionOf(sitting));
  assert.deepEqual(coverOf(text), {
    scenarioId: "sensor",
    exam: false,
    week: null,
    ended: true,
    branch: null,
    result: {
      payoff: Math.round(endingOf(sitting).payoffs[0]!.payoff),
      value: Math.round(endingOf(sitting).value),
    },
  });
  assert.equal(coverOf(textOf(played("sensor", 5, "random", 2)))!.result, null);
  const forged = text.replace(/Result "[^"]*"/, 'Result "a lot"');
  assert.notEqual(forged, text);
  assert.equal(coverOf(forged)!.result, null);
});

test("a record that is not legal is refused with its line or week", () => {
  const { scenario } = loaded("sensor");
  const damaged = movesOf("no record", scenario);
  assert.ok(!damaged.ok);
  const head = '[Scenario "sensor 1"]\n[Rules "9"]\n[Seed "1"]\n\n';
  const illegal = movesOf(`${head}1. accept bohe\n`, scenario);
  assert.ok(!illegal.ok);
  assert.match(illegal.said.en, /^week 1, accept bohe: this party has proposed no terms/);
  assert.match(illegal.said.zh, /^第 1 周，accept bohe：/);
});

test("looking back shows the game as a week began, and hears nothing of later weeks", () => {
  const sitting = played("ring", 2, "techniques");
  const early = atWeek(sitting, 6);
  assert.equal(positionOf(early).week, 6);
  assert.equal(positionOf(early).turn, 0);
  assert.ok(early.log.every((item) => item.ply < early.turns.length));
  assert.ok(early.turns.every((turn) => turn.week < 6));
  assert.deepEqual(cutAt(sitting, sitting.turns.length), sitting);
});

test("a move is taken back only while nothing of it stays", () => {
  const start = sitDown({ ...loaded("sensor"), seed: 1, exam: false });
  assert.ok(!canTakeBack(start));
  const asked = take(start, { kind: "nnn", party: 1 });
  assert.ok(asked.ok && canTakeBack(asked.match));
  assert.deepEqual(positionOf(takeBack(asked.match)), positionOf(start));
  const given = take(start, { kind: "share", party: 1, asset: 3 });
  assert.ok(given.ok && !canTakeBack(given.match));
});

test("a line that leaves a game says so in its record, and goes the game's way up to there", () => {
  const sitting = played("sensor", 5, "random", 3);
  const branch = { of: "kept-1", ply: 4 };
  const text = textOf({ ...cutAt(sitting, 4), branch });
  assert.deepEqual(coverOf(text)?.branch, branch);
  const opened = movesOf(text, sitting.scenario);
  assert.ok(opened.ok);
  assert.deepEqual(opened.branch, branch);
  const line = sitThrough({ ...sitting, branch: opened.branch }, opened.moves);
  assert.deepEqual(positionOf(line), sitting.positions[4]);
  assert.equal(textOf(line), text);
  assert.equal(textOf(takeBack(line)).includes("[Branch "), true);
});
