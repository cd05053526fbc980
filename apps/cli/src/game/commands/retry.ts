/** `linchpin retry FILE` */
import {
  actOf,
  choicesAt,
  doneBy,
  sameMove,
  tryAgain,
  USUAL_TRY,
  type Act,
  type Decision,
  type Tried,
} from "@linchpin/coach";
import {
  effectsInWords,
  moveInWords,
  pointsWithin,
  readApart,
  signed,
  type Finding,
  type Findings,
} from "@linchpin/words";
import { refusalIn } from "@linchpin/words";
import { objection, parseMove, writeMove, type Move } from "@linchpin/table";
import type { Args, Command } from "../../terminal/command.ts";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { consoleOn, type Console } from "../../terminal/console.ts";
import { partyLines, weekHeader } from "../play/screen.ts";
import { UI } from "../ui.ts";
import { GAME_OPTIONS, loadGame, type Game } from "../review/game.ts";
import { barFor, EFFORT_OPTIONS, effortFrom, gradedGame } from "../review/grading.ts";
import { REVIEW } from "../review/words.ts";

export const retry: Command = {
  name: "retry",
  operands: "FILE",
  summary: "Back to each sure mistake of a saved game: find a better move",
  detail: [
    "Type a move in the short notation or the number of one in the list. It is accepted within 4 points of the best.",
    "The game is reviewed first; quit or the end of the input leaves.",
  ].join("\n"),
  options: [...EFFORT_OPTIONS, ...GAME_OPTIONS],
  example: "linchpin retry sensor-7.deal-game",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const effort = effortFrom(args);
  const game = await loadGame(args, io);
  if (game === null) return 1;
  const words = REVIEW[game.labels.language];
  const findings = await gradedGame(game, effort, barFor(game, io));
  const console = consoleOn(io);
  try {
    const moments = momentsOf(findings);
    if (moments.length === 0) console.tell(words.nothing);
    let right = 0;
    for (const [i, moment] of moments.entries()) {
      showMoment(game, moment, words.moment(i + 1, moments.length, moment.graded.week), console);
      const found = await solve(game, moment, effort.quality.rollouts, console);
      if (found === null) break;
      if (found) right++;
    }
    if (moments.length > 0) console.tell(words.done(right, moments.length));
    return 0;
  } finally {
    await console.close();
  }
}

/** In the order of the game: what comes later gives nothing of it away. */
const momentsOf = ({ review, all, game }: Findings<Game>): readonly Moment[] =>
  review.retry
    .toSorted((a, b) => a.number - b.number)
    .map(({ number }) => ({ ...all[number]!, decision: game.decided.decisions[number]! }));

/** A finding with what the owner knew then. */
interface Moment extends Finding {
  readonly decision: Decision;
}

function showMoment(game: Game, moment: Moment, title: string, console: Console): void {
  const { decision } = moment;
  const sitting = game.sittings[decision.ply]!;
  const words = REVIEW[game.labels.language];
  console.say();
  console.show([{ text: title, paint: "bold" }]);
  console.show([...weekHeader(sitting, console.width, console.paint), ...partyLines(sitting)]);
  console.say();
  const played = moveInWords(actOf(decision.view, decision.move), game.labels);
  console.tell(words.played(played));
  console.say();
  choicesOf(game, moment).forEach(({ act }, i) =>
    console.tell(moveInWords(act, game.labels), "     ", numbered(i)),
  );
}

/** What there is to choose from, each as it reads once. */
function choicesOf(
  { labels }: Game,
  { decision, graded }: Moment,
): readonly { readonly move: Move; readonly act: Act }[] {
  const choices = choicesAt(decision).map((move) => ({ move, act: actOf(decision.view, move) }));
  return readApart(choices, [graded.move, graded.best], labels);
}

const numbered = (index: number): string => `${String(index + 1).padStart(3)}  `;

/** True: found. False: given up. Null: the person leaves. */
async function solve(
  game: Game,
  moment: Moment,
  rollouts: number,
  console: Console,
): Promise<boolean | null> {
  const words = REVIEW[game.labels.language];
  for (;;) {
    const move = await moveFrom(game, moment, console);
    if (move === null) return null;
    const { decision, graded } = moment;
    const tried = tryAgain(decision, graded, move, { ...USUAL_TRY, rollouts });
    if (showVerdict(game, moment, move, tried, console)) return true;
    const answer = await console.ask(words.more);
    if (answer === null) return null;
    const word = answer.toLowerCase();
    if (words.moreWords.again.includes(word)) continue;
    if (words.moreWords.see.includes(word)) showAnswer(game, moment, console);
    return false;
  }
}

/** Null: the input has ended, or the person leaves. */
async function moveFrom(game: Game, moment: Moment, console: Console): Promise<Move | null> {
  const ui = UI[game.labels.language];
  const { decision } = moment;
  const choices = choicesOf(game, moment);
  const { position } = game.sittings[decision.ply]!;
  for (;;) {
    const answer = await console.ask(REVIEW[game.labels.language].yourTurn);
    if (answer === null) return null;
    const listed = /^\d+$/.test(answer) ? choices[Number(answer) - 1]?.move : undefined;
    if (listed !== undefined) return listed;
    if (/^\d*$/.test(answer)) {
      console.tell(ui.choiceUnknown(answer, choices.length));
      continue;
    }
    const parsed = parseMove(game.decided.scenario, 0, answer);
    const fault = parsed.ok ? objection(position, 0, parsed.move) : parsed.fault;
    if (parsed.ok && fault === null) return parsed.move;
    console.tell(ui.table.read.notAllowed(refusalIn(game.labels, fault!)));
  }
}

/** Whether the move is accepted; why, or why not. */
function showVerdict(
  game: Game,
  { decision, graded }: Moment,
  move: Move,
  { accepted, graded: again, gained }: Tried,
  console: Console,
): boolean {
  const words = REVIEW[game.labels.language];
  const reason = effectsInWords(doneBy(decision, move), game.labels);
  if (sameMove(move, graded.move)) console.tell(words.same);
  else if (accepted) console.tell(words.accepted(signed(gained), pointsWithin(graded)));
  else console.tell(words.refused(again.drop.toFixed(1), signed(gained), pointsWithin(graded)));
  if (reason !== "") console.tell(reason, "  ");
  return accepted && !sameMove(move, graded.move);
}

function showAnswer(game: Game, { graded, told, decision }: Moment, console: Console): void {
  const words = REVIEW[game.labels.language];
  console.tell(words.answer(writeMove(decision.view.scenario, graded.best)));
  if (told.better !== null) console.tell(told.better, "  ");
  if (told.principle !== null) console.tell(told.principle.rule, "  ");
}
