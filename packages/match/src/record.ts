/** A game as text and back: the record is the one format in which games are saved, shared and exported. */
import { inOneSentence, recordFaultIn, replayFaultIn } from "@linchpin/words";
import {
  type GameRecord,
  headerOf,
  type Language,
  type Move,
  parseRecord,
  recordOf,
  replay,
  type Scenario,
  type Seed,
  seedOf,
  voiceOf,
  writeRecord,
} from "@linchpin/table";
import { branchIn, resultText } from "./cover.ts";
import { endingOf } from "./ending.ts";
import { positionOf, type Branch, type Match } from "./match.ts";

/** `language`: that in which it is played, where a record is to say so. */
export function textOf(match: Match, language: Language | null = null): string {
  const { scenario, seed, turns, exam, branch, voice = voiceOf(seed) } = match;
  const { ending, week } = positionOf(match);
  const result = ending === null ? null : endingOf(match);
  const headers = {
    Mode: exam ? "exam" : "practice",
    ...(language === null ? {} : { Language: language }),
    ...(voice === voiceOf(seed) ? {} : { Voice: String(voice) }),
    ...(branch == null ? {} : { Branch: `${branch.of} ${branch.ply}` }),
    ...(ending === null ? { Week: String(week) } : { Ending: ending }),
    ...(result === null ? {} : { Result: resultText(result) }),
  };
  return writeRecord(recordOf({ scenario, seed, turns, headers }));
}

export type Opened =
  | {
      readonly ok: true;
      readonly seed: Seed;
      readonly voice: number;
      readonly exam: boolean;
      readonly branch: Branch | null;
      readonly moves: readonly Move[];
    }
  | { readonly ok: false; readonly said: Readonly<Record<Language, string>> };

/** The moves of a record, once all of them have proven legal. */
export function movesOf(text: string, scenario: Scenario): Opened {
  const parsed = parseRecord(text);
  if (!parsed.ok) return unread((language) => recordFaultIn(language, parsed.faults[0]!));
  const { record } = parsed;
  const played = replay(record, scenario);
  if (!played.ok)
    return unread((language) => inOneSentence(language, replayFaultIn(language, record, played)));
  return {
    ok: true,
    ...settingIn(record),
    branch: branchIn(text),
    moves: played.replay.steps.map(({ move }) => move),
  };
}

const unread = (said: (language: Language) => string): Opened => ({
  ok: false,
  said: { en: said("en"), zh: said("zh") },
});

/** What a record says of how its game is sat through. */
export function settingIn(record: GameRecord): {
  readonly seed: Seed;
  readonly voice: number;
  readonly exam: boolean;
} {
  const seed = seedOf(record) ?? 0;
  const voice = headerOf(record, "Voice") ?? "";
  const exam = headerOf(record, "Mode") === "exam";
  return { seed, voice: /^\d{1,10}$/.test(voice) ? Number(voice) : voiceOf(seed), exam };
}
