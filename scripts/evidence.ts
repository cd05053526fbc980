/**
 * Tests the test: simulated learners sit its forms, and the coach grades every decision. Each game is a row of
 * `data/evidence/games.tsv`; `docs/evidence.md` shows the tables that follow from the rows, and a test holds it to them.
 *
 *     node scripts/evidence.ts play one-buyer,techniques 6    # the games that are not there yet, up to the sixth of each
 *     node scripts/evidence.ts watch 20                       # twenty of each that nobody grades, to a file beside it
 *     node scripts/evidence.ts tables                         # writes the tables into docs/evidence.md, between its marks
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decisionsOf, gradeDecision } from "../packages/coach/src/index.ts";
import {
  FORM_TABLES,
  FORMS,
  LEARNERS,
  measuresOf,
  movesOf,
  seedsLike,
  type Form,
  type LearnerName,
} from "../packages/learn/src/index.ts";
import { stepsOf, start, type Scenario } from "../packages/table/src/index.ts";
import { readScenario } from "../apps/cli/src/game/catalogue.ts";
import { evidenceTables } from "./evidence/tables.ts";
import { rowOf, rowsIn, HEAD, type Row } from "./evidence/rows.ts";

const ROOT = join(import.meta.dirname, "..");
export const GAMES = join(ROOT, "data/evidence/games.tsv");
const PAGE = join(ROOT, "docs/evidence.md");
const UNGRADED = join(ROOT, "data/evidence/ungraded.tsv");
/** Where the coach begins to look closer: what is in doubt gets more by itself. */
const QUALITY = { rollouts: 12, seed: 1 };

export async function formScenario(form: Form): Promise<Scenario> {
  const read = await readScenario(join(ROOT, `data/scenarios/${FORM_TABLES[form].file}.yaml`));
  if (!read.ok) throw new Error(`form ${form} is wrong`);
  return read.file.scenario;
}

/** One sitting: a learner plays a form with a seed, and every decision is graded. */
export function sit(form: Form, scenario: Scenario, learner: LearnerName, seed: number): Row {
  const moves = movesOf(learner, scenario, seed);
  const { steps } = stepsOf(start(scenario, seed), moves);
  const graded = decisionsOf(scenario, seed, steps).decisions.map((each) => gradeDecision(each, QUALITY));
  return rowOf(form, learner, seed, measuresOf({ scenario, seed, moves }, graded));
}

const rowsOf = (path: string): readonly Row[] => (existsSync(path) ? rowsIn(readFileSync(path, "utf8")) : []);
export const savedRows = (): { readonly graded: readonly Row[]; readonly ungraded: readonly Row[] } => ({
  graded: rowsOf(GAMES),
  ungraded: rowsOf(UNGRADED),
});

async function play(learners: readonly LearnerName[], games: number): Promise<void> {
  if (!existsSync(GAMES)) writeFileSync(GAMES, `${HEAD}\n`);
  const done = new Set(rowsOf(GAMES).map(({ form, learner, seed }) => `${form} ${learner} ${seed}`));
  const scenarios = await Promise.all(FORMS.map(formScenario));
  for (let game = 0; game < games; game++) {
    for (const learner of learners) {
      for (const [i, form] of FORMS.entries()) {
        const scenario = scenarios[i]!;
        const seed = seedsLike(scenario, FORM_TABLES[form].seed, games)[game]!;
        if (done.has(`${form} ${learner} ${seed}`)) continue;
        const row = sit(form, scenario, learner, seed);
        appendFileSync(GAMES, `${Object.values(row).join("\t")}\n`);
        process.stdout.write(`${form} ${learner} ${seed}: ${row.regret}\n`);
      }
    }
  }
}

/** Those who take no coach to play, and nobody grades: many games in little time. */
async function watch(games: number): Promise<void> {
  const rows: Row[] = [];
  for (const form of FORMS) {
    const scenario = await formScenario(form);
    for (const learner of LEARNERS.filter((each) => !each.startsWith("coach")))
      for (const seed of seedsLike(scenario, FORM_TABLES[form].seed, games)) {
        const moves = movesOf(learner, scenario, seed);
        rows.push(rowOf(form, learner, seed, measuresOf({ scenario, seed, moves }, [])));
      }
  }
  writeFileSync(UNGRADED, `${[HEAD, ...rows.map((row) => Object.values(row).join("\t"))].join("\n")}\n`);
}

if (import.meta.main) {
  const [what, names = "", count = "6"] = process.argv.slice(2);
  const wanted = names.split(",").map((name) => name.replaceAll("-", " "));
  if (what === "play") {
    const learners = LEARNERS.filter((learner) => names === "" || wanted.includes(learner));
    await play(learners, Number(count));
  } else if (what === "watch") await watch(Number(names));
  else {
    const tables = `<!-- games -->\n\n${evidenceTables(savedRows())}\n\n<!-- /games -->`;
    writeFileSync(
      PAGE,
      readFileSync(PAGE, "utf8").replace(/<!-- games -->[^]*<!-- \/games -->/, () => tables),
    );
  }
}
