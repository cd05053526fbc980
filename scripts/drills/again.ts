/**
 * Drills that there are, measured once more: after a change of the rules, of the parties or of the coach. The same moves from the
 * same seeds, each of its choices in both gradings, in worlds in which it was not measured before.
 *
 * What comes out is what a game that was mined gives, so that drills are chosen from both in one way. A position that cannot be played
 * any more, or in which too little is clearly wrong by now, is left out.
 */
import { decisionsOf } from "@linchpin/coach";
import { choicesIn, stepsOfDrill, type Drill } from "@linchpin/learn";
import { objection, start, type Step } from "@linchpin/table";
import { measured, type Mined } from "./mine.ts";
import { scenarioNamed } from "./scenarios.ts";

/** Added to the game's seed, so that no world is one of those in which it was measured when it was found. */
const APART = 101;

/** `drills`: of one game. `game`: the number that it has in the pool. */
export function measuredAgain(game: number, drills: readonly Drill[]): Mined {
  const { scenario: name, seed } = drills[0]!;
  const scenario = scenarioNamed(name);
  const longest = drills.reduce((a, b) => (b.moves.length > a.moves.length ? b : a));
  const found = drills.flatMap((drill) => {
    const steps = stepsStill(drill);
    if (steps === null) return [];
    const { next } = decisionsOf(scenario, Number(seed), steps);
    if (next === null) return [];
    const position = steps.at(-1)?.after ?? start(scenario, Number(seed));
    const moves = choicesIn(scenario, bestFirst(drill));
    if (moves.some((move) => objection(position, 0, move) !== null)) return [];
    return measured(next, moves, Number(seed) + APART, drill.kind === "all" ? 1 : undefined);
  });
  return {
    game,
    scenario: name,
    seed: Number(seed),
    moves: longest.moves,
    looked: drills.length,
    found,
  };
}

/** With the choices that are right before those that are wrong, each in the order of their value. */
const bestFirst = ({ choices }: Drill): Pick<Drill, "choices"> => ({
  choices: choices.toSorted((a, b) => Number(b.right) - Number(a.right) || b.value - a.value),
});

/** Null: its moves are not all legal any more. */
function stepsStill(drill: Drill): readonly Step[] | null {
  try {
    return stepsOfDrill(drill, scenarioNamed(drill.scenario));
  } catch {
    return null;
  }
}
