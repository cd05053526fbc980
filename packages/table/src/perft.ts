/**
 * Counts the legal lines of a given length, as chess programs do to prove their rules: a change of a count is a
 * change of the rules.
 */
import { legal } from "./legal.ts";
import { play } from "./play.ts";
import { start, type Position } from "./position.ts";
import type { Scenario } from "./scenario.ts";

/** Lines of exactly `length` moves from the start. */
export const perft = (scenario: Scenario, length: number): number => lines(start(scenario, 1), length);

/** Lines of exactly `length` moves from a position; a line that ends earlier does not count. */
export function lines(position: Position, length: number): number {
  if (length === 0) return 1;
  const { turn } = position;
  if (turn === null) return 0;
  const moves = legal(position, turn);
  if (length === 1) return moves.length;
  let count = 0;
  for (const move of moves) {
    const played = play(position, turn, move);
    if (played.ok) count += lines(played.position, length - 1);
  }
  return count;
}
