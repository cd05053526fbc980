/** `linchpin class FILE…` */
import { FORMS, classChanges, classCsv, ofKind, SITTINGS, type Pupil, type TestTaken } from "@linchpin/learn";
import { EFFORT_OPTIONS, effortFrom } from "../game/review/grading.ts";
import type { Args, Command } from "../terminal/command.ts";
import { titlesOf, writeOutput } from "../terminal/files.ts";
import { FileProblem, UsageProblem, widthOf, type ExitCode, type Io } from "../terminal/io.ts";
import { table, wrap } from "../terminal/layout.ts";
import { progressIn } from "./progress-file.ts";
import { playedIn, satAt, type Played } from "./sat.ts";

/** A lecture hall. */
const MOST = 400;

export const classCommand: Command = {
  name: "class",
  operands: "FILE…",
  least: 1,
  most: MOST,
  summary: "What a class has learnt: each learner before and after, and the change with its interval",
  detail: [
    "FILE: a learner's progress, as the page of the path exports it; the name of the file is the learner's name in the table.",
    "Every decision of every test is graded, which takes some seconds a test. Prints the table as CSV; with -o it writes that to a file, and prints",
    "what the class has changed by. What the measures are, and how to run a study: docs/evidence.md.",
  ].join("\n"),
  options: [
    { name: "output", short: "o", value: "OUT", help: "Write the table to this file: .csv" },
    ...EFFORT_OPTIONS,
  ],
  example: "linchpin class ana.json ben.json -o class.csv",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  if (output !== null && !output.endsWith(".csv")) throw new UsageProblem("--output must end in .csv");
  const effort = effortFrom(args);
  const titles = titlesOf(args.positionals);
  const sitters: Sitter[] = [];
  for (const [i, path] of args.positionals.entries()) sitters.push(await sitterIn(path, titles[i]!));
  const wrong = sitters.flatMap(({ problems }) => problems);
  if (wrong.length > 0) throw new FileProblem(wrong.join("\n"));
  for (const { path, tests } of sitters)
    if (tests.length < 2) io.stderr.write(`${path}: ${tests.length === 0 ? NO_TEST : ONE_TEST}\n`);
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
    io.stdout.write(`${changesText(pupils, widthOf(io.stdout)).join("\n")}\n`);
  }
  return 0;
}

const NO_TEST = "no test was taken";
const ONE_TEST = "one test was taken, so there is no after";

/** A learner with the tests taken, the first first. */
interface Sitter {
  readonly path: string;
  readonly name: string;
  readonly tests: readonly Played[];
  readonly problems: readonly string[];
}

async function sitterIn(path: string, name: string): Promise<Sitter> {
  const taken = firstOfEach(ofKind(await progressIn(path), "test"));
  const tests: Played[] = [];
  const problems: string[] = [];
  for (const [i, test] of taken.entries()) {
    const played = await playedIn(test);
    if (typeof played === "string")
      problems.push(`${path}: the test ${SITTINGS[i]} (form ${test.form}) ${played}`);
    else tests.push(played);
  }
  return { path, name, tests, problems };
}

/** Whoever sits a form again has practised it: the first time counts. */
const firstOfEach = (tests: readonly TestTaken[]): readonly TestTaken[] =>
  FORMS.flatMap((form) => tests.find((test) => test.form === form) ?? []).toSorted((a, b) => a.at - b.at);

function changesText(pupils: readonly Pupil[], width: number): readonly string[] {
  const changes = classChanges(pupils);
  const both = changes[0]!.people;
  const said = `${pupils.length} ${pupils.length === 1 ? "learner" : "learners"}, ${both} with a test before and one after.`;
  const titles = ["measure", "before", "after", "change", "95 %", "effect size g", "95 %"];
  const columns = titles.map((title, i) => ({ title, right: i > 0 }));
  const rows = changes.map(({ measure, before, after, change, effect }) => [
    measure,
    both === 0 ? "" : before.mean.toFixed(2),
    both === 0 ? "" : after.mean.toFixed(2),
    change === null ? "" : change.mean.toFixed(2),
    change === null ? "" : span(change),
    effect === null ? "" : effect.g.toFixed(2),
    effect === null ? "" : span(effect),
  ]);
  const unshown = both < 2 ? ["", ...wrap("Two learners at least are needed for an interval.", width)] : [];
  return [said, "", ...table(columns, rows, width), ...unshown];
}

const span = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  `${low.toFixed(2)} to ${high.toFixed(2)}`;
