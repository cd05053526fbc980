/**
 * Damaged deal files: no crash, no hang, no wrong acceptance. Two and a half thousand of them, or one hundred thousand with
 * FUZZ_SHARE=1. Seeds are pinned, so a failure can be run again: its message has the text.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { formatPath } from "@linchpin/source";
import { aFew } from "../../coalition/test/helpers/scope.ts";
import { parseDeal, type DealResult } from "../src/file/dealfile.ts";
import { parsed, SMALL, SMALL_2, asJson } from "./support/files.ts";
import { damageText, inTime, plainJson, pick, seeded, type Random } from "./support/damage.ts";
import { asYaml, BASE, BREAKERS, changeNumber, KEEPERS, type Json } from "./support/mutants.ts";
import { isSound, isValidDeal } from "./support/valid-deal.ts";

const SHARE = Number(process.env["FUZZ_SHARE"] ?? aFew(0.01, 0.025));

function parseInTime(text: string): DealResult {
  const result = inTime(text, parseDeal);
  if (!result.ok) checkFaults(result, text);
  return result;
}

function checkFaults({ faults }: DealResult & { ok: false }, text: string): void {
  assert.ok(faults.length > 0, text);
  const lengths = text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .map((line) => line.length);
  for (const { line, column, problem, remedy } of faults) {
    const length = lengths[line - 1];
    assert.ok(
      length !== undefined && column >= 1 && column <= length + 2,
      `${line}:${column} ${problem}\n${text}`,
    );
    assert.ok(problem !== "" && remedy !== "");
  }
}

/** Most of them as JSON, which is read several times as fast. */
function written(random: Random, file: Json): string {
  return random() < 0.8 ? JSON.stringify(file) : asYaml(file);
}

test(`${25_000 * SHARE} files broken at one known place are refused there`, () => {
  const random = seeded(1);
  const names = Object.keys(BREAKERS);
  for (let i = 0; i < 25_000 * SHARE; i++) {
    const file = structuredClone(BASE);
    const name = pick(random, names);
    const path = formatPath(BREAKERS[name]!(random, file));
    const text = written(random, file);
    const result = parseInTime(text);
    assert.ok(!result.ok, `${name} ${path}\n${text}`);
    const paths = result.faults.map((fault) => fault.path);
    assert.ok(
      paths.some((each) => each.startsWith(path)),
      `${name} ${path}: ${paths.join(" ")}\n${text}`,
    );
  }
});

test(`${15_000 * SHARE} files changed without changing the deal give the same deal`, () => {
  const random = seeded(2);
  const names = Object.keys(KEEPERS);
  const { deal } = parsed(JSON.stringify(BASE));
  for (let i = 0; i < 15_000 * SHARE; i++) {
    const file = structuredClone(BASE);
    for (let times = 1 + Math.floor(2 * random()); times > 0; times--)
      KEEPERS[pick(random, names)]!(random, file);
    const text = written(random, file);
    const result = parseInTime(text);
    assert.ok(result.ok, text);
    assert.deepEqual(result.file.deal, deal, text);
  }
});

test(`${10_000 * SHARE} files with another number have that number`, () => {
  const random = seeded(3);
  for (let i = 0; i < 10_000 * SHARE; i++) {
    const file = structuredClone(BASE);
    const { path, value } = changeNumber(random, file);
    const text = written(random, file);
    const result = parseInTime(text);
    assert.ok(result.ok, text);
    assert.equal(result.file.assumptions.find((each) => each.path === path)?.value, value, text);
    assert.ok(isSound(result.file.deal), text);
  }
});

for (const [form, version, base, count] of [
  ["YAML", 1, SMALL, 10_000 * SHARE],
  ["YAML", 2, SMALL_2, 15_000 * SHARE],
  ["JSON", 1, JSON.stringify(JSON.parse(asJson(SMALL))), 10_000 * SHARE],
  ["JSON", 2, JSON.stringify(JSON.parse(asJson(SMALL_2))), 15_000 * SHARE],
] as const) {
  test(`${count} ${form} texts of version ${version} damaged anywhere are accepted only if they are deals`, () => {
    const random = seeded(count + version + form.charCodeAt(0));
    let accepted = 0;
    for (let i = 0; i < count; i++) {
      const text = damageText(random, base);
      const result = parseInTime(text);
      if (result.ok) {
        accepted += 1;
        assert.ok(isValidDeal(parse(text.replace(/^\uFEFF/, ""))), `accepted:\n${text}`);
        assert.ok(isSound(result.file.deal), text);
      } else if (form === "JSON") {
        const twice = result.faults.some(({ problem }) => problem.includes("twice"));
        assert.ok(twice || !isValidDeal(plainJson(text)), `refused:\n${text}`);
      }
    }
    // Damage that never leaves a file whole, or always, would test nothing.
    assert.ok(accepted > count / 50 && accepted < count / 2, String(accepted));
  });
}
