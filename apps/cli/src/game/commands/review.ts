/** `linchpin review FILE [--json | -o review.html|.md|.deal-game]` */
import { extname } from "node:path";
import { annotated, reviewMarkdown, type Findings } from "@linchpin/words";
import { writeRecord } from "@linchpin/table";
import { JSON_OPTION, type Args, type Command } from "../../terminal/command.ts";
import { writeOutput } from "../../terminal/files.ts";
import { UsageProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { consoleOn } from "../../terminal/console.ts";
import { RECORD_ENDING } from "../record-file.ts";
import { GAME_OPTIONS, loadGame, retryCommand, type Game } from "../review/game.ts";
import { barFor, EFFORT_OPTIONS, effortFrom, gradedGame } from "../review/grading.ts";
import { reviewJson } from "../review/json.ts";
import { reviewHtml } from "../review/page.ts";
import { showFirstPage, showGraded, showHead, showRest } from "../review/text.ts";
import { printJson } from "../../terminal/json.ts";

export const review: Command = {
  name: "review",
  operands: "FILE",
  summary: "What each decision of a saved game was worth, what would have been better, and why",
  detail: [
    "Every move of the owner's is graded by what the owner could know at the time. One page says what came of the game, what cost",
    "most and what was done well; --full adds every decision as it is found.",
    "Same game, rollouts and seed: same review, whatever the number of workers.",
  ].join("\n"),
  options: [
    {
      name: "output",
      short: "o",
      value: "OUT",
      help: "Write it: .html or .md, or the record with labels: .deal-game",
    },
    { name: "full", help: "Every decision and every card too" },
    ...EFFORT_OPTIONS,
    ...GAME_OPTIONS,
    JSON_OPTION,
  ],
  example: "linchpin review sensor-7.deal-game -o review.html",
  run,
};

type Render = (findings: Findings<Game>) => string;
const markdown: Render = (findings) => reviewMarkdown(findings, retryCommand(findings.game));
const record: Render = (findings) => writeRecord(annotated(findings.game.file.record, findings));
const FORMATS: Readonly<Record<string, Render>> = {
  ".html": reviewHtml,
  ".htm": reviewHtml,
  ".md": markdown,
  ".markdown": markdown,
  [RECORD_ENDING]: record,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  const render = output === null ? null : FORMATS[extname(output).toLowerCase()];
  if (render === undefined)
    throw new UsageProblem(`-o must end in .html, .md or ${RECORD_ENDING}, not "${output}"`);
  if (output !== null && args.flag("json")) throw new UsageProblem("choose --json or -o, not both");
  const effort = effortFrom(args);
  const game = await loadGame(args, io);
  if (game === null) return 1;
  const console = consoleOn(io);
  const shown = render === null && !args.flag("json");
  const full = shown && args.flag("full");
  if (shown) showHead(game, full, console);
  const findings = await gradedGame(
    game,
    effort,
    full ? (each) => showGraded(game, each, console) : barFor(game, io),
  );
  if (render !== null) await writeOutput(output!, render(findings));
  else if (args.flag("json")) printJson(reviewJson(findings), io);
  else showFirstPage(findings, console);
  if (full) showRest(findings, console);
  return 0;
}
