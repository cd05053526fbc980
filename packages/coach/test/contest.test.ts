import assert from "node:assert/strict";
import { test } from "node:test";
import { OWNERS } from "@linchpin/seats";
import { watchGame } from "@linchpin/seats/measure";
import type { Move } from "@linchpin/table";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import { contest, type Standing } from "../src/contest.ts";
import { Reckoning } from "../src/reckoning.ts";
import { worldAt } from "../src/worlds.ts";
import { decisionsOf, reviewOf, type Graded } from "../src/index.ts";

const scenario = scenarioCalled("sensor");
const decided = decisionsOf(scenario, 5, watchGame(scenario, 5, OWNERS["random"]!).turns);
const [first] = decided.decisions;
const CLOSE: Move = { kind: "close" };
const WAIT: Move = { kind: "wait" };

function last(played: Move, usual: Move, rivals: readonly Move[], worlds = 8): Standing {
  let found: Standing | null = null;
  for (const stands of contest(new Reckoning(first!, 9), { played, usual, rivals }, { worlds, step: 2 }))
    found = stands;
  return found!;
}

test("each half measures what the other picked, and both together are what is told", () => {
  const { lost, halves, error } = last(CLOSE, WAIT, [WAIT]);
  assert.ok(Math.abs((halves[0] + halves[1]) / 2 - lost) < 1e-6);
  assert.ok(lost > 0 && error >= 0, "to close at once is behind");
});

test("a move is not behind itself", () => {
  assert.deepEqual(last(WAIT, WAIT, [CLOSE]).best, WAIT);
});

test("what cannot be done a move later is charged in full; what can is not", () => {
  const now = last(CLOSE, WAIT, [WAIT]);
  assert.equal(now.alone(WAIT)!.lost, now.lost, "after closing there is no second thought");
  // Of fewer worlds the two halves may pick different ways, by chance.
  const later = last(WAIT, WAIT, [CLOSE], 20);
  assert.ok(later.lost <= later.alone(CLOSE)!.lost + 1e-6);
});

test("worlds hold each type about as often as it is expected, however few they are", () => {
  const { insight, view } = first!;
  for (const worlds of [8, 20, 60]) {
    const drawn = Array.from({ length: worlds }, (_, i) => worldAt(insight, view, 3, i).position.parties);
    for (const [party, chances] of insight.reading.entries())
      for (const [type, chance] of chances.entries()) {
        const share = drawn.filter((parties) => parties[party]!.type === type).length / worlds;
        // A sequence with even steps is never further off than a few of its worlds.
        assert.ok(Math.abs(share - chance) <= 2.5 / worlds + 0.02, `${worlds}: ${share} for ${chance}`);
      }
  }
});

/** A grade made up: about as good, so many points behind. */
const graded = (number: number, lost: number, error: number, move: Move): Graded => ({
  ply: number,
  number,
  week: number + 1,
  move,
  value: 50,
  drop: Math.max(0, lost),
  error,
  rival: { kind: "deflect", party: 1 },
  lost,
  worth: 50,
  usual: 50,
  apart: [0, 0],
  grade: "even",
  unsure: null,
  gift: { price: 1, part: 0.02, jewel: false },
  letsGo: false,
  priced: false,
  best: move,
  saw: null,
  gap: null,
  others: [],
  rollouts: 1,
});

test("small losses of one kind add up to the first lesson, the dearest move first; chance does not", () => {
  const gift: Move = { kind: "share", party: 1, asset: 0 };
  const small = [2, 4, 3, 2].map((lost, i) => graded(i, lost, 0.5, gift));
  const chance = [6, -5, 4, -4].map((lost, i) => ({
    ...graded(4 + i, lost, 3, { kind: "refuse", party: 1 }),
    gift: null,
  }));
  const { lessons } = reviewOf({ scenario, settlement: null }, [...small, ...chance]);
  assert.deepEqual(
    lessons.map(({ principle, cost }) => [principle, cost]),
    [["proof-before-know-how", 11]],
  );
  assert.deepEqual(
    lessons[0]!.decisions.map(({ lost }) => lost),
    [4, 3, 2, 2],
  );
});

test("a crown jewel given for nothing comes before what cost more; other gifts do not", () => {
  const gift: Move = { kind: "share", party: 1, asset: 0 };
  const sold = { ...graded(1, 40, 2, { kind: "accept", party: 1 }), gift: null };
  const firstOf = (jewel: boolean): string => {
    const given = { ...graded(0, 10, 0.5, gift), gift: { price: 1, part: 0.2, jewel } };
    return reviewOf({ scenario, settlement: null }, [given, sold]).lessons[0]!.principle;
  };
  assert.equal(firstOf(true), "proof-before-know-how");
  assert.notEqual(firstOf(false), "proof-before-know-how");
});

test("what could still be had at the next decision is lost there, once; not where it had gone, where chance had moved, or of a gift", () => {
  const wait: Move = { kind: "wait" };
  const fault = {
    ...graded(0, 20, 1, wait),
    grade: "blunder",
    value: 38,
    worth: 17,
    usual: 38,
    gift: null,
  } as const;
  const next = { ...fault, number: 1, week: 2, usual: 17 };
  const gradesOf = (one: Graded, other: Graded): readonly string[] =>
    reviewOf({ scenario, settlement: null }, [one, other]).graded.map(({ grade }) => grade);
  assert.deepEqual(gradesOf(fault, next), ["even", "blunder"]);
  assert.deepEqual(gradesOf(fault, { ...next, value: 30 }), ["blunder", "blunder"]);
  assert.deepEqual(gradesOf(fault, { ...next, usual: 20 }), ["blunder", "blunder"]);
  const gift = { price: 1, part: 0.2, jewel: false };
  assert.deepEqual(gradesOf({ ...fault, gift }, next), ["blunder", "blunder"]);
  const { retry, lessons, skill } = reviewOf({ scenario, settlement: null }, [fault, next]);
  assert.deepEqual(
    retry.map(({ number }) => number),
    [1],
  );
  assert.equal(
    lessons.reduce((sum, { cost }) => sum + cost, 0),
    20,
  );
  assert.equal(skill, -21);
});
