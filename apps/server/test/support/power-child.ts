/**
 * Writes to an embedded store whose every flush is copied to a mirror: the mirror is what a disk holds when the power
 * goes. First it checks what earlier lives had acknowledged; then it writes, and says so, until it is killed.
 *
 *     node power-child.ts FOLDER MIRROR ACKNOWLEDGED
 */
import { readFileSync, writeSync } from "node:fs";
import { embeddedStore } from "../../src/store/embedded.ts";
import type { Mirrored } from "./mirror-flush.ts";
import { newTable, put, write } from "../store/conformance.ts";

const [, , folder, mirror, file] = process.argv as [string, string, string, string, string];

const say = (text: string): void => {
  writeSync(1, `${text}\n`);
};

const given: Mirrored = { folder, mirror };
const module = new URL("mirror-flush.ts", import.meta.url).href;
const store = await embeddedStore(folder, { module, given });
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
