/**
 * What takes too long for every change: each part in a process of its own, one after another, with the machine's load.
 *
 *     node apps/server/test/long-runs.ts                 # all, some hours
 *     node apps/server/test/long-runs.ts load            # 500 tables beside a flood, on both stores: wants two free cores
 *     node apps/server/test/long-runs.ts kills fuzz mutations streams power
 */
import { spawn } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { startPostgres } from "./support/postgres.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TEST = "apps/server/test";

/** Resolves with whether it held. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const said = [...Object.entries(env).map(([name, value]) => `${name}=${value}`), "node", ...words].join(
    " ",
  );
  process.stdout.write(`\n== ${said}   (load ${loadavg()[0]!.toFixed(1)}, ${new Date().toISOString()})\n`);
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      process.stdout.write(`== ${code === 0 ? "held" : "FAILED"}   (load ${loadavg()[0]!.toFixed(1)})\n`);
      resolve(code === 0);
    });
  });
}

const LOAD = ["scripts/bench/load.ts", "--flood", "--most", "100"];

async function loads(): Promise<boolean> {
  const embedded = await run(LOAD);
  const postgres = await startPostgres();
  try {
    return (await run(LOAD, { DATABASE_URL: await postgres.database() })) && embedded;
  } finally {
    await postgres.stop();
  }
}

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = {
  load: loads,
  kills: () => run([`${TEST}/kill-loop.ts`, "500"]),
  // Twenty operations, five thousand requests each.
  fuzz: () => run(["--test", "--test-isolation=none", `${TEST}/http/fuzz.slow.ts`], { FUZZ_RUNS: "5000" }),
  mutations: () => run([`${TEST}/mutations-loop.ts`, "1000000"]),
  streams: () => run([`${TEST}/streams-loop.ts`, "16000"]),
  power: () => run([`${TEST}/power-loop.ts`, "50"]),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) throw new Error(`${unknown}: there are ${Object.keys(PARTS).join(", ")}`);
const failed: string[] = [];
for (const name of asked.length > 0 ? asked : Object.keys(PARTS))
  if (!(await PARTS[name]!())) failed.push(name);
process.stdout.write(failed.length === 0 ? "\nall held\n" : `\nfailed: ${failed.join(", ")}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
