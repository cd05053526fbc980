/** The conversation with the person who plays the owner: from the opening scene to the settlement. */
import { isWeekOpen } from "@linchpin/match";
import { list, refusalIn } from "@linchpin/words";
import type { Understood } from "@linchpin/words/understand";
import { isNews, isOwnerMove, type Move, type OwnerMove } from "@linchpin/table";
import { amountFromText } from "@linchpin/source";
import { answerTo, type Answer } from "./answers.ts";
import { termsCard } from "./cards.ts";
import { cautionFor } from "./caution.ts";
import { doneMenu, mainMenu, type Menu } from "./choices.ts";
import type { Console } from "../../terminal/console.ts";
import { newsLines } from "./news.ts";
import { playOn, type Players } from "../players.ts";
import { partyLines, weekHeader } from "./screen.ts";
import { showSettlement } from "./settlement.ts";
import { looked, take, type Sitting } from "../sitting.ts";
import { takeBack } from "./take-back.ts";
import { showChange, summarise } from "./summary.ts";
import { fillTerms } from "./terms-sheet.ts";
import { UI } from "../ui.ts";
import { moveLine, nearestMenu, understand, wordsLines } from "./words.ts";

export interface Game {
  readonly console: Console;
  readonly players: Players;
  readonly save: (sitting: Sitting) => Promise<void>;
}

/** Plays to the end of the talks or of the input; gives back where it stands. */
export async function playGame(from: Sitting, game: Game): Promise<Sitting> {
  const { console } = game;
  let sitting = isWeekOpen(from.match) ? from : await on(from, game);
  let week = 0;
  while (sitting.position.turn === 0 || isWeekOpen(sitting.match)) {
    const begins = sitting.position.week !== week;
    if (begins) sitting = showWeek(sitting, console);
    ({ week } = sitting.position);
    const next = await decide(sitting, game, begins);
    if (next === null) return sitting;
    sitting = next;
  }
  showNews(sitting, console);
  if (sitting.position.turn === null) showSettlement(sitting, console);
  return sitting;
}

/** The others move until the person is asked again; every move is saved. */
async function on(sitting: Sitting, { players, save }: Game): Promise<Sitting> {
  await save(sitting);
  return playOn(sitting, players, save);
}

export function showOpening(sitting: Sitting, console: Console): void {
  const { labels, language, exam, scenario } = sitting;
  const ui = UI[language];
  console.show([{ text: labels.text("title") ?? scenario.id, paint: "bold" }]);
  for (const key of ["scene", "role"]) {
    console.say();
    for (const text of (labels.text(key) ?? "").split(/\n+/)) console.tell(text);
  }
  console.say();
  if (exam) console.tell(ui.covered);
  console.tell(ui.primer(scenario.attention));
}

function showWeek(sitting: Sitting, console: Console): Sitting {
  showNews(sitting, console);
  console.show(weekHeader(sitting, console.width, console.paint));
  console.show(partyLines(sitting));
  return looked(sitting);
}

function showNews(sitting: Sitting, console: Console): void {
  const lines = newsLines(sitting, sitting.news);
  if (lines.length > 0) console.say();
  console.show(lines);
}

function showMenu(sitting: Sitting, menu: Menu, console: Console, hint: boolean): void {
  console.say();
  if (menu.terms !== null) console.show(termsCard(sitting, menu.terms));
  console.show([{ text: menu.title, paint: "bold" }]);
  menu.items.forEach(({ label }, i) => console.tell(label, "     ", `${String(i + 1).padStart(3)}  `));
  if (hint) console.show([{ text: UI[sitting.language].hint, indent: "     ", paint: "faint" }]);
}

