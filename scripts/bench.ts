/**
 * `npm run bench`: every figure from one run, rivals measured beside ours, and a signature of the answers.
 *
 *     npm run bench                 # about a minute
 *     npm run bench -- --full       # npm `shapley` for n = 20 as well, and all endgames: minutes more
 *     npm run bench -- deal seats   # only these
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { linesOf, type BenchRow } from "./bench/measure.ts";

const RIVALS = join(import.meta.dirname, "bench");

/** The packages that ours are measured against are installed by the first run. */
function installRivals(): void {
  if (existsSync(join(RIVALS, "node_modules"))) return;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: RIVALS, stdio: "inherit" });
  if (status !== 0) throw new Error("npm could not install what the bench measures against");
}

installRivals();
const { benchCoalition, NPM_SIZES } = await import("./bench/coalition.ts");
const { benchDeal } = await import("./bench/deal.ts");
const { benchTable } = await import("./bench/table.ts");
const { benchSeats } = await import("./bench/seats.ts");
const { benchCoach, benchCoachFully } = await import("./bench/coach.ts");
const { signature } = await import("./bench/signature.ts");

const full = process.argv.includes("--full");
const BENCHES: Readonly<Record<string, () => readonly BenchRow[] | Promise<readonly BenchRow[]>>> = {
  coalition: () => benchCoalition(full ? [...NPM_SIZES, 20] : NPM_SIZES),
  deal: benchDeal,
  table: benchTable,
  seats: benchSeats,
  coach: full ? benchCoachFully : () => benchCoach(),
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  const bench = BENCHES[name];
  if (bench === undefined) throw new Error(`no bench ${name}: there are ${Object.keys(BENCHES).join(", ")}`);
  for (const line of linesOf(await bench())) process.stdout.write(`${line}\n`);
}
process.stdout.write(`signature ${signature()}\n`);
