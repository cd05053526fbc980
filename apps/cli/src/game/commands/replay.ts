/** `linchpin replay FILE` */
import { wholeNumber } from "../../terminal/args.ts";
import { JSON_OPTION, type Args, type Command } from "../../terminal/command.ts";
import { FileProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { find } from "../../terminal/names.ts";
import { nameOf } from "../../terminal/files.ts";
import { consoleOn } from "../../terminal/console.ts";
import { openGame } from "../record-file.ts";
import { GAME_OPTIONS } from "../review/game.ts";
import { replayJson } from "../play/replay-json.ts";
import { showOwner, showSeat } from "../play/replay-text.ts";
import { printJson } from "../../terminal/json.ts";

export const replay: Command = {
  name: "replay",
  operands: "FILE",
  summary: "Show a saved game again, week by week, with its settlement",
  detail: [
    "The owner's seat is shown in words, with the comments and variations of the file; once the game is over, any",
    "other seat as the moves and events that it saw. An exam stays covered until its game is over.",
  ].join("\n"),
  options: [
    { name: "week", value: "N", help: "Only this week, with everything on the screen of that week" },
    { name: "view", value: "SEAT", help: "What this seat saw: owner, or a party's key (owner)" },
    ...GAME_OPTIONS,
    JSON_OPTION,
  ],
  example: "linchpin replay sensor-7.deal-game --week 3",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const week = args.text("week") === null ? null : wholeNumber(args, "week", 1, 1);
  const saved = await openGame(args.positionals[0]!, args, io);
  if (saved === null) return 1;
  const { file, setting, sittings: replayed } = saved;
  const { parties } = setting.scenario.deal;
  const seat = find("seat", args.text("view") ?? "owner", [{ key: "owner" }, ...parties]);
  const last = replayed.at(-1)!;
  const over = last.position.turn === null;
  if (seat !== 0 && !over)
    throw new FileProblem(`${nameOf(file.path)} is not over yet: only the owner's view is shown until then`);
  if (week !== null && week > last.position.week)
    throw new FileProblem(`${nameOf(file.path)} has ${last.position.week} weeks; choose --week 1 to that`);
  const sittings = replayed.map((sitting) => ({ ...sitting, exam: setting.exam && !over }));
  if (args.flag("json")) printJson(replayJson(file.record, sittings, seat, week), io);
  else if (seat === 0) showOwner(file.record, sittings, week, consoleOn(io));
  else showSeat(sittings, seat, week, consoleOn(io));
  return 0;
}
