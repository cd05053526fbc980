import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  egalitarianPoint,
  kalaiSmorodinskyPoint,
  nashPoint,
  paretoFrontier,
  utilitarianPoint,
} from "../src/bargaining.ts";
import {
  bargainingOf,
  outcomeAt,
  outcomeCount,
  outcomeTerms,
  utilities,
  type Domain,
  type Preference,
} from "../src/domain.ts";
import {
  readGeniusDomain,
  readGeniusPreference,
  writeGeniusDomain,
  writeGeniusPreference,
} from "../src/genius.ts";
import { readXml } from "../src/xml.ts";
import { forAll } from "./helpers/for-all.ts";
import { aFew } from "./helpers/scope.ts";
import { anyShare, assertClose, SEEDED } from "./helpers/games.ts";
import { faultsOf, valueOf } from "./helpers/readings.ts";

const DOMAINS = join(import.meta.dirname, "../../../data/domains");
const textOf = (name: string): string => readFileSync(join(DOMAINS, `${name}.xml`), "utf8");

const acquisition = valueOf(readGeniusDomain(textOf("acquisition")));
const buyer = valueOf(readGeniusPreference(textOf("acquisition-buyer"), acquisition));
const seller = valueOf(readGeniusPreference(textOf("acquisition-seller"), acquisition));

test("the acquisition: Pareto frontier and points, as exact fractions over all 384 outcomes have them", () => {
  assert.equal(outcomeCount(acquisition), 384);
  const problem = bargainingOf(acquisition, buyer, seller);
  // Enumerated with Python's fractions.
  const frontier = [377, 381, 313, 361, 365, 297, 301, 360, 364, 312, 296, 300, 24, 72, 76, 8, 12];
  assert.deepEqual(
    paretoFrontier(problem.outcomes).toSorted((a, b) => a - b),
    frontier.toSorted((a, b) => a - b),
  );
  const nash = nashPoint(problem)!;
  assert.deepEqual(nash.mixture, [{ outcome: 300, chance: 1 }]);
  assertClose(nash.payoffs, [47 / 50, 673 / 750]);
  assert.deepEqual(outcomeTerms(acquisition, 300), [
    ["Price", "8 million"],
    ["Intellectual property", "all to the buyer"],
    ["Stock", "2% and jobs"],
    ["Employees", "private contracts"],
    ["Liability for the past", "with the seller"],
  ]);
  const fair = kalaiSmorodinskyPoint(problem)!;
  assert.equal(fair.mixture[0]!.outcome, 364);
  assertClose(fair.payoffs, [91 / 100, 137 / 150]);
  assert.equal(egalitarianPoint(problem)!.mixture[0]!.outcome, 364);
  assert.equal(utilitarianPoint(problem)!.mixture[0]!.outcome, 300);
});

test("what is written is read back", () => {
  assert.deepEqual(valueOf(readGeniusDomain(writeGeniusDomain(acquisition))), acquisition);
  for (const preference of [buyer, seller]) {
    assert.deepEqual(
      valueOf(readGeniusPreference(writeGeniusPreference(acquisition, preference), acquisition)),
      preference,
    );
  }
  const name = fc.string({ minLength: 1, unit: "grapheme" }).map((text) => text.replaceAll(/\p{Cc}/gu, "x"));
  const anyIssue = fc
    .tuple(name, fc.uniqueArray(name, { minLength: 1, maxLength: 5 }))
    .map(([title, options]) => ({ name: title, options }));
  forAll(
    SEEDED,
    fc
      .tuple(name, fc.array(anyIssue, { minLength: 1, maxLength: 5 }))
      .map(([title, issues]) => ({ name: title, issues })),
    (domain) => assert.deepEqual(valueOf(readGeniusDomain(writeGeniusDomain(domain))), domain),
  );
});

