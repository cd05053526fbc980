/**
 * The thread that the embedded database runs on: its work and its flushes keep nobody waiting but those who asked.
 *
 * It is asked in PostgreSQL's protocol, a chunk at a time, and answers each with what the database says to it.
 */
import { parentPort, workerData } from "node:worker_threads";
import { setFlagsFromString } from "node:v8";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { DURABLE_START, DurableFiles, type Flush } from "./durable.ts";
import type { Answer, Opening } from "./embedded-wire.ts";

/**
 * The database's 9 MB of WebAssembly are compiled once and plainly. Compiled again to optimise, they took another half of
 * a gigabyte at every start, and answered no faster (docs/decisions/0022-stores.md).
 */
const LEAN = ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"];

async function open({ folder, flush }: Opening): Promise<PGlite> {
  for (const flag of LEAN) setFlagsFromString(flag);
  const options: PGliteOptions =
    folder === null
      ? {}
      : {
          fs: new DurableFiles(folder, flush === null ? undefined : await flushOf(flush)),
          startParams: [...DURABLE_START],
        };
  return PGlite.create(options);
}

async function flushOf({ module, given }: NonNullable<Opening["flush"]>): Promise<Flush> {
  const { openFlush } = (await import(module)) as { readonly openFlush: (given: unknown) => Flush };
  return openFlush(given);
}

/** All that the database says to it. */
async function answerTo(db: PGlite, asked: Uint8Array): Promise<Uint8Array> {
  const said: Uint8Array[] = [];
  // What it hands over is its own memory, which it uses again.
  await db.execProtocolRawStream(asked, { onRawData: (part) => said.push(part.slice()) });
  return said.length === 1 ? said[0]! : new Uint8Array(Buffer.concat(said));
}

/** What PostgreSQL said as it gave up, such as on a disk without room for its journal; null: it goes on. */
function gaveUp(said: Uint8Array): string | null {
  const bytes = Buffer.from(said.buffer, said.byteOffset, said.byteLength);
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    if (bytes[at] !== ERROR) continue;
    const fields = bytes.toString("utf8", at + 5, at + 1 + bytes.readInt32BE(at + 1)).split("\0");
    if (fields.some((field) => GAVE_UP.has(field)))
      return fields.find((field) => field.startsWith("M"))?.slice(1) ?? "";
  }
  return null;
}

/** A message that begins with this letter is an error; its field V is how bad it is, in no language. */
const ERROR = "E".charCodeAt(0);
const GAVE_UP = new Set(["VPANIC", "VFATAL"]);

const say = (answer: Answer): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort!.postMessage(answer);
};

async function answered(work: Promise<Uint8Array | null>): Promise<void> {
  try {
    const said = await work;
    say({ ok: true, said, gaveUp: said === null ? null : gaveUp(said) });
  } catch (error) {
    // What WebAssembly throws need not pass between threads.
    say({ ok: false, why: String(error instanceof Error ? error.message : error) });
  }
}

const opened = open(workerData as Opening);
await answered(opened.then(() => null));
const db = await opened.catch(() => null);
if (db !== null)
  parentPort!.on("message", (asked: Uint8Array | null) => {
    void answered(asked === null ? db.close().then(() => null) : answerTo(db, asked));
  });
