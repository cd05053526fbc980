/** What-if: other ways to go on from a point of a game. Each is a game of its own whose record names the one it left. */
import { valueOf } from "@linchpin/coach";
import { play, settle, start, writeMove, type Scenario } from "@linchpin/table";
import { movesOf, textOf } from "./keep.ts";
import { keepGame, keptGames, newId, readGame } from "./shelf.ts";
import { cutAt, type Sitting } from "./sitting.ts";

/** Keeps a new line that goes the way of the game for so many moves; its id. */
export function branchAfter(id: string, sitting: Sitting, plies: number, exam: boolean): string {
  const line = newId();
  keepGame(line, textOf({ ...cutAt(sitting, plies), exam, branch: { of: id, ply: plies } }));
  return line;
}

export interface BranchLine {
  readonly id: string;
  /** Number of the owner's decision at which it may part, and its week. */
  readonly decision: number;
  readonly from: number;
  /** The owner's move there, in the short notation; null: it has not moved yet. */
  readonly move: string | null;
  /** Where it stands. */
  readonly week: number;
  /** V at its end; null: it is not over. */
  readonly value: number | null;
}

export const branchesOf = (id: string, sitting: Sitting): readonly BranchLine[] =>
  keptGames().flatMap(({ id: line, cover }) => {
    if (cover.branch?.of !== id || cover.scenarioId !== sitting.scenario.id) return [];
    const text = readGame(line);
    const found = text === null ? null : lineOf(line, text, sitting.scenario, cover.branch.ply);
    return found === null ? [] : [found];
  });

function lineOf(id: string, text: string, scenario: Scenario, ply: number): BranchLine | null {
  const game = movesOf(text, scenario);
  if (!game.ok) return null;
  let position = start(scenario, game.seed);
  let [decision, from] = [0, position.week];
  for (const [i, move] of game.moves.entries()) {
    if (i < ply && position.turn === 0) decision++;
    const played = play(position, position.turn!, move);
    if (!played.ok) return null;
    ({ position } = played);
    if (i === ply - 1) from = position.week;
  }
  const move = game.moves[ply];
  return {
    id,
    decision,
    from,
    move: move === undefined ? null : writeMove(scenario, move),
    week: position.week,
    value: position.ending === null ? null : valueOf(scenario, settle(position).payoffs[0]!),
  };
}
