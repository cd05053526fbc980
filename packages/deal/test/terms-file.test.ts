/** What a terms file means, what is wrong with it and where, and that written terms read the same. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { formatFault } from "@linchpin/source";
import type { Deal, Terms } from "../src/deal.ts";
import { writeTerms } from "../src/file/write.ts";
import { parseTerms } from "../src/file/termsfile.ts";
import { asJson, FULL, parsed, parsedTerms, WHOLE } from "./support/files.ts";

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

function faults(text: string, of: Deal = deal): readonly string[] {
  const result = parseTerms(text, of);
  return result.ok ? [] : result.faults.map(formatFault);
}

const DEFAULTS = {
  upfront: 0,
  milestones: [],
  royalty: [{ to: null, rate: 0 }],
  perUnit: 0,
  minimum: [0],
  term: 60,
  supplies: [],
  transfers: [],
  releases: "all",
  exclusive: null,
  profitShare: 0,
  withheld: 0,
  reported: 1,
  penalty: 0,
};

test("terms stand under `terms` or by themselves, in YAML or JSON", () => {
  const expected = {
    ok: true,
    terms: {
      ...DEFAULTS,
      party: 1,
      upfront: 300_000,
      milestones: [{ month: 6, amount: 200_000, chance: 1 }],
      royalty: [{ to: null, rate: 0.06 }],
      minimum: [1000],
      term: 48,
      channels: [0],
      transfers: [
        { asset: 0, month: 0 },
        { asset: 1, month: 12 },
      ],
      penalty: 400_000,
    },
  };
  for (const text of [TERMS, WRAPPED, asJson(TERMS), asJson(WRAPPED)]) {
    assert.deepEqual(parseTerms(text, deal), expected);
  }
});

test("only the party and the channels must be given", () => {
  const result = parseTerms("party: second\nchannels: [web, oem]\n", deal);
  assert.deepEqual(result, { ok: true, terms: { ...DEFAULTS, party: 2, channels: [1, 0] } });
});

/** Every key that version 2 adds. */
const SHEET = `party: south
channels: [buses]
milestones: [{after: firstSale, months: 3, amount: 100, chance: 0.7}, {after: firstSale, amount: 50}, {month: 6, amount: 9}]
royalty: [{to: 1000000, rate: 0.06}, {to: 2000000, rate: 0.05}, {rate: 0.04}]
perUnit: 20
minimum: [0, 500, 900]
supplies: [module, stack]
releases: {until: 24}
exclusive: {channels: [spares, trucks], until: 30}
profitShare: 0.3
withheld: 0.1
reported: 0.9
`;
const whole = parsed(WHOLE).deal;

test("every key of version 2 has its place in the terms", () => {
  const result = parseTerms(SHEET, whole);
  assert.deepEqual(result, {
    ok: true,
    terms: {
      ...DEFAULTS,
      party: 1,
      term: 96,
      channels: [0],
      milestones: [
        { after: "firstSale", months: 3, amount: 100, chance: 0.7 },
        { after: "firstSale", months: 0, amount: 50, chance: 1 },
        { month: 6, amount: 9, chance: 1 },
      ],
      royalty: [
        { to: 1_000_000, rate: 0.06 },
        { to: 2_000_000, rate: 0.05 },
        { to: null, rate: 0.04 },
      ],
      perUnit: 20,
      minimum: [0, 500, 900],
      supplies: [0, 2],
      releases: { until: 24 },
      exclusive: { channels: [1, 2], until: 30 },
      profitShare: 0.3,
      withheld: 0.1,
      reported: 0.9,
    },
  });
});

const termsIn = (lines: string): Terms => parsedTerms(`party: south\nchannels: [buses]\n${lines}\n`, whole);

