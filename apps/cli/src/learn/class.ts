/** `linchpin class FILE…` */
import {
  classChanges,
  classCsv,
  FORMS,
  MEASURE_NAMES,
  ofKind,
  SITTINGS,
  type Pupil,
  type TestTaken,
} from "@linchpin/learn";
import type { Language } from "@linchpin/table";
import { EFFORT_OPTIONS, effortFrom } from "../game/review/grading.ts";
import type { Args, Command } from "../terminal/command.ts";
import { titlesOf, writeOutput } from "../terminal/files.ts";
import { FileProblem, UsageProblem, widthOf, type ExitCode, type Io } from "../terminal/io.ts";
import { languageFrom } from "../terminal/language.ts";
import { table, wrap } from "../terminal/layout.ts";
import { progressIn } from "./progress-file.ts";
import { playedIn, satAt, type Played } from "./sat.ts";
import { CLASS } from "./words.ts";

/** A lecture hall. */
const MOST = 400;

export const classCommand: Command = {
  name: "class",
  operands: "FILE…",
  most: MOST,
  summary: "What a class has learnt: each learner before and after, and the change with its interval",
  detail: [
    "FILE: a learner's progress, as the page of the path exports it; the name of the file is the learner's name in the table.",
    "Every decision of every test is graded, which takes some twenty seconds a test. Prints the table as CSV; with -o it writes that to a file,",
    "and prints what the class has changed by. What the measures are, and how to run a study: docs/evidence.md.",
  ].join("\n"),
  options: [
    { name: "output", short: "o", value: "OUT", help: "Write the table to this file: .csv" },
    ...EFFORT_OPTIONS,
    { name: "lang", value: "en|zh", help: "English or Simplified Chinese (en); the table is the same" },
  ],
  example: "linchpin class ana.json ben.json -o class.csv",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  if (output !== null && !output.endsWith(".csv")) throw new UsageProblem("--output must end in .csv");
  const effort = effortFrom(args);
  const language = languageFrom(args) ?? "en";
  const words = CLASS[language];
  const titles = titlesOf(args.positionals);
  const sitters: Sitter[] = [];
  for (const [i, path] of args.positionals.entries())
    sitters.push(await sitterIn(path, titles[i]!, language));
  const wrong = sitters.flatMap(({ problems }) => problems);
  if (wrong.length > 0) throw new FileProblem(wrong.join("\n"));
  for (const { path, tests } of sitters)
    if (tests.length < 2)
      io.stderr.write(`${path}${words.colon}${tests.length === 0 ? words.noTest : words.oneTest}\n`);
  const pupils: Pupil[] = [];
  for (const { name, tests } of sitters) {
    const [before = null, after = null] = tests;
    pupils.push({
      name,
      before: before && (await satAt(before, effort)),
      after: after && (await satAt(after, effort)),
    });
  }
  const csv = classCsv(pupils);
  if (output === null) io.stdout.write(csv);
  else {
    // A spreadsheet takes a file without this mark for one of its own country.
    await writeOutput(output, `\uFEFF${csv}`);
    io.stdout.write(`${changesText(pupils, language, widthOf(io.stdout)).join("\n")}\n`);
  }
  return 0;
}

/** A learner with the tests taken, the first first. */
interface Sitter {
  readonly path: string;
  readonly name: string;
  readonly tests: readonly Played[];
  readonly problems: readonly string[];
}

async function sitterIn(path: string, name: string, language: Language): Promise<Sitter> {
  const taken = firstOfEach(ofKind(await progressIn(path, language), "test"));
  const tests: Played[] = [];
  const problems: string[] = [];
  for (const [i, test] of taken.entries()) {
    const played = await playedIn(test, language);
    if (typeof played === "string") {
      const { colon, theTest } = CLASS[language];
      problems.push(`${path}${colon}${theTest(SITTINGS[i]!, test.form)}${played}`);
    } else tests.push(played);
  }
  return { path, name, tests, problems };
}

/** Whoever sits a form again has practised it: the first time counts. */
const firstOfEach = (tests: readonly TestTaken[]): readonly TestTaken[] =>
  FORMS.flatMap((form) => tests.find((test) => test.form === form) ?? []).toSorted((a, b) => a.at - b.at);

function changesText(pupils: readonly Pupil[], language: Language, width: number): readonly string[] {
  const words = CLASS[language];
  const changes = classChanges(pupils);
  const both = changes[0]!.people;
  const columns = words.columns.map((title, i) => ({ title, right: i > 0 }));
  const rows = changes.map(({ measure, before, after, change, effect }) => [
    MEASURE_NAMES[language][measure].name,
    both === 0 ? "" : before.mean.toFixed(2),
    both === 0 ? "" : after.mean.toFixed(2),
    change === null ? "" : change.mean.toFixed(2),
    change === null ? "" : words.span(change.low.toFixed(2), change.high.toFixed(2)),
    effect === null ? "" : effect.g.toFixed(2),
    effect === null ? "" : words.span(effect.low.toFixed(2), effect.high.toFixed(2)),
  ]);
  const unshown = both < 2 ? ["", ...wrap(words.two, width)] : [];
  return [words.people(pupils.length, both), "", ...table(columns, rows, width), ...unshown];
}
