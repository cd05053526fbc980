/** `linchpin lint FILE` */
import { wholeNumber } from "../terminal/args.ts";
import { JSON_OPTION, type Args, type Command } from "../terminal/command.ts";
import { colours, widthOf, type ExitCode, type Io } from "../terminal/io.ts";
import { money } from "@linchpin/report";
import { table, wrap } from "../terminal/layout.ts";
import { paintFor } from "../terminal/paint.ts";
import { loadScenario } from "../game/catalogue.ts";
import { examine, type Examination } from "./examine.ts";
import type { Finding } from "./finding.ts";
import { isStation } from "@linchpin/learn";
import { readDealText } from "../deal/read.ts";
import type { DealText } from "../terminal/faults.ts";
import { printJson } from "../terminal/json.ts";
import { lintCourse } from "./station.ts";

const DEFAULT_GAMES = 40;

export const lint: Command = {
  name: "lint",
  operands: "FILE",
  summary: "Check a scenario or a station for its author, by reading it and by playing it",
  detail: [
    "Reads the file and reports every fault, missing texts included. Then looks for what can never happen or be paid for",
    "and for texts that nobody translated. Then plays it: good play must clearly beat giving and refusing everything;",
    "every ending must be within reach; the owner must not be left without moves; somebody must sign; floor and ceiling",
    "must fit what is won and lost. A deal is looked at as the scenario that is made of it. Of a station of the course every",
    "figure is worked out and every claim held to them. Exit status 1 on an error.",
  ].join("\n"),
  options: [
    { name: "games", value: "N", help: `Games with each owner (${DEFAULT_GAMES})` },
    { name: "seed", value: "S", help: "Seed of the first game (1)" },
    JSON_OPTION,
  ],
  example: "linchpin lint data/scenarios/sensor.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const path = args.positionals[0]!;
  const games = wholeNumber(args, "games", DEFAULT_GAMES, 2);
  const station = await stationAt(path, io);
  if (station !== null) return await lintCourse(station, args.flag("json"), io);
  const file = await loadScenario(path, io);
  if (file === null) return 1;
  const examination = examine(file, games, wholeNumber(args, "seed", 1));
  if (args.flag("json")) printJson(examination, io);
  else io.stdout.write(examinationText(path, examination, io));
  return examination.findings.some((f) => f.severity === "error") ? 1 : 0;
}

/** A name of a scenario that ships is no path; standard input is read once, by whoever plays it. */
async function stationAt(path: string, io: Io): Promise<DealText | null> {
  if (!path.endsWith(".yaml")) return null;
  const from = await readDealText(path, io);
  return isStation(from.text) ? from : null;
}

function examinationText(path: string, { games, means, endings, findings }: Examination, io: Io): string {
  const width = widthOf(io.stdout);
  const paint = paintFor(colours(io.stdout, io.env));
  const colour = { error: paint.lost, warning: paint.bold, note: paint.faint };
  const shown = findings.flatMap(({ severity, about, problem, remedy }) => [
    ...wrap(`${severity}  ${about}`, width).map(colour[severity]),
    ...wrap(`${problem}; ${remedy}`, width - 2).map((line) => `  ${line}`),
  ]);
  const rows = Object.entries(means).map(([owner, { mean, error }]) => [
    owner,
    `${money(mean)} ± ${money(error)}`,
  ]);
  const ended = Object.entries(endings).map(([ending, times]) => `${ending} ${times}`);
  return [
    paint.bold(`${path}: ${counted(findings)}`),
    ...shown,
    "",
    ...table([{ title: `owner, ${games} games` }, { title: "mean payoff ± 95 %", right: true }], rows, width),
    ...wrap(
      `${games} games of wandering ended by ${ended.join(", ")}; the owner can close the talks in any week.`,
      width,
    ),
    "",
  ].join("\n");
}

function counted(findings: readonly Finding[]): string {
  if (findings.length === 0) return "nothing to change";
  const count = (severity: Finding["severity"]): string => {
    const many = findings.filter((f) => f.severity === severity).length;
    return `${many} ${severity}${many === 1 ? "" : "s"}`;
  };
  return `${count("error")}, ${count("warning")}, ${count("note")}`;
}
