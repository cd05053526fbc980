/** `linchpin simulate SCENARIO…` */
import { OWNERS, type GameSummary } from "@linchpin/seats";
import type { Scenario } from "@linchpin/table";
import { nearest } from "@linchpin/source";
import { wholeNumber } from "../terminal/args.ts";
import { JSON_OPTION, type Args, type Command } from "../terminal/command.ts";
import { colours, UsageProblem, widthOf, type ExitCode, type Io } from "../terminal/io.ts";
import { paintFor } from "../terminal/paint.ts";
import { loadScenario, pathOfScenario, scenarioNames } from "../game/catalogue.ts";
import { experimentOf, LADDER_OWNERS, seriesOf, type Experiment } from "./experiment.ts";
import type { Series } from "./games.ts";
import { figuresOf } from "./owner-figures.ts";
import { defaultWorkers, playAll } from "./workers.ts";
import { experimentText, ownersText } from "./simulate-text.ts";
import { printJson } from "../terminal/json.ts";

const DEFAULT_GAMES = 200;
const MOST_WORKERS = 64;

export const simulate: Command = {
  name: "simulate",
  operands: "[SCENARIO…]",
  least: 0,
  most: 64,
  summary: "Play many games and show what comes out",
  detail: [
    "SCENARIO is a name, a scenario file or a deal file.",
    "With --owner: the payoffs of these ways of dealing. Without: everything that play must show, with a verdict on",
    "each line: the order in which acquisition-first parties try things (against random, refuse and techniques, pooled),",
    "the order of the owners, and what one more buyer, exclusivity, disclosure, channels and releases change.",
    "Same seed, same result, whatever the number of workers.",
  ].join("\n"),
  options: [
    { name: "all", help: "Every scenario that ships" },
    { name: "games", value: "N", help: `Games in each series (${DEFAULT_GAMES})` },
    { name: "owner", value: "NAME[,NAME]", multiple: true, help: `Of ${Object.keys(OWNERS).join(", ")}` },
    { name: "seed", value: "S", help: "Seed of the first game; the next ones follow (1)" },
    { name: "workers", value: "N", help: "Worker threads (all cores)" },
    JSON_OPTION,
  ],
  example: "linchpin simulate sensor --games 100 --owner give,refuse,techniques",
  run,
};

interface Subject {
  readonly name: string;
  readonly path: string;
  readonly scenario: Scenario;
}

async function run(args: Args, io: Io): Promise<ExitCode> {
  const owners = ownersFrom(args);
  const games = wholeNumber(args, "games", DEFAULT_GAMES, 2);
  const seed = wholeNumber(args, "seed", 1);
  const workers = Math.min(MOST_WORKERS, wholeNumber(args, "workers", defaultWorkers(), 1));
  const names = args.flag("all") ? await scenarioNames() : args.positionals;
  if (names.length === 0) throw new UsageProblem("name a scenario, or write --all");
  if (args.flag("all") && args.positionals.length > 0)
    throw new UsageProblem("--all is every scenario that ships: name none beside it");
  const subjects: Subject[] = [];
  for (const name of names) {
    const file = await loadScenario(name, io);
    if (file === null) return 1;
    subjects.push({ name, path: await pathOfScenario(name), scenario: file.scenario });
  }
  const setting = { games, seed, workers };
  if (owners === null) await showExperiments(subjects, setting, args, io);
  else await showOwners(subjects, owners, setting, args, io);
  return 0;
}

interface Setting {
  readonly games: number;
  readonly seed: number;
  readonly workers: number;
}

function ownersFrom(args: Args): readonly string[] | null {
  const words = args
    .texts("owner")
    .flatMap((text) => text.split(","))
    .map((word) => word.trim());
  if (words.length === 0) return null;
  const known = Object.keys(OWNERS);
  for (const word of words) {
    if (known.includes(word)) continue;
    const near = nearest(word, known);
    throw new UsageProblem(
      `no owner is called "${word}"; ${near === null ? `there are ${known.join(", ")}` : `did you mean ${near}?`}`,
    );
  }
  return words;
}

async function showExperiments(
  subjects: readonly Subject[],
  setting: Setting,
  args: Args,
  io: Io,
): Promise<void> {
  const named = subjects.map(({ path }) => seriesOf(path, setting.games, setting.seed));
  const results = await played(
    named.flatMap((series) => [...series.values()]),
    setting,
    io,
  );
  let from = 0;
  const experiments = named.map((series) => {
    const own = results.slice(from, (from += series.size));
    return experimentOf(new Map([...series.keys()].map((key, i) => [key, own[i]!] as const)));
  });
  if (args.flag("json")) {
    const scenarios = subjects.map((subject, i) => ({
      ...titleOf(subject),
      ...(experiments[i] as Experiment),
    }));
    const { games, seed } = setting;
    printJson({ games, seed, ladderAgainst: LADDER_OWNERS, scenarios }, io);
    return;
  }
  const style = { width: widthOf(io.stdout), paint: paintFor(colours(io.stdout, io.env)) };
  subjects.forEach(({ name }, i) => print(experimentText(name, setting.games, experiments[i]!, style), io));
}

async function showOwners(
  subjects: readonly Subject[],
  owners: readonly string[],
  setting: Setting,
  args: Args,
  io: Io,
): Promise<void> {
  const { games, seed } = setting;
  const series = subjects.flatMap(({ path }) =>
    owners.map((owner): Series => ({ path, variant: "asItIs", owner, games, seed })),
  );
  const results = await played(series, setting, io);
  const tables = subjects.map((subject, s) => ({
    ...titleOf(subject),
    owners: owners.map((owner, i) => figuresOf(subject.scenario, owner, results[s * owners.length + i]!)),
  }));
  if (args.flag("json")) printJson({ games, seed, scenarios: tables }, io);
  else {
    const style = { width: widthOf(io.stdout), paint: paintFor(colours(io.stdout, io.env)) };
    for (const each of tables) print(ownersText(each.scenario, each.owners, style), io);
  }
}

const titleOf = ({ name, scenario }: Subject): { readonly scenario: string; readonly version: number } => ({
  scenario: name,
  version: scenario.version,
});

async function played(
  series: readonly Series[],
  { workers }: Setting,
  io: Io,
): Promise<readonly (readonly GameSummary[])[]> {
  const total = series.reduce((sum, each) => sum + each.games, 0);
  const bar = progressOn(io, total);
  try {
    return await playAll(series, workers, bar.show);
  } finally {
    bar.end();
  }
}

function progressOn(
  io: Io,
  total: number,
): { readonly show: (done: number) => void; readonly end: () => void } {
  if (io.stderr.isTTY !== true) return { show: () => {}, end: () => {} };
  const width = Math.min(30, widthOf(io.stderr) - 28);
  return {
    show: (done) => {
      const filled = Math.round((width * done) / total);
      io.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${done} of ${total} games`);
    },
    end: () => io.stderr.write("\r\u001b[K"),
  };
}

const print = (lines: readonly string[], io: Io): unknown => io.stdout.write(`${lines.join("\n")}\n`);
