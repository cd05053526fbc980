/**
 * One command at a live table: the table after it and what is to be done about it, as data. Nothing is done here.
 *
 * After every command the simulated seats move until it is a person's turn or the talks are over, so that a command
 * and all that follows from it are one write. A table without people stands still.
 */
import { simulatedMove } from "@linchpin/match";
import { interestedParty, OWNERS, type Seat } from "@linchpin/seats";
import { refusalIn } from "@linchpin/words";
import { type MoveFault, parseMove, writeMove } from "@linchpin/table";
import { go, type Line, type Live } from "./live.ts";
import { versionFor } from "./state.ts";

export type Command =
  /** `version` is that of the state the mover saw. A move sent again under its `request` changes nothing. */
  | {
      readonly kind: "move";
      readonly seat: number;
      readonly version: string;
      readonly text: string;
      readonly request: string | null;
    }
  | { readonly kind: "sit"; readonly seat: number }
  /** `leaves`: the seat leaves the talks with its person; else the program plays on. */
  | { readonly kind: "rise"; readonly seat: number; readonly leaves: boolean }
  /** The program moves where its turn has come without a command. */
  | { readonly kind: "settle" };

export type Effect =
  /** Append the lines after the first `ply`, all or none. */
  | { readonly kind: "write"; readonly ply: number; readonly lines: readonly Line[] }
  /** Whoever follows the table is to look at it, each from its own seat. */
  | { readonly kind: "tell" };

type RefusalKind = "stale" | "illegal" | "unreadable" | "over" | "taken" | "empty";

type Stepped =
  | { readonly ok: true; readonly live: Live; readonly effects: readonly Effect[] }
  | {
      readonly ok: false;
      readonly kind: RefusalKind;
      readonly reason: string;
      readonly fault: MoveFault | null;
    };

export const step = (live: Live, command: Command): Stepped => atOnce(stepping(live, command));

/** Work that rests, done without a rest. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** The same, resting after every simulated move: where everybody else has gone, a whole game may follow. */
export function* stepping(live: Live, command: Command): Generator<void, Stepped> {
  switch (command.kind) {
    case "move":
      return yield* move(live, command);
    case "sit":
      if (live.people[command.seat] !== false) return refuse("taken", "somebody sits there already");
      return yield* settled(live, { ...live, people: live.people.with(command.seat, true) });
    case "rise":
      if (live.people[command.seat] !== true) return refuse("empty", "nobody sits there");
      return yield* settled(live, risen(live, command));
    case "settle":
      return yield* settled(live, live);
  }
}

const risen = (live: Live, { seat, leaves }: Command & { readonly kind: "rise" }): Live => ({
  ...live,
  people: live.people.with(seat, false),
  leavers: live.leavers.with(seat, leaves),
});

function* move(
  live: Live,
  { seat, version, text, request }: Command & { readonly kind: "move" },
): Generator<void, Stepped> {
  const sent = (line: Line): boolean => line.seat === seat && line.request === request;
  if (request !== null && live.turns.some(sent)) return { ok: true, live, effects: [] };
  if (live.position.turn === null) return refuse("over", "the talks are over");
  if (version !== versionFor(live, seat)) return refuse("stale", "something has happened since you looked");
  const parsed = parseMove(live.scenario, seat, text);
  if (!parsed.ok) return refuse("unreadable", refusalIn("en", parsed.fault), parsed.fault);
  const line = { seat, week: live.position.week, text: writeMove(live.scenario, parsed.move), request };
  const gone = go(live, line);
  if (!gone.ok) return refuse("illegal", refusalIn("en", gone.fault), gone.fault);
  return yield* settled(live, gone.live);
}

const refuse = (kind: RefusalKind, reason: string, fault: MoveFault | null = null): Stepped => ({
  ok: false,
  kind,
  reason,
  fault,
});

/** Lets the simulated seats move, and says what came of it all. */
function* settled(before: Live, changed: Live): Generator<void, Stepped> {
  const live = yield* simulated(changed);
  const ply = before.turns.length;
  const lines = live.turns.slice(ply).map(({ seat, week, text, request }) => ({ seat, week, text, request }));
  return { ok: true, live, effects: [{ kind: "write", ply, lines }, { kind: "tell" }] };
}

/** The way out of the talks, where there is one. */
const LEAVING = new Set(["close", "quit"]);

/** Quiet, where a party cannot leave because it has signed. */
const leaver: Seat = {
  name: "leaver",
  choose: (_, moves) => {
    const all = moves();
    return all.find(({ kind }) => LEAVING.has(kind)) ?? all.find(({ kind }) => kind === "stall") ?? all[0]!;
  },
};

/** Whoever is not there plays as the reference owner or by its interests. */
const playerOf = (seat: number): Seat => (seat === 0 ? OWNERS["techniques"]! : interestedParty);

function* simulated(start: Live): Generator<void, Live> {
  let live = start;
  if (!live.people.includes(true)) return live;
  for (;;) {
    const { turn, week } = live.position;
    if (turn === null || live.people[turn] === true) return live;
    const { position, scenario, seed, turns } = live;
    const player = live.leavers[turn] === true ? leaver : playerOf(turn);
    const text = writeMove(scenario, simulatedMove(position, seed, turns.length, player));
    const gone = go(live, { seat: turn, week, text, request: null });
    if (!gone.ok) throw new Error(`simulated seat ${turn}, week ${week}, ${text}: ${gone.fault.kind}`);
    live = gone.live;
    yield;
  }
}
