/**
 * Simulated power loss: the writer is killed, and the next one opens what had been flushed to the disk, nothing else.
 *
 *     node apps/server/test/power-loop.ts 50
 */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { embeddedStore } from "../src/store/embedded.ts";

const CHILD = fileURLToPath(new URL("support/power-child.ts", import.meta.url));
const LEAST_MS = 50;
const MOST_MS = 500;

export interface PowerFigures {
  readonly acknowledged: number;
  readonly lost: readonly string[];
}

export async function powerLoop(rounds: number): Promise<PowerFigures> {
  const root = mkdtempSync(join(tmpdir(), "linchpin-power-"));
  const [folder, mirror, file] = ["work", "mirror", "kept"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const kept = new Map<string, number>();
  const lost: string[] = [];
  let acknowledged = 0;
  try {
    mkdirSync(mirror);
    await (await embeddedStore(folder)).close();
    // A busy machine may acknowledge nothing in so short a life: then there is one more.
    for (let round = 0; round <= rounds || acknowledged === 0; round++) {
      // What was flushed is all that is left.
      if (round > 0) rmSync(folder, { recursive: true });
      if (round > 0) cpSync(mirror, folder, { recursive: true });
      rmSync(mirror, { recursive: true });
      cpSync(folder, mirror, { recursive: true });
      writeFileSync(file, [...kept].map(([id, plies]) => `${id} ${plies}\n`).join(""));
      const lines = await oneLife([folder, mirror, file]);
      for (const line of lines) {
        const [word, id, plies] = line.split(" ") as [string, string, string];
        if (word === "lost") lost.push(line);
        if (word !== "kept") continue;
        kept.set(id, Number(plies));
        acknowledged++;
      }
    }
    return { acknowledged, lost };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Lets the child check and write for a moment, kills it, and returns what it had said. */
async function oneLife(args: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const ended = new Promise((resolve) => child.once("close", resolve));
  const checked = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("checked")) resolve();
    });
  });
  const opened = await Promise.race([checked.then(() => true), ended.then(() => false)]);
  if (!opened) throw new Error("what was flushed does not open");
  await new Promise((resolve) => setTimeout(resolve, LEAST_MS + Math.random() * (MOST_MS - LEAST_MS)));
  child.kill("SIGKILL");
  await ended;
  // The last line may be half of one.
  return said.split("\n").slice(0, -1);
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? 50);
  const { acknowledged, lost } = await powerLoop(rounds);
  process.stdout.write(`${rounds} power losses, ${acknowledged} acknowledged writes, ${lost.length} lost\n`);
  process.exitCode = lost.length > 0 ? 1 : 0;
}
