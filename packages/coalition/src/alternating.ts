/**
 * Offers that alternate, with time that costs (Rubinstein 1982, Econometrica 50:97), and options to leave.
 *
 * Two sides divide 1. A side's patience is what 1 a period later is worth to it now, from 0 to below 1. The only
 * subgame-perfect agreement comes at once. An option to leave moves it only when it is worth more than the share
 * without it, and then one to one: the outside option principle (Binmore, Shaked & Sutton 1989).
 *
 *     rubinstein([0.9, 0.9]); // [0.526…, 0.473…]: the first mover has the advantage
 */

/** Shares of the side that offers first and of the other; they add up to 1. */
export type Shares = readonly [number, number];

/** Without options to leave: (1 − d2)/(1 − d1·d2) to who offers first. Patience: by side, from 0 to below 1. */
export const rubinstein = (patience: readonly [number, number]): Shares =>
  rubinsteinWithOptions(patience, [0, 0]);

/**
 * With options: what each side gets, at once and alone, if it leaves in answer to an offer. From 0, together at most 1.
 *
 * An answer accepts what it expects from its own offer a period later, or its option if that is more: so each side's
 * offer keeps 1 − max(d·(what the other's offer keeps), w). The one solution of these two lines is found by cases.
 */
export function rubinsteinWithOptions(
  patience: readonly [number, number],
  options: readonly [number, number],
): Shares {
  const [d1, d2] = patience;
  const [w1, w2] = options;
  for (const d of patience) {
    if (!(d >= 0 && d < 1)) throw new RangeError(`Patience is a number from 0 to below 1, not ${d}.`);
  }
  for (const w of options)
    if (!(w >= 0 && w <= 1)) throw new RangeError(`An option is worth from 0 to 1, not ${w}.`);
  if (w1 + w2 > 1)
    throw new RangeError(`Options worth ${w1} and ${w2} leave nothing to agree on: together at most 1.`);
  // What the second side's offer keeps when each option binds, or does not; the right case is the one that agrees.
  const keeps = [(1 - d1) / (1 - d1 * d2), 1 - w1, 1 - d1 * (1 - w2)];
  const second = keeps.reduce((best, kept) => (mismatch(kept) < mismatch(best) ? kept : best));
  const own = 1 - Math.max(d2 * second, w2);
  return [own, 1 - own];

  function mismatch(kept: number): number {
    return Math.abs(kept - (1 - Math.max(d1 * (1 - Math.max(d2 * kept, w2)), w1)));
  }
}

/**
 * The limit of short periods: each side gets by the impatience of the other, r2/(r1 + r2). Rates above 0, per any one
 * unit of time; who offers first no longer matters.
 */
export function rubinsteinLimit(rates: readonly [number, number]): Shares {
  const [r1, r2] = rates;
  if (!(r1 > 0 && r2 > 0 && Number.isFinite(r1 + r2))) {
    throw new RangeError(`Rates of impatience are finite numbers above 0, not ${r1} and ${r2}.`);
  }
  return [r2 / (r1 + r2), r1 / (r1 + r2)];
}
