/** The command line in process: what it wrote and what it ended with. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { run } from "../src/run.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  /** As a text, or line by line. */
  readonly stdin?: string | Uint8Array | readonly string[];
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export async function linchpin(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { stdin = "", terminal = false, columns = 80, env = {} } = setting;
  const written = { out: "", err: "" };
  const sink = (name: "out" | "err") => ({
    write: (text: string) => (written[name] += text),
    isTTY: terminal,
    columns,
  });
  const bytes = Array.isArray(stdin) ? stdin.map((line) => `${line}\n`).join("") : (stdin as string);
  const input = Object.assign(Readable.from([Buffer.from(bytes)]), { isTTY: terminal });
  const code = await run(args, { stdin: input, stdout: sink("out"), stderr: sink("err"), env });
  return { code, ...written };
}

/** What a command prints that does what it should. */
export async function printed(...call: Parameters<typeof linchpin>): Promise<string> {
  const { code, out, err } = await linchpin(...call);
  assert.equal(code, 0, err);
  return out;
}

/** A command that ends so, prints nothing and says why; a line may be broken anywhere. */
export async function refuses(
  code: number,
  message: RegExp,
  ...call: Parameters<typeof linchpin>
): Promise<void> {
  const outcome = await linchpin(...call);
  assert.equal(outcome.code, code, call[0].join(" "));
  assert.equal(outcome.out, "");
  assert.match(outcome.err.replaceAll(/\s+/g, " "), message);
}

export const dataFile = (path: string): string =>
  fileURLToPath(new URL(`../../../data/${path}`, import.meta.url));
export const dealFile = (name: string): string => dataFile(`deals/${name}.yaml`);
export const termsFile = (name: string): string => dataFile(`terms/${name}.yaml`);

/** A case of the reference values of version 2: a deal, a sheet, and what independent computation gives for them. */
export const reference = (name: string, what: "deal" | "terms" | "expected"): string =>
  dataFile(`reference/v2/${name}.${what}.json`);

/** A small deal without ranges, as JSON. */
export const SMALL = JSON.stringify({
  linchpin: 1,
  title: "A small deal",
  currency: "EUR",
  horizon: 24,
  owner: { name: "Owner" },
  technology: { components: { process: { rebuildCost: 100_000, rebuildMonths: 6 } } },
  assets: { recipe: { reveals: { process: 0.5 }, proves: 0.2 } },
  parties: { one: {}, two: { inTalks: false } },
  channels: { market: { margin: 20_000, sales: 60_000, controlledBy: ["one", "two"] } },
});

/** A deal whose technology anybody could rebuild in two weeks. */
export const PATENTS = JSON.stringify({
  linchpin: 2,
  title: "Standard patents",
  currency: "USD",
  horizon: 60,
  owner: { name: "Holder" },
  technology: {
    protection: 1_000_000,
    exclusion: 0.3,
    components: { standard: { rebuildCost: 1000, rebuildMonths: 0.5 } },
  },
  parties: { maker: { name: "Maker" } },
  channels: { phones: { margin: 1_000_000, sales: 20_000_000, controlledBy: ["maker"] } },
});

/** The text is the one in golden/NAME.txt, which was read by eye. UPDATE_GOLDEN=1 writes it, to be read again. */
export function assertGolden(name: string, text: string): void {
  const file = fileURLToPath(new URL(`golden/${name}.txt`, import.meta.url));
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, text);
  assert.equal(text, readFileSync(file, "utf8"));
}
