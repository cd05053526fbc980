/**
 * Many games, cut into jobs that any worker can do: a job is plain data, and so is what comes back.
 *
 * Law: the summaries come in the order of the seeds and are the same however many workers there are.
 */
import {
  acquisitionFirst,
  disclosed,
  frequentReleases,
  harder,
  ownedChannels,
  shaken,
  simulate,
  withOneMore,
  type GameSummary,
} from "@linchpin/seats/measure";
import type { Scenario } from "@linchpin/table";

/** The scenario with one thing changed. */
const CHANGES = {
  asItIs: (scenario: Scenario) => scenario,
  acquisitionFirst,
  twin: withOneMore,
  disclosed,
  disclosedOwned: (scenario: Scenario) => ownedChannels(disclosed(scenario)),
  disclosedReleases: (scenario: Scenario) => frequentReleases(disclosed(scenario)),
} as const;

/** `harder 2`: copying costs twice as much; `shaken 7`: every number moved by up to a fifth, in the seventh way. */
export type Variant = keyof typeof CHANGES | `harder ${number}` | `shaken ${number}`;

function varied(scenario: Scenario, variant: Variant): Scenario {
  const [family, by] = variant.split(" ");
  if (family === "harder") return harder(scenario, Number(by));
  if (family === "shaken") return shaken(scenario, Number(by));
  return CHANGES[variant as keyof typeof CHANGES](scenario);
}

/** A series of games: one owner in one variant of a scenario. */
export interface Series {
  /** Path of the scenario file. */
  readonly path: string;
  readonly variant: Variant;
  readonly owner: string;
  readonly games: number;
  readonly seed: number;
}

/** A part of a series: `games` and `seed` are its own. */
export type Job = Series;

/** Small enough that workers end together; what a worker remembers of a scenario outlasts its jobs. */
const GAMES_A_JOB = 5;

export function jobsOf(series: Series): readonly Job[] {
  const count = Math.ceil(series.games / GAMES_A_JOB);
  return Array.from({ length: count }, (_, i) => ({
    ...series,
    seed: series.seed + i * GAMES_A_JOB,
    games: Math.min(GAMES_A_JOB, series.games - i * GAMES_A_JOB),
  }));
}

interface Varied {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly made: Scenario;
}

/** The last one made: what is remembered of it stays while its jobs follow one another, and goes with it. */
let last: Varied | null = null;

export function playJob(scenario: Scenario, { variant, owner, games, seed }: Job): readonly GameSummary[] {
  if (last?.scenario !== scenario || last.variant !== variant)
    last = { scenario, variant, made: varied(scenario, variant) };
  const { made } = last;
  return Array.from({ length: games }, (_, i) => simulate(made, owner, seed + i));
}
