/** The reference deals and sheets against figures that were computed without this code. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { priceReport, type PricedDeal } from "../src/prices/report.ts";
import { differences } from "./oracle/compare.ts";
import type { Expected } from "./oracle/expected.ts";
import { productFigures } from "./oracle/product.ts";
import { dealOf, jsonOf } from "./support/data.ts";
import { figures } from "./support/figures.ts";

const FOLDER = new URL("../../../data/reference/v2/", import.meta.url);
const CASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".deal.json"))
  .map((name) => name.replace(".deal.json", ""));

/** The values are good to 1e-9 of the money at stake. */
const CLOSE = 1e-9;

const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

test("there are 24 cases of version 2", () => assert.equal(CASES.length, 24));

for (const name of CASES) {
  test(`v2/${name}: prices and terms`, () => {
    const wanted = JSON.parse(textOf(`${name}.expected.json`)) as Expected;
    const actual = productFigures(textOf(`${name}.deal.json`), textOf(`${name}.terms.json`));
    assert.deepEqual(differences(actual, wanted, CLOSE), []);
  });
}

/** What of the values of version 1 stays under version 2. */
const WHOLE = /./;
const SAME: Readonly<Record<string, RegExp>> = {
  endoscope: WHOLE,
  jackets: WHOLE,
  sensor: WHOLE,
  battery: /^(worth|necessity|prices\.disclosure\..*)$/,
  ring: /^(worth|necessity|prices\.disclosure\..*)$/,
  vision: /^(worth|necessity)$/,
};

/** Of `freeToShow`: version 2 gives it for parties in talks only, and decides ties by name. */
const OTHER_FREE: Readonly<Record<string, readonly string[]>> = {
  ring: ["hailuo"],
  vision: ["tuoshi", "dongmu"],
};

/** Expected amounts are printed in cents, ratios with eight digits. */
const slack = (way: string, expected: number): number =>
  Math.max(1e-6 * Math.abs(expected), way === "leverage" || way === "necessity" ? 1e-8 : 0.02);

for (const [name, same] of Object.entries(SAME)) {
  test(`${name}: what version 2 does not change of version 1`, () => {
    const expected = jsonOf(`reference/${name}.expected.json`) as PricedDeal;
    const deal = dealOf(`reference/${name}.json`);
    const { freeToShow, free: _, ...report } = priceReport(deal);
    const { freeToShow: wantedFree, ...rest } = expected;
    const actual = new Map(figures(report));
    const wanted = figures(rest).filter(([way]) => same.test(way));
    assert.ok(wanted.length >= (name === "vision" ? 2 : 20), `${wanted.length} figures`);
    for (const [way, figure] of wanted) {
      const off = Math.abs(actual.get(way)! - figure);
      assert.ok(off <= slack(way, figure), `${way}: ${actual.get(way)} instead of ${figure}`);
    }
    for (const party of deal.parties) {
      if (!party.inTalks || OTHER_FREE[name]?.includes(party.key) === true) continue;
      assert.deepEqual(freeToShow[party.key], wantedFree[party.key], party.key);
    }
  });
}

test("vision: of what disclosures cost now, one figure changed", () => {
  const expected = jsonOf("reference/vision.expected.json") as PricedDeal;
  const actual = new Map(figures(priceReport(dealOf("reference/vision.json")).prices.disclosure));
  const now = figures(expected.prices.disclosure).filter(([way]) => way.endsWith(".now"));
  const changed = now.filter(([way, figure]) => Math.abs(actual.get(way)! - figure) > slack(way, figure));
  assert.equal(changed.length, 1, changed.map(([way]) => way).join());
});
