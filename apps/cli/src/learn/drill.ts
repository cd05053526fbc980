/** `linchpin drill` */
import {
  aboutTheme,
  answeredRight,
  dailyOf,
  drillAddress,
  drillFor,
  dueAt,
  freshFirst,
  happened,
  isUnsure,
  ofKind,
  ratingOf,
  reasonOf,
  THEMES,
  type Drill,
  type Due,
  type Progress,
  type Theme,
} from "@linchpin/learn";
import { nearest } from "@linchpin/source";
import { effectsInWords, reasonInWords, told } from "@linchpin/words";
import type { Language } from "@linchpin/table";
import { wholeNumber } from "../terminal/args.ts";
import { JSON_OPTION, type Args, type Command } from "../terminal/command.ts";
import { consoleOn, type Console } from "../terminal/console.ts";
import { UsageProblem, type ExitCode, type Io } from "../terminal/io.ts";
import { printJson } from "../terminal/json.ts";
import { unknownWord } from "../terminal/names.ts";
import { languageFrom } from "../terminal/language.ts";
import { readDrills } from "./drill-files.ts";
import {
  labelsOf,
  openDrill,
  showAnswer,
  showNoAnswer,
  showPosition,
  textOfChoice,
  type Shown,
} from "./drill-text.ts";
import { keepProgress, progressPath, readProgress } from "./progress-file.ts";
import { DRILL } from "./words.ts";

export const drill: Command = {
  name: "drill",
  operands: "",
  summary: "One position, one decision, the answer at once with its reason in money and words",
  detail: [
    "Without options: what is due again, else one that is new and about as hard as you are strong. What you answered is kept in",
    "the state folder of your account (XDG_STATE_HOME, else ~/.local/state) as linchpin/progress.json; only a first answer counts.",
    "Each answer was measured twice by games played out; it leads what is wrong by 14 points of 100 at least.",
    `Themes: ${THEMES.join(", ")}.`,
  ].join("\n"),
  options: [
    { name: "theme", value: "T", help: "Drills about one thing, such as salami" },
    { name: "count", value: "N", help: "So many, one after another (1)" },
    { name: "daily", help: "The drill of today, the same for everyone" },
    { name: "id", value: "ID", help: "This one" },
    { name: "answer", value: "N,N", help: "The answer, for a script: asks nothing" },
    { name: "unrated", help: "Keep nothing of it" },
    { name: "lang", value: "en|zh", help: "English or Simplified Chinese (en)" },
    JSON_OPTION,
  ],
  example: "linchpin drill --theme no-free-exclusivity --count 5",
  run,
};

interface Wanted {
  readonly theme: Theme | null;
  readonly count: number;
  readonly daily: boolean;
  readonly id: string | null;
  readonly answer: string | null;
}

/** A drill with the reason why it is this one. */
interface Next {
  readonly drill: Drill;
  readonly due: Due | null;
}

async function run(args: Args, io: Io): Promise<ExitCode> {
  const language = languageFrom(args) ?? "en";
  const wanted = wantedFrom(args);
  const drills = await readDrills();
  const path = args.flag("unrated") ? null : progressPath(io.env);
  let progress = await readProgress(path, language);
  const keep = async (one: Drill, right: boolean): Promise<void> => {
    progress = happened(progress, attemptAt(one, right, wanted.theme));
    if (path !== null) await keepProgress(path, progress);
  };
  if (args.flag("json") || wanted.answer !== null)
    return scripted(await shownNext(drills, progress, wanted, language), wanted, args.flag("json"), keep, io);
  const console = consoleOn(io);
  try {
    let [right, asked] = [0, 0];
    for (; asked < wanted.count; asked++) {
      const shown = await shownNext(drills, progress, wanted, language);
      const answer = await solve(shown, console);
      if (answer === null) break;
      if (answer) right++;
      await keep(shown.drill, answer);
      if (path !== null) console.tell(DRILL[language].rating(ratingText(progress)));
    }
    if (asked > 1) console.tell(DRILL[language].score(right, asked));
    return 0;
  } finally {
    await console.close();
  }
}

function wantedFrom(args: Args): Wanted {
  const word = args.text("theme");
  const theme = THEMES.find((each) => each === word) ?? null;
  if (word !== null && theme === null) throw unknownWord(`there is no theme ${word}`, word, THEMES);
  const id = args.text("id");
  const daily = args.flag("daily");
  const ways = [id !== null && "--id", daily && "--daily", theme !== null && "--theme"].filter(
    (way) => way !== false,
  );
  if (ways.length > 1) throw new UsageProblem(`${ways.join(" and ")} each say which drill: choose one`);
  const count = wholeNumber(args, "count", 1, 1);
  const answer = args.text("answer");
  if (count > 1 && (id !== null || daily || answer !== null || args.flag("json")))
    throw new UsageProblem("--count goes with --theme or with nothing: one drill has one answer");
  return { theme, count, daily, id, answer };
}

async function shownNext(
  drills: readonly Drill[],
  progress: Progress,
  wanted: Wanted,
  language: Language,
): Promise<Shown & { readonly due: Due | null }> {
  const { drill: one, due } = nextOf(drills, progress, wanted, Date.now());
  return { ...(await openDrill(one, language)), due };
}

