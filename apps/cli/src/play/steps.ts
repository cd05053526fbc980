/** A game move by move: the position before each, and what followed. */
import type { Turn } from "@linchpin/seats";
import { play, start, type PlayEvent, type Position, type Scenario } from "@linchpin/table";

export interface Step extends Turn {
  readonly before: Position;
  readonly after: Position;
  readonly events: readonly PlayEvent[];
}

/** Throws where a move was not legal. */
export function stepsOf(scenario: Scenario, seed: number, turns: readonly Turn[]): readonly Step[] {
  let before = start(scenario, seed);
  return turns.map((turn) => {
    const played = play(before, turn.seat, turn.move);
    if (!played.ok) throw new Error(played.reason);
    const step = { ...turn, before, after: played.position, events: played.events };
    before = played.position;
    return step;
  });
}
