import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import rate from "glicko2-lite";
import {
  happened,
  isUnsure,
  NEWCOMER,
  PHASES,
  PRINCIPLE_THEMES,
  ratingOf,
  ratingsOf,
  type Attempt,
  type Theme,
} from "@linchpin/learn";
import { attempts, DAY, progresses, progressOf, runs } from "./support/arbitraries.ts";

const attempt = (over: Partial<Attempt>): Attempt => ({
  kind: "attempt",
  at: 1_700_000_000_000,
  drill: "a",
  right: true,
  themes: ["terms"],
  difficulty: 1500,
  chosen: null,
  ...over,
});
const after = (...list: readonly Partial<Attempt>[]): number =>
  ratingOf(progressOf(list.map((each, i) => attempt({ drill: `d${i}`, at: i, ...each })))).rating;

const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1e-9, `${a} ${b}`);

/** Points that one answer moves a newcomer. */
const step = (right: boolean, chosen: Theme | null): number => Math.abs(after({ right, chosen }) - 1500);

test("the package gives the figures of Glickman's paper", () => {
  const { rating, rd, vol } = rate(1500, 200, 0.06, [
    [1400, 30, 1],
    [1550, 100, 0],
    [1700, 300, 0],
  ]);
  assert.ok(
    Math.abs(rating - 1464.06) < 0.01 && Math.abs(rd - 151.52) < 0.01 && Math.abs(vol - 0.05999) < 1e-5,
  );
});

test("only first attempts move a rating", () => {
  fc.assert(
    fc.property(progresses, fc.boolean(), fc.nat({ max: 99 }), (progress, right, later) => {
      const met = progress.happened.filter((each) => each.kind === "attempt");
      const again = met[later % Math.max(1, met.length)];
      if (again === undefined) return assert.deepEqual(ratingOf(progress), NEWCOMER);
      const more = happened(progress, { ...again, right, at: again.at + 400 * DAY });
      assert.deepEqual(ratingOf(more), ratingOf(progress));
    }),
  );
});

test("a right answer never leaves a lower rating than a wrong one in its place", () => {
  fc.assert(
    fc.property(runs, fc.nat({ max: 99 }), (list, pick) => {
      const at = pick % list.length;
      const withResult = (right: boolean): number =>
        ratingOf(progressOf(list.map((each, i) => (i === at ? { ...each, right, chosen: null } : each))))
          .rating;
      assert.ok(withResult(true) >= withResult(false));
    }),
    { numRuns: 300 },
  );
});

test("who is right against harder drills rates higher, and a rating stays within its limits", () => {
  assert.ok(after({ difficulty: 2000 }) > after({ difficulty: 1000 }));
  fc.assert(
    fc.property(fc.array(attempts, { maxLength: 60 }), (list) => {
      const spread = list.map((each, i) => ({ ...each, drill: `d${i}`, at: i }));
      const steps = spread.map((_, i) => ratingOf(progressOf(spread.slice(0, i + 1))));
      for (const [i, { rating, deviation, volatility }] of steps.entries()) {
        assert.ok(deviation >= 45 && deviation <= 500 && volatility <= 0.1);
        assert.ok(Math.abs(rating - (steps[i - 1] ?? NEWCOMER).rating) <= 700);
      }
    }),
  );
});

test("a chosen theme weighs less: least where it names the principle", () => {
  const phase: Theme = PHASES[0];
  const principle: Theme = PRINCIPLE_THEMES[0];
  for (const [right, given, other] of [
    [true, 0.1, 0.7],
    [false, 0.4, 0.8],
  ] as const) {
    near(step(right, principle), given * step(right, null));
    near(step(right, phase), other * step(right, null));
  }
});

test("one is unsure at first, and sure after some months of drills", () => {
  const many = Array.from({ length: 120 }, (_, i) => attempt({ drill: `d${i}`, at: i, right: i % 2 === 0 }));
  assert.ok(isUnsure(NEWCOMER) && isUnsure(ratingOf(progressOf(many.slice(0, 10)))));
  assert.ok(!isUnsure(ratingOf(progressOf(many))));
  const { rating } = ratingOf(progressOf(many));
  assert.ok(Math.abs(rating - 1500) < 100, `half of drills of 1500 are right at ${rating}`);
});

test("a class rates the drills too: who all miss is harder, and believed after thirty", () => {
  const class_ = Array.from({ length: 40 }, (_, i) =>
    progressOf([attempt({ drill: "hard", right: false, at: i }), attempt({ drill: "easy", at: i })]),
  );
  const { drills, learners } = ratingsOf(class_);
  assert.ok(drills.get("hard")!.rating > 1700 && drills.get("easy")!.rating < 1300);
  assert.equal(drills.get("hard")!.attempts, 40);
  assert.equal(learners.length, 40);
  // Missing what all miss costs little once that is known.
  const first = ratingsOf([progressOf([attempt({ drill: "hard", right: false, at: 0 })])]).learners[0]!;
  const last = ratingsOf(
    class_.map((_, i) => progressOf([attempt({ drill: "hard", right: false, at: i })])),
  ).learners.at(-1)!;
  assert.ok(last.rating > first.rating);
});
