/** The oracle of version 2 against the reference values, which were computed by somebody else. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { differences } from "./oracle/compare.ts";
import type { Expected } from "./oracle/expected.ts";
import { oracle } from "./oracle/index.ts";
import type { RawDeal, RawTerms } from "./oracle/raw.ts";

const FOLDER = new URL("../../../data/reference/v2/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".deal.json"))
  .map((name) => name.replace(".deal.json", ""));

/** The reference values are good to 1e-9. */
const CLOSE = 1e-9;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

test("there are 24 reference cases", () => assert.equal(NAMES.length, 24));

/** The oracle solves every set of up to eleven assets anew: these take nine tenths of the time. */
const LARGE = new Set(["battery", "jackets", "ring", "sensor", "vision"]);
const whole = process.env["ORACLE_RUNS"] !== undefined;

for (const name of NAMES.filter((_, i) => i % aFew(3, 1) === 0)) {
  const skip = LARGE.has(name) && !whole ? "slow; with ORACLE_RUNS=60" : false;
  test(`${name}: the oracle gives the reference values`, { skip }, () => {
    const deal = read(`${name}.deal.json`) as RawDeal;
    const terms = read(`${name}.terms.json`) as { terms: RawTerms };
    const wanted = read(`${name}.expected.json`) as Expected;
    assert.deepEqual(differences(oracle(deal, terms), wanted, CLOSE), []);
  });
}
