/** What many games show, with its error: means with Student's interval, shares with Wilson's. Both are 95 % intervals. */

/** A mean with the half width of its interval. */
export interface Mean {
  readonly mean: number;
  readonly error: number;
  readonly count: number;
}

export function meanOf(values: readonly number[]): Mean {
  const count = values.length;
  const mean = values.reduce((sum, v) => sum + v, 0) / count;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, count - 1);
  return { mean, error: variance === 0 ? 0 : studentT(count - 1) * Math.sqrt(variance / count), count };
}

/** Whether the first mean is below the second and their intervals do not meet. */
export const clearlyBelow = (low: Mean, high: Mean): boolean => low.mean + low.error < high.mean - high.error;

/** A share of cases with its interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Wilson (1927): holds also near 0 and 1, and in few cases. Of no cases nothing is known. */
export function shareOf(cases: readonly boolean[]): Share {
  const count = cases.length;
  if (count === 0) return { share: 0, low: 0, high: 1, count };
  const share = cases.filter(Boolean).length / count;
  const z = NORMAL;
  const centre = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half =
    (z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))) / (1 + z ** 2 / count);
  return { share, low: Math.max(0, centre - half), high: Math.min(1, centre + half), count };
}

/** The point that a standard normal stays below in 97.5 of 100 cases. */
const NORMAL = 1.959963984540054;
/** Degrees of freedom from which the first term of the expansion in 1/ν is exact to four digits. */
const MANY = 400;

const known = new Map<number, number>();

/** The same of Student's distribution with ν degrees of freedom, ν a whole number from 1. */
export function studentT(freedom: number): number {
  if (freedom > MANY) return NORMAL + (NORMAL ** 3 + NORMAL) / (4 * freedom);
  const found = known.get(freedom);
  if (found !== undefined) return found;
  let [low, high] = [NORMAL, 13];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < 0.95) low = middle;
    else high = middle;
  }
  known.set(freedom, high);
  return high;
}

/** The chance of lying between −t and t (Abramowitz & Stegun 26.7.3 and 26.7.4, finite sums). */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2 === 1;
  let term = odd ? cos : 1;
  let series = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cos ** 2;
    series += term;
  }
  return odd ? (2 / Math.PI) * (angle + sin * series) : sin * series;
}
