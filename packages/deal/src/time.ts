/**
 * What one unit of fresh monthly margin is worth over an interval of months, in closed form.
 *
 * Discounting at δ a month, a generation born in month b earns e^(−λ(t−b)) of its fresh margin in month t. Where
 * δ + λ is 0 the integrals become lengths. Source: docs/model.md, "What a team is worth".
 */
import type { Deal } from "./deal.ts";

export interface Clock {
  /** δ, discounting, per month. */
  readonly discount: number;
  /** λ, decay of a generation's margin, per month; 0: none. */
  readonly decay: number;
  /** H, months. */
  readonly horizon: number;
}

export function clockOf(deal: Deal): Clock {
  const { halfLife } = deal.technology;
  return {
    discount: Math.log1p(deal.discountRate) / 12,
    decay: halfLife === null ? 0 : Math.LN2 / halfLife,
    horizon: deal.horizon,
  };
}

/** Value at month 0 of one unit of money in `month`. */
export const presentValue = (clock: Clock, month: number): number => Math.exp(-clock.discount * month);

/** Share of its fresh margin that a generation born in month `born` still earns in `month`. */
export const freshness = (clock: Clock, month: number, born: number): number =>
  Math.exp(-clock.decay * (month - born));

/** ∫ e^(−δt) e^(−λ(t−born)) dt over [from, to); 0 where the interval is empty. In months. */
export function freshMonths(clock: Clock, from: number, to: number, born: number): number {
  if (!(to > from)) return 0;
  const rate = clock.discount + clock.decay;
  const start = Math.exp(-clock.discount * from - clock.decay * (from - born));
  return start * decayingLength(rate, to - from);
}

/** ∫ e^(−δt) dt over [from, to); 0 where the interval is empty. In months. */
export function flatMonths(clock: Clock, from: number, to: number): number {
  if (!(to > from)) return 0;
  return presentValue(clock, from) * decayingLength(clock.discount, to - from);
}

/** ∫₀^length e^(−rate·t) dt, exact also as rate goes to 0. */
function decayingLength(rate: number, length: number): number {
  return rate === 0 ? length : -Math.expm1(-rate * length) / rate;
}
