/** A game and its file: written whole at every move, read back move by move. */
import { stat } from "node:fs/promises";
import type { Fault } from "@linchpin/source";
import {
  headerOf,
  parseMove,
  parseRecord,
  recordOf,
  replay,
  writeRecord,
  type GameRecord,
} from "@linchpin/table";
import { nameOf, readInput, replaceFile } from "../files.ts";
import { FileProblem, UsageProblem, type Io } from "../io.ts";
import { printFaults } from "../load.ts";
import { pathOfScenario } from "./catalogue.ts";
import { LANGUAGES, type Language } from "./language.ts";
import { placed, placeOfHeader, placesOfMoves, type Place } from "./record-place.ts";
import { sitDown, take, type Setting, type Sitting } from "./sitting.ts";

export const RECORD_ENDING = ".deal-game";

export function saveGame(path: string, sitting: Sitting): Promise<void> {
  const { scenario, seed, turns, exam, language } = sitting;
  const headers = { Mode: exam ? "exam" : "practice", Language: language };
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
}

/** Null where the file is wrong; its faults have been printed. */
export async function readRecord(path: string, io: Io): Promise<RecordFile | null> {
  const text = await readInput(path, io);
  const parsed = parseRecord(text);
  if (parsed.ok) return { path, text, record: parsed.record };
  printFaults(
    path,
    text,
    parsed.faults.map((fault) => placed(text, fault)),
    io,
  );
  return null;
}

/** The file of the scenario that a record names; `given`: one that does not ship. */
export async function scenarioPathFor({ path, record }: RecordFile, given: string | null): Promise<string> {
  if (given !== null) return pathOfScenario(given);
  const id = headerOf(record, "Scenario")!.split(" ")[0]!;
  try {
    return await pathOfScenario(id);
  } catch (error) {
    if (!(error instanceof UsageProblem)) throw error;
    throw new FileProblem(
      `${nameOf(path)} is of the scenario "${id}", which does not ship: name its file, --scenario FILE`,
    );
  }
}

export function settingFrom(record: GameRecord): {
  readonly seed: number;
  readonly exam: boolean;
  readonly language: Language;
} {
  const language = LANGUAGES.find((each) => each === headerOf(record, "Language")) ?? "en";
  return { seed: Number(headerOf(record, "Seed")), exam: headerOf(record, "Mode") === "exam", language };
}

/** The sitting after each move of the record, the start first. Null where it cannot be replayed; why has been printed. */
export function sittingsOf(file: RecordFile, setting: Setting, io: Io): readonly Sitting[] | null {
  const fault = replayFault(file, setting);
  if (fault !== null) {
    printFaults(file.path, file.text, [fault], io);
    return null;
  }
  const sittings = [sitDown(setting)];
  for (const { text } of file.record.moves) {
    const before = sittings.at(-1)!;
    const parsed = parseMove(before.scenario, before.position.turn!, text);
    const taken = parsed.ok ? take(before, parsed.move) : parsed;
    if (!taken.ok) throw new Error(taken.reason);
    sittings.push(taken.sitting);
  }
  return sittings;
}

function replayFault({ text, record }: RecordFile, { scenario }: Setting): Fault | null {
  const upTo = (count: number): ReturnType<typeof replay> =>
    replay({ ...record, moves: record.moves.slice(0, count) }, scenario);
  const whole = upTo(record.moves.length);
  if (whole.ok) return null;
  if (whole.week === null) {
    const name = ["Rules", "Scenario"].find((each) => whole.reason.includes(each.toLowerCase())) ?? "Seed";
    const remedy = name === "Seed" ? "write a whole number" : "replay it with the version that it names";
    return { ...placeOfHeader(text, name), path: "", problem: whole.reason, remedy };
  }
  // The first move that is refused: before it every start of the game can be replayed, after it none.
  let [good, bad] = [0, record.moves.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (upTo(middle).ok) good = middle;
    else bad = middle;
  }
  const place: Place = placesOfMoves(text)[bad - 1] ?? { line: 1, column: 1 };
  const [problem, ...remedies] = whole.reason.split("; ");
  const remedy = remedies.join("; ") || "correct it, or cut the game off before it";
  return { ...place, path: "", problem: problem!, remedy };
}
