/**
 * A live table: its record played out, and who sits where. Pure data; `step.ts` takes it from one command to the next.
 *
 * The number of moves at the table would tell a seat how many of the others talk, so that it never leaves the server;
 * `state.ts` has what a seat goes by.
 */
import { refusalIn } from "@linchpin/words";
import {
  type MoveFault,
  parseMove,
  play,
  type PlayEvent,
  type Position,
  RULES_VERSION,
  type Scenario,
  scenarioName,
  type Seed,
  start,
} from "@linchpin/table";

/** A move of the record. The text is in the notation; `request` is the mover's own name for the command. */
export interface Line {
  readonly seat: number;
  readonly week: number;
  readonly text: string;
  readonly request: string | null;
}

/** A line as it came out. */
export interface Turn extends Line {
  readonly events: readonly PlayEvent[];
}

export interface Live {
  readonly scenario: Scenario;
  readonly seed: Seed;
  /** By seat: a person plays there. The others are simulated. */
  readonly people: readonly boolean[];
  /** By seat: who plays it for the program leaves the talks, as somebody who knows its hidden side has left it. */
  readonly leavers: readonly boolean[];
  readonly position: Position;
  readonly turns: readonly Turn[];
}

/** What of a table is kept. */
export interface Kept {
  readonly scenario: string;
  readonly rules: number;
  readonly seed: Seed;
  readonly people: readonly number[];
  readonly leavers: readonly number[];
}

export type Opened =
  | { readonly ok: true; readonly live: Live }
  | { readonly ok: false; readonly reason: string };

/** The table before the first move. */
export function open(kept: Kept, scenario: Scenario): Opened {
  const name = scenarioName(scenario);
  if (kept.scenario !== name) return refused(`it was played in scenario ${kept.scenario}; this is ${name}`);
  if (kept.rules !== RULES_VERSION) {
    return refused(`it was played under rules version ${kept.rules}; this program plays ${RULES_VERSION}`);
  }
  const position = start(scenario, kept.seed);
  const seats = position.ledger.map((_, seat) => seat);
  const live: Live = {
    scenario,
    seed: kept.seed,
    people: seats.map((seat) => kept.people.includes(seat)),
    leavers: seats.map((seat) => kept.leavers.includes(seat)),
    position,
    turns: [],
  };
  return { ok: true, live };
}

export type Gone =
  | { readonly ok: true; readonly live: Live }
  | { readonly ok: false; readonly fault: MoveFault };

/** One move of whoever's turn it is, or why it cannot be. */
export function go(live: Live, line: Line): Gone {
  const { scenario, position } = live;
  const parsed = parseMove(scenario, line.seat, line.text);
  if (!parsed.ok) return parsed;
  const played = play(position, line.seat, parsed.move);
  if (!played.ok) return played;
  const turn: Turn = { ...line, events: played.events };
  return { ok: true, live: { ...live, position: played.position, turns: [...live.turns, turn] } };
}

/** The same table after the moves that others have written; a move that cannot be replayed says why. */
export function replayed(live: Live, lines: readonly Line[]): Opened {
  let now = live;
  for (const line of lines) {
    if (line.week !== now.position.week) return refused(`week ${line.week}: it is week ${now.position.week}`);
    const gone = go(now, line);
    if (!gone.ok) return refused(`week ${line.week}, ${line.text}: ${refusalIn("en", gone.fault)}`);
    now = gone.live;
  }
  return { ok: true, live: now };
}

const refused = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });
