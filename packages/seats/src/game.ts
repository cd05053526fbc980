/**
 * Whole games: seats make moves in turn until the talks end, then the settlement.
 *
 * The chance of a seat at a given move depends on the game's seed, the seat and the number of the move only, so that
 * a game is its scenario, its seed and its seats.
 */
import { seedRandom, type RandomState } from "@linchpin/coalition";
import {
  legal,
  type Move,
  play,
  type PlayEvent,
  type Position,
  type Scenario,
  type Seed,
  settle,
  type Settlement,
  start,
  streamOf,
  view,
} from "@linchpin/table";
import type { Seat } from "./seat.ts";

export interface Turn {
  readonly week: number;
  readonly seat: number;
  readonly move: Move;
}

/** What happened, with the number of the move that brought it about. */
export type GameEvent = PlayEvent & { readonly ply: number };

export interface Game {
  readonly turns: readonly Turn[];
  readonly events: readonly GameEvent[];
  readonly position: Position;
  readonly settlement: Settlement;
}

/** Chance for one choice: mixed from the game's seed, the seat and the number of the move. */
export function chanceFor(seed: Seed, seat: number, ply: number): RandomState {
  if (typeof seed === "string") return streamOf(seed, `choice ${seat} ${ply}`);
  return seedRandom(
    (Math.imul(seed, 0x9e3779b1) ^ Math.imul(seat + 1, 0x85ebca6b) ^ Math.imul(ply + 1, 0xc2b2ae35)) >>> 0,
  );
}

/** A move of the seat whose turn it is, and what follows; throws if the seat's move is refused. */
export function step(
  position: Position,
  seed: Seed,
  ply: number,
  seats: readonly Seat[],
): { move: Move; position: Position; events: readonly PlayEvent[] } {
  const turn = position.turn!;
  const seat = seats[turn]!;
  const move = seat.choose(view(position, turn), () => legal(position, turn), chanceFor(seed, turn, ply));
  const played = play(position, turn, move);
  if (!played.ok)
    throw new Error(
      `${seat.name} in seat ${turn}, week ${position.week}: ${move.kind}: ${played.fault.kind}`,
    );
  return { move, position: played.position, events: played.events };
}

/** Plays a game out. `seats` has the owner first, then one seat for each party. */
export function playGame(scenario: Scenario, seed: Seed, seats: readonly Seat[]): Game {
  const turns: Turn[] = [];
  const events: GameEvent[] = [];
  let position = start(scenario, seed);
  while (position.turn !== null) {
    const { week, turn } = position;
    const next = step(position, seed, turns.length, seats);
    for (const event of next.events) events.push({ ...event, ply: turns.length });
    turns.push({ week, seat: turn, move: next.move });
    position = next.position;
  }
  return { turns, events, position, settlement: settle(position) };
}
