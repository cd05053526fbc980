/** The three things that the embedded database lacks by itself, each with its test. */
import assert from "node:assert/strict";
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { embeddedStore } from "../../src/store/embedded.ts";
import { FolderFault } from "../../src/store/folder.ts";
import { FolderInUse } from "../../src/store/lock.ts";
import type { Store } from "../../src/store/store.ts";
import { newTable, put, write } from "./conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "linchpin-store-"));
const FAILING = fileURLToPath(new URL("../support/failing-child.ts", import.meta.url));
const PANICKING = fileURLToPath(new URL("../support/panicking-child.ts", import.meta.url));
const memory = new SharedArrayBuffer(4);
const flushed = (): number => Atomics.load(new Int32Array(memory), 0);
let store: Store;

before(async () => {
  const module = new URL("../support/counted-flush.ts", import.meta.url).href;
  store = await embeddedStore(folder, { module, given: memory });
});

after(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test("durable: every write that is acknowledged was flushed to the disk before", async () => {
  const { head, ...table } = newTable();
  await put(store, { ...table, head });
  for (let i = 0; i < 20; i++) {
    const line = { seat: 0, week: 1, text: `move ${i}`, request: null };
    const earlier = flushed();
    assert.equal(await store.write(write(head.id, i + 1, i, [line])), "written");
    assert.ok(flushed() > earlier, `write ${i} was not flushed`);
  }
});

interface Ended {
  readonly said: string;
  readonly complained: string;
  readonly code: number | null;
  readonly signal: string | null;
}

const childOn = (kind: "failing" | "ending"): Promise<Ended> =>
  heard(spawn(process.execPath, [FAILING, join(folder, kind), kind]));

async function heard(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [said, complained] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (complained += chunk.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return { said, complained, code, signal };
}

test("a disk that fails ends the server before anything else is acknowledged", async () => {
  const { said, complained, signal } = await childOn("failing");
  assert.equal(signal, "SIGABRT", complained);
  assert.equal(said, "kept one\n");
  assert.match(complained, /could not write to disk: Error: the disk is gone/);
});

test("a thread of the database that ends without a word ends the server too, and nobody waits for ever", async () => {
  const { said, complained, code } = await childOn("ending");
  assert.deepEqual([said, code !== 0], ["kept one\n", true]);
  assert.match(complained, /the thread of the embedded database has ended/);
});

test("where the database gives up for want of room the server ends, and what was kept is there at the next start", async () => {
  const place = join(folder, "panicking");
  const table = newTable();
  const first = await embeddedStore(place);
  await put(first, table);
  await first.close();
  // Its files may grow to 8 MB, which its journal is about to pass.
  const limited = `trap '' XFSZ; ulimit -f 16384; exec "$0" "$@"`;
  const child = spawn("sh", ["-c", limited, process.execPath, PANICKING, place]);
  const hangs = setTimeout(() => child.kill("SIGKILL"), 120_000);
  const { said, complained, code } = await heard(child);
  clearTimeout(hangs);
  assert.match(said, /^error: could not [^\n]*\n$/);
  assert.match(complained, /the embedded database gave up: could not/);
  assert.ok(code !== null && code > 0, `it ended by ${code}`);
  const again = await embeddedStore(place);
  assert.deepEqual((await again.read(table.head.id, 0))?.seated, table.seated);
  await again.ready();
  await again.close();
});

test("apart: a busy store lets the event loop turn between its queries", async () => {
  let turns = 0;
  let busy = true;
  const count = (): void => {
    turns++;
    if (busy) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(Array.from({ length: 200 }, () => store.read("none", 0)));
  busy = false;
  assert.ok(turns >= 200, `${turns} turns`);
});

test("locked: a second server on the folder is refused, and can have it afterwards", async () => {
  await assert.rejects(embeddedStore(folder), FolderInUse);
  const table = newTable();
  await put(store, table);
  await store.close();
  store = await embeddedStore(folder);
  assert.deepEqual((await store.read(table.head.id, 0))?.head, table.head);
});

test("a damaged database is said to be one, with the remedy, and the folder is free again", async () => {
  await store.close();
  const control = join(folder, "pg/global/pg_control");
  const whole = readFileSync(control);
  writeFileSync(control, Buffer.alloc(whole.length));
  for (let i = 0; i < 2; i++)
    await assert.rejects(embeddedStore(folder), (error) => {
      assert.ok(error instanceof FolderFault, String(error));
      assert.match(error.message, /does not open.*copy of the folder.*move the folder away/);
      return true;
    });
  // As with a copy in its place.
  writeFileSync(control, whole);
  store = await embeddedStore(folder);
});
