import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionsOf, FELT_GIFT, giftIn, isFault } from "@linchpin/coach";
import { choicesIn, stepsOfDrill, weigh, type Drill } from "@linchpin/learn";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { allDrills, settingOf } from "./support/drills.ts";

/** None of the seeds and worlds that the drills were measured in. */
const AGAIN = { worlds: 12, seed: 987_654_321 } as const;
/** The part of the answers that has to come out the same. */
const SAME = 0.97;

/** A tenth of all, spread over files and scenarios; of these a few. */
const tenth = allDrills().filter((_, i) => i % 10 === 7);
const some = aFew(tenth.slice(0, 1), tenth);

/** Graded from nothing: the scenario, the seed and the moves, and what one who attends can know of them. */
function sameAnswer(drill: Drill): boolean {
  const { scenario } = settingOf(drill);
  const steps = stepsOfDrill(drill, scenario);
  const { next } = decisionsOf(scenario, Number(drill.seed), steps);
  assert.ok(next !== null, drill.id);
  const right = drill.choices.findIndex((choice) => choice.right);
  const again = weigh(next, choicesIn(scenario, drill), right, AGAIN);
  const lost = (isRight: boolean): readonly number[] =>
    again.filter((_, i) => drill.choices[i]!.right === isRight).map((each) => each.lost);
  return Math.max(...lost(true)) < Math.min(...lost(false));
}

test("graded again from nothing in other worlds, a tenth of the drills has the same answers", () => {
  const other = some.filter((drill) => !sameAnswer(drill)).map(({ id }) => id);
  const same = 1 - other.length / some.length;
  assert.ok(
    same >= SAME,
    `${(100 * same).toFixed(1)} % of ${some.length} the same; not: ${other.join(", ")}`,
  );
});

test("what a drill calls a gift, and its price, is what the power map says of it", () => {
  for (const drill of some) {
    const { scenario } = settingOf(drill);
    const { next } = decisionsOf(scenario, Number(drill.seed), stepsOfDrill(drill, scenario));
    for (const [i, move] of choicesIn(scenario, drill).entries()) {
      const { gift, priced, grade } = drill.choices[i]!.why.verdict;
      const now = giftIn(next!.view, next!.insight.reading, move);
      assert.equal(now === null, gift === null, drill.id);
      if (now === null || gift === null) continue;
      assert.equal(gift.jewel, now.jewel);
      assert.ok(Math.abs(gift.price - now.price) <= 1e-3 * Math.max(1, now.price), drill.id);
      if (priced) assert.ok(now.part > FELT_GIFT && isFault(grade), drill.id);
    }
  }
});
