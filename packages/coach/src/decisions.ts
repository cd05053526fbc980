/**
 * The decisions of a game: each of the owner's moves, with what the owner knew when it made it. Steps through the game
 * once; hidden acts and types are in the positions and are never read.
 */
import type { Turn } from "@linchpin/seats";
import {
  play,
  seenBy,
  settle,
  start,
  view,
  type Move,
  type PlayEvent,
  type Scenario,
  type Settlement,
  type View,
} from "@linchpin/table";
import { firstInsight, observed, type Insight } from "./insight.ts";

export interface Decision {
  /** Number of the move in the game, from 0, and among the owner's moves. */
  readonly ply: number;
  readonly number: number;
  readonly week: number;
  readonly move: Move;
  /** What the owner saw, and what it could know of what it did not see. */
  readonly view: View;
  readonly insight: Insight;
  /** What the owner saw happen from this move to its next. */
  readonly followed: readonly PlayEvent[];
}

export interface Decided {
  readonly scenario: Scenario;
  readonly decisions: readonly Decision[];
  /** Null where the talks are not over. */
  readonly settlement: Settlement | null;
}

/** Throws where a move was not legal. */
export function decisionsOf(scenario: Scenario, seed: number, turns: readonly Turn[]): Decided {
  let position = start(scenario, seed);
  let insight = firstInsight(view(position, 0));
  const decisions: (Decision & { followed: PlayEvent[] })[] = [];
  for (const [ply, { seat, move }] of turns.entries()) {
    const before = view(position, 0);
    if (seat === 0) {
      const number = decisions.length;
      decisions.push({ ply, number, week: position.week, move, view: before, insight, followed: [] });
    }
    const played = play(position, seat, move);
    if (!played.ok) throw new Error(`week ${position.week}: ${move.kind}: ${played.reason}`);
    const seen = seenBy(played.events, 0);
    decisions.at(-1)?.followed.push(...seen);
    insight = observed(insight, before, seat, seen);
    position = played.position;
  }
  return { scenario, decisions, settlement: position.ending === null ? null : settle(position) };
}
