/** The folder of the embedded store, looked at before a database is opened in it: what is wrong is said in plain words. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The folder, what is wrong with it, and what to do. */
export class FolderFault extends Error {}

/** What PostgreSQL writes at a start, with room to spare. */
export const LEAST_BYTES = 64 * 1024 * 1024;

export function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Makes the folder where it is not there; what guests play is theirs, so that nobody else on this machine reads it. */
export function prepareFolder(folder: string, free = freeIn): void {
  try {
    makeFolder(folder);
    // Also where it was there before, and wider.
    chmodSync(folder, 0o700);
    accessSync(folder, constants.W_OK | constants.R_OK);
    // A file system can be read-only although its folders are not.
    const probe = join(folder, "probe");
    writeFileSync(probe, "", { mode: 0o600 });
    rmSync(probe);
  } catch (cause) {
    throw new FolderFault(
      `the data folder ${folder} cannot be written (${codeOf(cause)}); let this user write there, or name another folder by LINCHPIN_DATA`,
      { cause },
    );
  }
  const bytes = free(folder);
  if (bytes < LEAST_BYTES)
    throw new FolderFault(
      `the disk of the data folder ${folder} has ${megabytes(bytes)} MB free, and ${megabytes(LEAST_BYTES)} are needed to start; make room, or name a folder on another disk by LINCHPIN_DATA`,
    );
}

/**
 * Makes the folder and those above it, one by one: made all at once, Node never comes back where a file system, such as
 * /proc, says that a folder which is there is not.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** The database is there and does not open. Nothing in the folder was changed on purpose. */
export const damaged = (folder: string, cause: unknown): FolderFault =>
  new FolderFault(
    `the database in ${folder} does not open: its files are damaged, or another program made them. ` +
      `Put the copy of the folder that you made last in its place (docs/server.md), or move the folder away to begin anew. ` +
      `Cause: ${firstLine(cause)}`,
    { cause },
  );

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : firstLine(error);

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!.slice(0, 200);
