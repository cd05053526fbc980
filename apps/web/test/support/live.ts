/** A game as a server holds it, and what it sends of it to a seat. */
import assert from "node:assert/strict";
import type { Match } from "@linchpin/match";
import type { TableState } from "@linchpin/protocol";
import { play, start, view, type PlayEvent, type Position } from "@linchpin/table";

export interface Ply {
  readonly position: Position;
  readonly events: readonly PlayEvent[];
}

/** A game as the server plays it: the position after each move, and all that has happened until then. */
export function pliesOf({ scenario, seed, turns }: Match): readonly Ply[] {
  const plies: Ply[] = [{ position: start(scenario, seed), events: [] }];
  for (const { seat, move } of turns) {
    const { position, events } = plies.at(-1)!;
    const next = play(position, seat, move);
    assert.ok(next.ok);
    plies.push({ position: next.position, events: [...events, ...next.events] });
  }
  return plies;
}

export function stateOf(position: Position, seat: number, events: readonly PlayEvent[]): TableState {
  const { scenario: _, ...seen } = view(position, seat);
  return {
    id: "AAAAAAAAAAAAAAAAAAAAAA",
    scenario: "",
    mode: "practice",
    seedKnown: false,
    maker: true,
    invites: false,
    drawn: 0,
    away: false,
    seatings: [],
    seat: "",
    version: "",
    yourTurn: position.turn === seat,
    over: position.turn === null,
    seats: [],
    view: seen,
    seen: events.length,
    events: events.map((event, i) => ({ ...event, number: i + 1 })),
    payoffs: null,
  };
}
