/** Copies whatever is flushed to a mirror: what a disk holds when the power goes. */
import {
  copyFileSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Flush } from "../../src/store/durable.ts";

export interface Mirrored {
  readonly folder: string;
  readonly mirror: string;
}

export function openFlush({ folder, mirror }: Mirrored): Flush {
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
  return { file: flushFile, folder: flushFolder };
}
