/** What docs/evidence.md says of the test: the tables are those of the saved games, and the games come out the same again. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { atLength } from "../../packages/coalition/test/helpers/scope.ts";
import { FORMS, LEARNERS } from "../../packages/learn/src/index.ts";
import { formScenario, savedRows, sit } from "../evidence.ts";
import { agreementOf, evidenceTables, separationOf, valuesOf } from "../evidence/tables.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/evidence.md"), "utf8");
const games = savedRows();
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

test("the tables of the page are those of the saved games", () => {
  const shown = /<!-- games -->\n([^]*?)\n<!-- \/games -->/.exec(page)?.[1];
  assert.equal(shown?.trim(), evidenceTables(games).trim());
});

test("every learner sat every form, and each game once", () => {
  for (const form of FORMS)
    for (const learner of LEARNERS)
      assert.ok(valuesOf(games.graded, learner, "regret", form).length > 0, `${form} ${learner}`);
  for (const rows of [games.graded, games.ungraded])
    assert.equal(new Set(rows.map((row) => `${row.form} ${row.learner} ${row.seed}`)).size, rows.length);
});

test("the main measure tells one buyer from two techniques in each form, and ranks the learners", () => {
  for (const effect of separationOf(games, "regret")) assert.ok(effect!.g >= 1.5, String(effect!.g));
  for (const effect of separationOf(games, "end")) assert.ok(effect!.low >= 1.5, String(effect!.low));
  const regret = (learner: (typeof LEARNERS)[number]): number =>
    mean(valuesOf(games.graded, learner, "regret"));
  for (const weak of ["give", "refuse", "random", "one buyer"] as const)
    for (const strong of ["techniques", "coach 100"] as const)
      assert.ok(regret(weak) > regret(strong) + 0.5, `${weak} ${strong}`);
});

test("forms agree, and so do games with other seeds", () => {
  const { forms, correlation } = agreementOf(games.graded);
  assert.ok(forms <= 5, String(forms));
  assert.ok(correlation > 0.7, String(correlation));
  for (const learner of LEARNERS.filter((each) => !each.startsWith("coach"))) {
    const ends = FORMS.map((form) => mean(valuesOf(games.ungraded, learner, "end", form)));
    assert.ok(Math.max(...ends) - Math.min(...ends) <= 5, `${learner}: ${ends.join(" ")}`);
  }
});

atLength("a saved game comes out the same again, grades and all", async () => {
  for (const [i, form] of FORMS.entries()) {
    const saved = games.graded.find(
      (row) => row.form === form && row.learner === ["give", "techniques", "one buyer"][i],
    )!;
    assert.deepEqual(sit(form, await formScenario(form), saved.learner, saved.seed), saved);
  }
});
