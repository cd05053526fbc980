import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FORM_TABLES, happened, NOTHING_YET, writeProgress, type Form } from "@linchpin/learn";
import { recordOf, start, stepsOf, writeRecord, type Seed } from "@linchpin/table";
import { readScenario } from "../src/game/catalogue.ts";
import { aFew, atLength } from "../../../packages/coalition/test/helpers/scope.ts";
import { dataFile, linchpin, refuses } from "./harness.ts";
import { scratch } from "./support/game.ts";

/** Who closes in the first week has made one decision: graded in no time. */
async function sitting(
  form: Form,
  moves: "closes" | "waits",
  seed: Seed = FORM_TABLES[form].seed,
): Promise<string> {
  const read = await readScenario(dataFile(`scenarios/${FORM_TABLES[form].file}.yaml`));
  assert.ok(read.ok);
  const { scenario } = read.file;
  const { steps } = stepsOf(start(scenario, seed), [{ kind: moves === "closes" ? "close" : "wait" }]);
  return writeRecord(recordOf({ scenario, seed, turns: steps, headers: { Mode: "exam", Language: "en" } }));
}

/** A file of progress with these tests, in this order. */
function exported(name: string, tests: readonly (readonly [Form, string])[]): string {
  const path = join(scratch(), `${name}.json`);
  const progress = tests.reduce(
    (sofar, [form, record], i) => happened(sofar, { kind: "test", at: 1000 * (i + 1), form, record }),
    NOTHING_YET,
  );
  writeFileSync(path, writeProgress(progress));
  return path;
}

atLength("a class's exports become a table, a row a learner, and the change of the class", async () => {
  const both = [
    ["B", await sitting("B", "closes")],
    ["A", await sitting("A", "closes")],
    ["B", await sitting("B", "closes")],
  ] as const;
  const paths = [exported("=ben", both), exported("new", []), exported("new", [])];
  const csv = join(scratch(), "class.csv");
  const options = ["-o", csv, "--rollouts", "10", "--workers", "1"];
  const { code, out, err } = await linchpin(["class", ...paths, ...options]);
  assert.equal(code, 0, err);
  const lines = readFileSync(csv, "utf8").split("\r\n");
  assert.match(lines[0]!, /^\uFEFFlearner,form before,form after,regret before,/);
  assert.deepEqual(
    lines.slice(1, 4).map((line) => line.split(",").slice(0, 3)),
    [
      ["'=ben", "B", "A"],
      ["new (1)", "", ""],
      ["new (2)", "", ""],
    ],
  );
  assert.match(out, /^3 learners, 1 with a test before and one after\./);
  assert.match(out, /^Points lost a decision +\d/m);
  assert.match(out, /Two learners at least/);
  assert.match(err, /new\.json: no test was taken/);
});

test("a class speaks Chinese where it is asked to, and its table stays the same", async () => {
  // Grading takes nearly all of the time, and says nothing of its own in another language.
  const tests = aFew([], [["A", await sitting("A", "closes")]] as const);
  const options = ["--rollouts", "10", "--workers", "1", "--lang", "zh"];
  const { code, out, err } = await linchpin(["class", exported("ana", tests), ...options]);
  assert.equal(code, 0, err);
  assert.match(out, /^learner,form before,/);
  assert.match(err, aFew(/ana\.json：没有做过测试/, /ana\.json：只做过一次测试/));
  const broken = exported("ana", [["A", "[Rules"]]);
  await refuses(1, /学前测试（A卷）读不懂：/, ["class", broken, "--lang", "zh"]);
  const noProgress = await linchpin(["class", dataFile("deals/sensor.yaml"), "--lang", "zh"]);
  assert.match(noProgress.err, /[\u4e00-\u9fff]/);
});

test("what is no test of everybody's is refused, and says which and why", async () => {
  const closed = await sitting("A", "closes");
  const cases: readonly (readonly [RegExp, ...(readonly [Form, string][])])[] = [
    [/the test before \(form A\) was played with another seed/, ["A", await sitting("A", "closes", "1")]],
    [/\(form B\) is not over/, ["B", await sitting("B", "waits")]],
    [/the test after \(form B\) cannot be replayed/, ["A", closed], ["B", closed]],
    [/\(form A\) cannot be read/, ["A", "[Rules"]],
  ];
  for (const [message, ...tests] of cases) await refuses(1, message, ["class", exported("ana", tests)]);
  await refuses(1, /there is no such file/, ["class", join(scratch(), "nobody.json")]);
  assert.equal((await linchpin(["class", dataFile("deals/sensor.yaml")])).code, 1);
});
