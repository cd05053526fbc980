/**
 * How large a difference is, and how sure: standardised differences with intervals, changes of the same people, and how many
 * people a study needs. Intervals are 95 %.
 *
 *     hedgesG(course, articleAlone)   // { g: 0.74, low: 0.21, high: 1.27 }
 *     peopleFor(0.8)                  // 26 a group
 */
import { nextInt, seedRandom } from "@linchpin/coalition";
import { studentT } from "@linchpin/seats/measure";

export interface Effect {
  readonly g: number;
  readonly low: number;
  readonly high: number;
}

/** A mean change with its interval. */
export interface Change {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const NORMAL = 1.959963984540054;

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, x) => sum + x, 0) / values.length;

export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, values.length - 1));
}

/** The part by which a standardised difference of few people is too large (Hedges 1981). */
const correction = (freedom: number): number => 1 - 3 / (4 * freedom - 1);

/** Two groups, the first less the second; the interval after Hedges and Olkin (1985). Null: nothing varies, or too few. */
export function hedgesG(one: readonly number[], other: readonly number[]): Effect | null {
  const [n, m] = [one.length, other.length];
  if (n < 2 || m < 2) return null;
  const freedom = n + m - 2;
  const pooled = Math.sqrt(((n - 1) * deviationOf(one) ** 2 + (m - 1) * deviationOf(other) ** 2) / freedom);
  if (!(pooled > 0)) return null;
  const g = correction(freedom) * ((meanOf(one) - meanOf(other)) / pooled);
  const error = Math.sqrt((n + m) / (n * m) + g ** 2 / (2 * (n + m)));
  return { g, low: g - NORMAL * error, high: g + NORMAL * error };
}

/** The mean change of the same people, with Student's interval. Null: fewer than two. */
export function changeOf(before: readonly number[], after: readonly number[]): Change | null {
  const changes = after.map((value, i) => value - before[i]!);
  if (changes.length < 2) return null;
  const mean = meanOf(changes);
  const half = (studentT(changes.length - 1) * deviationOf(changes)) / Math.sqrt(changes.length);
  return { mean, low: mean - half, high: mean + half };
}

const RESAMPLES = 2000;

/**
 * The change of the same people in units of how much people differ (the mean of both variances), its interval by drawing
 * people again (bootstrap of percentiles; the seed decides the draws). Null: nothing varies, or fewer than three.
 */
export function changeEffect(
  before: readonly number[],
  after: readonly number[],
  seed: number,
): Effect | null {
  const count = before.length;
  const g = standardised(before, after);
  if (count < 3 || g === null) return null;
  const random = seedRandom(seed);
  const draws: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const people = Array.from({ length: count }, () => nextInt(random, count));
    const drawn = standardised(
      people.map((p) => before[p]!),
      people.map((p) => after[p]!),
    );
    if (drawn !== null) draws.push(drawn);
  }
  draws.sort((a, b) => a - b);
  return { g, low: quantile(draws, 0.025), high: quantile(draws, 0.975) };
}

function standardised(before: readonly number[], after: readonly number[]): number | null {
  const spread = Math.sqrt((deviationOf(before) ** 2 + deviationOf(after) ** 2) / 2);
  if (!(spread > 0)) return null;
  return correction(Math.max(2, before.length - 1)) * ((meanOf(after) - meanOf(before)) / spread);
}

/** The mean of values drawn again and again: the interval in which it lies (seeded). */
export function meanInterval(values: readonly number[], seed: number): readonly [low: number, high: number] {
  const random = seedRandom(seed);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[nextInt(random, values.length)]!;
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [quantile(means, 0.025), quantile(means, 0.975)];
}

/** Of a sorted list. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (at - Math.floor(at)) * (high - low);
}

/** The chance of a significant difference (two-sided, 5 %) between two groups of so many, where the true one is `d`. */
export function powerOf(d: number, people: number): number {
  const freedom = 2 * people - 2;
  const [shift, limit] = [d * Math.sqrt(people / 2), studentT(freedom)];
  // T = (Z + shift) / S with freedom · S² of chi-square: the mean over S of the chance of Z.
  const steps = 400;
  const [from, to] = [1e-6, 1 + 12 / Math.sqrt(2 * freedom)];
  const width = (to - from) / steps;
  let [power, mass] = [0, 0];
  for (let i = 0; i <= steps; i++) {
    const s = from + i * width;
    const weight = (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2) * scaledChi(s, freedom);
    mass += weight;
    power += weight * (normalBelow(shift - limit * s) + normalBelow(-shift - limit * s));
  }
  return power / mass;
}

/** Density of S up to a constant, scaled so that it is 1 at S = 1. */
const scaledChi = (s: number, freedom: number): number =>
  Math.exp((freedom - 1) * Math.log(s) - (freedom * (s ** 2 - 1)) / 2);

/** The least people a group for a power of 80 %, or as asked. */
export function peopleFor(d: number, power = 0.8): number {
  let people = 2;
  while (powerOf(d, people) < power) people++;
  return people;
}

/** The chance that a standard normal stays below (Abramowitz & Stegun 7.1.26, exact to 1e-7). */
function normalBelow(x: number): number {
  const z = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * z);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = 0.5 * poly * Math.exp(-(z ** 2));
  return x > 0 ? 1 - tail : tail;
}
