/** `linchpin hint FILE` */
import {
  candidatesIn,
  doneBy,
  effectsInWords,
  evaluate,
  inWhole,
  moveInWords,
  sampleWorld,
  SURE,
  USUAL,
  valueOf,
  weighingFor,
  type Choice,
  type Evaluation,
  type TimeBudget,
  type Weighed,
} from "@linchpin/coach";
import { seedRandom } from "@linchpin/coalition";
import { writeMove, type Move } from "@linchpin/table";
import { wholeNumber } from "../args.ts";
import { JSON_OPTION, type Args, type Command } from "../command.ts";
import { FileProblem, type ExitCode, type Io } from "../io.ts";
import { consoleOn, type Console } from "../play/console.ts";
import { GAME_OPTIONS, loadGame, type Game } from "../review/game.ts";
import { REVIEW } from "../review/words.ts";
import { printJson } from "./json.ts";

const ROLLOUTS = 240;
const LEAST_ROLLOUTS = 10;
const SHOWN = 5;

export const hint: Command = {
  name: "hint",
  operands: "FILE",
  least: 1,
  most: 1,
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
  const words = REVIEW[game.language];
  if (next === null)
    throw new FileProblem(game.sittings.at(-1)!.position.turn === null ? words.noTurn : words.notYours);
  const world = sampleWorld(next.insight, next.view, seedRandom(seed));
  const moves = candidatesIn(world, next.view, next.insight.reading);
  const found =
    seconds === 0
      ? evaluate(next.insight, next.view, moves, { rollouts, seed })
      : inTime(next, moves, { milliseconds: 1000 * seconds, seed });
  const hints = found.moves.slice(0, SHOWN).map((each) => hintFor(game, next, each));
  if (args.flag("json")) printJson({ week: next.week, rollouts: found.rollouts, seed, moves: hints }, io);
  else show(game, next, hints, consoleOn(io));
  return 0;
}

function inTime({ insight, view }: Choice, moves: readonly Move[], budget: TimeBudget): Evaluation {
  let last: Evaluation | null = null;
  for (const each of weighingFor(insight, view, moves, budget, () => performance.now())) last = each;
  return last!;
}

interface Hint {
  /** In the short notation, and in words. */
  readonly move: string;
  readonly words: string;
  readonly reason: string;
  readonly value: number;
  /** Standard error of what it is below the best, points. */
  readonly error: number;
  readonly worth: number;
}

function hintFor(game: Game, next: Choice, { move, mean, error }: Weighed): Hint {
  const { scenario } = next.view;
  const points = (money: number): number => valueOf(scenario, money) - valueOf(scenario, 0);
  const done = doneBy(next, move);
  return {
    move: writeMove(scenario, move),
    words: moveInWords(done.act, game.names, game.language),
    reason: effectsInWords(done, game.names, game.language),
    value: valueOf(scenario, mean),
    error: points(error),
    worth: mean,
  };
}

function show(game: Game, { week, view }: Choice, hints: readonly Hint[], console: Console): void {
  const words = REVIEW[game.language];
  const [best, ...rest] = hints;
  console.show([{ text: words.hint(week, view.movesLeft ?? 1), paint: "bold" }]);
  console.tell(words.best(best!.words, inWhole(best!.value), game.names.money(best!.worth)));
  if (best!.reason !== "") console.tell(best!.reason, "  ");
  console.show([{ text: best!.move, indent: "  ", paint: "faint" }]);
  const near = rest.filter((each) => best!.value - each.value < Math.max(1, SURE * each.error));
  const far = rest.filter((each) => !near.includes(each));
  for (const [title, list] of [
    [words.close, near],
    [words.behind, far],
  ] as const) {
    if (list.length === 0) continue;
    console.say();
    console.show([{ text: title, paint: "bold" }]);
    for (const each of list.toSorted((a, b) => b.value - a.value)) showOne(each, best!, console);
  }
  if (rest.length === 0) console.tell(words.only);
}

function showOne(each: Hint, best: Hint, console: Console): void {
  const margin = (SURE * each.error).toFixed(1);
  const figures = `V ${inWhole(each.value)} (−${Math.max(0, best.value - each.value).toFixed(1)} ± ${margin})`;
  console.tell(`${figures}  ${each.words}`, "    ", "  ");
  if (each.reason !== "") console.tell(each.reason, "    ");
  console.show([{ text: each.move, indent: "    ", paint: "faint" }]);
}
