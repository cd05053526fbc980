import assert from "node:assert/strict";
import { test } from "node:test";
import { importCycle, layerFaults, sourceFiles, type SourceFile } from "../layers.ts";

const file = (path: string, imports: readonly string[], text = ""): SourceFile => ({ path, imports, text });

test("imports point down the ladder and packages are pure", () => {
  assert.deepEqual(layerFaults(sourceFiles()), []);
});

test("no file imports itself through others", () => {
  assert.equal(importCycle(sourceFiles()), null);
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
