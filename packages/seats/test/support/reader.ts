/** A game watched from the owner's chair: after each turn, what the owner reads from what it saw. */
import {
  type OwnerView,
  type PlayEvent,
  type Position,
  PROBE_SIGNAL,
  type Scenario,
  seenBy,
  start,
  view,
} from "@linchpin/table";
import { priorReading, readAct, readProbe, step, type Reading, type Seat } from "../../src/index.ts";

export interface Watched {
  readonly before: Position;
  readonly seat: number;
  readonly events: readonly PlayEvent[];
  readonly position: Position;
  readonly reading: Reading;
}

/** Plays a game out; `seenAs` may show the reader another position that looks the same to the owner. */
export function* watch(
  scenario: Scenario,
  seed: number,
  seats: readonly Seat[],
  seenAs: (position: Position) => Position = (position) => position,
): Generator<Watched> {
  let before = start(scenario, seed);
  let reading = priorReading(view(before, 0));
  for (let ply = 0; before.turn !== null; ply++) {
    const { events, position } = step(before, seed, ply, seats);
    reading = readOn(reading, view(seenAs(before), 0), seenBy(events, 0));
    yield { before, seat: before.turn, events, position, reading };
    before = position;
  }
}

/** The reading after these events, which the owner saw; `before` is its view before the move that caused them. */
export function readOn(reading: Reading, before: OwnerView, events: readonly PlayEvent[]): Reading {
  return events.reduce((next, event) => {
    if (event.kind === "probed") return readProbe(next, before, event.party, event.answer, PROBE_SIGNAL);
    if (event.kind !== "moved" || event.seat === 0) return next;
    return readAct(next, before, event.seat, event.move as Parameters<typeof readAct>[3]);
  }, reading);
}