/** One choice of the person; null: the input has ended. */
async function decide(sitting: Sitting, game: Game, hint: boolean): Promise<Sitting | null> {
  const { console } = game;
  const first = isWeekOpen(sitting.match) ? doneMenu : mainMenu;
  let menu = first(sitting);
  showMenu(sitting, menu, console, hint);
  for (;;) {
    const text = await console.ask(">");
    if (text === null) return null;
    const answer = answerTo(sitting, menu, text);
    if (answer.kind === "unknown") {
      console.tell(answer.reason);
    } else if (answer.kind === "menu") {
      menu = answer.menu(sitting);
      showMenu(sitting, menu, console, false);
    } else if (answer.kind === "card") {
      console.say();
      console.show(answer.card(sitting, console.width));
      menu = first(sitting);
      showMenu(sitting, menu, console, false);
    } else if (answer.kind === "words") {
      const found = await understand(sitting, answer.text);
      if (found.kind === "moves") return oneByOne(sitting, found, game);
      const near = nearestMenu(sitting, found);
      const lost = found.kind === "unclear" && found.heard.length === 0 && near === null;
      console.show(lost ? [{ text: answer.otherwise }] : wordsLines(sitting, found));
      if (near === null) continue;
      menu = near;
      showMenu(sitting, menu, console, false);
    } else {
      return follow(sitting, answer, game);
    }
  }
}

type Deed = Exclude<Answer, { readonly kind: "unknown" | "menu" | "card" | "words" }>;

/** What is then the case; the same sitting: nothing was done. Null: the input has ended. */
async function follow(sitting: Sitting, deed: Deed, game: Game): Promise<Sitting | null> {
  switch (deed.kind) {
    case "back":
      return sitting;
    case "move":
      return carryOut(sitting, deed.move, game);
    case "moves":
      return inTurn(sitting, deed.moves, game);
    case "weeks":
      return pass(sitting, deed.weeks, game);
    case "undo":
      return undo(sitting, game);
    case "deposit":
      return askDeposit(sitting, deed.party, game);
    case "sheet": {
      const { party } = deed;
      const terms = await fillTerms(sitting, party, game.console);
      if (terms === undefined) return null;
      return terms === null ? sitting : carryOut(sitting, { kind: "propose", party, terms }, game, true);
    }
  }
}

/** Whether the others have acted since, or the week has no move left and this would not end it. */
const isTooLate = (before: Sitting, { position, match }: Sitting, move: Move): boolean =>
  position.week !== before.position.week ||
  (position.turn !== 0 && !(isWeekOpen(match) && move.kind === "wait"));

/** What was meant as well, and cannot be done any more. */
function tellUndone(sitting: Sitting, moves: readonly Move[], console: Console): void {
  const { language } = sitting;
  const lines = moves.filter(isOwnerMove).map((move) => moveLine(sitting, move));
  console.tell(UI[language].undone(list(language, lines)));
}

/** Until one is not done, or the others have acted. `ready`: what is said and asked before each; null: the input has ended. */
async function inTurn<M extends Move>(
  sitting: Sitting,
  moves: readonly M[],
  game: Game,
  ready: (now: Sitting, move: M) => Promise<boolean | null> = async () => true,
): Promise<Sitting | null> {
  let now = sitting;
  for (const [i, move] of moves.entries()) {
    if (isTooLate(sitting, now, move)) {
      tellUndone(now, moves.slice(i), game.console);
      break;
    }
    const sure = await ready(now, move);
    if (!sure) return sure === null ? null : now;
    const next = await carryOut(now, move, game);
    if (next === null || next === now) return next;
    now = next;
  }
  return now;
}

/** What was read in free words: each move is said and asked for, until one is not done. */
function oneByOne(
  sitting: Sitting,
  found: Understood & { readonly kind: "moves" },
  game: Game,
): Promise<Sitting | null> {
  const { console } = game;
  console.show(wordsLines(sitting, found));
  return inTurn(sitting, found.moves, game, async (now, move) => {
    console.tell(UI[now.language].said.meant(moveLine(now, move)));
    // What cannot be undone is asked for where it is carried out.
    return cautionFor(now, move) === null ? isSure(now, console) : true;
  });
}

