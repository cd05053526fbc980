/** The examples of the README, run as they stand there. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import * as coalition from "../src/index.ts";
import { numberOf } from "./helpers/theory.ts";

const PACKAGE = join(import.meta.dirname, "..");
const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");
const examples = [...readme.matchAll(/^\*\*(.+?)\*\*[^]*?```ts\n([^]*?)```/gm)];

/** Every number in a text or a value, fractions as numbers. */
const numbersIn = (text: string): readonly number[] =>
  (text.match(/-?\d+(?:\.\d+)?(?:\/\d+)?/g) ?? []).map(numberOf);

/** What a line gives, against the comment behind it: numbers to four places, words as they are. */
function assertSays(value: unknown, comment: string): void {
  if (value === null) return assert.match(comment, /^null/);
  const said = comment.split(":")[0]!;
  const plain = JSON.stringify(value, (_, part: unknown) =>
    part instanceof Float64Array ? [...part] : part,
  );
  const numbers = numbersIn(plain);
  const expected = numbersIn(said);
  assert.equal(numbers.length, expected.length, `${plain} against ${comment}`);
  for (const [k, number] of numbers.entries()) {
    assert.ok(Math.abs(number - expected[k]!) < 5e-5, `${number}, not ${expected[k]}`);
  }
  if (/[a-z]{3}/.test(plain)) {
    for (const word of said.match(/[a-z]{3,}/gi) ?? [])
      assert.ok(plain.includes(word), `${plain} has no ${word}`);
  }
}

test("five examples, each with what it gives", async (t) => {
  assert.equal(examples.length, 5);
  const folder = mkdtempSync(join(tmpdir(), "readme-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [k, [, title, code]] of examples.entries()) {
    const lines = code!
      .replace('"@linchpin/coalition"', JSON.stringify(pathToFileURL(join(PACKAGE, "src/index.ts")).href))
      .replaceAll(
        /^(?!import|const)(.+); \/\/ (.+)$/gm,
        (_, expression: string, comment: string) =>
          `results.push([${expression}, ${JSON.stringify(comment)}]);`,
      );
    const file = join(folder, `example-${k}.mjs`);
    writeFileSync(file, `export const results = [];\n${lines}`);
    const { results } = (await import(pathToFileURL(file).href)) as {
      results: readonly (readonly [unknown, string])[];
    };
    assert.ok(results.length > 0, title);
    for (const [value, comment] of results) assertSays(value, comment);
  }
});

test("every exported function is in the table of functions, and the table names nothing else", () => {
  const table = readme.slice(readme.indexOf("## Functions"), readme.indexOf("## Limits"));
  const functions = Object.entries(coalition).flatMap(([name, value]) =>
    typeof value === "function" ? [name] : [],
  );
  const named = [...table.matchAll(/`(\w+)`/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== "RangeError");
  assert.deepEqual([...new Set(named)].toSorted(), functions.toSorted());
});
