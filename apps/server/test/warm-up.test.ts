import assert from "node:assert/strict";
import { test } from "node:test";
import { warmUp } from "../src/warm-up.ts";
import { catalogue } from "./support/scenarios.ts";

test("a week of every scenario is played ahead, unless the server stops", async () => {
  assert.ok(catalogue.size > 0);
  assert.equal(await warmUp(catalogue, new AbortController().signal), catalogue.size);
  assert.equal(await warmUp(catalogue, AbortSignal.abort()), 0);
});
