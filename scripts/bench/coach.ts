/** How fast the coach is, and how near to the truth it comes on endgames that can be solved exactly. */
import { decisionsOf, gradeDecision, USUAL, evaluate, candidatesIn } from "@linchpin/coach";
import { firstInsight, twoTechniques } from "@linchpin/seats";
import { watchGame } from "@linchpin/seats/measure";
import { start, view } from "@linchpin/table";
import { measured, total } from "../../packages/coach/test/support/measure.ts";
import { scenarioOf } from "./data.ts";
import { rate, row, type BenchRow } from "./measure.ts";

/** Rollouts for each position of the family; on the machine of decision 0011 the second is well below a second. */
const BUDGETS = [100, 1600] as const;
/** Endgames of the family; a few more than 200 of them are small enough to be solved. */
const ENDGAMES = 210;
const SOME = 40;
/** Every how many decisions of a game one is graded, for the time of a whole review. */
const EVERY = 4;

export function benchCoach(endgames = SOME): readonly BenchRow[] {
  return [rolloutRate(), reviewTime(), ...accuracy(endgames)];
}

/** All the endgames: some minutes. */
export const benchCoachFully = (): readonly BenchRow[] => benchCoach(ENDGAMES);

function rolloutRate(): BenchRow {
  const position = start(scenarioOf("sensor"), 1);
  const seen = view(position, 0);
  const insight = firstInsight(seen);
  const moves = candidatesIn(position, seen, insight.reading);
  let seed = 1;
  const value = rate(3000, () => evaluate(insight, seen, moves, { rollouts: 30, seed: seed++ }).rollouts);
  return row("coach: rollouts", value, "rollouts/s", "whole games of 40 weeks, sensor scenario, one core");
}

/** Timed on some of the decisions, and scaled. */
function reviewTime(): BenchRow {
  const scenario = scenarioOf("sensor");
  const { turns } = watchGame(scenario, 7, twoTechniques);
  const { decisions } = decisionsOf(scenario, 7, turns);
  const some = decisions.filter((_, i) => i % EVERY === 0);
  const from = performance.now();
  for (const decision of some) gradeDecision(decision);
  const value = ((performance.now() - from) * decisions.length) / some.length / 1000;
  const note = `${decisions.length} decisions, ${USUAL.rollouts} rollouts each, one core; every ${EVERY}th timed`;
  return row("coach: a review", value, "s", note);
}

function accuracy(endgames: number): readonly BenchRow[] {
  const seeds = Array.from({ length: endgames }, (_, i) => i + 1);
  const rows = measured(seeds, BUDGETS, () => performance.now());
  return rows.flatMap((each, i): readonly BenchRow[] => {
    const { positions, regret, covered, uncertain } = total(each);
    const ms = each.reduce((sum, one) => sum + one.ms, 0) / positions;
    const name = `coach: ${BUDGETS[i]} rollouts`;
    return [
      row(
        `${name}, regret`,
        100 * regret,
        "% of scale",
        `mean over ${positions} endgames, ${Math.round(ms)} ms each`,
      ),
      row(
        `${name}, interval holds`,
        100 * covered,
        "%",
        `of ${uncertain} endgames with an uncertain payoff; 95 is right`,
      ),
    ];
  });
}
