/**
 * Writes to an embedded store until its disk fails, and says what was acknowledged.
 *
 *     node failing-child.ts FOLDER failing|ending
 */
import { writeSync } from "node:fs";
import { embeddedStore } from "../../src/store/embedded.ts";
import { newTable, put } from "../store/conformance.ts";

const fails = new SharedArrayBuffer(4);
const module = new URL(`${process.argv[3]}-flush.ts`, import.meta.url).href;
const store = await embeddedStore(process.argv[2]!, { module, given: fails });
await put(store, newTable());
writeSync(1, "kept one\n");
Atomics.store(new Int32Array(fails), 0, 1);
await put(store, newTable());
writeSync(1, "kept another\n");
