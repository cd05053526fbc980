/**
 * A game as the owner sits through it: the position, every move so far, the owner's reading of the parties after each,
 * and the log of what it saw and heard. Plain data; `take` is the only step.
 *
 * Invariant: `readings` and `positions` have one entry more than `turns`.
 */
import { priorReading, readProbe, type Reading, type Turn } from "@linchpin/seats";
import {
  NOTHING_SAID,
  speechFor,
  speechOfAnswer,
  utter,
  type BothLabels,
  type Said,
  type Speech,
  type Words,
} from "@linchpin/speech";
import {
  canUndo,
  play,
  PROBE_SIGNAL,
  seenBy,
  start,
  view,
  type Move,
  type PlayEvent,
  type Position,
  type Refusal,
  type Scenario,
} from "@linchpin/table";

/** What the owner has noticed, in order. */
export type Noticed =
  | {
      readonly kind: "act";
      readonly ply: number;
      readonly week: number;
      /** Who acted, and which party it concerns; 0: none. */
      readonly seat: number;
      readonly across: number;
      /** What the owner took it to be: a secret act looks like a stall. */
      readonly move: Move;
      readonly words: Words | null;
    }
  | {
      readonly kind: "answer";
      readonly ply: number;
      readonly week: number;
      readonly seat: number;
      readonly words: Words | null;
    }
  | { readonly kind: "event"; readonly ply: number; readonly week: number; readonly event: PlayEvent };

export interface Setting {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
  readonly seed: number;
  /** Shares, prices and readings stay covered until the end. */
  readonly exam: boolean;
  /** The game that this one leaves, if it does. */
  readonly branch?: Branch | null;
}

/** A game, and after how many of its moves another way is taken. */
export interface Branch {
  readonly of: string;
  readonly ply: number;
}

export interface Sitting extends Setting {
  readonly turns: readonly Turn[];
  readonly positions: readonly Position[];
  readonly readings: readonly Reading[];
  readonly said: Said;
  readonly log: readonly Noticed[];
}

export const positionOf = ({ positions }: Sitting): Position => positions.at(-1)!;
export const readingOf = ({ readings }: Sitting): Reading => readings.at(-1)!;

export function sitDown(setting: Setting): Sitting {
  const position = start(setting.scenario, setting.seed);
  const reading = priorReading(view(position, 0));
  return { ...setting, turns: [], positions: [position], readings: [reading], said: NOTHING_SAID, log: [] };
}

export type Taken =
  | { readonly ok: true; readonly sitting: Sitting }
  | { readonly ok: false; readonly fault: Refusal };

/** The move of the seat whose turn it is. `reading`: the owner's after a party's act, worked out elsewhere. */
export function take(sitting: Sitting, move: Move, reading: Reading = readingOf(sitting)): Taken {
  const before = positionOf(sitting);
  const seat = before.turn ?? 0;
  const played = play(before, seat, move);
  if (!played.ok) return played;
  const seen = seenBy(played.events, 0);
  const heard = hear(sitting, seat, move, seen);
  return {
    ok: true,
    sitting: {
      ...heard,
      turns: [...sitting.turns, { week: before.week, seat, move }],
      positions: [...sitting.positions, played.position],
      readings: [...sitting.readings, afterAnswers(reading, before, seen)],
    },
  };
}

function afterAnswers(reading: Reading, before: Position, seen: readonly PlayEvent[]): Reading {
  const probed = seen.find((event) => event.kind === "probed");
  return probed === undefined
    ? reading
    : readProbe(reading, view(before, 0), probed.party, probed.answer, PROBE_SIGNAL);
}

