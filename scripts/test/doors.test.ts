/**
 * One game, sat through at every door, gives one log byte for byte: a live table, its record again, the terminal, the
 * browser's practice and its review. Words are pairs, so that both languages are in it.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aFew } from "../../packages/coalition/test/helpers/scope.ts";
import { scenarioNames } from "../../apps/cli/src/game/catalogue.ts";
import { settingFrom, sittingsOf } from "../../apps/cli/src/game/record-file.ts";
import { sitDown as sitAtTerminal, take as takeAtTerminal } from "../../apps/cli/src/game/sitting.ts";
import { open, go, type Live } from "../../apps/server/src/core/live.ts";
import { stateFor } from "../../apps/server/src/core/state.ts";
import { recordText } from "../../apps/server/src/records.ts";
import { seatOf } from "../../apps/web/src/games/live-seat.ts";
import { jobsFor } from "../../apps/web/src/workers/jobs.ts";
import { loaded } from "../../apps/web/test/support/scenario.ts";
import {
  matchSeen,
  movesOf,
  positionOf,
  simulatedMove,
  sitDown,
  sitThrough,
  take,
  unread,
  voiceOfTable,
  type Match,
  type Taken,
} from "@linchpin/match";
import { interestedParty, OWNERS } from "@linchpin/seats";
import {
  LANGUAGES,
  parseMove,
  parseRecord,
  RULES_VERSION,
  scenarioName,
  stepsOf,
  start,
  writeMove,
  writePosition,
  type Move,
  type PlayEvent,
  type Scenario,
} from "@linchpin/table";

const ID = "AAAAAAAAAAAAAAAAAAAAAA";
const SEED = 7;
const VOICE = voiceOfTable(ID);
const bytes = ({ log }: Match): string => JSON.stringify(log);

/** A whole game at a live table; its lines are what the server keeps. */
function played(scenario: Scenario, owner: string): Live {
  const kept = { scenario: scenarioName(scenario), rules: RULES_VERSION, seed: SEED };
  const opened = open({ ...kept, people: [0, 1], leavers: [] }, scenario);
  assert.ok(opened.ok);
  let { live } = opened;
  while (live.position.turn !== null) {
    const { position, turns } = live;
    const seat = position.turn!;
    const player = seat === 0 ? OWNERS[owner]! : interestedParty;
    const text = writeMove(scenario, simulatedMove(position, SEED, turns.length, player));
    const gone = go(live, { seat, week: position.week, text, request: null });
    assert.ok(gone.ok);
    live = gone.live;
  }
  return live;
}

/** What a browser makes of a seat, from what the server sends over the wire. */
function atLiveTable(name: string, live: Live, seat: number): Match {
  const { view, events } = JSON.parse(JSON.stringify(stateFor(live, seat, 0))) as ReturnType<typeof stateFor>;
  // What numbers them on the wire is the wire's.
  const seen = events.map(
    (event) =>
      Object.fromEntries(Object.entries(event).filter(([key]) => key !== "number")) as unknown as PlayEvent,
  );
  return matchSeen(seatOf(loaded(name), { id: ID, mode: "practice", view }), seen);
}

const done = (taken: Taken): Match => {
  assert.ok(taken.ok);
  return taken.match;
};

/** The browser's practice: the owner moves on the page, the others in its worker, and positions pass as text. */
function inPractice(name: string, moves: readonly Move[]): Match {
  const { scenario, labels } = loaded(name);
  const jobs = jobsFor(scenario);
  let match = sitDown({ scenario, labels, seed: SEED, voice: VOICE, exam: false });
  while (positionOf(match).turn !== null) {
    match = done(take(match, moves[match.turns.length]!));
    const { turns, insight } = match;
    const position = writePosition(positionOf(match));
    const made = jobs.proceed({ position, seed: SEED, ply: turns.length, insight: insight! });
    for (const { move, reading } of made.moves)
      match = done(take(match, move, { reading, insight: made.insight }));
  }
  return match;
}

const silent = { write: (): boolean => true };
const io = { stdin: (async function* () {})(), stdout: silent, stderr: silent, env: {} };

const GAMES = [
  ["techniques", aFew(["sensor"], await scenarioNames())],
  ["random", ["sensor"]],
] as const;

for (const [owner, names] of GAMES) {
  test(`one game through every door gives one log (owner: ${owner})`, () => {
    for (const name of names) {
      const { scenario, labels } = loaded(name);
      const live = played(scenario, owner);
      const lines = live.turns.map(({ seat, week, text, request }) => ({ seat, week, text, request }));
      const text = recordText({ scenario, seed: SEED, lines, imported: null, seating: "", voice: VOICE });
      const parsed = parseRecord(text);
      assert.ok(parsed.ok);

      const wanted = bytes(atLiveTable(name, live, 0));
      assert.ok(wanted.includes("words"));

      // The record again: the terminal's replay, then the review and a game opened again in the browser.
      const opened = movesOf(text, scenario);
      assert.ok(opened.ok);
      const { seed, voice, exam, moves } = opened;
      for (const language of LANGUAGES) {
        const setting = { ...settingFrom(parsed.record), scenario, both: labels, language };
        const sittings: ReturnType<typeof sittingsOf> = sittingsOf(
          { path: "", text, ...parsed },
          setting,
          io,
        );
        assert.equal(bytes(sittings!.at(-1)!.match), wanted, `${name}: replayed at the terminal`);
      }
      const setting = { scenario, labels, seed, voice, exam };
      const reviewed = sitThrough(setting, moves, () => unread(setting));
      assert.equal(bytes(reviewed), wanted, `${name}: reviewed`);
      assert.equal(bytes(inPractice(name, moves)), wanted, `${name}: in practice`);

      let sitting = sitAtTerminal({ ...setting, both: labels, language: "zh" });
      for (const move of moves) {
        const taken = takeAtTerminal(sitting, move);
        assert.ok(taken.ok);
        ({ sitting } = taken);
      }
      assert.equal(bytes(sitting.match), wanted, `${name}: at the terminal`);

      // A party's seat: at the live table, and again from the record.
      for (const seat of scenario.parties.map((_, i) => i + 1)) {
        const theirs = sitThrough({ ...setting, seat }, moves, () => unread(setting));
        assert.equal(bytes(theirs), bytes(atLiveTable(name, live, seat)), `${name}: party ${seat}`);
      }
    }
  });
}

test("what the doors show of the same game is checked against the rules, not against each other alone", () => {
  const { scenario } = loaded("sensor");
  const live = played(scenario, "techniques");
  const moves = live.turns.map(({ seat, text }) => {
    const parsed = parseMove(scenario, seat, text);
    assert.ok(parsed.ok);
    return parsed.move;
  });
  const { steps } = stepsOf(start(scenario, SEED), moves);
  const seen = steps.flatMap(({ events }) => events.filter(({ seenBy }) => seenBy.includes(0)));
  const { log } = atLiveTable("sensor", live, 0);
  const told = log.flatMap((entry, i): readonly string[] => {
    if (entry.kind === "act") return ["moved"];
    if (entry.kind === "event") return [entry.event.kind];
    const before = log[i - 1]!;
    if (before.kind === "act" && before.move.kind === "probe") return ["probed"];
    // What is said at once is no event: by the one to whom the owner has just spoken, or who has seen through it.
    if (before.kind === "event") assert.equal(before.event.kind, "doubted");
    else assert.deepEqual([before.seat, before.kind === "act" && before.across], [0, entry.seat]);
    return [];
  });
  assert.deepEqual(
    told,
    seen.map(({ kind }) => kind),
  );
});
