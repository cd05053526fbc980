import { test } from "node:test";
import { LAWS } from "./conformance.ts";
import { quickStore } from "../support/quick-store.ts";

for (const [name, law] of Object.entries(LAWS)) {
  test(`embedded store: ${name}`, async () => law(await quickStore()));
}
