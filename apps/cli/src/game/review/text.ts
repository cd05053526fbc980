/**
 * A review in a terminal: one page; in full a line for each decision as soon as it is graded, from the last to the first, that
 * page, and what stands behind it.
 */
import { type Graded } from "@linchpin/coach";
import {
  counts,
  courseOf,
  findingWords,
  firstPage,
  inWhole,
  isRemarkable,
  labelWords,
  lessonWords,
  nextSteps,
  type Finding,
  type Findings,
} from "@linchpin/words";
import { writeMove } from "@linchpin/table";
import { pad } from "../../terminal/layout.ts";
import type { Console, Line } from "../../terminal/console.ts";
import type { Paint } from "../../terminal/paint.ts";
import { UI } from "../ui.ts";
import { retryCommand, type Game } from "./game.ts";
import { REVIEW } from "./words.ts";

const STEPS = "▁▂▃▄▅▆▇█";
const WEEK = 4;
const VALUE = 5;
const LABEL = 18;
const INDENT = "  ";

/** `table`: with the heads of the lines that follow. */
export function showHead(game: Game, table: boolean, console: Console): void {
  const { decided, sittings } = game;
  const { scenario, seed, labels, position } = sittings.at(-1)!;
  const words = REVIEW[labels.language];
  console.show([{ text: words.title(labels.text("title") ?? scenario.id), paint: "bold" }]);
  console.tell(words.subtitle(seed, position.week, decided.decisions.length));
  if (!table) return;
  console.tell(words.scale(labels.money(scenario.floor), labels.money(scenario.ceiling)));
  console.say();
  const { week, value, label, move } = words.columns;
  const head = [pad(week, WEEK, true), pad(value, VALUE, true), pad(label, LABEL), move].join(INDENT);
  console.show([{ text: head, paint: "faint", set: true }]);
}

/** As it is graded: what it depends on beyond chance is not known yet. */
export function showGraded(game: Game, graded: Graded, console: Console): void {
  const { scenario } = game.decided;
  const label = labelWords({ graded, closer: null }, game);
  const row = [
    pad(String(graded.week), WEEK, true),
    pad(inWhole(graded.value), VALUE, true),
    pad(label, LABEL),
    writeMove(scenario, graded.move),
  ].join(INDENT);
  const paint = paintOf(graded);
  console.show([{ text: row, set: true, ...(paint === null ? {} : { paint }) }]);
}

const paintOf = ({ grade }: Graded): keyof Paint | null =>
  grade === "mistake" || grade === "blunder" ? "lost" : null;

/** The page that is read to its end. */
export function showFirstPage(findings: Findings<Game>, console: Console): void {
  const words = REVIEW[findings.game.labels.language];
  const title = titleOn(console);
  const { result, costs, well, who } = firstPage(findings);
  console.say();
  for (const text of result) console.tell(text);
  console.show(courseLines(findings));
  title(words.dearest);
  console.tell(costs.length === 0 ? words.noLessons : words.measured);
  costs.forEach(({ title: what, moves, rule }, i) => {
    console.show([{ text: what, indent: "     ", lead: `  ${i + 1}. `, paint: "bold" }]);
    for (const move of moves) console.tell(move.words, "     ");
    console.show([{ text: rule, indent: "     ", paint: "faint" }]);
  });
  console.say();
  for (const text of nextSteps(findings, retryCommand(findings.game))) console.tell(text);
  if (well !== null) title(words.wellDone);
  for (const text of well ?? []) console.tell(text, INDENT);
  if (who.length > 0) title(words.types);
  for (const text of who) console.tell(text, INDENT);
}

/** What stands behind the first page. */
export function showRest(findings: Findings<Game>, console: Console): void {
  const { game, review, all } = findings;
  const words = REVIEW[game.labels.language];
  const title = titleOn(console);
  console.say();
  console.tell(counts(findings));
  title(words.lessons);
  if (review.lessons.length === 0) console.tell(words.noLessons);
  review.lessons.forEach((lesson, i) => {
    const { rule, paragraphs } = lessonWords(lesson, findings);
    console.show([{ text: rule, indent: "     ", lead: `  ${i + 1}. `, paint: "bold" }]);
    for (const text of paragraphs) console.tell(text, "     ");
  });
  title(words.decisions);
  const remarkable = all.filter(isRemarkable);
  if (remarkable.length === 0) console.tell(words.noDecisions);
  for (const each of remarkable) showFinding(each, findings, console);
}

const titleOn =
  (console: Console) =>
  (text: string): void => {
    console.say();
    console.show([{ text, paint: "bold" }]);
  };

function showFinding(finding: Finding, findings: Findings<Game>, console: Console): void {
  const { graded, told } = finding;
  const words = REVIEW[findings.game.labels.language];
  const head = `${words.week(graded.week)} · ${labelWords(finding, findings.game)}`;
  console.say();
  console.show([{ text: head, indent: INDENT, paint: paintOf(graded) ?? "bold" }]);
  for (const text of findingWords(finding, findings)) console.tell(text, INDENT);
  if (told.principle === null) return;
  const { rule } = told.principle;
  console.show([{ text: rule, indent: INDENT, paint: "faint" }]);
}

/** V week by week as a row of bars, with its ends in figures. */
function courseLines(findings: Findings<Game>): readonly Line[] {
  const course = courseOf(findings);
  if (course.length < 2) return [];
  const bar = course
    .map(({ value }) => STEPS.at(Math.min(7, Math.max(0, Math.floor(value / 12.5)))))
    .join("");
  const words = REVIEW[findings.game.labels.language];
  const [from, to] = [course[0]!, course.at(-1)!];
  return [
    {
      text: `${words.course}${UI[findings.game.labels.language].table.colon}${inWhole(from.value)} ${bar} ${inWhole(to.value)}`,
    },
  ];
}
