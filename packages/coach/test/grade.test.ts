import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import { firstInsight, type Game, interestedParty, observed, OWNERS, playGame, step } from "@linchpin/seats";
import { seenBy, start, view, type Scenario } from "@linchpin/table";
import { alikeFor } from "../../seats/test/support/alike.ts";
import { everyScenario, scenarioCalled } from "../../seats/test/support/positions.ts";
import {
  decisionsOf,
  gradeDecision,
  gradedBy,
  gradeOf,
  LABELS,
  LEAST_DROP,
  moneyOf,
  reviewOf,
  valueOf,
  type Decision,
  type Graded,
} from "../src/index.ts";

const game = (scenario: Scenario, owner: string, seed: number): Game =>
  playGame(scenario, seed, [OWNERS[owner]!, ...scenario.parties.map(() => interestedParty)]);

const FAST = { rollouts: 6, seed: 3 };

test("a label begins exactly at its least drop", () => {
  for (const label of LABELS) assert.equal(gradeOf(LEAST_DROP[label]), label);
  for (const [i, label] of LABELS.slice(1).entries())
    assert.equal(gradeOf(LEAST_DROP[label] - 1e-9), LABELS[i]);
  assert.deepEqual(
    Object.values(LEAST_DROP).toSorted((a, b) => a - b),
    Object.values(LEAST_DROP),
  );
});

test("floor is 0, ceiling 100, and points and money are each other's inverse", () => {
  for (const scenario of everyScenario()) {
    assert.equal(valueOf(scenario, scenario.floor), 0);
    assert.ok(Math.abs(valueOf(scenario, scenario.ceiling) - 100) < 1e-9);
    const money = 12_345;
    const points = valueOf(scenario, scenario.floor + money);
    assert.ok(Math.abs(moneyOf(scenario, points) - money) < 1e-6);
  }
});

/** The decisions of a game as they are if everything that the owner cannot see is another. */
function disguised(scenario: Scenario, seed: number): readonly [readonly Decision[], readonly Decision[]] {
  const random = seedRandom(99);
  const seats = [OWNERS["techniques"]!, ...scenario.parties.map(() => interestedParty)];
  const both: [Decision[], Decision[]] = [[], []];
  let position = start(scenario, seed);
  let insights = [
    firstInsight(view(position, 0)),
    firstInsight(view(alikeFor(position, 0, random), 0)),
  ] as const;
  for (let ply = 0; position.turn !== null; ply++) {
    const other = alikeFor(position, 0, random);
    assert.notDeepEqual(other, position);
    const views = [view(position, 0), view(other, 0)] as const;
    const { turn, week } = position;
    const next = step(position, seed, ply, seats);
    const seen = seenBy(next.events, 0);
    if (turn === 0)
      for (const i of [0, 1] as const)
        both[i].push({
          ply,
          number: both[i].length,
          week,
          move: next.move,
          view: views[i],
          insight: insights[i],
          followed: [],
        });
    insights = [observed(insights[0], views[0], turn, seen), observed(insights[1], views[1], turn, seen)];
    position = next.position;
  }
  return both;
}

test("other types and other hidden acts behind the same sights change no grade", () => {
  const [real, other] = disguised(scenarioCalled("small"), 5);
  assert.ok(real.length > 5);
  real.forEach((decision, i) =>
    assert.deepEqual(gradeDecision(other[i]!, FAST), gradeDecision(decision, FAST)),
  );
});

const weighed = (mean: number): { mean: number; error: number; worlds: number } => ({
  mean,
  error: 0,
  worlds: 9,
});

test("the best move's drop is 0 and no drop is below 0", () => {
  const scenario = scenarioCalled("small");
  for (const owner of ["random", "techniques"]) {
    const { decisions } = decisionsOf(scenario, 8, game(scenario, owner, 8).turns);
    for (const decision of decisions.slice(0, 8)) {
      const graded = gradeDecision(decision, FAST);
      assert.ok(graded.drop >= 0);
      const again = gradeDecision({ ...decision, move: graded.best }, FAST);
      assert.ok(again.drop >= 0);
    }
    const [decision] = decisions;
    const moves = [
      { move: decision!.move, ...weighed(1000) },
      { move: { kind: "close" } as const, ...weighed(0) },
    ];
    assert.equal(gradedBy(decision!, { moves, rollouts: 18, error: 0 }).drop, 0);
  }
});

const invented = (random: () => number, i: number): Graded => ({
  ply: i,
  number: i,
  week: i,
  move: { kind: "wait" },
  value: 100 * random(),
  drop: 30 * random() ** 3,
  error: random(),
  grade: "good",
  unsure: null,
  best: { kind: "close" },
  gap: null,
  others: [],
  rollouts: 1,
});

test("luck and skill add up to what V did, whatever the grades are", () => {
  let state = 7;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const scenario = scenarioCalled("small");
  const decided = decisionsOf(scenario, 4, game(scenario, "techniques", 4).turns);
  for (let games = 0; games < 200; games++) {
    const graded = Array.from({ length: 1 + (games % 50) }, (_, i) => invented(random, i));
    for (const settlement of [decided.settlement, null]) {
      const { luck, skill, end, start: begin } = reviewOf({ ...decided, settlement }, graded);
      assert.ok(Math.abs(luck + skill - (end - begin)) < 1e-9);
    }
  }
});

test("an unfinished game is reviewed up to where it stands", () => {
  const scenario = scenarioCalled("small");
  const { turns } = game(scenario, "techniques", 6);
  const decided = decisionsOf(scenario, 6, turns.slice(0, 6));
  assert.equal(decided.settlement, null);
  const graded = decided.decisions.map((decision) => gradeDecision(decision, FAST));
  const review = reviewOf(decided, graded);
  const last = graded.at(-1)!;
  assert.equal(review.end, last.value - last.drop);
  assert.equal(review.luckAfter.at(-1), 0);
  const none = reviewOf(decided, []);
  assert.deepEqual([none.start, none.end, none.luck, none.skill, none.accuracy], [0, 0, 0, 0, 100]);
});
