/**
 * Many games, cut into jobs that any worker can do: a job is plain data, and so is what comes back.
 *
 * Law: the summaries come in the order of the seeds and are the same however many workers there are.
 */
import {
  acquisitionFirst,
  disclosed,
  frequentReleases,
  ownedChannels,
  simulate,
  withOneMore,
  type GameSummary,
} from "@linchpin/seats";
import type { Scenario } from "@linchpin/table";

/** The scenario with one thing changed. */
export const VARIANTS = {
  asItIs: (scenario: Scenario) => scenario,
  acquisitionFirst,
  twin: withOneMore,
  disclosed,
  disclosedOwned: (scenario: Scenario) => ownedChannels(disclosed(scenario)),
  disclosedReleases: (scenario: Scenario) => frequentReleases(disclosed(scenario)),
} as const;
export type Variant = keyof typeof VARIANTS;

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
  readonly varied: Scenario;
}

/** The last one made: what is remembered of it stays while its jobs follow one another, and goes with it. */
let last: Varied | null = null;

export function playJob(scenario: Scenario, { variant, owner, games, seed }: Job): readonly GameSummary[] {
  if (last?.scenario !== scenario || last.variant !== variant)
    last = { scenario, variant, varied: VARIANTS[variant](scenario) };
  const { varied } = last;
  return Array.from({ length: games }, (_, i) => simulate(varied, owner, seed + i));
}