const anyDomain: fc.Arbitrary<readonly [Domain, Preference]> = fc
  .array(fc.array(anyShare, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((evaluations) => [
    {
      name: "any",
      issues: evaluations.map((own, k) => ({ name: `i${k}`, options: own.map((_, option) => `o${option}`) })),
    },
    { weights: evaluations.map((_, k) => 1 / (k + 1)), evaluations, reservation: 0, discount: 1 },
  ]);

test("utilities are the weighted sums of the options of each outcome", () => {
  forAll(SEEDED, anyDomain, ([domain, preference]) => {
    const found = utilities(domain, preference);
    const seen = new Set<string>();
    for (const [outcome, utility] of found.entries()) {
      const options = outcomeAt(domain, outcome);
      seen.add(String(options));
      assertClose(
        [utility],
        [
          options.reduce(
            (sum, option, k) => sum + preference.weights[k]! * preference.evaluations[k]![option]!,
            0,
          ),
        ],
      );
    }
    assert.equal(seen.size, found.length);
  });
});

test("every fault of a domain or a preference has its place and a remedy", () => {
  assert.match(faultsOf(readGeniusDomain("<a/>")), /^line 1, column 1: There is no <issue>\. Write <issue/);
  const twice = '<a>\n <issue name="p"><item value="x"/><item value="x"/></issue></a>';
  assert.equal(
    faultsOf(readGeniusDomain(twice)),
    'line 2, column 2: Issue "p" has the item "x" twice. Keep one of them.',
  );
  assert.match(faultsOf(readGeniusDomain('<issue name="p"/>')), /lists no items/);
  assert.match(faultsOf(readGeniusDomain('<issue name="p"><item/></issue>')), /an item without a value/);
  const wide = Array.from(
    { length: 21 },
    (_, k) => `<issue index="${k}"><item value="a"/><item value="b"/></issue>`,
  );
  assert.match(faultsOf(readGeniusDomain(`<a>${wide.join("")}</a>`)), /up to 1000000 outcomes, not 2097152/);
  const text = textOf("acquisition-buyer");
  const damaged = [
    [
      text.replace('evaluation="9"', 'evaluation="nine"'),
      /line \d+, column 7: evaluation of <item> is "nine"\. Write a number/,
    ],
    [text.replace('value="2%"', 'value="3%"'), /Issue "Stock" has no item "2%"\./],
    [text.replace('<weight index="4" value="0.05"/>', ""), /Issue "Employees" has no weight\./],
    [
      text.replace('<reservation value="0"/>', '<reservation value="-1"/>'),
      /value of <reservation> is "-1"\./,
    ],
    [text.replaceAll(/<issue index="5"[^]*?<\/issue>/g, ""), /There are 4 issues; the domain has 5\./],
  ] as const;
  for (const [broken, message] of damaged)
    assert.match(faultsOf(readGeniusPreference(broken, acquisition)), message);
});

test("XML that is not well formed, or could do harm", () => {
  const cases = [
    ["", /There are 0 outermost elements/],
    ["<a></b>", /line 1, column 4: <\/b> closes nothing that is open here\. Close <a> first\./],
    ["<a>\n<b>\n</b>", /line 1, column 1: <a> is never closed\./],
    ["<a/><b/>", /There are 2 outermost elements/],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', /no document type/],
    ["<a b=c/>", /is no tag that is read here/],
    ["<a", /is no tag that is read here/],
    ["</a>", /closes nothing/],
    ["<a>".repeat(60), /nested 50 deep/],
    ["x".repeat(16 * 2 ** 20 + 1), /It has 16777217 characters/],
  ] as const;
  for (const [text, message] of cases) assert.match(faultsOf(readXml(text)), message, text.slice(0, 30));
  const value = valueOf(
    readXml(`<?xml version="1.0"?><!-- <x> --><a b='&lt;&#65;&#x42;&amp;amp;&unknown;' __proto__="p"/>`),
  );
  assert.equal(value.attributes["b"], "<AB&amp;&unknown;");
});

test("no text makes a reader throw, or take long", { timeout: 60_000 }, () => {
  const texts = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          "<",
          ">",
          "<a",
          '"',
          "=",
          "/",
          "<!--",
          "-->",
          "<issue>",
          '<item value="x"',
          "\n",
          "&#",
          ";",
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join("")),
    fc
      .tuple(fc.nat({ max: 2000 }), fc.nat({ max: 200 }))
      .map(
        ([from, length]) =>
          textOf("acquisition-buyer").slice(0, from) + textOf("acquisition-buyer").slice(from + length),
      ),
  );
  forAll({ ...SEEDED, numRuns: 500 }, texts, (text) => {
    readGeniusDomain(text);
    readGeniusPreference(text, acquisition);
  });
  // Nothing here may take time that grows with the square of the text.
  for (const part of ["<a ", '<a b=""', '<a b="c"', "<!--", "<a><", "<a/>", '<item value="x"/>', " "]) {
    readGeniusDomain(part.repeat(aFew(60_000, 200_000)));
    readGeniusDomain(`<issue>${part.repeat(aFew(30_000, 100_000))}</issue>`);
  }
});

test("arguments that do not fit throw", () => {
  assert.throws(
    () => outcomeAt(acquisition, 384),
    /RangeError: An outcome of this domain is a whole number from 0 to 383, not 384\./,
  );
  assert.throws(
    () => outcomeCount({ name: "", issues: [] }),
    /A domain has issues, and each has an option\./,
  );
  assert.throws(
    () => utilities(acquisition, { ...buyer, weights: [1] }),
    /does not have a weight and evaluations for each issue/,
  );
});
