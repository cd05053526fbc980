/** The reference deals, in both spellings, against figures that were computed without this code. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { priceReport, type PricedDeal } from "../src/report.ts";
import { figures } from "./support/figures.ts";
import { dealOf, jsonOf } from "./support/files.ts";

const NAMES = ["battery", "endoscope", "jackets", "ring", "sensor", "vision"];

/** Expected amounts are printed in cents, ratios with eight digits. */
const slack = (way: string, expected: number): number =>
  Math.max(1e-6 * Math.abs(expected), way === "leverage" || way === "necessity" ? 1e-8 : 0.02);

for (const name of NAMES) {
  const expected = jsonOf(`reference/${name}.expected.json`) as PricedDeal;
  for (const path of [`reference/${name}.json`, `scenarios/deals/${name}.yaml`]) {
    test(`${path}: the price report`, () => {
      const { freeToShow, ...report } = priceReport(dealOf(path));
      const { freeToShow: free, ...rest } = expected;
      const actual = new Map(figures(report));
      const wanted = figures(rest);
      assert.deepEqual([...actual.keys()].sort(), wanted.map(([way]) => way).sort());
      assert.ok(wanted.length > 40);
      for (const [way, figure] of wanted) {
        const off = Math.abs(actual.get(way)! - figure);
        assert.ok(off <= slack(way, figure), `${way}: ${actual.get(way)} instead of ${figure}`);
      }
      assert.deepEqual(freeToShow, free);
    });
  }
}
