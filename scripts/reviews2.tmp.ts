/**
 * Tests the coach on whole games: ways of dealing of known skill play every scenario, every decision is graded as `linchpin
 * review` does, a second time in other worlds. Each review is a row of a file; what follows from the rows is printed.
 *
 *     node scripts/reviews.ts play FILE 2          # the reviews that are not there yet: two games a way and scenario
 *     node scripts/reviews.ts again FILE 1         # the first game of each once more, in other worlds
 *     node scripts/reviews.ts tables FILE
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { decisionsOf, gradeDecision, reviewOf, USUAL } from "@linchpin/coach";
import { start, stepsOf } from "@linchpin/table";
import { SCENARIOS, scenarioOf } from "./bench/data.ts";
import { HEAD, lineOf, reviewsIn, type Reviewed } from "./reviews/rows.ts";
import { tablesOf } from "./reviews/tables.ts";
import { movesOf, WAYS } from "./reviews/ways.ts";

/** Games of the study are none of those that anything was tuned on. */
const FIRST_SEED = 7001;
const WORLDS = [USUAL.seed, 911];

const keyOf = ({
  scenario,
  way,
  seed,
  worlds,
}: Pick<Reviewed, "scenario" | "way" | "seed" | "worlds">): string => `${scenario} ${way} ${seed} ${worlds}`;

function reviewed(name: string, way: string, seed: number, worlds: number): Reviewed {
  const scenario = scenarioOf(name);
  const moves = movesOf(WAYS[way]!, scenario, seed);
  const decided = decisionsOf(scenario, seed, stepsOf(start(scenario, seed), moves).steps);
  const from = process.cpuUsage();
  const graded = decided.decisions.map((each) => gradeDecision(each, { ...USUAL, seed: worlds }));
  const { user, system } = process.cpuUsage(from);
  const review = reviewOf(decided, graded);
  return {
    scenario: name,
    way,
    seed,
    worlds,
    end: review.end,
    accuracy: review.accuracy,
    skill: review.skill,
    luck: review.luck,
    estimate: review.estimate,
    lesson: review.lessons[0]?.principle ?? "",
    seconds: (user + system) / 1e6,
    labels: graded.map(({ grade, unsure, drop, gift }) => ({
      grade,
      sure: unsure === null,
      drop,
      gift: gift === null ? 0 : 100 * gift.part,
    })),
  };
}

function play(path: string, games: number, worlds: readonly number[]): void {
  if (!existsSync(path)) appendFileSync(path, `${HEAD}\n`);
  const done = new Set(reviewsIn(readFileSync(path, "utf8")).map(keyOf));
  for (let game = 0; game < games; game++)
    for (const scenario of ["dubbing","sunwear"])
      for (const way of Object.keys(WAYS))
        for (const world of worlds) {
          const asked = { scenario, way, seed: FIRST_SEED + game, worlds: world };
          if (done.has(keyOf(asked))) continue;
          const row = reviewed(scenario, way, asked.seed, world);
          appendFileSync(path, `${lineOf(row)}\n`);
          process.stdout.write(`${keyOf(row)}: ${row.end.toFixed(1)}, accuracy ${row.accuracy.toFixed(0)}\n`);
        }
}

const [act, path, games = "1"] = process.argv.slice(2);
if (path === undefined || !["play", "again", "tables"].includes(act!))
  throw new Error("play FILE GAMES, again FILE GAMES or tables FILE");
if (act === "tables") process.stdout.write(tablesOf(reviewsIn(readFileSync(path, "utf8"))));
else play(path, Number(games), act === "again" ? WORLDS : WORLDS.slice(0, 1));
