/**
 * Writes to an embedded store until it may not write any more, and asks it again.
 *
 *     node panicking-child.ts FOLDER
 */
import { writeSync } from "node:fs";
import { embeddedStore } from "../../src/store/embedded.ts";

const store = await embeddedStore(process.argv[2]!);
try {
  // In the journal only: nothing else of it grows.
  const text = "select pg_logical_emit_message(true, 'test', $1)";
  for (;;) await store.queue.query(text, ["x".repeat(50_000)]);
} catch (error) {
  writeSync(1, `${String(error)}\n`);
}
await store.ready();
writeSync(1, "answered\n");