test("words and shorter ways of writing mean the same", () => {
  assert.equal(termsIn("supplied: true").supplies, "all");
  assert.deepEqual(termsIn("supplied: true"), termsIn("supplies: all"));
  assert.deepEqual(termsIn("supplied: true\nsupplies: all"), termsIn("supplies: all"));
  assert.deepEqual(termsIn("supplied: false"), termsIn("supplies: []"));
  assert.deepEqual(termsIn("supplied: false\nsupplies: [stack]").supplies, [0]);
  assert.deepEqual(termsIn("royalty: [{rate: 0.04}]"), termsIn("royalty: 0.04"));
  assert.deepEqual(termsIn("minimum: [70]"), termsIn("minimum: 70"));
  assert.equal(termsIn("releases: none").releases, "none");
  assert.deepEqual(termsIn("exclusive: {channels: all, until: 9}").exclusive, { channels: "all", until: 9 });
  assert.deepEqual(termsIn("exclusive: null\nmilestones:\nroyalty: ~"), termsIn(""));
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
    "channels: [web]",
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

/** Damage to `SHEET`. */
const NEWER: readonly (readonly [string, string, ...RegExp[]])[] = [
  [
    "{month: 6, amount: 9}",
    "{amount: 9}",
    /^3:\d+ milestones\[2\]: does not say when it is due; write `month: 6`, or/,
  ],
  [
    "month: 6,",
    "after: signature,",
    /^3:\d+ milestones\[2\]\.after: "signature" is none of the words.*firstSale/,
  ],
  [
    "{month: 6, amount: 9}",
    "{month: 6, after: firstSale, amount: 9}",
    /^3:\d+ milestones\[2\]\.after: has a month and an event; keep `month`, or `after`/,
  ],
  [
    "{month: 6,",
    "{month: 6, months: 2,",
    /^3:\d+ milestones\[2\]\.months: counts from an event that is not named; remove/,
  ],
  [
    "{month: 6,",
    "{months: 6,",
    /^3:\d+ milestones\[2\]\.months: counts from an event.*; add `after: firstSale`/,
  ],
  ["month: 6", "month: 97", /^3:\d+ milestones\[2\]\.month: month 97 is after the end of the term/],
  [
    "chance: 0.7",
    "chance: 70",
    /^3:\d+ milestones\[0\]\.chance: 70 is more than 1; write 0.7 if you mean 70 %/,
  ],
  ["to: 2000000", "to: 1000000", /^4:\d+ royalty\[1\]\.to: 1000000 is not above 1000000; order the bands/],
  ["to: 1000000", "to: 0", /^4:\d+ royalty\[0\]\.to: reaches to 0, so nothing is in it; order the bands/],
  [
    "{rate: 0.04}",
    "{to: 9000000, rate: 0.04}",
    /^4:\d+ royalty\[2\]\.to: does not say what is paid above 9000000; add a band/,
  ],
  ["to: 2000000, ", "", /^4:\d+ royalty\[1\]: is open above, and bands follow it; write `to:`/],
  ["rate: 0.05", "rate: 5", /^4:\d+ royalty\[1\]\.rate: 5 is more than 1; write 0.05 if you mean 5 %/],
  [", {rate: 0.04}]", ", {}]", /^4:\d+ royalty\[2\]\.rate: is missing; write `rate: 0.06`/],
  [/royalty: .*/.exec(SHEET)![0], "royalty: []", /^4:10 royalty: has too few items; write at least 1/],
  [/royalty: .*/.exec(SHEET)![0], "royalty: 6%", /^4:10 royalty: must be a number, not "6%"; write 0.06/],
  [
    "[0, 500, 900]",
    "{1: 5}",
    /^6:10 minimum: must be a number, not a map; write one number of 0 or more, or a list/,
  ],
  ["perUnit: 20", "perUnit: -1", /^5:10 perUnit: -1 is negative/],
  ["[0, 500, 900]", "[]", /^6:10 minimum: has too few items; write at least 1/],
  ["[0, 500, 900]", '[0, "1k"]', /^6:14 minimum\[1\]: must be a number, not "1k"; write 1000,/],
  [
    "[module, stack]",
    "[modul]",
    /^7:12 supplies\[0\]: "modul" is no component of this deal; did you mean "module"/,
  ],
  ["[module, stack]", "[stack, stack]", /^7:19 supplies\[1\]: "stack" stands twice/],
  [
    "[module, stack]",
    "stack",
    /^7:11 supplies: "stack" is none of the words.*the words are all, or write a list, such as \[stack\]/,
  ],
  [
    "[module, stack]",
    "[stack]\nsupplied: true",
    /^8:1 supplied: supplied: true contradicts what `supplies` says; keep/,
  ],
  ["[module, stack]", "all\nsupplied: false", /^8:1 supplied: supplied: false contradicts/],
  ["{until: 24}", "24", /^8:11 releases: 24 is none of the words.*all, none, or write a map of until/],
  ["{until: 24}", "no", /^8:11 releases: "no" is none of the words.*or write a map of until/],
  ["{until: 24}", "{until: -1}", /^8:19 releases\.until: -1 is negative/],
  [
    "[spares, trucks]",
    "[spares, buses]",
    /^9:32 exclusive\.channels\[1\]: "buses" is among the licensed channels; name channels/,
  ],
  [
    "[spares, trucks]",
    "[spars]",
    /^9:\d+ exclusive\.channels\[0\]: "spars" is no channel.*did you mean "spares"/,
  ],
  ["[spares, trucks]", "[]", /^9:\d+ exclusive\.channels: has too few items; write at least 1/],
  [
    "[spares, trucks]",
    "spares",
    /^9:\d+ exclusive\.channels: "spares" is none of the words.*a list, such as \[spares\]/,
  ],
  [", until: 30", "", /^9:1 exclusive\.until: is missing; write `until: 24`/],
  [
    "{channels: [spares, trucks], until: 30}",
    "true",
    /^9:12 exclusive: must be a map, not true; write it as \{channels: all, until/,
  ],
  ["profitShare: 0.3", "profitShare: 30", /^10:14 profitShare: 30 is more than 1; write 0.3 if/],
  ["withheld: 0.1", "withheld: 10%", /^11:11 withheld: must be a number, not "10%"; write 0.1,/],
  ["reported: 0.9", "reported: 90", /^12:11 reported: 90 is more than 1; write 0.9 if/],
];

test("faults of terms are shown at their place with what to write", () => {
  for (const [text, cases, found] of [
    [TERMS, CASES, faults],
    [SHEET, NEWER, (each: string) => faults(each, whole)],
  ] as const) {
    assert.deepEqual(found(text), []);
    for (const [from, to, ...expected] of cases) {
      assert.equal(text.split(from).length, 2, from);
      const shown = found(text.replace(from, () => to));
      assert.equal(shown.length, 1, `${from} → ${to}: ${shown.join("\n")}`);
      assert.match(shown[0]!, expected[0]);
    }
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
