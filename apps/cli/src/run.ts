/**
 * The command line in process: words and streams in, an exit code out.
 *
 *     await run(["price", "deal.yaml", "--json"], io)
 */
import packageFile from "../package.json" with { type: "json" };
import { readArgs } from "./terminal/args.ts";
import type { Command } from "./terminal/command.ts";
import { check } from "./deal/commands/check.ts";
import { compare } from "./deal/commands/compare.ts";
import { classCommand } from "./learn/class.ts";
import { drill } from "./learn/drill.ts";
import { hint } from "./game/commands/hint.ts";
import { lint } from "./author/lint.ts";
import { mcpCommand } from "./game/commands/mcp.ts";
import { make } from "./deal/commands/new.ts";
import { play } from "./game/commands/play.ts";
import { price } from "./deal/commands/price.ts";
import { replay } from "./game/commands/replay.ts";
import { report } from "./deal/commands/report.ts";
import { retry } from "./game/commands/retry.ts";
import { review } from "./game/commands/review.ts";
import { seat } from "./game/commands/seat.ts";
import { schema } from "./deal/commands/schema.ts";
import { simulate } from "./author/simulate.ts";
import { suggest } from "./deal/commands/suggest.ts";
import { terms } from "./deal/commands/terms.ts";
import { trip } from "./deal/commands/trip.ts";
import { helpFor, overview } from "./terminal/help.ts";
import { unknownWord } from "./terminal/names.ts";
import { plainIo } from "./terminal/plain.ts";
import { FileProblem, UsageProblem, type ExitCode, type Io } from "./terminal/io.ts";

export const COMMANDS: readonly Command[] = [
  make,
  check,
  price,
  terms,
  suggest,
  compare,
  report,
  trip,
  schema,
  play,
  hint,
  replay,
  review,
  retry,
  drill,
  classCommand,
  simulate,
  lint,
  seat,
  mcpCommand(() => run, packageFile.version),
];

export async function run(argv: readonly string[], given: Io): Promise<ExitCode> {
  const io = plainIo(given);
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (error instanceof UsageProblem) {
      io.stderr.write(`linchpin: ${error.message}\n`);
      return 2;
    }
    if (error instanceof FileProblem) {
      io.stderr.write(`linchpin: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function dispatch([first, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (first === undefined) {
    io.stderr.write(overview(COMMANDS));
    return 2;
  }
  if (first === "--version" || first === "-V") return print(`${packageFile.version}\n`, io);
  if (first === "--help" || first === "-h") return print(overview(COMMANDS), io);
  if (first === "help") {
    return print(rest[0] === undefined ? overview(COMMANDS) : helpFor(commandCalled(rest[0])), io);
  }
  const command = commandCalled(first);
  const args = readArgs(command, rest);
  return args.flag("help") ? print(helpFor(command), io) : command.run(args, io);
}

function commandCalled(name: string): Command {
  const command = COMMANDS.find((c) => c.name === name);
  if (command !== undefined) return command;
  const names = [...COMMANDS.map((c) => c.name), "help", "--help", "--version"];
  const what = name.startsWith("-") ? "option" : "command";
  throw unknownWord(
    `there is no ${what} ${name}`,
    name,
    names,
    `the commands are ${names.slice(0, -2).join(", ")}`,
  );
}

function print(text: string, io: Io): ExitCode {
  io.stdout.write(text);
  return 0;
}
