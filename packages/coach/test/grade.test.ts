import assert from "node:assert/strict";
import { test } from "node:test";
import { seedRandom } from "@linchpin/coalition";
import {
  firstInsight,
  type Game,
  interestedParty,
  observed,
  OWNERS,
  sampleWorld,
  step,
} from "@linchpin/seats";
import { watchGame } from "@linchpin/seats/measure";
import { seenBy, start, view, type Scenario } from "@linchpin/table";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { alikeFor } from "../../seats/test/support/alike.ts";
import { everyScenario, scenarioCalled } from "../../seats/test/support/positions.ts";
import { gradedBy } from "../src/grade.ts";
import { accuracyOf, FAULTS, gradeOf, moneyOf } from "../src/value.ts";
import {
  candidatesIn,
  decisionsOf,
  gradeDecision,
  LABELS,
  LEAST_DROP,
  reviewOf,
  valueOf,
  type Decision,
  type Graded,
} from "../src/index.ts";

const game = (scenario: Scenario, owner: string, seed: number): Game =>
  watchGame(scenario, seed, OWNERS[owner]!);

const FAST = { rollouts: 6, seed: 3 };

test("a label begins exactly at its least drop", () => {
  for (const fault of FAULTS) assert.equal(gradeOf(LEAST_DROP[fault]), fault);
  for (const [i, fault] of FAULTS.entries())
    assert.equal(gradeOf(LEAST_DROP[fault] - 1e-9), FAULTS[i - 1] ?? "even");
  assert.deepEqual(LABELS.slice(-FAULTS.length), FAULTS);
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
  for (const owner of aFew(["random"], ["random", "techniques"])) {
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
  week: 1 + Math.floor(i / 3),
  move: { kind: "wait" },
  value: 100 * random(),
  drop: 30 * random() ** 3,
  error: random(),
  rival: { kind: "close" },
  lost: 30 * random() ** 3 - 1,
  worth: 100 * random(),
  usual: 100 * random(),
  apart: [0, 0],
  grade: "good",
  unsure: null,
  gift: null,
  letsGo: false,
  priced: false,
  best: { kind: "close" },
  saw: null,
  gap: null,
  others: [],
  rollouts: 1,
});

test("skill, luck and estimate add up to what V did, whatever the grades are; luck is where the others acted", () => {
  let state = 7;
  const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const scenario = scenarioCalled("small");
  const decided = decisionsOf(scenario, 4, game(scenario, "techniques", 4).turns);
  for (let games = 0; games < 200; games++) {
    const graded = Array.from({ length: 1 + (games % 50) }, (_, i) => invented(random, i));
    for (const settlement of [decided.settlement, null]) {
      const review = reviewOf({ ...decided, settlement }, graded);
      const { luck, skill, estimate, end, start: begin, luckAfter, estimateAfter } = review;
      assert.ok(Math.abs(luck + skill + estimate - (end - begin)) < 1e-9);
      graded.forEach(({ week }, i) => {
        const sameWeek = graded[i + 1]?.week === week;
        assert.equal((sameWeek ? luckAfter : estimateAfter)[i], 0);
      });
    }
  }
});

test("who plays as the coach would has no skill and no fault in skill: all else is luck or the coach's reckoning", () => {
  const scenario = scenarioCalled("small");
  const { turns } = game(scenario, "random", 4);
  const { decisions } = decisionsOf(scenario, 4, turns);
  for (const decision of decisions.slice(0, 6)) {
    const world = sampleWorld(decision.insight, decision.view, seedRandom(1));
    const [usual] = candidatesIn(world, decision.view, decision.insight.reading);
    const { worth, usual: base, apart } = gradeDecision({ ...decision, move: usual! }, FAST);
    assert.equal(worth, base);
    assert.ok(apart.length > 0 && apart.every((points) => points === 0));
  }
});

test("skill is as exact as its weeks are: apart they are independent, in a week they have the same worlds", () => {
  const scenario = scenarioCalled("small");
  const { settlement } = decisionsOf(scenario, 4, game(scenario, "techniques", 4).turns);
  const within = (decisions: readonly (readonly [week: number, apart: readonly number[]])[]): number =>
    reviewOf(
      { scenario, settlement },
      decisions.map(([week, apart], i) => ({ ...invented(() => 0.5, i), week, apart })),
    ).skillError;
  const [up, down] = [
    [-3, 3],
    [3, -3],
  ] as const;
  assert.equal(within([]), 0);
  assert.ok(Math.abs(within([[1, up]]) - 3) < 1e-12);
  assert.ok(
    Math.abs(
      within([
        [1, up],
        [1, up],
      ]) - 6,
    ) < 1e-12,
    "both are off to the same side",
  );
  assert.equal(
    within([
      [1, up],
      [1, down],
    ]),
    0,
    "what one is off by makes up for the other",
  );
  assert.ok(
    Math.abs(
      within([
        [1, up],
        [2, down],
      ]) -
        3 * Math.SQRT2,
    ) < 1e-12,
  );
});

test("in one deal accuracy falls with skill and with nothing else; of several it goes by what there was", () => {
  const skills = [40, 3, 0, -1, -20, -60, -200];
  for (const stood of [-5, 0, 20, 70, 130]) {
    const accuracies = skills.map((skill) => accuracyOf(skill, stood));
    assert.deepEqual(
      accuracies,
      accuracies.toSorted((a, b) => b - a),
    );
    assert.deepEqual(accuracies.slice(0, 3), [100, 100, 100]);
    assert.equal(new Set(accuracies.slice(2)).size, 5);
  }
  assert.equal(accuracyOf(-28, 70), 50);
  assert.ok(Math.abs(accuracyOf(-35, 35) - accuracyOf(-70, 70)) < 1e-9);
});

test("an unfinished game is reviewed up to where it stands", () => {
  const scenario = scenarioCalled("small");
  const { turns } = game(scenario, "techniques", 6);
  const decided = decisionsOf(scenario, 6, turns.slice(0, 6));
  assert.equal(decided.settlement, null);
  const graded = decided.decisions.map((decision) => gradeDecision(decision, FAST));
  const review = reviewOf(decided, graded);
  const last = graded.at(-1)!;
  assert.equal(review.end, last.worth);
  assert.equal(review.luckAfter.at(-1), 0);
  const none = reviewOf(decided, []);
  assert.deepEqual([none.start, none.end, none.luck, none.skill, none.estimate], [0, 0, 0, 0, 0]);
  assert.equal(none.accuracy, 100);
});
