/**
 * Values of games too large for a table, by stratified sampling, each with its standard error.
 *
 * Shapley, Owen and Myerson draw blocks: one random order and its rotations, so each player stands once at every
 * position (stratified by position as in Castro et al. 2017). A Banzhaf block is a random coalition and its
 * complement. Blocks are independent and unbiased; the standard error is that of their mean. Additive games come out
 * exact up to rounding; the same seed gives the same numbers.
 */
import type { WorthFunction } from "./game.ts";
import type { Link } from "./graph.ts";
import { restrictedWorth } from "./myerson.ts";
import { nextUint32, seedRandom, shuffle, type RandomState } from "./random.ts";

export interface SampleOptions {
  /** Independent blocks to draw, at least 2. The standard error falls with their square root. */
  readonly blocks: number;
  /** A safe integer. */
  readonly seed: number;
}

export interface SampledValue {
  /** By player, in the unit of the worth. */
  readonly value: Float64Array;
  /** Of `value`, by player, in the same unit. */
  readonly standardError: Float64Array;
  /** How often the worth was asked for. */
  readonly evaluations: number;
}

/** A union of players, by number; beyond 24 players a mask would not do. */
export type Union = readonly number[];

/** The Shapley value of n players. Asks `worth` 1 + blocks·n·(n−1) times, never for nobody. */
export const sampleShapley = (n: number, worth: WorthFunction, options: SampleOptions): SampledValue =>
  sampleOwen(
    n,
    worth,
    Array.from({ length: n }, (_, player) => [player]),
    options,
  );

/** The Myerson value: the worth of a coalition is asked once for each of its connected parts. */
export function sampleMyerson(
  n: number,
  worth: WorthFunction,
  links: readonly Link[],
  options: SampleOptions,
): SampledValue {
  let evaluations = 0;
  const counted: WorthFunction = (members) => {
    evaluations++;
    return worth(members);
  };
  const { value, standardError } = sampleShapley(n, restrictedWorth(n, links, counted), options);
  return { value, standardError, evaluations };
}

/**
 * The Owen value. A block rotates the order of the unions, and the members of each as often as the largest has
 * members. Asks `worth` 1 + blocks·u·m·(n−1) times: u unions, m members in the largest.
 */
export function sampleOwen(
  n: number,
  worth: WorthFunction,
  unions: readonly Union[],
  options: SampleOptions,
): SampledValue {
  checkUnions(n, unions);
  const everyone = worth(new Uint8Array(n).fill(1));
  const rotations = unions.length * Math.max(...unions.map((union) => union.length));
  const outer = unions.map((union) => [...union]);
  const sampled = meanOfBlocks(n, options, (random, block) => {
    shuffle(random, outer);
    for (const inner of outer) shuffle(random, inner);
    for (let turn = 0; turn < rotations; turn++) {
      addMarginals(rotated(outer, turn), worth, everyone, block);
    }
    for (let player = 0; player < n; player++) block[player]! /= rotations;
  });
  return { ...sampled, evaluations: 1 + options.blocks * rotations * (n - 1) };
}

/** The Banzhaf value (not normalised). Asks `worth` 2·blocks·(n+1) times at most. */
export function sampleBanzhaf(n: number, worth: WorthFunction, options: SampleOptions): SampledValue {
  checkCount(n);
  const members = new Uint8Array(n);
  let evaluations = 0;
  const worthNow = (): number => {
    if (!members.includes(1)) return 0;
    evaluations++;
    return worth(members);
  };
  const sampled = meanOfBlocks(n, options, (random, block) => {
    for (let player = 0; player < n; player++) members[player] = nextUint32(random) >>> 31;
    for (let side = 0; side < 2; side++) {
      const here = worthNow();
      for (let player = 0; player < n; player++) {
        const inside = members[player]!;
        members[player] = 1 - inside;
        block[player]! += ((2 * inside - 1) * (here - worthNow())) / 2;
        members[player] = inside;
      }
      for (let player = 0; player < n; player++) members[player] = 1 - members[player]!;
    }
  });
  return { ...sampled, evaluations };
}

/** Turn t of an order: every union comes first once a round, and its members move on a step from round to round. */
function rotated(unions: readonly Union[], turn: number): readonly number[] {
  const from = turn % unions.length;
  const step = Math.floor(turn / unions.length);
  return [...unions.slice(from), ...unions.slice(0, from)].flatMap((union) => {
    const first = step % union.length;
    return [...union.slice(first), ...union.slice(0, first)];
  });
}

/** Adds to `sum` what each player adds when they join in this order; the worth of all together is known. */
function addMarginals(
  order: readonly number[],
  worth: WorthFunction,
  everyone: number,
  sum: Float64Array,
): void {
  const members = new Uint8Array(order.length);
  let before = 0;
  for (let position = 0; position < order.length; position++) {
    const player = order[position]!;
    members[player] = 1;
    const after = position === order.length - 1 ? everyone : worth(members);
    sum[player]! += after - before;
    before = after;
  }
}

/** Mean and standard error of the mean over blocks; `draw` adds one block to an array of zeros. */
function meanOfBlocks(
  n: number,
  { blocks, seed }: SampleOptions,
  draw: (random: RandomState, block: Float64Array) => void,
): { readonly value: Float64Array; readonly standardError: Float64Array } {
  if (!Number.isInteger(blocks) || blocks < 2) {
    throw new RangeError(`A standard error takes at least 2 blocks, not ${blocks}.`);
  }
  const random = seedRandom(seed);
  const value = new Float64Array(n);
  const squares = new Float64Array(n);
  const block = new Float64Array(n);
  for (let count = 1; count <= blocks; count++) {
    draw(random, block.fill(0));
    // Welford 1962: a running mean, for a sum of squares would cancel.
    for (let player = 0; player < n; player++) {
      const off = block[player]! - value[player]!;
      value[player]! += off / count;
      squares[player]! += off * (block[player]! - value[player]!);
    }
  }
  return { value, standardError: squares.map((square) => Math.sqrt(square / (blocks - 1) / blocks)) };
}

function checkCount(n: number): void {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`A game has at least 1 player, not ${n}.`);
}

function checkUnions(n: number, unions: readonly Union[]): void {
  checkCount(n);
  const seen = new Set(unions.flat());
  if (seen.size !== n || unions.flat().length !== n || unions.some((union) => union.length === 0)) {
    throw new RangeError(`The unions must hold each of the ${n} players once.`);
  }
  for (const player of seen) {
    if (!Number.isInteger(player) || player < 0 || player >= n) {
      throw new RangeError(`A player of this game is a whole number from 0 to ${n - 1}, not ${player}.`);
    }
  }
}
