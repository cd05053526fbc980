/**
 * The decisions of a game: each of the owner's moves, with what a person who attends could know when making it. Steps
 * through the game once; hidden acts and types are in the positions and are never read.
 */
import { ATTENTIVE, firstInsight, type Insight, observed, type Turn } from "@linchpin/seats";
import {
  type Move,
  type OwnerView,
  play,
  type PlayEvent,
  type Position,
  type Scenario,
  type Seed,
  seenBy,
  settle,
  type Settlement,
  start,
  view,
} from "@linchpin/table";

/** The owner's turn to move, with what it knows then. */
export interface Choice {
  /** Number of the move in the game, from 0, and among the owner's moves. */
  readonly ply: number;
  readonly number: number;
  readonly week: number;
  /** What the owner sees, and what it can know of what it does not see. */
  readonly view: OwnerView;
  readonly insight: Insight;
}

/** All that the owner knows at its turn. */
export type Known = Pick<Choice, "view" | "insight">;

export interface Decision extends Choice {
  readonly move: Move;
  /** What the owner saw happen from this move to its next. */
  readonly followed: readonly PlayEvent[];
}

export interface Decided {
  readonly scenario: Scenario;
  readonly decisions: readonly Decision[];
  /** The choice before the owner where the moves end; null: it is not its turn. */
  readonly next: Choice | null;
  /** Null where the talks are not over. */
  readonly settlement: Settlement | null;
}

/** Throws where a move was not legal. `from`: the first position, where it is not the one of the seed. */
export function decisionsOf(
  scenario: Scenario,
  seed: Seed,
  turns: readonly Turn[],
  from: Position = start(scenario, seed),
): Decided {
  let position = from;
  let insight = firstInsight(view(position, 0));
  const decisions: (Decision & { followed: PlayEvent[] })[] = [];
  const choiceAt = (ply: number): Choice => ({
    ply,
    number: decisions.length,
    week: position.week,
    view: view(position, 0),
    insight,
  });
  for (const [ply, { seat, move }] of turns.entries()) {
    const before = view(position, 0);
    if (seat === 0) decisions.push({ ...choiceAt(ply), move, followed: [] });
    const played = play(position, seat, move);
    if (!played.ok) throw new Error(`week ${position.week}: ${move.kind}: ${played.fault.kind}`);
    const seen = seenBy(played.events, 0);
    decisions.at(-1)?.followed.push(...seen);
    insight = observed(insight, before, seat, seen, ATTENTIVE);
    position = played.position;
  }
  return {
    scenario,
    decisions,
    next: position.turn === 0 ? choiceAt(turns.length) : null,
    settlement: position.ending === null ? null : settle(position),
  };
}
