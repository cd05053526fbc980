/** A whole game graded on worker threads; the result is the same for any number of them. */
import {
  closerLooks,
  countedOnce,
  gradesOf,
  reviewOf,
  USUAL,
  USUAL_CARE,
  type Closer,
  type Graded,
  type Grader,
  type Quality,
} from "@linchpin/coach";
import { explanationsOf, findingsOf, LOOKED_CLOSER, type Findings } from "@linchpin/words";
import { wholeNumber } from "../../terminal/args.ts";
import type { Args, Option } from "../../terminal/command.ts";
import type { Io } from "../../terminal/io.ts";
import { progressOn } from "../../terminal/progress.ts";
import { defaultWorkers } from "../../terminal/ask-worker.ts";
import type { Game } from "./game.ts";
import { gradersFor } from "./graders.ts";

const MOST_WORKERS = 64;
const LEAST_ROLLOUTS = 10;

export const EFFORT_OPTIONS: readonly Option[] = [
  { name: "rollouts", value: "N", help: `Games played out for each decision (${USUAL.rollouts})` },
  { name: "seed", value: "S", help: `Seed of the worlds they are played in (${USUAL.seed})` },
  { name: "workers", value: "N", help: "Worker threads (all cores)" },
];

export const effortFrom = (args: Args): Effort => ({
  quality: {
    rollouts: wholeNumber(args, "rollouts", USUAL.rollouts, LEAST_ROLLOUTS),
    seed: wholeNumber(args, "seed", USUAL.seed),
  },
  workers: Math.min(MOST_WORKERS, wholeNumber(args, "workers", defaultWorkers(), 1)),
});

export interface Effort {
  readonly quality: Quality;
  readonly workers: number;
}

/** `each` hears of every grade as soon as it and those after it are there: from the last decision to the first. */
export async function gradedGame(
  game: Game,
  { quality, workers }: Effort,
  each: (graded: Graded) => void,
): Promise<Findings<Game>> {
  const { decisions } = game.decided;
  const { seed, turns } = game.sittings.at(-1)!;
  await using hands = gradersFor({ path: game.scenarioPath, seed, turns }, workers, decisions.length);
  const { graders } = hands;
  const graded = await gradedBy(graders, decisions.length, quality, each);
  const worst = reviewOf(game.decided, graded).retry.slice(0, LOOKED_CLOSER);
  const looks: Closer[] = [];
  for await (const look of closerLooks(worst, graders, { ...USUAL_CARE, seed: quality.seed }))
    looks.push(look);
  return findingsOf(game, graded, explanationsOf(game.decided, graded), looks);
}

/** The grades of all decisions, in their order. */
export async function gradedBy(
  graders: readonly Grader[],
  decisions: number,
  quality: Quality,
  each: (graded: Graded) => void = () => {},
): Promise<readonly Graded[]> {
  const graded: Graded[] = [];
  for await (const one of gradesOf(decisions, graders, quality)) {
    graded.unshift(one);
    each(countedOnce(graded.slice(0, 2))[0]!);
  }
  return graded;
}

/** A bar on a terminal's standard error; nothing elsewhere. */
export function barFor({ decided }: Game, io: Io): (graded: Graded) => void {
  const count = decided.decisions.length;
  const bar = progressOn(io, count, (done) => `${done} of ${count} decisions`);
  return ({ number }) => (number === 0 ? bar.end() : bar.show(count - number));
}
