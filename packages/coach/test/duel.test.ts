import assert from "node:assert/strict";
import { test } from "node:test";
import { OWNERS } from "@linchpin/seats";
import { watchGame } from "@linchpin/seats/measure";
import type { Move } from "@linchpin/table";
import { scenarioCalled } from "../../seats/test/support/positions.ts";
import { closing } from "../src/closing.ts";
import { duel, duelling, type Duel } from "../src/duel.ts";
import { rollout } from "../src/rollout.ts";
import { worldAt } from "../src/worlds.ts";
import { decisionsOf } from "../src/index.ts";

const scenario = scenarioCalled("small");
const { decisions } = decisionsOf(scenario, 5, watchGame(scenario, 5, OWNERS["random"]!).turns);
const SIZE = { worlds: 12, seed: 4 };
/** Worlds of a duel are none of an evaluation's. */
const APART = 32_452_843;
const CLOSE: Move = { kind: "close" };
const WAIT: Move = { kind: "wait" };

const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const lead = ({ best, played }: Duel): number => meanOf(best) - meanOf(played);

test("stopped early, a duel is what a shorter one gives", () => {
  const [first] = decisions;
  const steps = [...duelling(first!, { played: WAIT, best: CLOSE }, SIZE)].map(({ best }) => best.length);
  // The same lists grow; their lengths at the end are those of the last step.
  assert.equal(steps.length, SIZE.worlds);
  const short = duel(first!, { played: WAIT, best: CLOSE }, { ...SIZE, worlds: 5 })!;
  const long = duel(first!, { played: WAIT, best: CLOSE }, SIZE)!;
  assert.deepEqual(long.best.slice(0, 5), short.best);
});

test("what can still be done next week costs a week at most, however badly the usual way would go on", () => {
  for (const decision of decisions.filter(({ week }) => week > 4)) {
    const found = duel(decision, { played: WAIT, best: CLOSE }, SIZE)!;
    // A party may sign in the week that passes, or copy a little further; what is sure is the burn.
    const late = found.best.map((_, i) => {
      const world = worldAt(decision.insight, decision.view, SIZE.seed + decision.ply + APART, i);
      return rollout(world, WAIT, closing(decision.insight.reading), CLOSE);
    });
    assert.ok(lead(found) <= meanOf(found.best) - meanOf(late) + 1e-6, `week ${decision.week}`);
  }
});

test("what cannot be done later is charged in full", () => {
  const [first] = decisions;
  const found = duel(first!, { played: CLOSE, best: WAIT }, SIZE)!;
  const alone = found.best.map((_, i) => {
    const world = worldAt(first!.insight, first!.view, SIZE.seed + first!.ply + APART, i);
    return rollout(world, CLOSE, closing(first!.insight.reading));
  });
  assert.deepEqual(found.played, alone);
});
