/** The conversation with the person who plays the owner: from the opening scene to the settlement. */
import { parseMove, type Move } from "@linchpin/table";
import { assetsCard, helpCard, partyCard, termsCard } from "./cards.ts";
import { cautionFor } from "./caution.ts";
import { mainMenu, type Go, type Menu } from "./choices.ts";
import type { Console } from "./console.ts";
import { powerNow } from "./figures.ts";
import { amount } from "./language.ts";
import { playOn, type Players } from "./players.ts";
import { newsLines, partyLines, weekHeader } from "./screen.ts";
import { showSettlement } from "./settlement.ts";
import { looked, take, type News, type Sitting } from "./sitting.ts";
import { fillTerms } from "./terms-sheet.ts";
import { UI } from "./ui.ts";

export interface Game {
  readonly console: Console;
  readonly players: Players;
  readonly save: (sitting: Sitting) => Promise<void>;
}

/** Plays to the end of the talks or of the input; gives back where it stands. */
export async function playGame(from: Sitting, game: Game): Promise<Sitting> {
  let sitting = await on(from, game);
  let week = 0;
  while (sitting.position.turn === 0) {
    if (sitting.position.week !== week) {
      ({ week } = sitting.position);
      sitting = showWeek(sitting, game.console);
    }
    const next = await decide(sitting, game);
    if (next === null) return sitting;
    sitting = next;
  }
  showNews(sitting, game.console, sitting.news);
  if (sitting.position.turn === null) showSettlement(sitting, game.console);
  return sitting;
}

/** The others move until the person is asked again; every move is saved. */
async function on(sitting: Sitting, { players, save }: Game): Promise<Sitting> {
  await save(sitting);
  return playOn(sitting, players, save);
}

export function showOpening(sitting: Sitting, console: Console): void {
  const { labels, language, exam } = sitting;
  console.say(console.paint.bold(labels.text("title") ?? sitting.scenario.id));
  for (const key of ["scene", "role"]) {
    for (const paragraph of (labels.text(key) ?? "").split(/\n+/)) console.tell(paragraph);
    console.say();
  }
  if (exam) console.tell(UI[language].covered);
}

function showWeek(sitting: Sitting, console: Console): Sitting {
  showNews(sitting, console, sitting.news);
  for (const line of weekHeader(sitting, console.width, console.paint)) console.say(line);
  showParties(sitting, console);
  return looked(sitting);
}

/** Entries are laid out; only what does not fit is broken, under itself. */
export function showParties(sitting: Sitting, console: Console): void {
  for (const line of partyLines(sitting, console.paint)) {
    const indent = /^ */.exec(line)![0];
    if (indent === "") console.say(line);
    else console.tell(line.slice(indent.length), indent);
  }
}

function showNews(sitting: Sitting, console: Console, news: readonly News[]): void {
  if (news.length > 0) console.say();
  for (const line of newsLines(sitting, news)) console.tell(line);
}

/** One choice of the person; null: the input has ended. The same sitting: nothing was done. */
async function decide(sitting: Sitting, game: Game): Promise<Sitting | null> {
  const { console } = game;
  const ui = UI[sitting.language];
  let menu = mainMenu(sitting);
  showMenu(sitting, menu, console);
  for (;;) {
    const answer = await console.ask(">");
    if (answer === null) return null;
    const go = goFor(menu, answer);
    if (go?.kind === "menu") {
      menu = go.menu(sitting);
      showMenu(sitting, menu, console);
    } else if (go !== null) {
      return follow(sitting, go, game);
    } else if (cardFor(sitting, answer) !== null) {
      showCard(sitting, answer, console);
    } else {
      const waited = await waiting(sitting, answer, game);
      if (waited !== null) return waited;
      const parsed = parseMove(sitting.scenario, 0, answer);
      if (parsed.ok) return carryOut(sitting, parsed.move, game);
      console.tell(/^\d+$/.test(answer) ? ui.choiceUnknown(answer) : parsed.reason);
    }
  }
}

async function follow(
  sitting: Sitting,
  go: Exclude<Go, { readonly kind: "menu" }>,
  game: Game,
): Promise<Sitting | null> {
  if (go.kind === "back") return sitting;
  if (go.kind === "move") return carryOut(sitting, go.move, game);
  const terms = await fillTerms(sitting, go.party, game.console);
  if (terms === undefined) return null;
  return terms === null ? sitting : carryOut(sitting, { kind: "propose", party: go.party, terms }, game);
}

