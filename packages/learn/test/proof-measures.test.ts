import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionsOf, gradeDecision } from "@linchpin/coach";
import {
  classChanges,
  classCsv,
  comparisonOf,
  LEARNERS,
  measuresOf,
  movesOf,
  observedIn,
  type LearnerName,
  type Measures,
  type Observed,
  type Pupil,
} from "@linchpin/learn";
import { parseRecord, recordOf, replay, start, stepsOf, writeRecord } from "@linchpin/table";
import { formFile } from "./support/forms.ts";

const { scenario } = formFile("A");
const SEEDS = [1, 2, 3, 4, 5, 6] as const;

const played = new Map<string, Observed>();
function observed(learner: LearnerName, seed: number): Observed {
  const key = `${learner} ${seed}`;
  const found = played.get(key) ?? observedIn({ scenario, seed, moves: movesOf(learner, scenario, seed) });
  played.set(key, found);
  return found;
}
const mean = (learner: LearnerName, of: (o: Observed) => number): number =>
  SEEDS.reduce((sum, seed) => sum + of(observed(learner, seed)), 0) / SEEDS.length;

test("who refuses gives nothing, and who gives is ahead of payment", () => {
  for (const seed of SEEDS) {
    const { disclosures, ahead, exclusivity, paidLessDelivered } = observed("refuse", seed);
    assert.deepEqual([disclosures, ahead, exclusivity], [0, 0, 0]);
    assert.deepEqual(
      paidLessDelivered,
      Array.from({ length: 12 }, () => 0),
    );
  }
  assert.ok(mean("give", (o) => o.disclosures) > 0.5);
  assert.ok(mean("give", (o) => o.exclusivity) > 0);
  assert.ok(mean("give", (o) => o.ahead) > 3 * mean("techniques", (o) => o.ahead));
  assert.equal(
    mean("techniques", (o) => o.exclusivity),
    0,
  );
});

test("who talks to everybody has more bidders by the middle, and ends higher", () => {
  assert.ok(mean("techniques", (o) => o.bidders) > mean("one buyer", (o) => o.bidders) + 0.5);
  const ends = (["give", "one buyer", "techniques"] as const).map((each) => mean(each, (o) => o.end));
  assert.deepEqual(
    ends,
    ends.toSorted((a, b) => a - b),
  );
});

test("what is measured stands in the record: read back, it comes to the same", () => {
  const moves = movesOf("careful", scenario, 3);
  const { steps } = stepsOf(start(scenario, 3), moves);
  const text = writeRecord(recordOf({ scenario, seed: 3, turns: steps }));
  const read = parseRecord(text);
  assert.ok(read.ok);
  const again = replay(read.record, scenario);
  assert.ok(again.ok);
  const moved = again.replay.steps.map(({ move }) => move);
  assert.deepEqual(observedIn({ scenario, seed: 3, moves: moved }), observed("careful", 3));
});

test("the balance runs through the weeks, and its lowest point is how far ahead one was", () => {
  for (const learner of LEARNERS.slice(0, 6)) {
    for (const seed of SEEDS) {
      const { paidLessDelivered, ahead } = observed(learner, seed);
      assert.equal(paidLessDelivered.length, scenario.weeks);
      assert.equal(ahead, Math.max(0, ...paidLessDelivered.map((points) => -points)));
    }
  }
});

test("regret is what the coach's grades lose on average; a result needs all of them", () => {
  const moves = movesOf("give", scenario, 2);
  const { steps } = stepsOf(start(scenario, 2), moves);
  const { decisions } = decisionsOf(scenario, 2, steps);
  const graded = decisions.slice(-3).map((each) => gradeDecision(each, { rollouts: 6, seed: 1 }));
  const measures = measuresOf({ scenario, seed: 2, moves }, graded);
  assert.deepEqual(
    measures.losses,
    graded.map(({ lost }) => lost),
  );
  assert.ok(Math.abs(measures.regret.value - measures.losses.reduce((a, b) => a + b, 0) / 3) < 1e-9);
  assert.equal(measures.result, null);
  assert.equal(measures.disclosures, observed("give", 2).disclosures);
});

const measured = (losses: readonly number[], over: Partial<Measures> = {}): Measures => ({
  disclosures: 1,
  bidders: 1,
  paidLessDelivered: [0],
  ahead: 2,
  exclusivity: 0,
  end: 20,
  regret: { value: losses.reduce((a, b) => a + b, 0) / losses.length, error: 0.1 },
  losses,
  result: null,
  ...over,
});

test("before and after: which way each measure went, and how sure that is", () => {
  const before = measured([4, 5, 6, 5, 4, 6, 5, 5, 4, 6]);
  const after = measured([0, 1, 0, 1, 0, 0, 1, 0, 1, 0], { bidders: 3, disclosures: 0, ahead: 2 });
  const rows = new Map(comparisonOf(before, after).map((row) => [row.measure, row]));
  const regret = rows.get("regret")!;
  assert.ok(
    regret.better === true && regret.sure && regret.low! < regret.change && regret.change < regret.high!,
  );
  assert.equal(rows.get("bidders")?.better, true);
  assert.equal(rows.get("disclosures")?.better, true);
  assert.equal(rows.get("ahead")?.better, null);
  assert.equal(rows.get("bidders")?.sure, false);
  assert.ok(!rows.has("result"));
  const same = comparisonOf(before, before)[0]!;
  assert.ok(same.change === 0 && same.better === null && !same.sure);
  assert.deepEqual(comparisonOf(before, after), comparisonOf(before, after));
});

test("no spreadsheet of any country takes a name for a formula", () => {
  const measures = measured([4, 5]);
  const nameIn = (name: string): string =>
    classCsv([{ name, before: { form: "A", measures }, after: null }])
      .split("\r\n")[1]!
      .split(",A,")[0]!;
  assert.equal(nameIn("＝1＋1"), "'＝1＋1");
  assert.equal(nameIn("＠SUM(1)"), "'＠SUM(1)");
  // Where decimals have commas, cells end at semicolons.
  assert.equal(nameIn("ana;=1+1"), '"ana;=1+1"');
  assert.equal(nameIn("ana\t=1+1"), '"ana\t=1+1"');
  assert.equal(nameIn("Ana-Bo"), "Ana-Bo");
});

test("a class's table: a row a learner, then what the class changed by; names are never formulas", () => {
  const pupils = Array.from({ length: 12 }, (_, i): Pupil => ({
    name: i === 0 ? '=HYPERLINK("x")' : i === 1 ? 'Ng, "Ada"' : `P${i}`,
    before: { form: "A", measures: measured([4 + (i % 3), 5]) },
    after: i === 11 ? null : { form: "B", measures: measured([1 + (i % 4), 1]) },
  }));
  const lines = classCsv(pupils).split("\r\n");
  assert.ok(lines[0]!.startsWith("learner,form before,form after,regret before,regret after"));
  assert.ok(lines[1]!.startsWith(`"'=HYPERLINK(""x"")",A,B,4.500,1.000`));
  assert.ok(lines[2]!.startsWith(`"Ng, ""Ada""",A,B,`));
  assert.ok(lines[12]!.startsWith("P11,A,,5.500,,"));
  const [regret] = classChanges(pupils);
  assert.equal(regret?.people, 11);
  assert.ok(regret.change!.high < 0 && regret.effect!.high < 0);
  assert.ok(lines[15]!.startsWith(`regret,11,${regret.before.mean.toFixed(3)}`), lines[15]);
});
