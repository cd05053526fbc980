/** The game that a record tells, ready to be graded: what was played, in which scenario, and how to speak of it. */
import { bothLabels } from "@linchpin/words";
import { decisionsOf, type Decided } from "@linchpin/coach";
import { type ReviewedGame } from "@linchpin/words";
import type { Args, Option } from "../../terminal/command.ts";
import { FileProblem, type Io } from "../../terminal/io.ts";
import { nameOf } from "../../terminal/files.ts";
import { loadScenario } from "../catalogue.ts";
import { languageFrom } from "../../terminal/language.ts";
import { readRecord, scenarioPathFor, settingFrom, sittingsOf, type RecordFile } from "../record-file.ts";
import type { Sitting } from "../sitting.ts";

export interface Game extends ReviewedGame {
  readonly file: RecordFile;
  /** Of the scenario's file. */
  readonly scenarioPath: string;
  /** The start, then one after each move. */
  readonly sittings: readonly Sitting[];
  readonly decided: Decided;
}

export const GAME_OPTIONS: readonly Option[] = [
  { name: "scenario", value: "FILE", help: "The scenario or deal file, where it is not found" },
  { name: "lang", value: "en|zh", help: "English or Simplified Chinese (as it was played)" },
];

/** Null where a file is wrong; its faults have been printed. An exam is not talked about before it is over. */
export async function loadGame(args: Args, io: Io): Promise<Game | null> {
  const wanted = languageFrom(args);
  const file = await readRecord(args.positionals[0]!, wanted, io);
  if (file === null) return null;
  const scenarioPath = await scenarioPathFor(file, args.text("scenario"), io);
  const loaded = await loadScenario(scenarioPath, io);
  if (loaded === null) return null;
  const { scenario, texts } = loaded;
  const kept = settingFrom(file.record);
  const language = wanted ?? kept.language;
  const both = bothLabels(scenario.deal, texts);
  const labels = both[language];
  const sittings = sittingsOf(file, { ...kept, scenario, both, language }, io);
  if (sittings === null) return null;
  const last = sittings.at(-1)!;
  if (kept.exam && last.position.turn !== null)
    throw new FileProblem(`${nameOf(file.path)} is an exam that is not over: play it to its end first`);
  const decided = decisionsOf(scenario, kept.seed, last.turns);
  return {
    file,
    scenarioPath,
    sittings,
    seed: kept.seed,
    decided,
    position: last.position,
    labels,
  };
}

/** The command for a second try at this game's mistakes. */
export const retryCommand = ({ file }: Game): string => `linchpin retry ${file.path}`;
