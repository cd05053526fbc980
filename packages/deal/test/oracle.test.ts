/** The product against the oracle on random deals and sheets, and the regimes that these reach. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { differences } from "./oracle/compare.ts";
import { oracle } from "./oracle/index.ts";
import { productFigures } from "./oracle/product.ts";
import { rawCases } from "./oracle/random.ts";
import { readableCases } from "./support/cases.ts";
import { REGIMES, regimesOf } from "./oracle/regimes.ts";

const SEED = 20;
const RUNS = Number(process.env["ORACLE_RUNS"] ?? 80);
/** Of the money at stake. Closed forms and quadrature differ by rounding only. */
const CLOSE = 1e-8;

test("random deals and sheets: every figure is what model.md gives", () => {
  fc.assert(
    fc.property(readableCases, ({ deal, terms }) => {
      const actual = productFigures(JSON.stringify(deal), JSON.stringify(terms));
      assert.deepEqual(differences(actual, oracle(deal, terms), CLOSE), []);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test("the random cases reach every regime of the model", () => {
  const cases = fc.sample(rawCases, { seed: SEED, numRuns: 400 });
  const reached = new Map<string, number>(REGIMES.map((regime) => [regime, 0]));
  for (const one of cases) {
    for (const regime of regimesOf(one)) reached.set(regime, reached.get(regime)! + 1);
  }
  const rare = [...reached].filter(([, times]) => times < 3);
  assert.deepEqual(rare, [], `seldom reached by ${cases.length} cases`);
});
