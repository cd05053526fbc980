import assert from "node:assert/strict";
import { test } from "node:test";
import { view } from "@linchpin/table";
import { candidatesIn, evaluate, weighingFor, type Evaluation } from "../src/index.ts";
import { endgame } from "./support/family.ts";

const { position, insight } = endgame(8);
const seen = view(position, 0);
const moves = candidatesIn(position, seen, insight.reading);

/** A clock that a number of looks takes to the end: the machine's pace, made to order. */
function inLooks(looks: number): readonly Evaluation[] {
  let now = 0;
  const budget = { milliseconds: 1000, seed: 3 };
  return [...weighingFor(insight, seen, moves, budget, () => (now += 1000 / looks))];
}

test("with more time there are more rollouts, and each evaluation has more than the one before", () => {
  const counts = [1, 20, 60, 400].map((looks) => {
    const found = inLooks(looks);
    const rollouts = found.map((each) => each.rollouts);
    assert.deepEqual(
      rollouts,
      [...new Set(rollouts)].toSorted((a, b) => a - b),
    );
    return rollouts.at(-1)!;
  });
  assert.deepEqual(
    counts,
    [...new Set(counts)].toSorted((a, b) => a - b),
  );
});

test("however short the time, every move has been tried once", () => {
  const [only, ...more] = inLooks(1);
  assert.deepEqual(more, []);
  assert.equal(only!.rollouts, moves.length);
  assert.ok(only!.moves.every(({ worlds }) => worlds === 1));
});

test("with time enough the best move is the one that as many rollouts find", () => {
  const last = inLooks(500).at(-1)!;
  const [best] = evaluate(insight, seen, moves, { rollouts: last.rollouts, seed: 9 }).moves;
  assert.deepEqual(last.moves[0]!.move, best!.move);
});
