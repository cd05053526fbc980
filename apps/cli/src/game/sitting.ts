/**
 * A game at the terminal: the match, the language it is played in, and how much of its log the person has read. Plain
 * data; `take` is the only step.
 */
import {
  positionOf,
  readingOf,
  simulatedMove,
  sitDown as begin,
  take as step,
  type Entry,
  type Match,
  type Setting as MatchSetting,
} from "@linchpin/match";
import type { Reading, Seat, Turn } from "@linchpin/seats";
import type { BothLabels, Labels } from "@linchpin/words";
import { type Move, type Position, type Refusal, type Scenario, type Seed, voiceOf } from "@linchpin/table";
import type { Language } from "@linchpin/table";

export interface Setting {
  readonly scenario: Scenario;
  readonly both: BothLabels;
  readonly language: Language;
  /** Shares, prices and readings stay covered until the end. */
  readonly exam: boolean;
  readonly seed: Seed;
  /** What words are chosen by: the seed, unless said. */
  readonly voice?: number;
}

export interface Sitting extends Setting {
  readonly match: Match;
  /** In the language of the game. */
  readonly labels: Labels;
  readonly position: Position;
  readonly turns: readonly Turn[];
  readonly reading: Reading;
  /** Entries of the log that have been read. */
  readonly read: number;
  /** The others, in order. */
  readonly news: readonly Entry[];
}

export function sitDown(setting: Setting): Sitting {
  const { scenario, both, exam, seed, voice = voiceOf(seed) } = setting;
  const match: MatchSetting = { scenario, labels: both, exam, seed, voice };
  return sittingOf(setting, begin(match), 0);
}

/** The same game further on, or less far. */
export const sittingOf = (setting: Setting, match: Match, read: number): Sitting => ({
  scenario: setting.scenario,
  both: setting.both,
  language: setting.language,
  exam: setting.exam,
  seed: setting.seed,
  voice: setting.voice ?? voiceOf(setting.seed),
  match,
  labels: setting.both[setting.language],
  position: positionOf(match),
  turns: match.turns,
  reading: readingOf(match),
  read,
  news: match.log.slice(read),
});

export type Taken =
  | { readonly ok: true; readonly sitting: Sitting }
  | { readonly ok: false; readonly fault: Refusal };

/** The move of the seat whose turn it is. */
export function take(sitting: Sitting, move: Move): Taken {
  const taken = step(sitting.match, move);
  return taken.ok ? { ok: true, sitting: sittingOf(sitting, taken.match, sitting.read) } : taken;
}

/** A simulated seat's move in the position as it stands. */
export const choose = ({ position, seed, turns }: Sitting, seat: Seat): Move =>
  simulatedMove(position, seed, turns.length, seat);

/** Nothing that the owner has noticed is new any more. */
export const looked = (sitting: Sitting): Sitting =>
  sittingOf(sitting, sitting.match, sitting.match.log.length);
