/**
 * The last word on a drill: its own choices, its own answer, graded from nothing in worlds of their own. Other moves than the answer
 * may have led when the position was measured; here every wrong choice may be followed at once by the answer itself.
 */
import { decisionsOf } from "@linchpin/coach";
import { choicesIn, stepsOfDrill, weigh, type Drill } from "@linchpin/learn";
import { scenarioNamed } from "./scenarios.ts";

export interface Checked {
  readonly id: string;
  /** Points between the least of the right choices and the best of the wrong ones. */
  readonly gap: number;
}

/** Least gap that holds: what is left of the gap of a drill is chance. */
const HOLDS = 10;
const WORLDS = 10;
const SEED = 71_000_003;

export const holds = ({ gap }: Checked): boolean => gap >= HOLDS;

export function checked(drill: Drill): Checked {
  const scenario = scenarioNamed(drill.scenario);
  const { next } = decisionsOf(scenario, Number(drill.seed), stepsOfDrill(drill, scenario));
  const right = drill.choices.findIndex((choice) => choice.right);
  const again = weigh(next!, choicesIn(scenario, drill), right, { worlds: WORLDS, seed: SEED });
  const lost = (isRight: boolean): readonly number[] =>
    again.filter((_, i) => drill.choices[i]!.right === isRight).map((each) => each.lost);
  const gap = Math.min(...lost(false)) - Math.max(...lost(true));
  return { id: drill.id, gap: Math.round(100 * gap) / 100 };
}
