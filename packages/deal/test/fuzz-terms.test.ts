/**
 * Damaged terms files: no crash, no hang, no wrong acceptance, no wrong refusal. A thousand of them, or forty
 * thousand with FUZZ_SHARE=1. Seeds are pinned, so a failure can be run again: its message has the text.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { parseTerms } from "../src/file/termsfile.ts";
import { damageText, inTime, plainJson, pick, seeded } from "./support/damage.ts";
import { asJson, parsed } from "./support/files.ts";
import { areSound, isValidTerms } from "./support/valid-terms.ts";

const SHARE = Number(process.env["FUZZ_SHARE"] ?? aFew(0.01, 0.025));

const { deal } = parsed(`linchpin: 2
title: T
currency: USD
horizon: 60
owner: {make: 0.5}
technology:
  components:
    p: {rebuildCost: 2}
    q: {rebuildCost: 2}
assets: {a: {reveals: {p: 0.9}}, b: {}}
parties: {m: {}, n: {}}
channels:
  c: {margin: 9, sales: 30, controlledBy: [m]}
  d: {margin: 9, sales: 30, units: 4, controlledBy: [n]}
  e: {margin: 9, controlledBy: [owner]}
`);

const SHEETS = [
  `party: m
channels: [c]
upfront: 5
milestones: [{month: 6, amount: 9}, {after: firstSale, months: 3, amount: 8, chance: 0.7}]
royalty: [{to: 100, rate: 0.06}, {to: 200, rate: 0.05}, {rate: 0.04}]
minimum: [0, 50]
supplies: [p]
transfers: [{asset: a, month: 1}, {asset: b, month: 12}]
releases: {until: 24}
exclusive: {channels: [d, e], until: 30}
`,
  `terms:
  party: n
  channels: [c, d]
  royalty: 0.06
  perUnit: 2
  minimum: 3
  term: 48
  supplied: false
  releases: none
  exclusive: {channels: all, until: 9}
  profitShare: 0.3
  withheld: 0.1
  reported: 0.9
  penalty: 7
`,
] as const;

for (const [form, sheets, count] of [
  ["YAML", SHEETS, 20_000 * SHARE],
  ["JSON", SHEETS.map((sheet) => JSON.stringify(JSON.parse(asJson(sheet)))), 20_000 * SHARE],
] as const) {
  test(`${count} ${form} texts damaged anywhere are accepted only if they are terms`, () => {
    const random = seeded(count + form.charCodeAt(0));
    let accepted = 0;
    for (let i = 0; i < count; i++) {
      const text = damageText(random, pick(random, sheets));
      const result = inTime(text, (sheet) => parseTerms(sheet, deal));
      if (result.ok) {
        accepted += 1;
        assert.ok(isValidTerms(parse(text.replace(/^\uFEFF/, "")), deal), `accepted:\n${text}`);
        assert.ok(areSound(result.terms, deal), text);
        continue;
      }
      assert.ok(result.faults.length > 0, text);
      assert.ok(result.faults.every(({ problem, remedy }) => problem !== "" && remedy !== ""));
      const twice = result.faults.some(({ problem }) => problem.includes("twice"));
      if (form === "JSON") assert.ok(twice || !isValidTerms(plainJson(text), deal), `refused:\n${text}`);
    }
    // Damage that never leaves a file whole, or always, would test nothing.
    assert.ok(accepted > count / 50 && accepted < count / 2, String(accepted));
  });
}
