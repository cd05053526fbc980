import assert from "node:assert/strict";
import { test } from "node:test";
import { passingStore } from "../../src/store/embedded.ts";
import { LAWS } from "./conformance.ts";

// Of its own: some laws are about all tables, guests or keys.
const store = await passingStore();

for (const [name, law] of Object.entries(LAWS)) test(`embedded store: ${name}`, async () => law(store));

test("whoever waits for a store that is closed is told so", { timeout: 60_000 }, async () => {
  const asked = Array.from({ length: 50 }, async (_, i) => store.read(`none${i}`, 0));
  const told = Promise.allSettled(asked);
  await store.close();
  const kinds = (await told).map(({ status }) => status);
  assert.ok(kinds.includes("rejected"), "nobody was still waiting");
});
