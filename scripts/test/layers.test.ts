import assert from "node:assert/strict";
import { test } from "node:test";
import {
  folderCycles,
  groupsNamedTwice,
  importCycle,
  layerFaults,
  openIndexes,
  sourceFiles,
  type SourceFile,
} from "../layers.ts";

const file = (path: string, imports: readonly string[], text = ""): SourceFile => ({ path, imports, text });

test("imports point down the ladder and packages are pure", () => {
  assert.deepEqual(layerFaults(sourceFiles()), []);
});

test("no file imports itself through others", () => {
  assert.equal(importCycle(sourceFiles()), null);
});

test("folders and files beside one another import in one direction", () => {
  assert.deepEqual(folderCycles(sourceFiles()), []);
});

test("what a package gives to others is listed by name", () => {
  assert.deepEqual(openIndexes(sourceFiles()), []);
  const index = "packages/deal/src/index.ts";
  assert.deepEqual(openIndexes([file(index, [], 'export { a } from "./a.ts";\nexport * from "./b.ts";')]), [
    index,
  ]);
});

test("no regular expression is one that Node 20 refuses to load", () => {
  assert.deepEqual(groupsNamedTwice(sourceFiles()), []);
  const twice = file("packages/deal/src/a.ts", [], "\nconst EITHER = /a(?<left>b)|(?<left>c)/u;\n");
  assert.deepEqual(groupsNamedTwice([twice]), ["packages/deal/src/a.ts:2"]);
  assert.deepEqual(groupsNamedTwice([file("a.ts", [], "/(?<left>b)(?<=c)(?<right>d)(?<!e)/")]), []);
});

test("the check sees what it should", () => {
  assert.equal(layerFaults([file("packages/coalition/src/a.ts", ["@linchpin/deal"])]).length, 1);
  assert.equal(layerFaults([file("packages/deal/src/a.ts", ["@linchpin/coalition", "zod"])]).length, 0);
  assert.equal(layerFaults([file("packages/deal/src/a.ts", ["node:fs"])]).length, 1);
  assert.equal(layerFaults([file("packages/deal/src/a.ts", [], "const now = Date.now();")]).length, 1);
  assert.equal(layerFaults([file("apps/cli/src/a.ts", ["../../web/src/b.ts"])]).length, 1);
  const circle = [file("packages/deal/src/a.ts", ["./b.ts"]), file("packages/deal/src/b.ts", ["./a.ts"])];
  assert.deepEqual(importCycle(circle), [
    "packages/deal/src/a.ts",
    "packages/deal/src/b.ts",
    "packages/deal/src/a.ts",
  ]);
});

test("the check of folders sees a circle through other files, and lets a folder use what stands beside it", () => {
  const at = "packages/deal/src";
  const through = [
    file(`${at}/a/one.ts`, ["../b/one.ts"]),
    file(`${at}/b/two.ts`, ["../shared.ts"]),
    file(`${at}/shared.ts`, ["./a/two.ts"]),
  ];
  assert.deepEqual(folderCycles(through), [[`${at}/a`, `${at}/b`, `${at}/shared.ts`, `${at}/a`]]);
  const right = [
    file(`${at}/a/one.ts`, ["../shared.ts", "./inner/one.ts", "../b/one.ts"]),
    file(`${at}/a/inner/one.ts`, ["../beside.ts", "../../shared.ts"]),
    file(`${at}/index.ts`, ["./a/one.ts", "./shared.ts"]),
  ];
  assert.deepEqual(folderCycles(right), []);
});
