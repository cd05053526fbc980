/** Data folders with an empty embedded database in them. Making one takes seconds, copying it does not. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedStore } from "../../src/store/embedded.ts";

let made: Promise<string> | null = null;

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-empty-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const store = await embeddedStore(join(folder, "database"));
  await store.close();
  return folder;
}

/** Runs with a folder of its own, which is gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  made ??= make();
  const empty = await made;
  const folder = mkdtempSync(join(tmpdir(), "linchpin-data-"));
  try {
    cpSync(empty, folder, { recursive: true });
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
