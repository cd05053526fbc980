/** What docs/evidence.md says of the games that were graded: its tables follow from them, and they come out the same again. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { atLength } from "../../packages/coalition/test/helpers/scope.ts";
import { FORMS } from "../../packages/learn/src/index.ts";
import { formScenario, savedRows, sit } from "../evidence.ts";
import { agreementOf, evidenceTables, separationOf, valuesOf } from "../evidence/tables.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/evidence.md"), "utf8");
const games = savedRows();
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

test("the tables of the page are those of the saved games", () => {
  const shown = /<!-- games -->([^]*)<!-- \/games -->/.exec(page)?.[1];
  assert.equal(shown?.trim(), evidenceTables(games));
});

test("no game is counted twice", () => {
  for (const rows of [games.graded, games.ungraded])
    assert.equal(new Set(rows.map((row) => `${row.form} ${row.learner} ${row.seed}`)).size, rows.length);
});

test("in each form who gives or refuses loses most a decision, the two techniques less than one buyer, and the coach least", () => {
  for (const form of FORMS) {
    const [give, refuse, one, two, coach] = (
      ["give", "refuse", "one buyer", "techniques", "coach 100"] as const
    ).map((learner) => mean(valuesOf(games.graded, learner, "regret", form)));
    assert.ok(
      Math.min(give!, refuse!) > one! && one! > two! && two! > coach!,
      `${form}: ${give} ${refuse} ${one} ${two} ${coach}`,
    );
  }
});

test("the measures tell the two apart, and forms and retests agree", () => {
  for (const effect of separationOf(games, "end")) assert.ok(effect === null || effect.g >= 1.5);
  for (const effect of separationOf(games, "regret")) assert.ok(effect!.g >= 1.5 && effect!.low > 0);
  const { forms, correlation, covered } = agreementOf(games.graded)!;
  assert.ok(forms <= 5 && correlation > 0.7 && covered > 0.9, `${forms} ${correlation} ${covered}`);
});

/** Points a decision by which the coach may have moved since the games were graded: docs/evidence.md says by how much it has. */
const MOVED = 0.2;
/** Points of a whole game by which what it came to without chance may have: that is the coach's reckoning too. */
const MOVED_RESULT = 1;

atLength(
  "a saved game comes out the same again, and is graded alike by the coach that there is",
  async () => {
    for (const [i, form] of FORMS.entries()) {
      const learner = ["techniques", "one buyer", "techniques"][i];
      const saved = games.graded.find((row) => row.form === form && row.learner === learner)!;
      const {
        losses: _,
        regret,
        result,
        ...again
      } = sit(form, await formScenario(form), saved.learner, Number(saved.seed));
      const { losses: __, regret: before, result: came, ...played } = saved;
      assert.deepEqual(again, played);
      assert.ok(Math.abs(Number(regret) - Number(before)) < MOVED, `${form}: ${before}, now ${regret}`);
      assert.ok(Math.abs(Number(result) - Number(came)) < MOVED_RESULT, `${form}: ${came}, now ${result}`);
    }
  },
);
