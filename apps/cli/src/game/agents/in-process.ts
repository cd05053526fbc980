/**
 * A command of ours run in process for a tool: texts in, what it wrote out. Texts become files of a scratch folder that is
 * gone afterwards, so that a tool names no path of the machine and reads none.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExitCode, Io } from "../../terminal/io.ts";

export type Run = (argv: readonly string[], io: Io) => Promise<ExitCode>;

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  /** Faults and notes. */
  readonly err: string;
}

/** `words` gets the path of each text by its name. */
export async function inProcess(
  run: Run,
  texts: Readonly<Record<string, string>>,
  words: (path: (name: string) => string) => readonly string[],
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "linchpin-mcp-"));
  try {
    for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
    const written = { out: "", err: "" };
    const sink = (name: "out" | "err"): Io["stdout"] => ({
      write: (text) => (written[name] += text),
      columns: 100,
    });
    const io: Io = { stdin: noInput(), stdout: sink("out"), stderr: sink("err"), env: { NO_COLOR: "1" } };
    const code = await run(
      words((name) => join(folder, name)),
      io,
    );
    // A path of the scratch folder says nothing to who sent the text.
    const plain = (text: string): string => text.replaceAll(`${folder}/`, "").replaceAll(folder, "");
    return { code, out: plain(written.out), err: plain(written.err) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// eslint-disable-next-line no-empty-function
async function* noInput(): AsyncGenerator<string, void> {}