function nextOf(
  drills: readonly Drill[],
  progress: Progress,
  { id, daily, theme }: Wanted,
  now: number,
): Next {
  if (id !== null) return { drill: called(id, drills), due: null };
  if (daily) return { drill: dailyOf(drills, dateOf(now))!, due: null };
  const due = theme === null ? dueAt(progress, now)[0] : undefined;
  const again = due === undefined ? null : drillFor(due.concept, drills, progress);
  if (again !== null) return { drill: again, due: due! };
  const { rating } = ratingOf(progress);
  const met = ofKind(progress, "attempt").map((attempt) => attempt.drill);
  const among = theme === null ? drills : aboutTheme(drills, theme);
  return { drill: freshFirst(among, { rating, met })[0]!, due: null };
}

/** As the calendar of this machine writes it: 2026-11-29. */
const dateOf = (now: number): string => new Date(now).toLocaleDateString("sv-SE");

function called(id: string, drills: readonly Drill[]): Drill {
  const found = drills.find((each) => each.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    drills.map((each) => each.id),
  );
  throw new UsageProblem(`there is no drill ${id}${near === null ? "" : `; did you mean ${near}?`}`);
}

const attemptAt = ({ id, themes, difficulty }: Drill, right: boolean, chosen: Theme | null) =>
  ({ kind: "attempt", at: Date.now(), drill: id, right, themes, difficulty, chosen }) as const;

function ratingText(progress: Progress): string {
  const rating = ratingOf(progress);
  return `${Math.round(rating.rating)}${isUnsure(rating) ? "?" : ""}`;
}

/** Whether it was right; null: the person leaves, or the input has ended. */
async function solve(shown: Shown & { readonly due: Due | null }, console: Console): Promise<boolean | null> {
  const { drill: one, due, sitting } = shown;
  const words = DRILL[sitting.language];
  if (due !== null)
    console.tell(due.why.kind === "missed" ? words.missed(due.why.days) : words.again(due.why.days));
  showPosition(shown, console);
  for (;;) {
    const text = await console.ask(words.answer[one.kind]);
    if (text === null) {
      showNoAnswer(shown, console);
      return null;
    }
    const taken = answerFrom(text, one);
    if (taken === null) {
      console.tell(words.notOne(text, one.choices.length));
      continue;
    }
    const right = answeredRight(one, taken);
    showAnswer(shown, taken, right, console);
    return right;
  }
}

/** Numbers from 0; null: it is no answer to the drill. */
function answerFrom(text: string, { kind, choices }: Drill): readonly number[] | null {
  const words = text.split(/[\s,，、]+/).filter((word) => word !== "");
  const numbers = [...new Set(words.map((word) => (/^\d+$/.test(word) ? Number(word) - 1 : -1)))];
  const fits = numbers.length > 0 && numbers.every((i) => i >= 0 && i < choices.length);
  return fits && (kind === "all" || numbers.length === 1) ? numbers : null;
}

/** Nothing is asked: the position, or the answer to it. */
async function scripted(
  shown: Shown,
  { answer }: Wanted,
  json: boolean,
  keep: (drill: Drill, right: boolean) => Promise<void>,
  io: Io,
): Promise<ExitCode> {
  const { drill: one, sitting } = shown;
  const taken = answer === null ? null : answerFrom(answer, one);
  if (answer !== null && taken === null)
    throw new UsageProblem(`--answer: ${DRILL[sitting.language].notOne(answer, one.choices.length)}`);
  const right = taken === null ? null : answeredRight(one, taken);
  if (right !== null) await keep(one, right);
  if (json) printJson(jsonOf(shown, taken, right), io);
  else {
    const console = consoleOn(io);
    showPosition(shown, console);
    if (taken !== null) showAnswer(shown, taken, right === true, console);
    else showNoAnswer(shown, console);
  }
  return 0;
}

/** What is right is said only where there is an answer. */
function jsonOf(shown: Shown, taken: readonly number[] | null, right: boolean | null): unknown {
  const { drill: one, sitting, title } = shown;
  const labels = labelsOf(shown);
  const { week, movesLeft, cash } = sitting.position;
  return {
    id: one.id,
    address: drillAddress(one.id),
    scenario: one.scenario,
    seed: one.seed,
    title,
    moves: one.moves,
    week,
    weeks: sitting.scenario.weeks,
    movesLeft,
    cash,
    kind: one.kind,
    themes: one.themes,
    difficulty: one.difficulty,
    choices: one.choices.map((choice, i) => ({
      number: i + 1,
      move: choice.move,
      words: textOfChoice(shown, choice),
      ...(taken === null
        ? {}
        : {
            right: choice.right,
            value: choice.value,
            error: choice.error,
            costs: choice.why.verdict.money,
            reason: choice.right
              ? reasonInWords(reasonOf(one, null, i), labels)
              : effectsInWords(choice.why.done, labels),
            verdict: choice.right ? null : told(choice.why, labels).verdict,
          }),
    })),
    ...(taken === null ? {} : { answer: taken.map((i) => i + 1), right, against: one.against }),
  };
}
