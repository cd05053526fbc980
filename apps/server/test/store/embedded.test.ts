import { after, test } from "node:test";
import { passingStore } from "../../src/store/embedded.ts";
import { LAWS } from "./conformance.ts";

// Of its own: some laws are about all tables, guests or keys.
const store = await passingStore();
after(() => store.close());

for (const [name, law] of Object.entries(LAWS)) test(`embedded store: ${name}`, async () => law(store));
