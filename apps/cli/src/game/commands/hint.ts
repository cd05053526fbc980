/** `linchpin hint FILE` */
import {
  behindTheBest,
  evaluate,
  HINT_ROLLOUTS as ROLLOUTS,
  hintMoves,
  hintsFrom,
  SURE,
  USUAL,
  weighingFor,
  type Choice,
  type Hint,
  type Evaluation,
  type TimeBudget,
} from "@linchpin/coach";
import { effectsInWords, inWhole, moveInWords } from "@linchpin/words";
import { writeMove, type Move } from "@linchpin/table";
import { wholeNumber } from "../../terminal/args.ts";
import { JSON_OPTION, type Args, type Command } from "../../terminal/command.ts";
import { FileProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { consoleOn, type Console } from "../../terminal/console.ts";
import { GAME_OPTIONS, loadGame, type Game } from "../review/game.ts";
import { REVIEW } from "../review/words.ts";
import { printJson } from "../../terminal/json.ts";

const LEAST_ROLLOUTS = 10;

export const hint: Command = {
  name: "hint",
  operands: "FILE",
  summary: "The best moves now in a saved game, with what each is worth and why",
  detail: [
    "By what the owner can know: the moves are played out in worlds that fit it, the same worlds for each.",
    "Same game, rollouts and seed: same hint. An exam gives none. With --seconds it depends on the machine.",
  ].join("\n"),
  options: [
    { name: "rollouts", value: "N", help: `Games played out in all (${ROLLOUTS})` },
    { name: "seconds", value: "N", help: "As many as fit into so many seconds, instead" },
    { name: "seed", value: "S", help: `Seed of the worlds they are played in (${USUAL.seed})` },
    ...GAME_OPTIONS,
    JSON_OPTION,
  ],
  example: "linchpin hint sensor-7.deal-game --rollouts 500",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const rollouts = wholeNumber(args, "rollouts", ROLLOUTS, LEAST_ROLLOUTS);
  const seconds = wholeNumber(args, "seconds", 0, 1);
  const seed = wholeNumber(args, "seed", USUAL.seed);
  const game = await loadGame(args, io);
  if (game === null) return 1;
  const { next } = game.decided;
  const words = REVIEW[game.labels.language];
  if (next === null)
    throw new FileProblem(game.sittings.at(-1)!.position.turn === null ? words.noTurn : words.notYours);
  const moves = hintMoves(next, seed);
  const found =
    seconds === 0
      ? evaluate(next.insight, next.view, moves, { rollouts, seed })
      : inTime(next, moves, { milliseconds: 1000 * seconds, seed });
  const hints = hintsFrom(next, found);
  if (args.flag("json"))
    printJson(
      { week: next.week, rollouts: found.rollouts, seed, moves: hints.map((each) => jsonOf(game, each)) },
      io,
    );
  else show(game, next, hints, consoleOn(io));
  return 0;
}

function inTime({ insight, view }: Choice, moves: readonly Move[], budget: TimeBudget): Evaluation {
  let last: Evaluation | null = null;
  for (const each of weighingFor(insight, view, moves, budget, () => performance.now())) last = each;
  return last!;
}

/** The move in the short notation and in words, with what it is worth. */
const jsonOf = (game: Game, { move, done, value, error, worth }: Hint): unknown => ({
  move: writeMove(game.decided.scenario, move),
  words: moveInWords(done.act, game.labels),
  reason: effectsInWords(done, game.labels),
  value,
  error,
  worth,
});

function show(game: Game, { week, view }: Choice, hints: readonly Hint[], console: Console): void {
  const words = REVIEW[game.labels.language];
  const [best, ...rest] = hints;
  const { act } = best!.done;
  console.show([{ text: words.hint(week, view.movesLeft ?? 1), paint: "bold" }]);
  console.tell(
    words.best(moveInWords(act, game.labels), inWhole(best!.value), game.labels.money(best!.worth)),
  );
  showWhy(game, best!, console, "  ");
  const { near, far } = behindTheBest(hints);
  for (const [title, list] of [
    [words.close, near],
    [words.behind, far],
  ] as const) {
    if (list.length === 0) continue;
    console.say();
    console.show([{ text: title, paint: "bold" }]);
    for (const each of list) showOne(game, each, best!, console);
  }
  if (rest.length === 0) console.tell(words.only);
}

function showOne(game: Game, each: Hint, best: Hint, console: Console): void {
  const behind = Math.max(0, best.value - each.value).toFixed(1);
  const margin = (SURE * each.error).toFixed(1);
  const by = [...(behind === "0.0" ? [] : [`−${behind}`]), ...(margin === "0.0" ? [] : [`± ${margin}`])].join(
    " ",
  );
  console.tell(
    `V ${inWhole(each.value)}${by === "" ? "" : ` (${by})`}  ${moveInWords(each.done.act, game.labels)}`,
    "    ",
    "  ",
  );
  showWhy(game, each, console, "    ");
}

function showWhy(game: Game, { done, move }: Hint, console: Console, indent: string): void {
  const reason = effectsInWords(done, game.labels);
  if (reason !== "") console.tell(reason, indent);
  console.show([{ text: writeMove(game.decided.scenario, move), indent, paint: "faint" }]);
}
