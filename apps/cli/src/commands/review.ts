/** `linchpin review FILE [--json | -o review.html|.md|.deal-game]` */
import { extname } from "node:path";
import {
  closerLooks,
  gradesOf,
  reviewOf,
  USUAL,
  USUAL_CARE,
  type Closer,
  type Graded,
} from "@linchpin/coach";
import { wholeNumber } from "../args.ts";
import { JSON_OPTION, type Args, type Command } from "../command.ts";
import { writeOutput } from "../files.ts";
import { UsageProblem, widthOf, type ExitCode, type Io } from "../io.ts";
import { consoleOn } from "../play/console.ts";
import { RECORD_ENDING } from "../play/record-file.ts";
import { defaultWorkers } from "../play/workers.ts";
import { findingsOf, LOOKED_CLOSER, type Findings } from "../review/findings.ts";
import { GAME_OPTIONS, loadGame, type Game } from "../review/game.ts";
import { gradersFor } from "../review/graders.ts";
import { reviewJson } from "../review/json.ts";
import { reviewMarkdown } from "../review/page-md.ts";
import { reviewHtml } from "../review/page.ts";
import { showFindings, showGraded, showHead } from "../review/text.ts";
import { printJson } from "./json.ts";

const MOST_WORKERS = 64;
const LEAST_ROLLOUTS = 10;

export const review: Command = {
  name: "review",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "What each decision of a saved game was worth, what would have been better, and why",
  detail: [
    "Every move of the owner's is graded by what the owner could know at the time. The labels come as they are found.",
    "Same game, rollouts and seed: same review, whatever the number of workers.",
  ].join("\n"),
  options: [
    {
      name: "output",
      short: "o",
      value: "OUT",
      help: "Write it: .html or .md, or the record with labels: .deal-game",
    },
    { name: "rollouts", value: "N", help: `Games played out for each decision (${USUAL.rollouts})` },
    { name: "seed", value: "S", help: `Seed of the worlds they are played in (${USUAL.seed})` },
    { name: "workers", value: "N", help: "Worker threads (all cores)" },
    ...GAME_OPTIONS,
    JSON_OPTION,
  ],
  example: "linchpin review sensor-7.deal-game -o review.html",
  run,
};

type Render = (findings: Findings) => string;
const FORMATS: Readonly<Record<string, Render>> = {
  ".html": reviewHtml,
  ".htm": reviewHtml,
  ".md": reviewMarkdown,
  ".markdown": reviewMarkdown,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  const render = output === null ? null : FORMATS[extname(output).toLowerCase()];
  if (render === undefined)
    throw new UsageProblem(`-o must end in .html, .md or ${RECORD_ENDING}, not "${output}"`);
  if (output !== null && args.flag("json")) throw new UsageProblem("choose --json or -o, not both");
  const quality = {
    rollouts: wholeNumber(args, "rollouts", USUAL.rollouts, LEAST_ROLLOUTS),
    seed: wholeNumber(args, "seed", USUAL.seed),
  };
  const workers = Math.min(MOST_WORKERS, wholeNumber(args, "workers", defaultWorkers(), 1));
  const game = await loadGame(args, io);
  if (game === null) return 1;
  const console = consoleOn(io);
  const shown = render === null && !args.flag("json");
  if (shown) showHead(game, console);
  const findings = await gradedGame(
    game,
    { quality, workers },
    shown ? (each) => showGraded(game, each, console) : progressOn(game, io),
  );
  if (render !== null) await writeOutput(output!, render(findings));
  else if (args.flag("json")) printJson(reviewJson(findings), io);
  else showFindings(findings, console);
  return 0;
}

interface Effort {
  readonly quality: typeof USUAL;
  readonly workers: number;
}

/** `each` hears of every grade as soon as it and those before it are there. */
async function gradedGame(
  game: Game,
  { quality, workers }: Effort,
  each: (graded: Graded) => void,
): Promise<Findings> {
  const { decisions } = game.decided;
  await using hands = gradersFor(game, Math.max(1, Math.min(workers, decisions.length)));
  const { graders } = hands;
  const graded: Graded[] = [];
  for await (const one of gradesOf(decisions.length, graders, quality)) {
    graded.push(one);
    each(one);
  }
  const worst = reviewOf(game.decided, graded).retry.slice(0, LOOKED_CLOSER);
  const looks: Closer[] = [];
  for await (const look of closerLooks(worst, graders, { ...USUAL_CARE, seed: quality.seed }))
    looks.push(look);
  return findingsOf(game, graded, looks);
}

/** A bar on a terminal's standard error; nothing elsewhere. */
function progressOn({ decided }: Game, io: Io): (graded: Graded) => void {
  if (io.stderr.isTTY !== true) return () => {};
  const count = decided.decisions.length;
  const width = Math.min(30, widthOf(io.stderr) - 28);
  return ({ number }) => {
    const filled = Math.round((width * (number + 1)) / count);
    const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)} ${number + 1} of ${count} decisions`;
    io.stderr.write(number + 1 === count ? "\r\u001b[K" : `\r${bar}`);
  };
}
