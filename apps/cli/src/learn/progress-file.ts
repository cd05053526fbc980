/** What a learner has done, in a file of the user's own state (https://specifications.freedesktop.org/basedir-spec). */
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { NOTHING_YET, parseProgress, progressFaultText, writeProgress, type Progress } from "@linchpin/learn";
import type { Language } from "@linchpin/table";
import { inOneSentence } from "@linchpin/words";
import { FileProblem, type Io } from "../terminal/io.ts";
import { replaceFile } from "../terminal/files.ts";
import { DRILL } from "./words.ts";

/** Null: the environment names no place for it, and nothing is kept. */
export function progressPath({ XDG_STATE_HOME, LOCALAPPDATA, HOME }: Io["env"]): string | null {
  const home = HOME === undefined || HOME === "" ? undefined : join(HOME, ".local/state");
  const folder = [XDG_STATE_HOME, LOCALAPPDATA, home].find((each) => each !== undefined && each !== "");
  return folder === undefined ? null : join(folder, "linchpin/progress.json");
}

/** What an account keeps; nothing yet where it keeps none. */
export async function readProgress(path: string | null, language: Language): Promise<Progress> {
  const text = path === null ? null : await textIn(path);
  if (path === null || text === null) return NOTHING_YET;
  return progressFrom(path, text, DRILL[language].beginAnew, language);
}

/** What a learner has exported. */
export async function progressIn(path: string, language: Language): Promise<Progress> {
  const text = await textIn(path);
  if (text === null) throw new FileProblem(`cannot read ${path}: there is no such file`);
  return progressFrom(path, text, null, language);
}

/** Null: there is no such file. */
async function textIn(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw new FileProblem(`cannot read ${path}: ${error.message}`);
  });
}

function progressFrom(path: string, text: string, remedy: string | null, language: Language): Progress {
  const read = parseProgress(text);
  if (read.ok) return read.progress;
  const problem = progressFaultText(read.faults[0]!)[language];
  throw new FileProblem(`${path}: ${inOneSentence(language, { problem, remedy })}`);
}

export async function keepProgress(path: string, progress: Progress): Promise<void> {
  await mkdir(dirname(path), { recursive: true }).catch((error: Error) => {
    throw new FileProblem(`cannot make ${dirname(path)}: ${error.message}`);
  });
  await replaceFile(path, writeProgress(progress));
}
