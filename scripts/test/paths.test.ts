import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { citations, deadCitations, repositoryCitations, repositoryPaths } from "../paths.ts";

/** Files that a reader makes, in examples of the command line. */
const MADE_BY_READERS = [
  "mine.yaml",
  "mine.html",
  "offer.yaml",
  "a.yaml",
  "b.yaml",
  "deal.yaml",
  "my-scenario.yaml",
  "my-owner.mjs",
  "review.html",
  "out.md",
  "out.html",
  "apps/web/dist",
  "API.md",
];

const paths = repositoryPaths();
/** Not this file: its examples are wrong on purpose. */
const cited = repositoryCitations(paths).filter(({ file }) => file !== "scripts/test/paths.test.ts");

test("every path cited in a document, a data file or a comment exists", () => {
  const made = paths.concat(MADE_BY_READERS);
  const dead = deadCitations(cited, made);
  assert.deepEqual(
    dead.map(({ file, line, path }) => `${file}:${line} cites ${path}, which does not exist`),
    [],
  );
});

test("each name that readers make is cited, and is no file of ours", () => {
  const names = new Set(cited.map(({ path }) => path));
  for (const name of MADE_BY_READERS) {
    assert.ok(names.has(name), `${name} is in no example any more`);
    assert.ok(!paths.includes(name), `${name} exists`);
  }
});

/** What a text of one file cites that does not exist in a small repository. */
const deadIn = (file: string, text: string): readonly string[] =>
  deadCitations(citations(file, text), [
    "README.md",
    "docs",
    "docs/model.md",
    "data",
    "data/deals",
    "data/deals/sensor.yaml",
    "packages/deal/src/model/worth.ts",
  ]).map(({ path }) => path);

test("the check sees a wrong path wherever people read it", () => {
  assert.deepEqual(deadIn("packages/deal/src/model/worth.ts", "/** The w(S) of spec/model.md. */"), [
    "spec/model.md",
  ]);
  assert.deepEqual(deadIn("packages/deal/src/model/worth.ts", "const a = 1; // see phrases.ts\n"), [
    "phrases.ts",
  ]);
  assert.deepEqual(deadIn("packages/deal/src/model/worth.ts", "/*\n * As in `test/worth.ts`.\n */"), [
    "test/worth.ts",
  ]);
  assert.deepEqual(deadIn("README.md", "In [the deals](data/deal), and `data/deals/ring.yaml`."), [
    "data/deal",
    "data/deals/ring.yaml",
  ]);
  assert.deepEqual(deadIn("data/deals/sensor.yaml", "owner: {note: see ../deals/ring.yaml}"), [
    "../deals/ring.yaml",
  ]);
  assert.deepEqual(
    deadIn("README.md", "The packages/deal/test/*.ts, docs/decisions/ and data/<deal>-a.yaml."),
    ["packages/deal/test/*.ts", "docs/decisions", "data/<deal>-a.yaml"],
  );
});

test("a path is whole, from the citing file, or the end of one; addresses and strings of the code are no paths", () => {
  const text =
    "docs/model.md `worth.ts`, model/worth.ts, deal/src/model/worth.ts; data/deals/*.yaml, data/deals/NAME.yaml, data/ and `data/deals/`.";
  assert.deepEqual(deadIn("README.md", text), []);
  assert.deepEqual(deadIn("data/deals/sensor.yaml", "# ./sensor.yaml and ../../docs/model.md"), []);
  assert.deepEqual(
    deadIn("README.md", "https://example.org/none.md [a](https://example.org/b.md) /api/open.json"),
    [],
  );
  assert.deepEqual(deadIn("packages/deal/src/model/worth.ts", 'read("none/there.yaml");'), []);
});

test("every name in the vocabulary stands in the file beside it", () => {
  const text = readFileSync(new URL("../../docs/vocabulary.md", import.meta.url), "utf8");
  const rows = [...text.matchAll(/\| `(\w+)` \| `([\w./-]+)` \|$/gm)];
  assert.ok(rows.length >= 50, "some fifty words");
  const rest = text.split("\n").filter((line) => /^\| (?!the field)/.test(line)).length;
  assert.equal(rows.length, rest, "each row ends in a name and its file");
  for (const [, name, file] of rows) {
    const code = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    assert.match(code, new RegExp(String.raw`\b${name}\b`), `${file} has no ${name}`);
  }
});
