/**
 * What a month of trade is worth, integrated in closed form.
 *
 * Money is discounted at δ a month (the chance that the business is stopped counts as discounting); a generation born in
 * month b earns e^(−λ(t−b)) of its fresh margin in month t; a channel's prices fall by ε a month; after it opens, sales
 * rise in a straight line over its ramp. Where a rate is 0 the integrals become lengths. Definition: docs/model.md.
 */
import type { Channel, Deal } from "../deal.ts";

export interface Clock {
  /** δ, discounting, per month. */
  readonly discount: number;
  /** λ, decay of a generation's margin, per month; 0: none. */
  readonly decay: number;
  /** H, months. */
  readonly horizon: number;
}

/** How sales in a channel develop. */
export interface Course {
  /** ε, by which its prices fall, per month. */
  readonly erosion: number;
  /** Months from being able to make the product to the first sale. */
  readonly start: number;
  /** Months over which sales rise to the full. */
  readonly ramp: number;
}

export function clockOf(deal: Deal): Clock {
  const { halfLife } = deal.technology;
  return {
    discount: (Math.log1p(deal.discountRate) - Math.log1p(-deal.stop)) / 12,
    decay: halfLife === null ? 0 : Math.LN2 / halfLife,
    horizon: deal.horizon,
  };
}

export function courseOf({ erosion, start, ramp }: Channel): Course {
  // Not a bare minus: what does not erode erodes by 0, not −0.
  return { erosion: 0 - Math.log1p(-erosion) / 12, start, ramp };
}

/** Value at month 0 of one unit of money in `month`. */
export const presentValue = (clock: Clock, month: number): number => Math.exp(-clock.discount * month);

/** ∫ e^(−δt) e^(−λ(t−born)) dt over [from, to); 0 where the interval is empty. In months. */
export function freshMonths(clock: Clock, from: number, to: number, born: number): number {
  if (!(to > from)) return 0;
  return startingAt(clock, 0, from, born) * decayingLength(clock.discount + clock.decay, to - from);
}

/**
 * ∫ e^(−δt) e^(−εt) e^(−λ(t−born)) r(t − ready − start) dt over [from, to): what one unit of full monthly margin is worth
 * with the generation born in month `born`, to whoever can make the product from month `ready` on. In full months.
 */
export function earningMonths(
  clock: Clock,
  course: Course,
  ready: number,
  from: number,
  to: number,
  born: number,
): number {
  const opens = ready + course.start;
  const begin = Math.max(from, opens);
  if (!(to > begin)) return 0;
  const rate = clock.discount + course.erosion + clock.decay;
  const full = opens + course.ramp;
  if (begin >= full) {
    return startingAt(clock, course.erosion, begin, born) * decayingLength(rate, to - begin);
  }
  const risen = Math.min(to, full);
  const length = risen - begin;
  const rising =
    startingAt(clock, course.erosion, begin, born) *
    (((begin - opens) * decayingLength(rate, length) + decayingMoment(rate, length)) / course.ramp);
  if (!(to > full)) return rising;
  return rising + startingAt(clock, course.erosion, full, born) * decayingLength(rate, to - full);
}

/** The same over [from, to) where each generation, born in `births` (ascending), is sold until the next one is. */
export function earningOver(
  clock: Clock,
  course: Course,
  ready: number,
  births: readonly number[],
  from: number,
  to: number,
): number {
  let months = 0;
  for (let k = 0; k < births.length; k++) {
    const replaced = Math.min(births[k + 1] ?? to, to);
    months += earningMonths(clock, course, ready, Math.max(births[k]!, from), replaced, births[k]!);
  }
  return months;
}

/** e^(−δt) e^(−εt) e^(−λ(t−born)). */
const startingAt = (clock: Clock, erosion: number, month: number, born: number): number =>
  Math.exp(-(clock.discount + erosion) * month - clock.decay * (month - born));

/** ∫₀^length e^(−rate·t) dt, exact also as rate goes to 0. */
function decayingLength(rate: number, length: number): number {
  return rate === 0 ? length : -Math.expm1(-rate * length) / rate;
}

/** Below this x the series of (1 − e^(−x)(1 + x))/x² is more exact than the formula. */
const SMALL = 0.05;

/** ∫₀^length t·e^(−rate·t) dt, exact also as rate goes to 0. */
function decayingMoment(rate: number, length: number): number {
  const x = rate * length;
  if (x > SMALL) return (-Math.expm1(-x) - x * Math.exp(-x)) / (rate * rate);
  // Σ (−x)^k / (k! (k + 2)), to below 1e−16 for x ≤ 0.05.
  const series =
    1 / 2 +
    x * (-1 / 3 + x * (1 / 8 + x * (-1 / 30 + x * (1 / 144 + x * (-1 / 840 + x * (1 / 5760 - x / 45360))))));
  return length * length * series;
}
