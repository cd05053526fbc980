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
type GameEvent = PlayEvent & { readonly ply: number };

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

/** A move, and what follows. */
export interface Step {
  readonly move: Move;
  readonly position: Position;
  readonly events: readonly PlayEvent[];
}

/** A move of the seat whose turn it is; throws if the seat's move is refused. */
export function step(position: Position, seed: Seed, ply: number, seats: readonly Seat[]): Step {
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
export const playGame = (scenario: Scenario, seed: Seed, seats: readonly Seat[]): Game =>
  playOut(start(scenario, seed), (position, ply) => step(position, seed, ply, seats));

/** Hears of each move: the position before it, and what happened. */
export type Watch = (before: Position, events: readonly GameEvent[]) => void;

/** Plays a game out from its start, move by move. */
export function playOut(
  from: Position,
  next: (position: Position, ply: number) => Step,
  watch: Watch = () => {},
): Game {
  const turns: Turn[] = [];
  const events: GameEvent[] = [];
  let position = from;
  while (position.turn !== null) {
    const { week, turn } = position;
    const ply = turns.length;
    const { move, position: after, events: happened } = next(position, ply);
    const heard = happened.map((event): GameEvent => ({ ...event, ply }));
    watch(position, heard);
    events.push(...heard);
    turns.push({ week, seat: turn, move });
    position = after;
  }
  return { turns, events, position, settlement: settle(position) };
}
