import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { interestedParty, OWNERS, playGame } from "@linchpin/seats";
import { legal, RULES_VERSION, writeMove } from "@linchpin/table";
import { open, replayed, type Line, type Live } from "../../src/core/live.ts";
import { stateFor, versionFor } from "../../src/core/state.ts";
import { step, type Command } from "../../src/core/step.ts";
import { sensor } from "../support/scenarios.ts";

function table(seed: number, people: readonly number[] = [0]): Live {
  const opened = open({ scenario: "sensor 1", rules: RULES_VERSION, seed, people, leavers: [] }, sensor);
  assert.ok(opened.ok);
  return opened.live;
}

function after(live: Live, command: Command): Live {
  const stepped = step(live, command);
  assert.ok(stepped.ok, stepped.ok ? "" : stepped.reason);
  return stepped.live;
}

const move = (live: Live, text: string, seat = 0, request: string | null = null): Command => ({
  kind: "move",
  seat,
  version: versionFor(live, seat),
  text,
  request,
});

test("a person in the owner's seat meets the same parties as in a game of simulated seats", () => {
  const parties = sensor.parties.map(() => interestedParty);
  const game = playGame(sensor, 11, [OWNERS["techniques"]!, ...parties]);
  let live = table(11);
  for (const { seat, move: made } of game.turns) {
    if (seat === 0) live = after(live, move(live, writeMove(sensor, made)));
  }
  assert.deepEqual(
    live.turns.map(({ seat, text }) => [seat, text]),
    game.turns.map(({ seat, move: made }) => [seat, writeMove(sensor, made)]),
  );
  assert.deepEqual(stateFor(live, 0, 0).payoffs, game.settlement.payoffs);
});

test("what a step writes, replayed, is the table after it", () => {
  const written: Line[] = [];
  let live = table(3, [0, 2]);
  const commands = [
    [0, "share bohe spec"],
    [0, "wait"],
    [2, "stall"],
    [0, "probe bohe plans"],
    [0, "wait"],
  ];
  for (const [seat, text] of commands as [number, string][]) {
    const stepped = step(live, move(live, text, seat));
    assert.ok(stepped.ok);
    for (const effect of stepped.effects) {
      if (effect.kind !== "write") continue;
      assert.equal(effect.ply, written.length);
      written.push(...effect.lines);
    }
    live = stepped.live;
  }
  const again = replayed(table(3, [0, 2]), written);
  assert.ok(again.ok);
  assert.deepEqual(again.live, live);
});

test("a refused command leaves no effects and says what it is", () => {
  const live = table(3, [0, 2]);
  const kindOf = (command: Command): string => {
    const stepped = step(live, command);
    return stepped.ok ? "ok" : stepped.kind;
  };
  assert.equal(kindOf({ ...move(live, "wait"), version: "0" } as Command), "stale");
  assert.equal(kindOf(move(live, "wiat")), "unreadable");
  assert.equal(kindOf(move(live, "deflect bohe")), "illegal");
  assert.equal(kindOf(move(live, "stall", 2)), "illegal");
  assert.equal(kindOf({ kind: "sit", seat: 2 }), "taken");
  assert.equal(kindOf({ kind: "sit", seat: 99 }), "taken");
  assert.equal(kindOf({ kind: "rise", seat: 1, leaves: false }), "empty");
  const closed = after(live, move(live, "close"));
  const late = step(closed, move(closed, "wait"));
  assert.equal(late.ok ? "ok" : late.kind, "over");
});

test("a move sent twice under one name is made once", () => {
  const first = table(3);
  const command = move(first, "wait", 0, "the-first");
  const live = after(first, command);
  const again = step(live, command);
  assert.ok(again.ok);
  assert.equal(again.live, live);
  assert.deepEqual(again.effects, []);
});

test("an empty chair plays by itself; without people the table stands still", () => {
  let live = after(table(3, [0, 2]), { kind: "rise", seat: 2, leaves: false });
  live = after(live, move(live, "wait"));
  assert.equal(live.position.turn, 0);
  assert.ok(live.turns.some(({ seat }) => seat === 2));
  const left = after(live, { kind: "rise", seat: 0, leaves: false });
  assert.equal(left.turns.length, live.turns.length);
  const back = after(left, { kind: "sit", seat: 4 });
  assert.ok(back.turns.length > live.turns.length);
  assert.ok(back.position.turn === 4 || back.position.turn === null);
});

test("a seat's version changes exactly when it sees something new", () => {
  let live = table(5, [0, 2]);
  for (let i = 0; i < 60 && live.position.turn !== null; i++) {
    const seat = live.position.turn;
    const moves = legal(live.position, seat);
    const before = live;
    live = after(live, move(live, writeMove(sensor, moves[(i * 7) % moves.length]!), seat));
    for (const each of live.people.keys()) {
      const [was, is] = [stateFor(before, each, 0), stateFor(live, each, 0)];
      const same = isDeepStrictEqual([was.view, was.events], [is.view, is.events]);
      assert.equal(was.version === is.version, same, `seat ${each} after ${i} moves`);
      assert.equal(is.version, versionFor(live, each));
    }
  }
});

test("what a seat may not know changes nothing in its state", () => {
  let live = table(5, [0, 2]);
  for (const [seat, text] of [
    [0, "share bohe spec"],
    [0, "wait"],
    [2, "stall"],
    [0, "wait"],
  ] as const)
    live = after(live, move(live, text, seat));
  const parties = live.position.parties.map((party, i) => ({
    ...party,
    type: i === 1 ? party.type : (party.type + 1) % sensor.parties[i]!.types.length,
    got: i === 1 ? party.got : party.got.map(() => 0),
    rebuild: i === 1 ? party.rebuild : { done: 0.5, generation: 0, weeks: 10, cost: 1 },
  }));
  const random = { a: 1, b: 2, c: 3, d: 4 };
  const other: Live = {
    ...live,
    seed: Number(live.seed) + 1,
    position: { ...live.position, parties, random },
  };
  assert.deepEqual(stateFor(other, 0, 0), stateFor(live, 0, 0));
  // The second party also knows nothing of the owner's cash, nor of what passed between the owner and the others.
  const richer: Live = { ...other, position: { ...other.position, cash: 1, movesLeft: 1, development: 9 } };
  const blank = JSON.stringify(stateFor(richer, 2, 0));
  assert.equal(blank, JSON.stringify(stateFor(live, 2, 0)));
  assert.ok(stateFor(live, 2, 0).events.every((event) => event.seenBy.length === 1 && event.seenBy[0] === 2));
});

test("tables of other rules, or another version of the scenario, are refused with the reason", () => {
  const other = open({ scenario: "sensor 1", rules: 99, seed: 1, people: [0], leavers: [] }, sensor);
  assert.match(other.ok ? "" : other.reason, /rules version 99/);
  const older = open(
    { scenario: "sensor 0", rules: RULES_VERSION, seed: 1, people: [0], leavers: [] },
    sensor,
  );
  assert.match(older.ok ? "" : older.reason, /scenario sensor 0/);
  const odd = replayed(table(1), [{ seat: 0, week: 7, text: "wait", request: null }]);
  assert.match(odd.ok ? "" : odd.reason, /it is week 1/);
});
