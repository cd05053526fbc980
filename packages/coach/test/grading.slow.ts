import assert from "node:assert/strict";
import { test } from "node:test";
import { OWNERS } from "@linchpin/seats";
import { watchGame } from "@linchpin/seats/measure";
import type { Move, Scenario } from "@linchpin/table";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import { ACCEPTED } from "../src/again.ts";
import { lookCloser } from "../src/closer.ts";
import {
  answerTo,
  closerLooks,
  decisionsOf,
  gradeDecision,
  gradesOf,
  tryAgain,
  type Answer,
  type Decided,
  type Doubt,
  type Graded,
  type Grader,
  type Question,
} from "../src/index.ts";

const scenario = scenarioCalled("small");
const QUALITY = { rollouts: 8, seed: 3 };
const CARE = { worlds: 8, seed: 5 };

function decided(of: Scenario, owner: string, seed: number): Decided {
  return decisionsOf(of, seed, watchGame(of, seed, OWNERS[owner]!).turns);
}

const game = decided(scenario, "random", 5);
const [first] = game.decisions;

/** Answers after as many turns of the event loop as it is told. */
const slow = (turns: (question: Question) => number, asked: Question[] = []): Grader => ({
  answer: async (question): Promise<Answer> => {
    asked.push(question);
    for (let i = 0; i < turns(question); i++) await new Promise((resolve) => setImmediate(resolve));
    return answerTo(game, [], question);
  },
});

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

test("the grades come from the last decision to the first and are the same however many graders there are and whoever is slow", async () => {
  const count = 6;
  const alone = game.decisions.slice(0, count).map((decision) => gradeDecision(decision, QUALITY));
  for (const delays of [[0], [0, 7], [9, 0, 3]]) {
    const graders = delays.map((delay) => slow(() => delay));
    assert.deepEqual(await all(gradesOf(count, graders, QUALITY)), alone.toReversed());
  }
});

test("who stops asking stops the grading, and a grader that fails is heard", async () => {
  const asked: Question[] = [];
  for await (const graded of gradesOf(6, [slow(() => 1, asked)], QUALITY)) if (graded.number === 4) break;
  await new Promise((resolve) => setImmediate(resolve));
  assert.ok(asked.length <= 3, `${asked.length} were asked`);
  const broken: Grader = { answer: () => Promise.reject(new Error("out of order")) };
  await assert.rejects(all(gradesOf(3, [broken], QUALITY)), /out of order/);
});

test("closer looks come in the order of what was asked", async () => {
  const graded = game.decisions.slice(0, 3).map((decision) => gradeDecision(decision, QUALITY));
  const looks = await all(closerLooks(graded.toReversed(), [slow(() => 0), slow(() => 4)], CARE));
  assert.deepEqual(
    looks.map(({ number }) => number),
    [2, 1, 0],
  );
});

const graded = (move: Move, best: Move): Pick<Graded, "number" | "move" | "best"> => ({
  number: 0,
  move,
  best,
});
const WAIT: Move = { kind: "wait" };
const CLOSE: Move = { kind: "close" };

test("a move is no better than itself, under any assumption", () => {
  const doubt: Doubt = { path: "horizon", low: 1, high: 2, atLow: scenario, atHigh: scenario };
  const { played, best, ahead, sways, worlds } = lookCloser(first!, graded(WAIT, WAIT), [doubt], CARE);
  assert.deepEqual(played, best);
  assert.deepEqual([ahead, sways, worlds], [0.5, [], CARE.worlds]);
  assert.ok(played.p10 <= played.p50 && played.p50 <= played.p90);
});

/** A deal in which the talks are worth their costs; in the small one closing saves more than a licence brings. */
const worthwhile = scenarioCalled("ring");
const [opening] = decided(worthwhile, "random", 5).decisions;

/** The same deal in a market that is worth so many times as much. */
const richer = (by: number): Scenario => ({
  ...worthwhile,
  deal: {
    ...worthwhile.deal,
    channels: worthwhile.deal.channels.map((c) => ({ ...c, margin: c.margin * by, sales: c.sales * by })),
  },
});

test("closing at once is behind, and in a market worth next to nothing the label is another", () => {
  const none = lookCloser(opening!, graded(CLOSE, WAIT), [], CARE);
  assert.ok(none.ahead > 0.5 && none.best.mean > none.played.mean);
  const doubt: Doubt = { path: "margin", low: 0, high: 1, atLow: richer(1e-6), atHigh: worthwhile };
  const { sways } = lookCloser(opening!, graded(CLOSE, WAIT), [doubt], CARE);
  assert.deepEqual(
    sways.map(({ path, atLow }) => [path, atLow]),
    [["margin", "even"]],
  );
});

test("a second try with the best move is accepted, with what cost the game is not", () => {
  const was = graded(CLOSE, WAIT);
  const again = tryAgain(opening!, was, WAIT, { rollouts: 40, seed: 9 });
  assert.ok(again.accepted && again.graded.drop <= ACCEPTED && again.gained > ACCEPTED);
  const same = tryAgain(opening!, was, CLOSE, { rollouts: 40, seed: 9 });
  assert.deepEqual([same.accepted, same.gained], [false, 0]);
});

test("the choice that is next is the one that the decision will have", () => {
  const { turns } = watchGame(scenario, 5, OWNERS["random"]!);
  const third = game.decisions[2]!;
  const { next } = decisionsOf(scenario, 5, turns.slice(0, third.ply));
  const { move, followed, ...choice } = third;
  assert.deepEqual(next, choice);
  assert.ok(move.kind !== "close" && followed.length > 0);
  assert.equal(game.next, null);
});
