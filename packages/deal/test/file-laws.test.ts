/** Laws of the files: what is written reads as the same value, and what moves together keeps its proportions. */

import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { adviceFor } from "../src/file/advice.ts";
import { adviceForTerms } from "../src/file/advice-terms.ts";
import { writeDeal, writeTerms } from "../src/file/write.ts";
import { dealAt } from "../src/ranges.ts";
import { forAll } from "../../coalition/test/helpers/for-all.ts";
import { asJson, parsed, parsedTerms } from "./support/files.ts";
import { deals, termsOf } from "./support/values.ts";

const SEED = { seed: 20_261 };

test("a written deal reads as the same deal, as YAML and as JSON", () => {
  forAll({ ...SEED, numRuns: 50 }, deals, (deal) => {
    const text = writeDeal(deal);
    assert.deepEqual(parsed(text).deal, deal);
    assert.deepEqual(parsed(asJson(text)).deal, deal);
  });
});

test("written terms read as the same terms, as YAML and as JSON", () => {
  const sheets = deals.chain((deal) => termsOf(deal).map((terms) => ({ deal, terms })));
  forAll({ ...SEED, numRuns: 75 }, sheets, ({ deal, terms }) => {
    const text = writeTerms(deal, terms);
    assert.deepEqual(parsedTerms(text, deal), terms);
    assert.deepEqual(parsedTerms(asJson(text), deal), terms);
    for (const { what } of adviceForTerms(terms, deal)) assert.doesNotMatch(what, /NaN|Infinity|undefined/);
  });
});

test("a written deal says every number, so that no default can change it", () => {
  forAll({ ...SEED, numRuns: 50 }, deals, (deal) => {
    const file = parsed(writeDeal(deal));
    assert.deepEqual(
      file.assumptions.filter(({ fromDefault }) => fromDefault),
      [],
    );
    // Nothing is left unsaid, so no hint is about what is missing.
    for (const { path, what, write } of adviceFor(file)) {
      assert.ok(path !== "channels" && path !== "parties" && path !== "linchpin", path);
      assert.ok(what !== "" && write !== "" && !/NaN|Infinity|undefined/.test(what + write), what);
    }
  });
});

const number = fc.integer({ min: 1, max: 1000 });
const quantity = fc.oneof(
  number,
  fc.tuple(number, number, number).map((ends) => {
    const [low, likely, high] = ends.toSorted((a, b) => a - b) as [number, number, number];
    return { low, likely, high };
  }),
);

test("margin, sales and units of a channel keep their proportions where one is a range and the rest are plain", () => {
  const channels = fc.record({ margin: quantity, sales: quantity, units: quantity });
  forAll(
    { ...SEED, numRuns: 250 },
    channels,
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    (raw, at) => {
      const file = parsed(
        JSON.stringify({
          linchpin: 2,
          title: "T",
          currency: "USD",
          horizon: 60,
          owner: {},
          technology: { components: { k: { rebuildCost: 1 } } },
          parties: { p: {} },
          channels: { c: { ...raw, open: true } },
        }),
      );
      const values = file.ranges.map(({ low, high }, i) => low + at[i]! * (high - low));
      const [before] = file.deal.channels;
      const [after] = dealAt(file, values).channels;
      assert.deepEqual(
        dealAt(
          file,
          file.ranges.map(({ likely }) => likely),
        ),
        file.deal,
      );
      const ranged = (["margin", "sales", "units"] as const).filter((key) => typeof raw[key] === "object");
      assert.equal(file.groups.length, ranged.length > 0 ? 1 : 0);
      for (const [i, key] of ranged.entries()) {
        assert.equal(after![key], values[i]);
        assert.equal(file.groups[0]![key], i);
      }
      const first = ranged[0];
      for (const key of ["margin", "sales", "units"] as const) {
        if (ranged.includes(key)) continue;
        const ratio = first === undefined ? 1 : after![first] / before![first];
        assert.ok(Math.abs(after![key] - before![key] * ratio) <= 1e-9 * before![key] * ratio);
      }
    },
  );
});
