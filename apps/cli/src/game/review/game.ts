/** The game that a record tells, ready to be graded: what was played, in which scenario, and how to speak of it. */
import { decisionsOf, type Decided } from "@linchpin/coach";
import { type ReviewedGame } from "@linchpin/words";
import type { Args, Option } from "../../terminal/command.ts";
import { FileProblem, type Io } from "../../terminal/io.ts";
import { nameOf } from "../../terminal/files.ts";
import { openGame, type SavedGame } from "../record-file.ts";

export interface Game extends ReviewedGame, Omit<SavedGame, "setting"> {
  readonly decided: Decided;
}

export const GAME_OPTIONS: readonly Option[] = [
  { name: "scenario", value: "FILE", help: "The scenario or deal file, where it is not found" },
  { name: "lang", value: "en|zh", help: "English or Simplified Chinese (as it was played)" },
];

/** Null where a file is wrong; its faults have been printed. An exam is not talked about before it is over. */
export async function loadGame(args: Args, io: Io): Promise<Game | null> {
  const saved = await openGame(args.positionals[0]!, args, io);
  if (saved === null) return null;
  const { setting, ...game } = saved;
  const { scenario, seed, both, language } = setting;
  const { turns, position } = game.sittings.at(-1)!;
  if (setting.exam && position.turn !== null)
    throw new FileProblem(`${nameOf(game.file.path)} is an exam that is not over: play it to its end first`);
  return { ...game, seed, decided: decisionsOf(scenario, seed, turns), position, labels: both[language] };
}

/** The command for a second try at this game's mistakes. */
export const retryCommand = ({ file }: Game): string => `linchpin retry ${file.path}`;
