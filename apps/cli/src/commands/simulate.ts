/** `linchpin simulate SCENARIO…` */
import { meanOf, OWNERS, type GameSummary, type Mean } from "@linchpin/seats";
import type { Scenario } from "@linchpin/table";
import { nearest } from "@linchpin/deal";
import { wholeNumber } from "../args.ts";
import { JSON_OPTION, type Args, type Command } from "../command.ts";
import { UsageProblem, widthOf, type ExitCode, type Io } from "../io.ts";
import { loadScenario, pathOfScenario, scenarioNames } from "../play/catalogue.ts";
import { experimentOf, LADDER_OWNERS, seriesOf, type Experiment } from "../play/experiment.ts";
import type { Series } from "../play/games.ts";
import { valueOfPayoff } from "../play/settlement.ts";
import { defaultWorkers, playAll } from "../play/workers.ts";
import { experimentText, ownersText } from "../play/simulate-text.ts";
import { printJson } from "./json.ts";

const DEFAULT_GAMES = 200;

export const simulate: Command = {
  name: "simulate",
  operands: "[SCENARIO…]",
  least: 0,
  most: 64,
  summary: "Play many games and show what comes out",
  detail: [
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
  const workers = wholeNumber(args, "workers", defaultWorkers(), 1);
  const names = args.flag("all") ? await scenarioNames() : args.positionals;
  if (names.length === 0) throw new UsageProblem("name a scenario, or write --all");
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
  subjects.forEach(({ name }, i) => print(experimentText(name, experiments[i]!, widthOf(io.stdout)), io));
}

/** What one way of dealing comes to. */
export interface OwnerFigures {
  readonly owner: string;
  readonly payoff: Mean;
  /** Mean payoff on the scenario's scale of 0 to 100. */
  readonly value: number;
  readonly p5: number;
  readonly p95: number;
  readonly weeks: number;
  readonly licences: number;
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
  else for (const each of tables) print(ownersText(each.scenario, each.owners, widthOf(io.stdout)), io);
}

const titleOf = ({ name, scenario }: Subject): { readonly scenario: string; readonly version: number } => ({
  scenario: name,
  version: scenario.version,
});

export function figuresOf(
  scenario: Scenario,
  owner: string,
  summaries: readonly GameSummary[],
): OwnerFigures {
  const payoffs = summaries.map((s) => s.payoffs[0]!);
  const sorted = payoffs.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  const payoff = meanOf(payoffs);
  return {
    owner,
    payoff,
    value: valueOfPayoff(scenario, payoff.mean),
    p5: at(0.05),
    p95: at(0.95),
    weeks: meanOf(summaries.map((s) => s.weeks)).mean,
    licences: meanOf(summaries.map((s) => s.signed)).mean,
  };
}

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
  const width = Math.min(30, widthOf(io.stderr) - 30);
  return {
    show: (done) => {
      const filled = Math.round((width * done) / total);
      io.stderr.write(`\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${done} of ${total} games`);
    },
    end: () => io.stderr.write("\r\u001b[K"),
  };
}

const print = (lines: readonly string[], io: Io): unknown => io.stdout.write(`${lines.join("\n")}\n`);
