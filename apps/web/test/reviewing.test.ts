import { branchIn, type Match } from "@linchpin/match";
import assert from "node:assert/strict";
import { test } from "node:test";
import { sameMove, USUAL, type Graded } from "@linchpin/coach";
import { reviewing, type Found } from "../src/games/reviewing.ts";
import { coachFor, type CoachJob } from "../src/workers/coach-jobs.ts";
import type { Coach, CoachPool } from "../src/workers/coach-pool.ts";
import { keysOf, type KeptGrades, type Whole } from "../src/games/kept-grades.ts";
import { playedIn } from "./support/games.ts";
import { loaded } from "./support/scenario.ts";

const WEEKS = 3;

/** A game of few weeks, so that what is left of it is soon played out. */
function short(seed: number): Match {
  const { scenario, labels } = loaded("sensor");
  return playedIn(
    { scenario: { ...scenario, weeks: WEEKS, attention: 1 }, labels, seed, exam: false },
    "give",
    WEEKS,
  );
}

/** Keeps in a map what a browser keeps in its storage. */
function shelf(sitting: Match): { kept: () => KeptGrades; asked: string[]; pool: () => CoachPool } {
  const graded = new Map<number, Graded>();
  const wholes: Whole[] = [];
  const jobs = coachFor(sitting);
  const asked: string[] = [];
  const coach: Coach = {
    ask: async (name, input) => {
      asked.push(name);
      return (jobs[name] as (of: unknown) => never)(input);
    },
  };
  return {
    asked,
    kept: () => ({
      graded: new Map([...graded].toSorted(([a], [b]) => a - b)),
      whole: wholes.at(-1) ?? null,
      keepGrade: (each) => void graded.set(each.number, each),
      keepWhole: (each) => void wholes.push(each),
    }),
    pool: () => ({ ...coach, coaches: [coach, coach], close: () => {} }),
  };
}

async function all(sitting: Match, at: ReturnType<typeof shelf>, most = Infinity): Promise<Found[]> {
  const seen: Found[] = [];
  const means = { kept: at.kept(), coaches: at.pool, doubts: async () => [] };
  for await (const found of reviewing(sitting, means)) {
    seen.push(found);
    if (seen.length >= most) break;
  }
  return seen;
}

test("a review comes from the end of the game, is taken up where it was left, and is there at once when kept", async () => {
  const sitting = short(3);
  const at = shelf(sitting);
  const total = sitting.turns.filter(({ seat }) => seat === 0).length;
  assert.ok(total >= 3);
  const begun = await all(sitting, at, 2);
  assert.deepEqual(
    begun.map(({ graded }) => graded.map(({ number }) => number)),
    [[total - 1], [total - 2, total - 1]],
  );
  const known = at.kept().graded.size;
  const before = grades(at.asked);
  const seen = await all(sitting, at);
  const done = seen.at(-1)!;
  assert.equal(done.stage, "done");
  assert.deepEqual(
    done.graded.map(({ number }) => number),
    Array.from({ length: total }, (_, number) => number),
  );
  assert.ok(grades(at.asked) - before <= total - known + done.looks.length);
  for (const [i, { number, week }] of done.explanations.entries())
    assert.deepEqual([number, week], [done.graded[i]!.number, done.graded[i]!.week]);
  const asked = at.asked.length;
  assert.deepEqual((await all(sitting, at)).length, 1);
  assert.equal(at.asked.length, asked, "nothing is worked out again");
});

const grades = (asked: readonly string[]): number =>
  asked.filter((name) => name === ("answer" satisfies CoachJob)).length;

test("lines that part later share the keys before, and no other build, seed or move has them", () => {
  const sitting = short(3);
  const keys = keysOf(sitting, "one");
  const { turns } = sitting;
  assert.equal(new Set([...keys.decisions, keys.whole]).size, keys.decisions.length + 1);
  const own = turns.findLastIndex(({ seat }) => seat === 0);
  const parted = turns.with(own, { ...turns[own]!, move: { kind: "wait" } });
  const other = keysOf({ ...sitting, turns: parted }, "one");
  assert.deepEqual(other.decisions.slice(0, -1), keys.decisions.slice(0, -1));
  assert.notEqual(other.decisions.at(-1), keys.decisions.at(-1));
  for (const different of [keysOf(sitting, "two"), keysOf({ ...sitting, seed: 4 }, "one")])
    assert.equal(
      different.decisions.some((key) => keys.decisions.includes(key)),
      false,
    );
});

test("a second try at what was played is that, and the best found is accepted", () => {
  const sitting = short(5);
  const jobs = coachFor(sitting);
  const number = 0;
  const answer = jobs.answer({ question: { kind: "grade", number, quality: USUAL }, doubts: [] });
  assert.ok(answer.kind === "grade");
  const { graded } = answer;
  const choices = jobs.choices({ number });
  assert.ok(choices.some(({ move }) => sameMove(move, graded.move)));
  const best = jobs.attempt({ graded, move: graded.best });
  assert.equal(best.tried.accepted, true);
  assert.equal(jobs.attempt({ graded, move: graded.move }).tried.gained, 0);
});

test("a damaged word of a branch is none", () => {
  for (const header of ["", "a-1", "a-1 x", "a 1 2"]) assert.equal(branchIn(`[Branch "${header}"]\n`), null);
});
