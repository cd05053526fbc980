/**
 * A game as the owner sits through it: the position, every move so far, the owner's reading of the parties, and what
 * it has seen and heard since it last looked. Plain data; `take` is the only step.
 */
import {
  chanceFor,
  priorReading,
  readAct,
  readProbe,
  type Reading,
  type Seat,
  type Turn,
} from "@linchpin/seats";
import {
  legal,
  play,
  PROBE_SIGNAL,
  seenBy,
  start,
  view,
  type Move,
  type PartyAct,
  type PlayEvent,
  type Position,
  type Refusal,
  type Scenario,
} from "@linchpin/table";
import {
  NOTHING_SAID,
  speechFor,
  speechOfAnswer,
  utter,
  type BothLabels,
  type Labels,
  type Said,
  type Speech,
} from "@linchpin/speech";
import type { Language } from "./language.ts";

/** What the owner has noticed, in order. */
export type News =
  | {
      readonly kind: "spoke";
      readonly week: number;
      readonly seat: number;
      readonly quiet: boolean;
      readonly words: string;
    }
  | { readonly kind: "happened"; readonly week: number; readonly event: PlayEvent };

export interface Setting {
  readonly scenario: Scenario;
  readonly both: BothLabels;
  readonly language: Language;
  /** Shares, prices and readings stay covered until the end. */
  readonly exam: boolean;
  readonly seed: number;
}

export interface Sitting extends Setting {
  /** In the language of the game. */
  readonly labels: Labels;
  readonly position: Position;
  readonly turns: readonly Turn[];
  readonly reading: Reading;
  readonly said: Said;
  readonly news: readonly News[];
}

export function sitDown(setting: Setting): Sitting {
  const position = start(setting.scenario, setting.seed);
  return {
    ...setting,
    labels: setting.both[setting.language],
    position,
    turns: [],
    reading: priorReading(view(position, 0)),
    said: NOTHING_SAID,
    news: [],
  };
}

export type Taken =
  | { readonly ok: true; readonly sitting: Sitting; readonly events: readonly PlayEvent[] }
  | { readonly ok: false; readonly fault: Refusal };

/** The move of the seat whose turn it is. */
export function take(sitting: Sitting, move: Move): Taken {
  const { position } = sitting;
  const seat = position.turn ?? 0;
  const played = play(position, seat, move);
  if (!played.ok) return played;
  const turns = [...sitting.turns, { week: position.week, seat, move }];
  const seen = seenBy(played.events, 0);
  const spoken = speak({ ...sitting, turns }, seat, move, seen);
  return {
    ok: true,
    events: played.events,
    sitting: {
      ...spoken,
      position: played.position,
      reading: read(sitting, seat, move, seen),
      news: [
        ...spoken.news,
        ...seen.filter((e) => e.kind !== "moved").map((event) => happened(position.week, event)),
      ],
    },
  };
}

const happened = (week: number, event: PlayEvent): News => ({ kind: "happened", week, event });

/** A simulated seat's move in the position as it stands. */
export function choose(sitting: Sitting, seat: Seat): Move {
  const { position, seed, turns } = sitting;
  const turn = position.turn!;
  return seat.choose(view(position, turn), () => legal(position, turn), chanceFor(seed, turn, turns.length));
}

/** Nothing that the owner has noticed is new any more. */
export const looked = (sitting: Sitting): Sitting => ({ ...sitting, news: [] });

function read({ reading, position }: Sitting, seat: number, move: Move, seen: readonly PlayEvent[]): Reading {
  const before = view(position, 0);
  if (seat !== 0) return readAct(reading, before, seat, move as PartyAct);
  const probed = seen.find((event) => event.kind === "probed");
  return probed === undefined
    ? reading
    : readProbe(reading, before, probed.party, probed.answer, PROBE_SIGNAL);
}

/** Adds the words of the act, and of the answer to a question. */
function speak(sitting: Sitting, seat: number, move: Move, seen: readonly PlayEvent[]): Sitting {
  const { scenario, position, turns } = sitting;
  const across = seat === 0 && "party" in move ? move.party : seat;
  const { request, offer } = position.parties[across - 1] ?? { request: null, offer: null };
  const before = turns.slice(0, -1);
  const proposed = before.some((turn) => turn.seat === across && turn.move.kind === "proposeTerms");
  const speech = speechFor(scenario, seat, move, { request, offer, proposed });
  const quiet = move.kind === "stall" || move.kind === "rebuild" || move.kind === "pass";
  // Who has signed has nothing left to put off.
  const silent = quiet && position.parties[seat - 1]!.terms !== null;
  const spoken = speech === null || silent ? sitting : say(sitting, speech, quiet);
  return seen.reduce((next, event) => {
    if (event.kind !== "probed") return next;
    return say(next, speechOfAnswer(scenario, event), false);
  }, spoken);
}

function say(sitting: Sitting, speech: Speech, quiet: boolean): Sitting {
  const { both, language, seed, turns, news, position } = sitting;
  const { words, said } = utter(both, seed, turns.length, sitting.said, speech);
  if (words === null) return sitting;
  const spoke: News = {
    kind: "spoke",
    week: position.week,
    seat: speech.seat,
    quiet,
    words: words[language],
  };
  return { ...sitting, said, news: [...news, spoke] };
}
