/**
 * Makes the drills of data/drills: plays seeded games, measures what can be told apart in them, and chooses from that.
 *
 *     node scripts/drills.ts --games 800 --workers 2     plays games 0 to 799 that the pool has not, then writes the drills
 *     node scripts/drills.ts --games 0                   only writes the drills from the pool
 *
 * The pool is a line a game and grows at its end, so that a run can be stopped and taken up again. Law: the same seed and
 * number of games give the same pool, sorted, and the same files, on whatever machine and in however many threads.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { drillScenario, writeDrills, type Drill } from "@linchpin/learn";
import { drillsFrom } from "./drills/assemble.ts";
import type { Mined } from "./drills/mine.ts";
import { reportOn } from "./drills/report.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    games: { type: "string", default: "800" },
    workers: { type: "string", default: "2" },
    pool: { type: "string" },
  },
});
const seed = Number(values.seed);
const games = Number(values.games);
const pool = values.pool ?? join(import.meta.dirname, `drills/.pool/${seed}.jsonl`);

function minedSoFar(): readonly Mined[] {
  if (!existsSync(pool)) return [];
  const lines = readFileSync(pool, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Mined).toSorted((a, b) => a.game - b.game);
}

/** One game after another on each thread; a line of the pool for each that is done. */
async function play(numbers: readonly number[]): Promise<void> {
  mkdirSync(dirname(pool), { recursive: true });
  let next = 0;
  let found = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("drills/worker.ts", import.meta.url));
    for (let at = next++; at < numbers.length; at = next++) {
      const mined = await new Promise<Mined>((done, failed) => {
        worker.removeAllListeners();
        worker.once("message", done).once("error", failed);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ number: numbers[at]!, seed });
      });
      appendFileSync(pool, `${JSON.stringify(mined)}\n`);
      found += mined.found.length;
      process.stdout.write(
        `game ${mined.game} ${mined.scenario}: ${mined.found.length} of ${mined.looked}, ${found} in all\n`,
      );
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, work));
}

const had = new Set(minedSoFar().map(({ game }) => game));
if (games > 0) await play(Array.from({ length: games }, (_, i) => i).filter((number) => !had.has(number)));

/** Drills of a part, so that a part is quick to load. */
const PART = 60;
const folder = join(import.meta.dirname, "../data/drills");

/** By what their scenarios are based on: `sensor-1.jsonl`; all real deals together. */
function write(drills: readonly Drill[]): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith(".jsonl")) rmSync(join(folder, file));
  const groups = Map.groupBy(drills, ({ scenario }) => drillScenario(scenario).base.split("/")[0]!);
  for (const [base, own] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = Math.ceil(own.length / PART);
    for (let i = 0; i < parts; i++) {
      const part = own.slice(
        Math.floor((i * own.length) / parts),
        Math.floor(((i + 1) * own.length) / parts),
      );
      writeFileSync(join(folder, `${base}-${i + 1}.jsonl`), writeDrills(part));
    }
  }
}

const drills = drillsFrom(minedSoFar());
write(drills);
process.stdout.write(reportOn(drills));
