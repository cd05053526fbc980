/**
 * A game as one seat sits through it: the position, every move so far, the owner's reading of the parties after each, and
 * the log of what the seat saw and heard. Plain data; `take` is the only step.
 *
 * Invariant: `positions`, `readings` and `heard` have one entry more than `turns`.
 */
import { firstInsight, observed, priorReading, type Insight, type Reading, type Turn } from "@linchpin/seats";
import type { BothLabels } from "@linchpin/words";
import {
  canUndo,
  type Move,
  ownerView,
  type PlayEvent,
  type Position,
  type Refusal,
  type Scenario,
  type Seed,
  seenBy,
  start,
  type Step,
  stepFrom,
  voiceOf,
} from "@linchpin/table";
import { hear, nothingHeard, type Entry, type Heard, type Telling } from "./log.ts";

export interface Setting {
  readonly scenario: Scenario;
  readonly labels: BothLabels;
  readonly seed: Seed;
  /** Shares, prices and readings stay covered until the end. */
  readonly exam: boolean;
  /** Whose game it is: 0, the owner's, unless said. */
  readonly seat?: number;
  /** What words are chosen by: the seed, unless said. */
  readonly voice?: number;
  /** The game that this one leaves, if it does. */
  readonly branch?: Branch | null;
}

/** A game, and after how many of its moves another way is taken. */
export interface Branch {
  readonly of: string;
  readonly ply: number;
}

export interface Match extends Setting {
  readonly turns: readonly Turn[];
  /** What happened by each turn, hidden things too: they are shown when the talks are over. */
  readonly events: readonly (readonly PlayEvent[])[];
  readonly positions: readonly Position[];
  readonly readings: readonly Reading[];
  readonly heard: readonly Heard[];
  /** What the owner knows of hidden facts by now; null: not worked out. */
  readonly insight: Insight | null;
  /** Everything that the seat has noticed: of the last entry of `heard`. */
  readonly log: readonly Entry[];
}

export const positionOf = ({ positions }: Match): Position => positions.at(-1)!;
export const readingOf = ({ readings }: Match): Reading => readings.at(-1)!;

const tellingOf = ({ scenario, labels, seed, voice }: Setting): Telling => ({
  scenario,
  labels,
  voice: voice ?? voiceOf(seed),
});

export function sitDown(setting: Setting): Match {
  const position = start(setting.scenario, setting.seed);
  const insight = firstInsight(ownerView(position));
  return {
    ...setting,
    turns: [],
    events: [],
    positions: [position],
    readings: [insight.reading],
    heard: [nothingHeard(setting.scenario)],
    insight,
    log: [],
  };
}

export type Taken =
  | { readonly ok: true; readonly match: Match }
  | { readonly ok: false; readonly fault: Refusal };

/** What the owner knows after a move, worked out elsewhere; `insight` may be left for later. */
export interface Known {
  readonly reading: Reading;
  readonly insight: Insight | null;
}

/** The move of the seat whose turn it is. Where `known` is not given the owner's insight is worked out here. */
export function take(match: Match, move: Move, known?: Known): Taken {
  const stepped = stepFrom(positionOf(match), move);
  if (!stepped.ok) return stepped;
  const { step } = stepped;
  const heard = hear(match.heard.at(-1)!, tellingOf(match), seenBy(step.events, match.seat ?? 0));
  const { reading, insight } = known ?? knownAfter(match, step.before, step.seat, step.events);
  const { week, seat } = step;
  return {
    ok: true,
    match: {
      ...match,
      turns: [...match.turns, { week, seat, move }],
      events: [...match.events, step.events],
      positions: [...match.positions, step.after],
      readings: [...match.readings, reading],
      heard: [...match.heard, heard],
      insight,
      log: heard.log,
    },
  };
}

function knownAfter(match: Match, before: Position, seat: number, events: readonly PlayEvent[]): Known {
  if (match.insight === null) return { reading: readingOf(match), insight: null };
  const insight = observed(match.insight, ownerView(before), seat, seenBy(events, 0));
  return { reading: insight.reading, insight };
}

/** The game step by step. */
export const stepsIn = ({ turns, positions, events }: Match): readonly Step[] =>
  turns.map(({ week, seat, move }, i) => ({
    week,
    seat,
    move,
    before: positions[i]!,
    events: events[i]!,
    after: positions[i + 1]!,
  }));

/** The game as it stood when a week began. */
export function atWeek(match: Match, week: number): Match {
  const found = match.positions.findIndex((position) => position.week >= week);
  return cutAt(match, found < 0 ? match.turns.length : found);
}

/** The game after so many moves; what is heard later is not yet heard. */
export function cutAt(match: Match, plies: number): Match {
  if (plies >= match.turns.length) return match;
  const heard = match.heard.slice(0, plies + 1);
  return {
    ...match,
    turns: match.turns.slice(0, plies),
    events: match.events.slice(0, plies),
    positions: match.positions.slice(0, plies + 1),
    readings: match.readings.slice(0, plies + 1),
    heard,
    insight: null,
    log: heard.at(-1)!.log,
  };
}

/**
 * Whether the owner has made the last of its moves this week and nobody has acted since. By the rules the others are next; where
 * the owner ends its week itself, they wait until it says so.
 */
export function isWeekOpen(match: Match): boolean {
  const last = match.turns.at(-1);
  const { turn, week } = positionOf(match);
  return last?.seat === 0 && last.move.kind !== "wait" && last.week === week && turn !== null && turn !== 0;
}

/** Whether the last move can be taken back: nobody has acted since, and nothing of it stays. */
export function canTakeBack(match: Match): boolean {
  const last = match.turns.at(-1);
  const { turn, week } = positionOf(match);
  return last?.seat === 0 && last.week === week && turn !== null && canUndo(last.move);
}

/** The game without its last move, of which nothing remains: what can be taken back has told the owner nothing. */
export const takeBack = (match: Match): Match => ({
  ...cutAt(match, match.turns.length - 1),
  insight: match.insight,
});

/** A game from its moves. `known`: after each move, where it is known. Throws where a move is refused. */
export function sitThrough(setting: Setting, moves: readonly Move[], known?: (ply: number) => Known): Match {
  return moves.reduce((match, move, i) => {
    const taken = take(match, move, known?.(i));
    if (!taken.ok) throw new Error(`move ${i + 1}, ${move.kind}: ${taken.fault.kind}`);
    return taken.match;
  }, sitDown(setting));
}

/** For a game whose readings are worked out elsewhere: as at the start. */
export const unread = ({ scenario, seed }: Setting): Known => ({
  reading: priorReading(ownerView(start(scenario, seed))),
  insight: null,
});
