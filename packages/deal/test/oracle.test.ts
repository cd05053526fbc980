/** The product against the oracle on random deals and sheets, and the regimes that these reach. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { differences } from "./oracle/compare.ts";
import { FIELDS, fieldsOf } from "./oracle/fields.ts";
import { oracle } from "./oracle/index.ts";
import { PINNED } from "./oracle/pinned.ts";
import { productFigures } from "./oracle/product.ts";
import { rawCases, type Case } from "./oracle/random.ts";
import { REGIMES, regimesOf } from "./oracle/regimes.ts";

const SEED = 20;
/** More by hand: ORACLE_RUNS=5000. */
const RUNS = Number(process.env["ORACLE_RUNS"] ?? 60);
/** Of the money at stake. Closed forms and quadrature differ by rounding only. */
const CLOSE = 1e-8;

function compare({ deal, terms }: Case): void {
  const actual = productFigures(JSON.stringify(deal), JSON.stringify(terms));
  assert.deepEqual(differences(actual, oracle(deal, terms), CLOSE), []);
}

for (const one of PINNED) test(`by hand: ${one.decides}`, () => compare(one));

test("random deals and sheets: every figure is what model.md gives", () => {
  forAll({ seed: SEED, numRuns: RUNS }, rawCases, compare);
});

/** So many random cases use all fields and reach all regimes several times; fewer reach most of them. */
const MANY = 300;

test("the random cases use the fields and reach the regimes of the model: all of them where there are many", () => {
  const cases = fc.sample(rawCases, { seed: SEED, numRuns: RUNS });
  const reached = new Map<string, number>(REGIMES.map((regime) => [regime, 0]));
  for (const one of cases) {
    for (const regime of regimesOf(one)) reached.set(regime, reached.get(regime)! + 1);
  }
  const used = fieldsOf(cases);
  const unused = FIELDS.filter((field) => !used.has(field));
  const rare = [...reached].filter(([, times]) => times < (RUNS < MANY ? 1 : 3));
  const most = (of: readonly unknown[]): number => (RUNS < MANY ? of.length / 6 : 0);
  assert.ok(unused.length <= most(FIELDS), `fields that no case uses: ${unused.join(" ")}`);
  assert.ok(rare.length <= most(REGIMES), `seldom reached by ${cases.length} cases: ${JSON.stringify(rare)}`);
});
