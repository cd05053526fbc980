/** A game and its file: written whole at every move, read back move by move. */
import {
  headerOf,
  parseMove,
  parseRecord,
  recordOf,
  replay,
  writeRecord,
  type GameRecord,
  type Move,
} from "@linchpin/table";
import { nameOf, readInput, writeOutput } from "../files.ts";
import { FileProblem, type Io } from "../io.ts";
import { pathOfScenario } from "./catalogue.ts";
import { LANGUAGES, type Language } from "./language.ts";
import { sitDown, take, type Setting, type Sitting } from "./sitting.ts";

export const RECORD_ENDING = ".deal-game";

export function saveGame(path: string, sitting: Sitting): Promise<void> {
  const { scenario, seed, turns, exam, language } = sitting;
  const headers = { Mode: exam ? "exam" : "practice", Language: language };
  return writeOutput(path, writeRecord(recordOf({ scenario, seed, turns, headers })));
}

export async function readRecord(path: string, io: Io): Promise<GameRecord> {
  const parsed = parseRecord(await readInput(path, io));
  if (parsed.ok) return parsed.record;
  const lines = parsed.faults.map((f) => `line ${f.line}: ${f.problem}; ${f.remedy}`);
  throw new FileProblem(`${nameOf(path)} is no record of a game:\n  ${lines.join("\n  ")}`);
}

/** The file of the scenario that a record names; `null` in `given`: one that ships. */
export function scenarioPathFor(record: GameRecord, given: string | null): Promise<string> {
  return pathOfScenario(given ?? headerOf(record, "Scenario")!.split(" ")[0]!);
}

export function settingFrom(record: GameRecord): {
  readonly seed: number;
  readonly exam: boolean;
  readonly language: Language;
} {
  const language = LANGUAGES.find((each) => each === headerOf(record, "Language")) ?? "en";
  return { seed: Number(headerOf(record, "Seed")), exam: headerOf(record, "Mode") === "exam", language };
}

/** The sitting after each move of the record, the start first; throws with the reason where it cannot be replayed. */
export function sittingsOf(path: string, record: GameRecord, setting: Setting): readonly Sitting[] {
  const checked = replay(record, setting.scenario);
  if (!checked.ok) throw new FileProblem(`${nameOf(path)} cannot be replayed: ${checked.reason}`);
  const sittings = [sitDown(setting)];
  for (const recorded of record.moves) {
    const before = sittings.at(-1)!;
    const taken = take(before, moveAgain(before, recorded.text));
    if (!taken.ok) throw new FileProblem(`${nameOf(path)} cannot be replayed: ${taken.reason}`);
    sittings.push(taken.sitting);
  }
  return sittings;
}

function moveAgain({ scenario, position }: Sitting, text: string): Move {
  const parsed = parseMove(scenario, position.turn ?? 0, text);
  if (!parsed.ok) throw new FileProblem(parsed.reason);
  return parsed.move;
}