async function carryOut(
  sitting: Sitting,
  move: Move,
  game: Game,
  confirmed = false,
): Promise<Sitting | null> {
  const { console } = game;
  // The rules end the week with its last move; here the owner does.
  if (isWeekOpen(sitting.match) && move.kind === "wait") return endWeek(sitting, game);
  const taken = take(sitting, move);
  if (!taken.ok) {
    console.tell(UI[sitting.language].table.read.notAllowed(refusalIn(sitting.labels, taken.fault)));
    return sitting;
  }
  // What the rules take from the owner's seat is a move of the owner's.
  const caution = confirmed ? null : cautionFor(sitting, move as OwnerMove);
  if (caution !== null) {
    console.show(caution);
    const sure = await isSure(sitting, console);
    if (!sure) return sure === null ? null : sitting;
  }
  showNews(taken.sitting, console);
  const made = looked(taken.sitting);
  if (isWeekOpen(made.match)) {
    await game.save(made);
    showChange(sitting, made, console);
    return made;
  }
  const next = await on(made, game);
  if (next.position.week !== sitting.position.week) summarise(sitting, next, console);
  else showChange(sitting, next, console);
  return next;
}

/** The others move on after the last of the owner's moves. */
async function endWeek(sitting: Sitting, game: Game): Promise<Sitting> {
  const next = await on(sitting, game);
  summarise(sitting, next, game.console);
  return next;
}

/** Whether it is to be done; a no is confirmed. Null: the input has ended. */
async function isSure({ language }: Sitting, console: Console): Promise<boolean | null> {
  const ui = UI[language];
  for (;;) {
    const answer = await console.ask(ui.confirm);
    if (answer === null) return null;
    if (ui.yes.includes(answer.toLowerCase())) return true;
    if (ui.no.includes(answer.toLowerCase()) || answer === "") {
      console.say(ui.notDone);
      return false;
    }
    console.say(ui.yesOrNo);
  }
}

async function askDeposit(sitting: Sitting, party: number, game: Game): Promise<Sitting | null> {
  const { console } = game;
  const ui = UI[sitting.language];
  for (;;) {
    const answer = await console.ask(ui.deposit("30000"));
    if (answer === null || answer === "") return answer === null ? null : sitting;
    const value = amountFromText(answer);
    if (value !== null && value > 0)
      return carryOut(sitting, { kind: "trade", party, against: { kind: "deposit", amount: value } }, game);
    console.tell(ui.terms.notUnderstood(answer, "30000"));
  }
}

async function undo(sitting: Sitting, { console, save }: Game): Promise<Sitting> {
  const ui = UI[sitting.language];
  const back = takeBack(sitting);
  if (back.ok) {
    await save(back.sitting);
    console.tell(ui.takenBack(back.move));
    return back.sitting;
  }
  console.tell(back.move === null ? ui.nothingToTakeBack : ui.neverTakenBack(back.move));
  return sitting;
}

const MOST_WEEKS = 12;

/** Weeks pass until somebody needs an answer. */
async function pass(sitting: Sitting, weeks: number, game: Game): Promise<Sitting> {
  let now = sitting;
  for (let left = Math.min(MOST_WEEKS, weeks); left > 0; left--) {
    const taken = isWeekOpen(now.match) ? { ok: true as const, sitting: now } : take(now, { kind: "wait" });
    if (!taken.ok) return now;
    now = await on(taken.sitting, game);
    if (now.position.turn !== 0 || needsAnswer(now, sitting)) break;
  }
  if (now !== sitting) summarise(sitting, now, game.console);
  return now;
}

/** Something is asked, proposed, answered or has happened that was not so when the waiting began. */
function needsAnswer(now: Sitting, before: Sitting): boolean {
  return (
    now.news.some((item) => item.kind === "event" && isNews(item.event)) ||
    now.position.parties.some((party, i) => {
      const was = before.position.parties[i]!;
      return (
        (party.request !== null && was.request === null) ||
        (party.proposal !== null && was.proposal === null) ||
        (party.offer === null && was.offer !== null)
      );
    })
  );
}
