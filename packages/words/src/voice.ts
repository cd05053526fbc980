/**
 * Acts in words: which sentence, with which courtesy before it. The choice follows from the game's seed, the speaker, the number of
 * the move and what was said before, so that a game replayed is said in the same words.
 *
 * Law: no text is said twice in a game, in either language. When all there is has been said, nothing is said.
 */
import type { Language } from "@linchpin/table";
import { MANNERS, type Fit, type Line, type Manner } from "./keys.ts";
import { fill, type Labels } from "./labels.ts";
import { LINES, openingsFor } from "./lines.ts";
import { valuesOf, type Speech } from "./speech.ts";

/** What has been said in a game, as texts and as sentences used. Plain data. */
export interface Said {
  readonly texts: Readonly<Record<string, true>>;
  /** How often each sentence, and each courtesy of a speaker, was used. */
  readonly used: Readonly<Record<string, number>>;
}

export const NOTHING_SAID: Said = { texts: {}, used: {} };

/** The same words in both languages. */
export type Words = Readonly<Record<Language, string>>;

interface Utterance {
  /** Null: there is nothing left to say that was not said before. */
  readonly words: Words | null;
  readonly said: Said;
}

export type BothLabels = Readonly<Record<Language, Labels>>;

interface Choice {
  readonly line: number;
  readonly opening: number;
  readonly words: Words;
  readonly weight: number;
}

/** A sentence used before weighs more than any turn, and a turn more than any courtesy used before. */
const SENTENCE_WEIGHT = 10_000;
const TURN_WEIGHT = 100;

/** By its title, whoever owns the firm answers to nobody in it. */
const OWNS = /\b(?:owner|founder)\b/i;

/** From so many acts of both sides on, about three weeks of them, two people may speak of what was before; until then they are new to each other. */
export const ACQUAINTED = 6;

/** `ply`: how many acts the conversation has had. */
export function utter(labels: BothLabels, seed: number, ply: number, said: Said, speech: Speech): Utterance {
  const lines = LINES[speech.key];
  const openings = openingsFor(speech.key, mannerOf(labels, speech.seat));
  const values = { en: valuesOf(labels.en, speech), zh: valuesOf(labels.zh, speech) };
  const fits: readonly Fit[] = [
    ...speech.fits,
    ply < ACQUAINTED ? "fresh" : "acquainted",
    ...(OWNS.test(labels.en.people(speech.seat)) ? [] : (["reports"] as const)),
  ];
  const opened = openings.map((_, opening) => said.used[openingSlot(speech.seat, speech.key, opening)] ?? 0);
  const turns = turnsOf(seed, speech, lines.length);
  let best: Choice | null = null;
  lines.forEach((body, line) => {
    if (!fitting(fits, body)) return;
    const spoken =
      SENTENCE_WEIGHT * (said.used[lineSlot(speech.key, line)] ?? 0) + TURN_WEIGHT * turns[line]!;
    openings.forEach((before, opening) => {
      if (!fitting(fits, before) || stutters(before, body)) return;
      // Less used comes first, then by lot. The bare sentence is as usual as any courtesy.
      const lot = mixed(seed, speech.seat, ply + 31 * line + 1009 * opening) / 2 ** 32;
      const weight = spoken + opened[opening]! + lot;
      if (best !== null && weight >= best.weight) return;
      const words = { en: inEnglish(before, body, values.en), zh: before[1] + fill(body[1], values.zh) };
      if (said.texts[words.en] || said.texts[words.zh]) return;
      best = { line, opening, words, weight };
    });
  });
  // The compiler does not see assignments made inside `forEach`.
  const chosen = best as Choice | null;
  if (chosen === null) return { words: null, said };
  return { words: chosen.words, said: noted(said, speech, chosen) };
}

const fitting = (fits: readonly Fit[], [, , fit]: Line): boolean =>
  fit === undefined ||
  (typeof fit === "string" ? fits.includes(fit) : fit.every((each) => fits.includes(each)));

/**
 * By line: when its turn comes. Each conversation goes through the lines in the same order of the game and begins at a place of its own, so
 * that two people do not say the same in the same week.
 */
function turnsOf(seed: number, { party, key }: Speech, count: number): readonly number[] {
  const lots = Array.from({ length: count }, (_, line) => mixed(seed, sumOf(key), line));
  const order = [...lots.keys()].toSorted((a, b) => lots[a]! - lots[b]!);
  const turns: number[] = [];
  order.forEach((line, place) => (turns[line] = (place + party) % count));
  return turns;
}

const inEnglish = (before: Line, body: Line, values: Readonly<Record<string, string>>): string => {
  const text = before[0] === "" ? body[0] : `${before[0]} ${afterColon(before[0], body[0])}`;
  return fill(text, values);
};

/** Two colons in one sentence. */
const stutters = (before: Line, body: Line): boolean =>
  (before[0].endsWith(":") && body[0].includes(":")) || (before[1].endsWith("：") && body[1].includes("："));

/** After a colon a sentence goes on in small letters, but for "I". */
const afterColon = (before: string, body: string): string =>
  before.endsWith(":") && !/^(?:I\b|I'|\{)/.test(body) ? body.charAt(0).toLowerCase() + body.slice(1) : body;

/** How a party sounds follows from its key in the scenario: the same in every game, whatever it turns out to be. */
function mannerOf(labels: BothLabels, seat: number): Manner {
  return MANNERS[sumOf(labels.en.party(seat)) % MANNERS.length]!;
}

function sumOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letter.codePointAt(0)!;
  return sum;
}

const lineSlot = (key: string, line: number): string => `${key} ${line}`;
const openingSlot = (seat: number, key: string, opening: number): string =>
  `${seat} ${openingGroup(key)} ${opening}`;
const openingGroup = (key: string): string => key.split(".")[0]!;

function noted(said: Said, { seat, key }: Speech, { line, opening, words }: Choice): Said {
  const slots = [lineSlot(key, line), openingSlot(seat, key, opening)];
  const uses = slots.map((slot) => [slot, (said.used[slot] ?? 0) + 1] as const);
  return {
    texts: { ...said.texts, [words.en]: true, [words.zh]: true },
    used: { ...said.used, ...Object.fromEntries(uses) },
  };
}

/** A small integer hash; the same on every machine. */
function mixed(seed: number, seat: number, ply: number): number {
  let h =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(seat + 1, 0xc2b2ae35) ^
    Math.imul(ply + 1, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
