import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { objectionIn } from "../src/index.ts";

const RULES = ["legal.ts", "terms-grid.ts"].map((name) =>
  readFileSync(new URL(`../../table/src/${name}`, import.meta.url), "utf8"),
);

/** Sentences in the code of the rules: what stands in quotes and has a blank in it; numbers for what is filled in. */
const sentences = (code: string): readonly string[] =>
  [...code.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "").matchAll(/"([^"\n]*)"|`([^`]*)`/g)]
    .map(([, plain, filled]) => plain ?? filled!.replaceAll(/\$\{[^}]*\}/g, "7"))
    .filter((text) => /^[a-z].* /.test(text));

test("every objection of the rules has words in Chinese", () => {
  const all = RULES.flatMap(sentences);
  assert.ok(all.length > 45, `${all.length} sentences`);
  for (const reason of all) {
    assert.equal(objectionIn("en", reason), reason);
    const words = objectionIn("zh", reason);
    assert.match(words, /^\p{Script=Han}/u, reason);
    assert.doesNotMatch(words.replaceAll("NNN", ""), /[A-Za-z]/, reason);
  }
});

test("numbers stay in, and what is no objection comes back as it is", () => {
  assert.equal(
    objectionIn("zh", "exclusivity binds you to another party until week 31"),
    "第 31 周之前，独家约定只许你跟另一家谈",
  );
  assert.match(objectionIn("zh", "this costs 240000, more than the cash you have"), /240000/);
  assert.equal(objectionIn("zh", "something else"), "something else");
});
