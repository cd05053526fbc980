/**
 * What one seat gets of a live table: everything that leaves the server about a game passes through here.
 *
 * Law under test: tables that differ only in what the seat may not know give it equal states. So a version is drawn
 * from what the seat sees and from nothing else: a count of moves, or of changes, would say what the others do.
 */
import { createHash } from "node:crypto";
import type { TableState } from "@linchpin/protocol";
import { seenBy, settle, view, type PlayEvent, type Scenario, type View } from "@linchpin/table";
import type { Live } from "./live.ts";

/** What a table sends to a seat, but for what the rules do not know: who made it and who came and went. */
interface SeatState extends Pick<
  TableState,
  "seat" | "version" | "yourTurn" | "over" | "view" | "seen" | "events" | "payoffs"
> {
  readonly seats: readonly { readonly key: string; readonly player: "you" | "person" | "simulated" }[];
}

export const OWNER_KEY = "owner";

export const seatKeys = ({ deal }: Scenario): readonly string[] => [
  OWNER_KEY,
  ...deal.parties.map(({ key }) => key),
];

export function stateFor(live: Live, seat: number, after: number): SeatState {
  const { scenario: _, ...seen } = view(live.position, seat);
  const events = eventsOf(live, seat);
  const over = live.position.turn === null;
  return {
    seat: seatKeys(live.scenario)[seat]!,
    version: digest(seen, events.length),
    yourTurn: live.position.turn === seat,
    over,
    seats: seatKeys(live.scenario).map((key, i) => ({
      key,
      player: i === seat ? "you" : live.people[i] === true ? "person" : "simulated",
    })),
    view: seen,
    seen: events.length,
    events: events.slice(after).map((event, i) => ({ ...event, number: after + i + 1 })),
    payoffs: over ? settle(live.position).payoffs : null,
  };
}

/** What a seat sees now, in one word; two positions that look alike to it have the same. */
export function versionFor(live: Live, seat: number): string {
  const { scenario: _, ...seen } = view(live.position, seat);
  return digest(seen, eventsOf(live, seat).length);
}

const eventsOf = (live: Live, seat: number): readonly PlayEvent[] =>
  live.turns.flatMap(({ events }) => seenBy(events, seat));

const digest = (seen: Omit<View, "scenario">, events: number): string =>
  createHash("sha256")
    .update(JSON.stringify([seen, events]))
    .digest("hex")
    .slice(0, 16);
