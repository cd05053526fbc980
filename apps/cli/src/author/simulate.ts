/** `linchpin simulate SCENARIO…` */
import { OWNERS } from "@linchpin/seats";
import { CHALLENGERS } from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";
import { wholeNumber } from "../terminal/args.ts";
import { JSON_OPTION, type Args, type Command } from "../terminal/command.ts";
import { colours, UsageProblem, widthOf, type ExitCode, type Io } from "../terminal/io.ts";
import { paintFor } from "../terminal/paint.ts";
import {
  loadScenario,
  pathOfScenario,
  readScenario,
  scenarioNames,
  untunedPaths,
} from "../game/catalogue.ts";
import { acrossFindings, untunedFindings } from "./claims/across.ts";
import { CLAIMS, type Results } from "./claims/claim.ts";
import { climbedIn, experimentOf } from "./claims/claims.ts";
import { lawFindings, lawSeries } from "./claims/laws.ts";
import { ladderSeries, seriesOf, untunedSeries, type Wanted } from "./claims/series.ts";
import type { Series } from "./games.ts";
import { figuresOf } from "./owner-figures.ts";
import {
  claimsText,
  experimentText,
  findingsText,
  ladderText,
  ownersText,
  type Style,
} from "./simulate-text.ts";
import { defaultWorkers } from "../terminal/ask-worker.ts";
import { playWith, type Setting } from "./workers.ts";
import { printJson } from "../terminal/json.ts";
import { unknownWord } from "../terminal/names.ts";

const DEFAULT_GAMES = 200;
const MOST_WORKERS = 64;

