/**
 * Writes to an embedded store whose every flush is copied to a mirror: the mirror is what a disk holds when the power
 * goes. First it checks what earlier lives had acknowledged; then it writes, and says so, until it is killed.
 *
 *     node power-child.ts FOLDER MIRROR ACKNOWLEDGED
 */
import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from "node:fs";
import { renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { embeddedStore } from "../../src/store/embedded.ts";
import { newTable, put, write } from "../store/conformance.ts";

const [, , folder, mirror, file] = process.argv as [string, string, string, string, string];

const mirrored = (path: string): string => join(mirror, relative(folder, path));

/** A copy appears whole or not at all: what was safe before stays safe while it is written anew. */
function flushFile(descriptor: number): void {
  const path = readlinkSync(`/proc/self/fd/${descriptor}`);
  if (path.endsWith(" (deleted)")) return;
  if (statSync(path).isDirectory()) return flushFolder(path);
  const target = mirrored(path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(path, `${target}.new`, constants.COPYFILE_FICLONE);
  renameSync(`${target}.new`, target);
}

/** Names only: a file that was never flushed is there, and empty. */
function flushFolder(path: string): void {
  const target = mirrored(path);
  mkdirSync(target, { recursive: true });
  const names = new Set(readdirSync(path));
  for (const name of readdirSync(target))
    if (!names.has(name)) rmSync(join(target, name), { recursive: true });
  for (const name of names) {
    if (existsSync(join(target, name))) continue;
    if (statSync(join(path, name)).isDirectory()) mkdirSync(join(target, name));
    else writeFileSync(join(target, name), "");
  }
}

const say = (text: string): void => {
  writeSync(1, `${text}\n`);
};

const store = await embeddedStore(folder, { file: flushFile, folder: flushFolder });
const known = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "");
for (const line of known) {
  const [id, plies] = line.split(" ") as [string, string];
  const found = await store.read(id, 0);
  const lost = found === null || found.lines.length < Number(plies);
  if (lost || found.lines.some(({ text }, ply) => text !== `move ${ply}`)) say(`lost ${line}`);
}
say(`checked ${known.length}`);
for (;;) {
  const { head, ...table } = newTable();
  await put(store, { ...table, head });
  say(`kept ${head.id} 0`);
  for (let ply = 0; ply < 20; ply++) {
    const line = { seat: 0, week: 1, text: `move ${ply}`, request: null };
    const done = await store.write(write(head.id, ply + 1, ply, [line]));
    if (done === "written") say(`kept ${head.id} ${ply + 1}`);
  }
}