function showMenu(sitting: Sitting, menu: Menu, console: Console): void {
  const { language, position } = sitting;
  const ui = UI[language];
  console.say();
  if (menu.terms !== null) for (const line of termsCard(sitting, menu.terms)) console.say(line);
  const counted = menu.title === ui.whatNow ? ` (${ui.movesLeft(position.movesLeft)})` : "";
  console.say(console.paint.bold(menu.title + counted));
  menu.items.forEach(({ label }, i) => console.say(`${String(i + 1).padStart(3)}  ${label}`));
  if (menu.title === ui.whatNow) console.say(console.paint.faint(`     ${ui.hint}`));
}

/** What an answer chooses; null: no choice of the menu. An empty line shows the choices again. */
function goFor(menu: Menu, answer: string): Go | null {
  if (/^\d+$/.test(answer) && answer !== "0") return menu.items[Number(answer) - 1]?.go ?? null;
  return /^(?:0|b|back|返回|)$/i.test(answer) ? { kind: "back" } : null;
}

function showCard(sitting: Sitting, answer: string, console: Console): void {
  console.say();
  for (const line of cardFor(sitting, answer)!(console)) {
    if (/^[ ─]|  /.test(line)) console.say(line);
    else console.tell(line);
  }
}

function cardFor(sitting: Sitting, answer: string): ((console: Console) => readonly string[]) | null {
  const [word = "", name = ""] = answer.toLowerCase().split(/\s+/);
  if (["?", "？", "help", "h"].includes(word)) return () => helpCard(sitting);
  if (word === "assets") return (console) => assetsCard(sitting, console.width);
  const { deal } = sitting.scenario;
  const seat =
    deal.parties.findIndex((p, i) => p.key === name || sitting.labels.party(i + 1).toLowerCase() === name) +
    1;
  if (seat === 0) return null;
  if (word === "party") return (console) => partyCard(sitting, seat, console.paint);
  return word === "terms" ? () => termsCard(sitting, seat) : null;
}

async function carryOut(sitting: Sitting, move: Move, game: Game): Promise<Sitting | null> {
  const { console } = game;
  const ui = UI[sitting.language];
  const taken = take(sitting, move);
  if (!taken.ok) {
    console.tell(taken.reason);
    return sitting;
  }
  const caution = cautionFor(sitting, move);
  if (caution !== null) {
    for (const line of caution) console.tell(line);
    const answer = await console.ask(ui.confirm);
    if (answer === null) return null;
    if (!ui.yes.includes(answer.toLowerCase())) {
      console.say(ui.notDone);
      return sitting;
    }
  }
  showNews(sitting, console, taken.sitting.news);
  const next = await on(looked(taken.sitting), game);
  if (next.position.week !== sitting.position.week) summarise(sitting, next, console);
  return next;
}

/** The week in two lines, before the next one is shown. */
function summarise(before: Sitting, after: Sitting, console: Console): void {
  const { language, exam } = after;
  if (after.position.turn === null) return;
  const share = powerNow(after).shares[0]!;
  const change = share - powerNow(before).shares[0]!;
  const sign = change >= 500 ? "+" : "";
  const cash = amount(language, after.position.cash);
  console.say();
  console.tell(
    UI[language].weekSummary(
      after.position.week - 1,
      exam ? null : amount(language, share),
      exam ? null : sign + amount(language, change),
      cash,
    ),
  );
}

const MOST_WEEKS = 12;

/** `wait 4`: weeks pass until somebody needs an answer; null: the answer asks for something else. */
async function waiting(sitting: Sitting, answer: string, game: Game): Promise<Sitting | null> {
  const match = /^(?:wait|w)\s+(\d+)$/i.exec(answer);
  if (match === null) return null;
  let now = sitting;
  for (let left = Math.min(MOST_WEEKS, Number(match[1])); left > 0; left--) {
    const taken = take(now, { kind: "wait" });
    if (!taken.ok) return now;
    now = await on(taken.sitting, game);
    if (now.position.turn !== 0 || needsAnswer(now, sitting)) break;
  }
  summarise(sitting, now, game.console);
  return now;
}

/** Something is asked, offered, paid, signed or has happened that was not so when the waiting began. */
function needsAnswer(now: Sitting, before: Sitting): boolean {
  const told = now.news.some((item) => item.kind === "happened");
  const open = now.position.parties.some((party, i) => {
    const was = before.position.parties[i]!;
    return (
      (party.request !== null && was.request === null) || (party.proposal !== null && was.proposal === null)
    );
  });
  return told || open;
}
