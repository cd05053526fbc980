/**
 * Game number n of a run: which scenario, whose ways of dealing, and the game played out. The same for the same seed and
 * number, on whatever machine.
 *
 * An owner takes turns between two ways of dealing, so that good positions come into bad hands and the other way round.
 */
import { nextFloat, nextInt, seedRandom, type RandomState } from "@linchpin/coalition";
import { interestedParty, OWNERS, step, type Seat, type Turn } from "@linchpin/seats";
import { ATTACKS, speak, type Attack } from "@linchpin/seats/measure";
import { start, type Position } from "@linchpin/table";
import { REAL, scenarioNamed } from "./scenarios.ts";

export interface Played {
  readonly number: number;
  readonly scenario: string;
  readonly seed: number;
  readonly turns: readonly Turn[];
}

/** Games of a first round take what comes; those after it look for what the first had too little of. */
export const FIRST_ROUND = 320;

/**
 * Of games that are not of real deals, how many of each scenario in each round: more where a game gives more for its time, none left
 * out. Of real deals the first part; of the others the second with other numbers.
 */
const OFTEN: Readonly<Record<string, readonly [number, number]>> = {
  battery: [1, 3],
  dubbing: [4, 3],
  endoscope: [2, 2],
  jackets: [2, 5],
  ring: [3, 2],
  sensor: [2, 5],
  sunwear: [4, 1],
  vision: [4, 4],
};
const PART = { real: 0.35, shaken: 0.3 } as const;
/** What games are played of, without the changes of numbers. */
export const PLAYED: readonly string[] = [...Object.keys(OFTEN), ...REAL];
/** Other numbers are one of so many sets for each scenario. */
const SETS = 4;
/** Weeks after which another way of dealing may take over. */
const SPAN = 3;

/** The scenario of a game, which its number decides. */
export const scenarioOfNumber = (number: number, runSeed: number): string =>
  scenarioFor(number < FIRST_ROUND ? 0 : 1, chanceOf(number, runSeed));

const chanceOf = (number: number, runSeed: number): RandomState => seedRandom(runSeed * 1_000_003 + number);

export function playNumber(number: number, runSeed: number): Played {
  const random = chanceOf(number, runSeed);
  const name = scenarioFor(number < FIRST_ROUND ? 0 : 1, random);
  const seed = runSeed * 1_000_000 + number;
  return { number, scenario: name, seed, turns: played(name, seed, random) };
}

function scenarioFor(round: 0 | 1, random: RandomState): string {
  if (nextFloat(random) < PART.real) return REAL[nextInt(random, REAL.length)]!;
  const list = Object.entries(OFTEN).flatMap(([name, times]) =>
    Array.from({ length: times[round] }, () => name),
  );
  const base = list[nextInt(random, list.length)]!;
  return nextFloat(random) < PART.shaken ? `${base}~${1 + nextInt(random, SETS)}` : base;
}

type Way = Seat | Attack;

function waysFor(random: RandomState): readonly [Way, Way] {
  const owners = ["techniques", "techniques", "exclusive", "onebuyer", "give", "refuse", "random"] as const;
  const one = (): Way =>
    nextFloat(random) < 0.65
      ? OWNERS[owners[nextInt(random, owners.length)]!]!
      : ATTACKS[nextInt(random, ATTACKS.length)]!;
  return nextFloat(random) < 0.6 ? [OWNERS["techniques"]!, one()] : [one(), one()];
}

function played(name: string, seed: number, random: RandomState): readonly Turn[] {
  const scenario = scenarioNamed(name);
  const ways = waysFor(random);
  const shifts = Array.from({ length: Math.ceil(scenario.weeks / SPAN) + 1 }, () => nextInt(random, 2));
  const parties = scenario.parties.map(() => interestedParty);
  const said = new Set<string>();
  const turns: Turn[] = [];
  let position = start(scenario, seed);
  while (position.turn !== null) {
    const { turn, week } = position;
    const way = ways[shifts[Math.floor(week / SPAN)]!]!;
    if (turn !== 0) said.clear();
    const next: { readonly move: Turn["move"]; readonly position: Position } =
      turn === 0 && "says" in way
        ? speak(position, way, said)
        : step(position, seed, turns.length, ["says" in way ? interestedParty : way, ...parties]);
    turns.push({ week, seat: turn, move: next.move });
    position = next.position;
  }
  return turns;
}
