/** `linchpin lint FILE` */
import { wholeNumber } from "../args.ts";
import { JSON_OPTION, type Args, type Command } from "../command.ts";
import { colours, widthOf, type ExitCode, type Io } from "../io.ts";
import { wrap } from "../layout.ts";
import { paintFor } from "../paint.ts";
import { loadScenario } from "../play/catalogue.ts";
import { examine, type Examination, type Finding } from "../play/examine.ts";
import { printJson } from "./json.ts";

const DEFAULT_GAMES = 40;

export const lint: Command = {
  name: "lint",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "Check a scenario for its author, by reading it and by playing it",
  detail: [
    "Reads the file and reports every fault, missing texts included. Then plays it: good play must clearly beat giving",
    "and refusing everything; the talks must be able to last; the owner must not be left without moves; floor and",
    "ceiling must fit what is won and lost. Exit status 1 on an error.",
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
  const file = await loadScenario(path, io);
  if (file === null) return 1;
  const examination = examine(file.scenario, games, wholeNumber(args, "seed", 1));
  if (args.flag("json")) printJson(examination, io);
  else io.stdout.write(examinationText(path, examination, io));
  return examination.findings.some((f) => f.severity === "error") ? 1 : 0;
}

function examinationText(path: string, { games, means, endings, findings }: Examination, io: Io): string {
  const width = widthOf(io.stdout);
  const paint = paintFor(colours(io.stdout, io.env));
  const count = (severity: Finding["severity"]): number =>
    findings.filter((f) => f.severity === severity).length;
  const shown = findings.flatMap((f) => {
    const [first, ...rest] = wrap(`${f.severity} ${f.about}: ${f.problem}; ${f.remedy}`, width, "  ");
    return [f.severity === "error" ? paint.lost(first!) : first!, ...rest];
  });
  const means_ = Object.entries(means).map(
    ([owner, { mean, error }]) => `${owner} ${Math.round(mean)} ± ${Math.round(error)}`,
  );
  const ended = Object.entries(endings).map(([ending, times]) => `${ending} ${times}`);
  return [
    `${path}: ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes`,
    ...shown,
    ...wrap(`${games} games with each owner: ${means_.join(", ")}.`, width),
    ...wrap(
      `${games} wandering games ended by: ${ended.join(", ")}. The owner can close the talks in any week.`,
      width,
    ),
    "",
  ].join("\n");
}
