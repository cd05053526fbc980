/** What the worker does, as a table of pure functions; the messages between the two are made from it. */
import type { Terms } from "@linchpin/deal";
import { chanceFor, interestedParty, priorReading, readAct, readProbe, type Reading } from "@linchpin/seats";
import {
  legal,
  play,
  PROBE_SIGNAL,
  readPosition,
  start,
  view,
  type Move,
  type PartyAct,
  type PlayEvent,
  type Position,
  type Scenario,
} from "@linchpin/table";
import { divisionOf, figuresOf, termsNow, type Figures, type TermsNow } from "../game/figures.ts";
import type { Division } from "../game/catalogue.ts";

export interface Step {
  readonly move: Move;
  /** The owner's reading after it. */
  readonly reading: Reading;
}

/** A position as `writePosition` writes it. */
interface At {
  readonly position: string;
}

export interface Jobs {
  /** The parties act until the owner is asked again or the talks are over. */
  readonly proceed: (
    game: At & { readonly seed: number; readonly ply: number; readonly reading: Reading },
  ) => readonly Step[];
  /** The owner's reading after each move of a game, the prior first. */
  readonly readings: (game: { readonly seed: number; readonly moves: readonly Move[] }) => readonly Reading[];
  readonly figures: (at: At) => Figures;
  readonly terms: (at: At & { readonly terms: Terms }) => TermsNow;
  /** The pie before each of these moves of a game, and at its end. */
  readonly history: (game: { readonly seed: number; readonly moves: readonly Move[] }) => readonly Division[];
}

export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>;

export const jobsFor = (scenario: Scenario): Jobs => ({
  proceed: ({ position, seed, ply, reading }) => proceed(read(position, scenario), seed, ply, reading),
  readings: ({ seed, moves }) => {
    const readings = [priorReading(view(start(scenario, seed), 0))];
    walk(scenario, seed, moves, (before, move, events) =>
      readings.push(readAfter(readings.at(-1)!, before, move, events)),
    );
    return readings;
  },
  figures: ({ position }) => figuresOf(read(position, scenario)),
  terms: ({ position, terms }) => termsNow(read(position, scenario), terms),
  history: ({ seed, moves }) => {
    const divisions: Division[] = [];
    const last = walk(scenario, seed, moves, (before) => divisions.push(divisionOf(before)));
    return [...divisions, divisionOf(last)];
  },
});

function read(text: string, scenario: Scenario): Position {
  const found = readPosition(text, scenario);
  if (!found.ok) throw new Error(found.fault.kind);
  return found.position;
}

function proceed(from: Position, seed: number, ply: number, reading: Reading): readonly Step[] {
  const steps: Step[] = [];
  let position = from;
  while (position.turn !== null && position.turn !== 0) {
    const { turn } = position;
    const at = position;
    const chance = chanceFor(seed, turn, ply + steps.length);
    const move = interestedParty.choose(view(at, turn), () => legal(at, turn), chance);
    const before = steps.at(-1)?.reading ?? reading;
    steps.push({ move, reading: readAct(before, view(at, 0), turn, move as PartyAct) });
    position = next(at, move);
  }
  return steps;
}

function readAfter(reading: Reading, before: Position, move: Move, events: readonly PlayEvent[]): Reading {
  if (before.turn !== 0) return readAct(reading, view(before, 0), before.turn!, move as PartyAct);
  const probed = events.find((event) => event.kind === "probed");
  return probed === undefined
    ? reading
    : readProbe(reading, view(before, 0), probed.party, probed.answer, PROBE_SIGNAL);
}

function walk(
  scenario: Scenario,
  seed: number,
  moves: readonly Move[],
  each: (before: Position, move: Move, events: readonly PlayEvent[]) => void,
): Position {
  let position = start(scenario, seed);
  for (const move of moves) {
    const played = carriedOut(position, move);
    each(position, move, played.events);
    ({ position } = played);
  }
  return position;
}

const next = (position: Position, move: Move): Position => carriedOut(position, move).position;

function carriedOut(
  position: Position,
  move: Move,
): { readonly position: Position; readonly events: readonly PlayEvent[] } {
  const played = play(position, position.turn!, move);
  if (!played.ok) throw new Error(played.fault.kind);
  return played;
}