/** Adds to the log: the act and its words, the answer to a question, and what happened. */
function hear(sitting: Sitting, seat: number, move: Move, seen: readonly PlayEvent[]): Sitting {
  const { week } = positionOf(sitting);
  const ply = sitting.turns.length;
  const across = seat === 0 ? ("party" in move ? move.party : 0) : seat;
  const visible = seen.find((event) => event.kind === "moved");
  const spoken = say(sitting, speechOf(sitting, seat, move, across));
  const act: Noticed = {
    kind: "act",
    ply,
    week,
    seat,
    across,
    move: visible?.kind === "moved" ? visible.move : move,
    words: spoken.words,
  };
  let next: Sitting = { ...spoken.sitting, log: [...sitting.log, act] };
  for (const event of seen) {
    if (event.kind === "moved") continue;
    if (event.kind === "probed") {
      const answer = say(next, speechOfAnswer(sitting.scenario, event));
      const noticed: Noticed = { kind: "answer", ply, week, seat: event.party, words: answer.words };
      next = { ...answer.sitting, log: [...next.log, noticed] };
    } else next = { ...next, log: [...next.log, { kind: "event", ply, week: event.week, event }] };
  }
  return next;
}

function speechOf(sitting: Sitting, seat: number, move: Move, across: number): Speech | null {
  const { request, offer, terms } = positionOf(sitting).parties[across - 1] ?? NOBODY;
  const proposed = sitting.turns.some((turn) => turn.seat === across && turn.move.kind === "proposeTerms");
  const speech = speechFor(sitting.scenario, seat, move, { request, offer, proposed });
  // Who has signed has nothing left to put off; and nobody says every week that there is nothing to say.
  if (speech?.key === "stall" && (terms !== null || keepsQuiet(sitting, seat))) return null;
  return speech;
}

const NOBODY = { request: null, offer: null, terms: null } as const;

/** A party that was quiet last time stays so, and says a word every fourth week. */
function keepsQuiet({ log }: Sitting, seat: number): boolean {
  let quiet = 0;
  for (const item of log.toReversed()) {
    if (item.kind !== "act" || item.seat !== seat) continue;
    if (item.move.kind !== "stall") break;
    quiet++;
  }
  return quiet % QUIET_WEEKS !== 0;
}

const QUIET_WEEKS = 4;

function say(
  sitting: Sitting,
  speech: Speech | null,
): { readonly sitting: Sitting; readonly words: Words | null } {
  if (speech === null) return { sitting, words: null };
  const { labels, seed, turns } = sitting;
  const { words, said } = utter(labels, seed, turns.length, sitting.said, speech);
  return { sitting: { ...sitting, said }, words };
}

/** The game as it stood when a week began. */
export function atWeek(sitting: Sitting, week: number): Sitting {
  const found = sitting.positions.findIndex((position) => position.week >= week);
  return cutAt(sitting, found < 0 ? sitting.turns.length : found);
}

/** The game after so many moves; what is heard later is not yet heard. */
export function cutAt(sitting: Sitting, plies: number): Sitting {
  if (plies >= sitting.turns.length) return sitting;
  return {
    ...sitting,
    turns: sitting.turns.slice(0, plies),
    positions: sitting.positions.slice(0, plies + 1),
    readings: sitting.readings.slice(0, plies + 1),
    log: sitting.log.filter((item) => item.ply < plies),
  };
}

/** Whether the last move can be taken back: nobody has acted since, and nothing of it stays. */
export function canTakeBack(sitting: Sitting): boolean {
  const last = sitting.turns.at(-1);
  const { turn, week } = positionOf(sitting);
  return last?.seat === 0 && last.week === week && turn === 0 && canUndo(last.move);
}

/** Plays the game again without its last move, so that nothing of it remains. */
export function takeBack(sitting: Sitting): Sitting {
  return again(
    sitting,
    sitting.turns.slice(0, -1).map(({ move }) => move),
    sitting.readings,
  );
}

/** A game from its moves. `readings`: one after each move, where they are known. Throws where a move is refused. */
export function again(setting: Setting, moves: readonly Move[], readings: readonly Reading[] = []): Sitting {
  const { scenario, labels, seed, exam, branch } = setting;
  return moves.reduce(
    (sitting, move, i) => {
      const taken = take(sitting, move, readings[i + 1]);
      if (!taken.ok) throw new Error(taken.fault.kind);
      return readings[i + 1] === undefined
        ? taken.sitting
        : { ...taken.sitting, readings: [...sitting.readings, readings[i + 1]!] };
    },
    sitDown({ scenario, labels, seed, exam, ...(branch == null ? {} : { branch }) }),
  );
}
