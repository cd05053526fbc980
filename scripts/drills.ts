/**
 * Makes the drills of data/drills: plays seeded games, measures what can be told apart in them, chooses from that, and checks
 * each drill that it chose once more from nothing.
 *
 *     node scripts/drills.ts --games 800 --workers 2     plays games 0 to 799 that the pool has not, then writes the drills
 *     node scripts/drills.ts --games 800 --of battery    of those the games of a scenario, where there are too few of it
 *     node scripts/drills.ts --games 0                   only writes the drills from the pool
 *     node scripts/drills.ts --games 0 --to FOLDER       writes them there instead
 *     node scripts/drills.ts --again --games 0           first measures the drills that there are once more, also those of other rules
 *
 * The pool is a line a game and grows at its end, so that a run can be stopped and taken up again. Law: the same seed and
 * number of games give the same pool, sorted, and the same files, on whatever machine and in however many threads.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  arguesAgainstItself,
  drillsByGame,
  drillScenario,
  parseDrills,
  writeDrills,
  type Drill,
} from "@linchpin/learn";
import { RULES_VERSION } from "@linchpin/table";
import { choiceOfDrills } from "./drills/assemble.ts";
import { holds } from "./drills/check.ts";
import { PLAYED, scenarioOfNumber } from "./drills/games.ts";
import type { Mined } from "./drills/mine.ts";
import { isChecked, isMined, linesOf, workOff } from "./drills/pool.ts";
import { reportOn } from "./drills/report.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    games: { type: "string", default: "800" },
    workers: { type: "string", default: "2" },
    pool: { type: "string" },
    again: { type: "boolean", default: false },
    of: { type: "string" },
    to: { type: "string" },
  },
});
const seed = Number(values.seed);
const pool = values.pool ?? join(import.meta.dirname, `drills/.pool/${seed}.jsonl`);
const checks = pool.replace(/\.jsonl$/, ".checks.jsonl");
const workers = Number(values.workers);
const shipped = join(import.meta.dirname, "../data/drills");
const folder = values.to ?? shipped;
const wanted = values.of?.split(",") ?? PLAYED;
const say = (text: string): unknown => process.stdout.write(`${text}\n`);

const pooled = (): readonly Mined[] => linesOf(pool).filter(isMined);

const isWanted = (number: number): boolean =>
  wanted.includes(drillScenario(scenarioOfNumber(number, seed)).base);

async function play(games: number): Promise<void> {
  const had = new Set(pooled().map(({ game }) => game));
  const jobs = Array.from({ length: games }, (_, number) => ({ number, seed })).filter(
    ({ number }) => !had.has(number) && isWanted(number),
  );
  let found = 0;
  await workOff(jobs, { path: pool, workers }, (mined) => {
    if (!isMined(mined)) return;
    found += mined.found.length;
    say(`game ${mined.game} ${mined.scenario}: ${mined.found.length} of ${mined.looked}, ${found} in all`);
  });
}

/** Numbers of games that are measured again, apart from those that are played. */
const AGAIN_FROM = 1_000_000;

async function measureAgain(): Promise<void> {
  const had = new Set(pooled().map(({ game }) => game));
  const jobs = drillsByGame(drillsThere())
    .map((drills, i) => ({ game: AGAIN_FROM + i, drills }))
    .filter(({ game }) => !had.has(game));
  let [found, looked] = [0, 0];
  await workOff(jobs, { path: pool, workers }, (mined) => {
    if (!isMined(mined)) return;
    found += mined.found.length;
    looked += mined.looked;
    say(
      `${mined.scenario} ${mined.seed}: ${mined.found.length} of ${mined.looked}, ${found} of ${looked} in all`,
    );
  });
}

/** Whatever rules they say they are of: they are measured under those that there are. */
function drillsThere(): readonly Drill[] {
  return readdirSync(shipped)
    .filter((file) => file.endsWith(".jsonl"))
    .toSorted()
    .flatMap((file) => {
      const text = readFileSync(join(shipped, file), "utf8");
      const read = parseDrills(text.replace(/"rules":\d+/, `"rules":${RULES_VERSION}`));
      if (!read.ok) throw new Error(`${file}:${read.faults[0]!.line}: ${read.faults[0]!.problem}`);
      return read.drills;
    });
}

/** Chosen again without those that did not hold, and those whose reason speaks against their answer, until none is left. */
async function chosen(): Promise<readonly Drill[]> {
  const choose = choiceOfDrills(pooled().toSorted((a, b) => a.game - b.game));
  const unsaid = new Set<string>();
  for (;;) {
    const known = new Map(
      linesOf(checks)
        .filter(isChecked)
        .map((each) => [each.id, each] as const),
    );
    const fails = (id: string): boolean => unsaid.has(id) || (known.has(id) && !holds(known.get(id)!));
    const drills = choose(fails);
    const against = drills.filter(arguesAgainstItself);
    for (const { id } of against) unsaid.add(id);
    if (against.length > 0) continue;
    const open = drills.filter(({ id }) => !known.has(id));
    // What was chosen for the first time may have failed in a run before this one.
    if (open.length === 0 && !drills.some(({ id }) => fails(id))) return drills;
    say(`${drills.length} chosen, ${open.length} to be checked`);
    await workOff(
      open.map((drill) => ({ drill })),
      { path: checks, workers },
      () => {},
    );
  }
}

/** Drills of a part, so that a part is quick to load. */
const PART = 60;

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

const unknown = wanted.filter((name) => !PLAYED.includes(name));
if (unknown.length > 0)
  throw new Error(`--of: no game is of ${unknown.join(", ")}; there are ${PLAYED.join(", ")}`);
if (values.again) await measureAgain();
await play(Number(values.games));
const drills = await chosen();
// Nothing takes the place of the drills that there are.
if (drills.length === 0) throw new Error(`nothing is chosen of ${pool}`);
write(drills);
say(reportOn(drills));
