/** A game as text and back: the record is the one format in which games are saved, shared and exported. */
import { inOneSentence, recordFaultIn, replayFaultIn } from "@linchpin/speech";
import {
  headerOf,
  parseRecord,
  recordOf,
  replay,
  writeRecord,
  type Language,
  type Move,
  type Scenario,
} from "@linchpin/table";
import { branchIn } from "./cover.ts";
import { positionOf, type Branch, type Sitting } from "./sitting.ts";

export function textOf(sitting: Sitting): string {
  const { scenario, seed, turns, exam, branch } = sitting;
  const { ending, week } = positionOf(sitting);
  const headers = {
    Mode: exam ? "exam" : "practice",
    ...(branch == null ? {} : { Branch: `${branch.of} ${branch.ply}` }),
    ...(ending === null ? { Week: String(week) } : { Ending: ending }),
  };
  return writeRecord(recordOf({ scenario, seed, turns, headers }));
}

export type Opened =
  | {
      readonly ok: true;
      readonly seed: number;
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
    seed: Number(headerOf(record, "Seed")),
    exam: headerOf(record, "Mode") === "exam",
    branch: branchIn(text),
    moves: played.replay.steps.map(({ move }) => move),
  };
}

const unread = (said: (language: Language) => string): Opened => ({
  ok: false,
  said: { en: said("en"), zh: said("zh") },
});
