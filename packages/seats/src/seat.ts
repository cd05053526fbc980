/**
 * The one contract of everyone who plays: a seat is given its view, the moves it may make, and its own chance.
 *
 * A seat never sees the position. Given the same view, moves and chance it makes the same move.
 */
import type { RandomState } from "@linchpin/coalition";
import type { Move, View } from "@linchpin/table";

export interface Seat {
  readonly name: string;
  /** One of the legal moves, or terms of its own in a move that carries terms. */
  readonly choose: (view: View, legal: () => readonly Move[], random: RandomState) => Move;
}
