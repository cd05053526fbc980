/** A game and its file: written whole at every move, read back move by move. */
import { settingIn } from "@linchpin/match";
import { stat } from "node:fs/promises";
import type { Fault } from "@linchpin/source";
import { bothLabels, faultIn, replayFaultIn, type FaultWords } from "@linchpin/words";
import {
  type GameRecord,
  headerOf,
  parseRecord,
  type Place,
  recordOf,
  type RecordResult,
  replay,
  type ReplayResult,
  type Seed,
  type SourceFault,
  voiceOf,
  writeRecord,
} from "@linchpin/table";
import type { Args } from "../terminal/command.ts";
import { readInput, replaceFile } from "../terminal/files.ts";
import { type Io } from "../terminal/io.ts";
import { printFaults } from "../terminal/faults.ts";
import { languageFrom } from "../terminal/language.ts";
import { loadScenario, pathOfScenario } from "./catalogue.ts";
import { LANGUAGES, type Language } from "@linchpin/table";
import { sourceHeader, sourceOf } from "./record-source.ts";
import { UI } from "./ui.ts";
import { sitDown, take, type Setting, type Sitting } from "./sitting.ts";

export const RECORD_ENDING = ".deal-game";

/** `source`: the file it is played from; null: it ships. */
export function saveGame(path: string, sitting: Sitting, source: string | null): Promise<void> {
  const { scenario, seed, turns, exam, language, voice = voiceOf(seed) } = sitting;
  const headers = {
    Mode: exam ? "exam" : "practice",
    Language: language,
    ...(voice === voiceOf(seed) ? {} : { Voice: String(voice) }),
    ...sourceHeader(path, source),
  };
  return replaceFile(path, writeRecord(recordOf({ scenario, seed, turns, headers })));
}

/** A name for a new game's file that no file has yet: `sensor-7.deal-game`, then `sensor-7-2.deal-game`. */
export async function freshPath(stem: string): Promise<string> {
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? "" : `-${n}`}${RECORD_ENDING}`;
    if (!(await exists(path))) return path;
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A record as text and as it was read. */
export interface RecordFile {
  readonly path: string;
  readonly text: string;
  readonly record: GameRecord;
  readonly places: Places;
}
type Places = (RecordResult & { readonly ok: true })["places"];

/** Null where the file is wrong; its faults have been printed, unless told otherwise in the language of the game. */
async function readRecord(path: string, wanted: Language | null, io: Io): Promise<RecordFile | null> {
  const text = await readInput(path, io);
  const parsed = parseRecord(text);
  if (parsed.ok) return { path, text, record: parsed.record, places: parsed.places };
  const language = wanted ?? LANGUAGES.find((each) => text.includes(`[Language "${each}"]`)) ?? "en";
  const faults = parsed.faults.map((fault) => faultAt(fault, faultIn(language, fault), language));
  printFaults({ path, text }, faults, io, language);
  return null;
}

export function settingFrom(record: GameRecord): {
  readonly seed: Seed;
  readonly voice: number;
  readonly exam: boolean;
  readonly language: Language;
} {
  const language = LANGUAGES.find((each) => each === headerOf(record, "Language")) ?? "en";
  return { ...settingIn(record), language };
}

/** A game from its file, as it is asked for on the command line. */
export interface SavedGame {
  readonly file: RecordFile;
  /** Of the scenario's file. */
  readonly scenarioPath: string;
  readonly setting: Setting;
  /** The start, then one after each move. */
  readonly sittings: readonly Sitting[];
}

/** In the language of `--lang`, with the scenario of `--scenario`; null where a file is wrong: its faults have been printed. */
export async function openGame(path: string, args: Args, io: Io): Promise<SavedGame | null> {
  const wanted = languageFrom(args);
  const file = await readRecord(path, wanted, io);
  if (file === null) return null;
  const given = args.text("scenario");
  const scenarioPath = await (given === null ? sourceOf(path, file.record, io) : pathOfScenario(given));
  const loaded = await loadScenario(scenarioPath, io);
  if (loaded === null) return null;
  const { scenario, texts } = loaded;
  const kept = settingFrom(file.record);
  const both = bothLabels(scenario.deal, texts);
  const setting = { ...kept, language: wanted ?? kept.language, scenario, both };
  const sittings = sittingsOf(file, setting, io);
  return sittings === null ? null : { file, scenarioPath, setting, sittings };
}

/** The sitting after each move of the record, the start first. Null where it cannot be replayed; why has been printed. */
export function sittingsOf(file: RecordFile, setting: Setting, io: Io): readonly Sitting[] | null {
  const replayed = replay(file.record, setting.scenario);
  if (!replayed.ok) {
    printFaults(file, [replayFault(file, replayed, setting.language)], io, setting.language);
    return null;
  }
  const sittings = [sitDown(setting)];
  for (const { move } of replayed.replay.steps) {
    const taken = take(sittings.at(-1)!, move);
    if (!taken.ok) throw new Error(taken.fault.kind);
    sittings.push(taken.sitting);
  }
  return sittings;
}

function replayFault(
  { record, places }: RecordFile,
  failed: Extract<ReplayResult, { readonly ok: false }>,
  language: Language,
): Fault {
  if (failed.where === "header") {
    const name = HEADERS[failed.fault.kind];
    const at = places.headers[record.headers.findIndex(([each]) => each === name)];
    return faultAt(at, faultIn(language, failed.fault), language);
  }
  return faultAt(places.moves[failed.ply], replayFaultIn(language, record, failed), language);
}

const HEADERS: Readonly<Record<SourceFault["kind"], string>> = {
  otherRules: "Rules",
  otherScenario: "Scenario",
  badSeed: "Seed",
  notSaved: "Scenario",
  damaged: "Scenario",
};

const faultAt = (
  { line, column }: Place = { line: 1, column: 1 },
  { problem, remedy }: FaultWords,
  language: Language,
): Fault => ({
  line,
  column,
  path: "",
  problem,
  remedy: remedy ?? UI[language].mendRecord,
});
