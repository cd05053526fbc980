/** Reading and writing files, with a plain word on what went wrong. `-` is standard input. */
import { open, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { LIMITS } from "@linchpin/deal";
import { FileProblem, type Io } from "./io.ts";

export async function readInput(path: string, io: Pick<Io, "stdin">): Promise<string> {
  const bytes = path === "-" ? await readStream(io.stdin) : await readFileBytes(path, LIMITS.bytes);
  if (bytes.length > LIMITS.bytes) {
    throw new FileProblem(
      `${nameOf(path)} is larger than 1 MB (1,048,576 bytes); a deal is a few thousand: remove the rest`,
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(`${nameOf(path)} is not UTF-8 text; save it as UTF-8`);
  }
}

/** Bytes of a workbook, which is a zip: larger than what is in it by no rule, so it has a limit of its own. */
const MOST_OF_A_BOOK = 16 * LIMITS.bytes;

export async function readBook(path: string): Promise<Uint8Array> {
  const bytes = await readFileBytes(path, MOST_OF_A_BOOK);
  if (bytes.length > MOST_OF_A_BOOK)
    throw new FileProblem(
      `${path} is larger than 16 MB; a workbook of a deal has one or two: remove the rest`,
    );
  return bytes;
}

/** Names of files without folder and ending; numbered where two have the same. */
export function titlesOf(paths: readonly string[]): readonly string[] {
  const short = paths.map((path) => (path === "-" ? "standard input" : basename(path, extname(path))));
  return short.map((name, i) => {
    if (short.indexOf(name) === short.lastIndexOf(name)) return name;
    return `${name} (${short.slice(0, i + 1).filter((other) => other === name).length})`;
  });
}

export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

/** `fresh`: a file that is there already is left alone. */
export async function writeOutput(path: string, text: string | Uint8Array, fresh = false): Promise<void> {
  try {
    await writeFile(path, text, { flag: fresh ? "wx" : "w" });
  } catch (error) {
    throw new FileProblem(`cannot write ${path}: ${reason(error)}`);
  }
}

/** Writes a file whole or not at all: whoever reads it, even after a crash, finds the old text or the new. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new FileProblem(`cannot write ${path}: ${reason(error)}`);
  }
}

async function readFileBytes(path: string, most: number): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new FileProblem(`${path} is a directory; name a file in it`);
    await using file = await open(path);
    const buffer = new Uint8Array(most + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(`cannot read ${path}: ${reason(error)}`);
  }
}

async function readStream(stream: Io["stdin"]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length > LIMITS.bytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "you may not open it",
  EPERM: "you may not open it",
  EISDIR: "it is a directory",
  EEXIST: "it is there already; choose another name or remove it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}
