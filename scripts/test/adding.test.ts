import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { OWNER_KINDS } from "../../packages/table/src/index.ts";
import { CHANGES } from "../../packages/learn/src/course/changes.ts";
import { MODELS } from "../../packages/learn/src/course/models/model.ts";
import { DEAL_FIGURES, PARTY_FIGURES } from "../../packages/learn/src/course/recipes.ts";
import { SCREENS } from "../../packages/learn/src/course/station.ts";
import { sourceFiles } from "../layers.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/adding.md"), "utf8");

/** The paths that a section of the page names in its numbered steps. */
function namedIn(title: string): readonly string[] {
  const section = page.split(/^## /m).find((each) => each.startsWith(`${title}\n`));
  assert.ok(section !== undefined, title);
  const steps = section.split("\n").filter((line) => /^\d+\. /.test(line));
  return steps.flatMap((line) =>
    [...line.matchAll(/`((?:packages|apps)\/[^`]+)`/g)].map(([, path]) => path!),
  );
}

/** Whether a file names a kind of move: in quotes, as the key of a table, or as the end of a key of speech. */
const names = (text: string, kind: string): boolean =>
  new RegExp(`"(?:you\\.)?${kind}"|^\\s*${kind}:`, "m").test(text);

test("the files to touch for a new kind of move are those that name every kind of the owner's", () => {
  const all = sourceFiles().filter(({ text }) => OWNER_KINDS.every((kind) => names(text, kind)));
  assert.deepEqual(namedIn("Add a kind of move").toSorted(), all.map(({ path }) => path).toSorted());
});

test("the files to touch for a new trait of a party are those that name the traits there are", () => {
  const all = sourceFiles().filter(({ text }) =>
    ["care", "shrewdness", "patience"].every((trait) => new RegExp(`\\b${trait}\\b`).test(text)),
  );
  assert.deepEqual(namedIn("Add a trait of a party").toSorted(), all.map(({ path }) => path).toSorted());
});

/** Whether a file, apart from its comments, names Chinese or is written in it. */
const isOfChinese = (text: string): boolean =>
  /[\u4e00-\u9fff]|\bzh\b/i.test(text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, ""));

const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

test("the places to touch for a new language are those where Chinese is, and no others", () => {
  const files = sourceFiles()
    .filter(({ text }) => isOfChinese(text))
    .map(({ path }) => path);
  const places = namedIn("Add a language");
  assert.ok(files.length > 50);
  assert.deepEqual(
    files.filter((path) => !places.some((place) => within(path, place))),
    [],
  );
  assert.deepEqual(
    places.filter((place) => !files.some((path) => within(path, place))),
    [],
  );
});

test("the files to touch for a new station are those that list what a station is made of", () => {
  const lists = [DEAL_FIGURES, PARTY_FIGURES, CHANGES, MODELS, SCREENS];
  const all = sourceFiles().filter(
    ({ path, text }) =>
      within(path, "packages/learn/src/course") &&
      lists.some((list) =>
        list.every((each) => names(text, each) || new RegExp(`^\\s*${each},`, "m").test(text)),
      ),
  );
  const tools = "packages/learn/test/support/measure.ts";
  const named = namedIn("Add a station").filter((path) => path !== tools);
  assert.deepEqual([...new Set(named)].toSorted(), all.map(({ path }) => path).toSorted());
});
