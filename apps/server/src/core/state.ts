/**
 * What one seat gets of a live table: everything that leaves the server about a game passes through here.
 *
 * Law under test: tables that differ only in what the seat may not know give it equal states.
 */
import { seenBy, settle, view, type PlayEvent, type Scenario, type View } from "@linchpin/table";
import type { Live } from "./live.ts";

/** Something that happened, and the clock of the seat when it saw it. */
export type Seen = PlayEvent & { readonly version: number };

export interface SeatState {
  /** Key of the seat: `owner` or the party's. */
  readonly seat: string;
  readonly version: number;
  readonly yourTurn: boolean;
  readonly over: boolean;
  readonly seats: readonly { readonly key: string; readonly player: "you" | "person" | "simulated" }[];
  /** Without the scenario, which is the same for all. */
  readonly view: Omit<View, "scenario">;
  /** What the seat saw after the version asked for. */
  readonly events: readonly Seen[];
  /** By seat, once the talks are over: present value at the start. */
  readonly payoffs: readonly number[] | null;
}

export const OWNER_KEY = "owner";

export const seatKeys = ({ deal }: Scenario): readonly string[] => [
  OWNER_KEY,
  ...deal.parties.map(({ key }) => key),
];

export function stateFor(live: Live, seat: number, since: number): SeatState {
  const { scenario: _, ...seen } = view(live.position, seat);
  const over = live.position.turn === null;
  return {
    seat: seatKeys(live.scenario)[seat]!,
    version: live.versions[seat]!,
    yourTurn: live.position.turn === seat,
    over,
    seats: seatKeys(live.scenario).map((key, i) => ({
      key,
      player: i === seat ? "you" : live.people[i] === true ? "person" : "simulated",
    })),
    view: seen,
    events: eventsFor(live, seat, since),
    payoffs: over ? settle(live.position).payoffs : null,
  };
}

function eventsFor(live: Live, seat: number, since: number): readonly Seen[] {
  const from = live.turns.findIndex((turn) => turn.versions[seat]! > since);
  if (from < 0) return [];
  return live.turns
    .slice(from)
    .flatMap(({ events, versions }) =>
      seenBy(events, seat).map((event) => ({ ...event, version: versions[seat]! })),
    );
}
