/**
 * Drills that there are, measured once more: after a change of the rules, of the parties or of the coach. The same moves from the
 * same seeds, each of its choices in both gradings, in worlds in which it was not measured before.
 *
 * What comes out is what a game that was mined gives, so that drills are chosen from both in one way. A position that cannot be played
 * any more, or in which too little is clearly wrong by now, is left out.
 */
import { decisionsOf } from "@linchpin/coach";
import { choicesIn, stepsOfDrill, type Drill } from "@linchpin/learn";
import { play, start, type Move, type Scenario, type Step } from "@linchpin/table";
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
    const moves = choicesIn(scenario, drill).filter((move) => isLegal(steps, scenario, seed, move));
    if (moves.length < drill.choices.length) return [];
    const ordered = moves.toSorted((a, b) => lostBy(drill, moves, a) - lostBy(drill, moves, b));
    return measured(next, ordered, Number(seed) + APART, drill.kind === "all" ? 1 : undefined);
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

const lostBy = <T>({ choices }: Drill, moves: readonly T[], move: T): number => {
  const { value, right } = choices[moves.indexOf(move)]!;
  return right ? -value - ALWAYS : -value;
};
/** More points than any two moves are apart: what is right comes first. */
const ALWAYS = 1e6;

const isLegal = (steps: readonly Step[], scenario: Scenario, seed: string, move: Move): boolean =>
  play(steps.at(-1)?.after ?? start(scenario, Number(seed)), 0, move).ok;

/** Null: its moves are not all legal any more. */
function stepsStill(drill: Drill): readonly Step[] | null {
  try {
    return stepsOfDrill(drill, scenarioNamed(drill.scenario));
  } catch {
    return null;
  }
}