export const simulate: Command = {
  name: "simulate",
  operands: "[SCENARIO…]",
  most: 64,
  summary: "Play many games and show what comes out",
  detail: [
    "SCENARIO is a name, a scenario file or a deal file.",
    "With --owner: the payoffs of these ways of dealing; without-nnn and the like are the two techniques less one tool.",
    "Without: everything that play must show (the nine claims of docs/decisions/0010), with a verdict on each line; attacks,",
    "and worlds with every number moved, are played a tenth of the games. --all adds the claims of all scenarios together and",
    "deals that nobody tuned.",
    "With --ladder: the second claim alone, what parties that are acquisition first try, and in which order; N games",
    "of each scenario, the owners in turn.",
    "With --laws: about N games in all, of every owner and attack in turn, held to the laws that no game may break.",
    "Same seed, same result, whatever the number of workers.",
  ].join("\n"),
  options: [
    { name: "all", help: "Every scenario that ships, and deals that nobody tuned" },
    { name: "games", value: "N", help: `Games in each series (${DEFAULT_GAMES})` },
    {
      name: "owner",
      value: "NAME[,NAME]",
      help: `Of ${Object.keys(OWNERS).join(", ")}, or an attack, such as lump`,
    },
    { name: "ladder", help: "What is tried first, by parties that are acquisition first" },
    { name: "laws", help: "Hold N games of mixed owners to the laws" },
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
  const setting: Setting = {
    games: wholeNumber(args, "games", DEFAULT_GAMES, 2),
    seed: wholeNumber(args, "seed", 1),
    workers: Math.min(MOST_WORKERS, wholeNumber(args, "workers", defaultWorkers(), 1)),
  };
  const names = args.flag("all") ? await scenarioNames() : args.positionals;
  if (names.length === 0) throw new UsageProblem("name a scenario, or write --all");
  if (args.flag("all") && args.positionals.length > 0)
    throw new UsageProblem("--all is every scenario that ships: name none beside it");
  const kinds = ["laws", "ladder"].filter((each) => args.flag(each));
  if (kinds.length > 1) throw new UsageProblem("--laws and --ladder are two experiments: ask for one");
  if (kinds.length > 0 && owners !== null)
    throw new UsageProblem(`--${kinds[0]} has owners of its own: name none with --owner beside it`);
  const subjects: Subject[] = [];
  for (const name of names) {
    const file = await loadScenario(name, io);
    if (file === null) return 1;
    subjects.push({ name, path: await pathOfScenario(name), scenario: file.scenario });
  }
  if (args.flag("laws")) await showLaws(subjects, setting, args, io);
  else if (args.flag("ladder")) await showLadder(subjects, setting, args, io);
  else if (owners === null) await showClaims(subjects, setting, args, io);
  else await showOwners(subjects, owners, setting, args, io);
  return 0;
}

function ownersFrom(args: Args): readonly string[] | null {
  const words = args
    .texts("owner")
    .flatMap((text) => text.split(","))
    .map((word) => word.trim());
  if (words.length === 0) return null;
  const known = Object.keys(CHALLENGERS);
  for (const word of words) {
    if (known.includes(word)) continue;
    throw unknownWord(`no owner is called "${word}"`, word, known);
  }
  return words;
}

async function showClaims(subjects: readonly Subject[], setting: Setting, args: Args, io: Io): Promise<void> {
  const untuned = args.flag("all") ? await untunedSubjects() : [];
  const wanted = [
    ...subjects.map(({ path }) => seriesOf(path, setting.games, setting.seed)),
    ...untuned.map(({ path }) => untunedSeries(path, setting.games, setting.seed)),
  ];
  const results = await resultsOf(wanted, setting, io);
  const experiments = subjects.map(({ scenario }, i) => experimentOf(scenario, results[i]!));
  const together = [
    ...(subjects.length > 1 ? acrossFindings(experiments) : []),
    ...untunedFindings(
      untuned.map(({ scenario }, i) => ({ scenario, results: results[subjects.length + i]! })),
    ),
  ];
  if (args.flag("json")) {
    const { games, seed } = setting;
    const scenarios = subjects.map((subject, i) => ({ ...titleOf(subject), ...experiments[i]! }));
    printJson({ games, seed, claims: CLAIMS, scenarios, together }, io);
    return;
  }
  const style = styleFor(io);
  subjects.forEach(({ name }, i) => print(experimentText(name, setting.games, experiments[i]!, style), io));
  if (together.length > 0) print([...findingsText(together, style), ""], io);
  print(claimsText([...experiments.flatMap((e) => e.findings), ...together], style), io);
}

/** By subject, the summaries of each series that it wants. */
async function resultsOf(wanted: readonly Wanted[], setting: Setting, io: Io): Promise<readonly Results[]> {
  const all = await playWith(
    wanted.flatMap((series) => [...series.values()]),
    setting,
    io,
  );
  let from = 0;
  return wanted.map((series) => {
    const own = all.slice(from, (from += series.size));
    return new Map([...series.keys()].map((key, i) => [key, own[i]!] as const));
  });
}

async function untunedSubjects(): Promise<readonly Subject[]> {
  const subjects: Subject[] = [];
  for (const path of await untunedPaths()) {
    const read = await readScenario(path);
    if (read.ok) subjects.push({ name: path, path, scenario: read.file.scenario });
  }
  return subjects;
}

async function showLaws(subjects: readonly Subject[], setting: Setting, args: Args, io: Io): Promise<void> {
  const paths = subjects.map(({ path }) => path);
  const series = lawSeries(paths, setting.games, setting.seed);
  const results = await playWith(series, setting, io);
  const played = subjects.map(({ path, scenario }) => ({
    scenario,
    summaries: results.filter((_, i) => series[i]!.path === path).flat(),
  }));
  const findings = lawFindings(played);
  if (args.flag("json")) printJson({ games: results.flat().length, seed: setting.seed, laws: findings }, io);
  else print(findingsText(findings, styleFor(io)), io);
}

async function showLadder(subjects: readonly Subject[], setting: Setting, args: Args, io: Io): Promise<void> {
  const { seed } = setting;
  const wanted = subjects.map(({ path }) => ladderSeries(path, setting.games, seed));
  const climbed = (await resultsOf(wanted, setting, io)).map((results) => ({
    games: [...results.values()].flat().length,
    ...climbedIn(results),
  }));
  const scenarios = subjects.map((subject, i) => ({ ...titleOf(subject), ...climbed[i]! }));
  if (args.flag("json")) printJson({ seed, scenarios }, io);
  else for (const each of scenarios) print(ladderText(each.scenario, each.games, each, styleFor(io)), io);
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
  const results = await playWith(series, setting, io);
  const tables = subjects.map((subject, s) => ({
    ...titleOf(subject),
    owners: owners.map((owner, i) => figuresOf(subject.scenario, owner, results[s * owners.length + i]!)),
  }));
  if (args.flag("json")) printJson({ games, seed, scenarios: tables }, io);
  else for (const each of tables) print(ownersText(each.scenario, each.owners, styleFor(io)), io);
}

const titleOf = ({ name, scenario }: Subject): { readonly scenario: string; readonly version: number } => ({
  scenario: name,
  version: scenario.version,
});

const styleFor = (io: Io): Style => ({
  width: widthOf(io.stdout),
  paint: paintFor(colours(io.stdout, io.env)),
});

const print = (lines: readonly string[], io: Io): unknown => io.stdout.write(`${lines.join("\n")}\n`);
