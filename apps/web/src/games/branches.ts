/** What-if: other ways to go on from a point of a game. Each is a game of its own whose record names the one it left. */
import { cutAt, type Match, movesOf, textOf } from "@linchpin/match";
import { valueOf } from "@linchpin/coach";
import { settle, start, stepsOf, writeMove, type Scenario } from "@linchpin/table";
import { newId } from "../app/storage.ts";
import { keepGame, keptGames, readGame } from "./shelf.ts";

/** Keeps a new line that goes the way of the game for so many moves; its id. */
export function branchAfter(id: string, sitting: Match, plies: number, exam: boolean): string {
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

export const branchesOf = (id: string, sitting: Match): readonly BranchLine[] =>
  keptGames().flatMap(({ id: line, cover }) => {
    if (cover.branch?.of !== id || cover.scenarioId !== sitting.scenario.id) return [];
    const text = readGame(line);
    const found = text === null ? null : lineOf(line, text, sitting.scenario, cover.branch.ply);
    return found === null ? [] : [found];
  });

function lineOf(id: string, text: string, scenario: Scenario, ply: number): BranchLine | null {
  const game = movesOf(text, scenario);
  if (!game.ok) return null;
  const { steps, first, last } = stepsOf(start(scenario, game.seed), game.moves);
  const before = steps.slice(0, ply);
  const move = game.moves[ply];
  return {
    id,
    decision: before.filter(({ seat }) => seat === 0).length,
    from: (before.at(-1)?.after ?? first).week,
    move: move === undefined ? null : writeMove(scenario, move),
    week: last.week,
    value: last.ending === null ? null : valueOf(scenario, settle(last).payoffs[0]!),
  };
}
