/** What a terms file means, what is wrong with it and where, and that written terms read the same. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "@linchpin/source";
import { writeTerms } from "../src/file/write.ts";
import { parseTerms } from "../src/file/termsfile.ts";
import { asJson, FULL, parsed } from "./helpers/files.ts";

const { deal } = parsed(FULL);

const TERMS = `party: qingluo
upfront: 300000
milestones: [{month: 6, amount: 200000, note: first prototype}]
royalty: 0.06
minimum: 1000
term: 48
channels: [oem]
transfers: [{asset: source, month: 0}, {asset: recipe, month: 12}]
penalty: 400000
`;

const WRAPPED = `terms:\n${TERMS.replace(/^/gm, "  ").trimEnd()}\n`;

function faults(text: string): readonly string[] {
  const result = parseTerms(text, deal);
  return result.ok ? [] : result.faults.map(formatFault);
}

test("terms stand under `terms` or by themselves, in YAML or JSON", () => {
  const expected = {
    ok: true,
    terms: {
      party: 1,
      upfront: 300_000,
      milestones: [{ month: 6, amount: 200_000 }],
      royalty: 0.06,
      minimum: 1000,
      term: 48,
      channels: [0],
      transfers: [
        { asset: 0, month: 0 },
        { asset: 1, month: 12 },
      ],
      supplied: false,
      penalty: 400_000,
    },
  };
  for (const text of [TERMS, WRAPPED, asJson(TERMS), asJson(WRAPPED)]) {
    assert.deepEqual(parseTerms(text, deal), expected);
  }
});

test("only the party and the channels must be given", () => {
  const result = parseTerms("party: second\nchannels: [web, oem]\n", deal);
  assert.deepEqual(result, {
    ok: true,
    terms: {
      party: 2,
      upfront: 0,
      milestones: [],
      royalty: 0,
      minimum: 0,
      term: 60,
      channels: [0, 1],
      transfers: [],
      supplied: false,
      penalty: 0,
    },
  });
});

test("written terms read as the same terms", () => {
  for (const text of [
    TERMS,
    "party: second\nchannels: [web]\n",
    "party: 源\nchannels: [oem]\nroyalty: 1e-7\n",
  ]) {
    const result = parseTerms(text, deal);
    assert.ok(result.ok);
    assert.deepEqual(parseTerms(writeTerms(deal, result.terms), deal), result);
  }
});

/** [what is written instead of what, then the formatted fault] */
const CASES: readonly (readonly [string, string, RegExp])[] = [
  [
    "party: qingluo",
    "party: qinglo",
    /^1:8 party: "qinglo" is no party of this deal; did you mean "qingluo"/,
  ],
  ["party: qingluo", "party: owner", /^1:8 party: the owner cannot take its own licence/],
  ["party: qingluo\n", "", /^1:1 party: is missing; write `party: qingluo`/],
  ["channels: [oem]\n", "", /^1:1 channels: is missing; write `channels: \[oem\]`/],
  ["channels: [oem]", "channels: []", /^7:11 channels: has too few items; write at least 1/],
  ["channels: [oem]", "channels: [eom]", /^7:12 channels\[0\]: "eom" is no channel.*did you mean "oem"/],
  ["channels: [oem]", "channels: [oem, oem]", /^7:17 channels\[1\]: "oem" stands twice/],
  [
    "channels: [oem]",
    "channels: [oem, web]",
    /^4:10 royalty: there is nothing to take a royalty on: web has no sales/,
  ],
  ["royalty: 0.06", "royalty: 6", /^4:10 royalty: 6 is more than 1; write 0.06 if you mean 6 %/],
  ["royalty: 0.06", "royalty: 6%", /^4:10 royalty: must be a number, not "6%"; write 0.06/],
  ["term: 48", "term: 61", /^6:7 term: 61 months is beyond the horizon of the deal; write 60 or less/],
  ["term: 48", "term: 0", /^6:7 term: 0 is not above 0/],
  [
    "month: 6",
    "month: 49",
    /^3:22 milestones\[0\]\.month: month 49 is after the end of the term; .* 0 to 48/,
  ],
  ["month: 6", "month: -1", /^3:22 milestones\[0\]\.month: -1 is negative/],
  ["month: 12", "month: 49", /^8:63 transfers\[1\]\.month: month 49 is after the end/],
  [
    "asset: recipe",
    "asset: recipes",
    /^8:48 transfers\[1\]\.asset: "recipes" is no asset.*did you mean "recipe"/,
  ],
  ["asset: recipe", "asset: source", /^8:48 transfers\[1\]\.asset: "source" is handed over twice/],
  ["upfront: 300000", "upfront: {low: 1, likely: 2, high: 3}", /^2:10 upfront: must be a number, not a map/],
  ["upfront: 300000", "upfront: -1", /^2:10 upfront: -1 is negative/],
  ["upfront:", "up_front:", /^2:1 up_front: unknown key; did you mean "upfront"/],
  ["penalty: 400000", "penalty: 1\npenalty: 2", /^10:1 penalty: this key stands twice/],
];

test("faults of terms are shown at their place with what to write", () => {
  for (const [from, to, expected] of CASES) {
    assert.equal(TERMS.split(from).length, 2, from);
    const found = faults(TERMS.replace(from, to));
    assert.equal(found.length, 1, `${from} → ${to}: ${found.join("\n")}`);
    assert.match(found[0]!, expected);
  }
});

test("faults of terms under `terms` have that path and place", () => {
  assert.match(faults(WRAPPED.replace("term: 48", "term: 61"))[0]!, /^7:9 terms\.term: 61 months/);
  assert.match(
    faults(WRAPPED.replace("penalty", "pnalty"))[0]!,
    /^10:3 terms\.pnalty: unknown key.*"penalty"/,
  );
  assert.match(faults("terms: 5\n")[0]!, /^1:8 terms: must be a map, not 5/);
  assert.match(faults("")[0]!, /^1:1 the file is empty/);
});
