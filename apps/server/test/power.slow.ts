import assert from "node:assert/strict";
import { test } from "node:test";
import { powerLoop } from "./power-loop.ts";

test("with the power lost, the embedded store opens and has every acknowledged write", async () => {
  const { acknowledged, lost } = await powerLoop(3);
  assert.deepEqual(lost, []);
  assert.ok(acknowledged > 0);
});
