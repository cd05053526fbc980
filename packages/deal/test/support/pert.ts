/**
 * The PERT distribution from its density, x^(4q) (1 − x)^(4 − 4q) on 0..1 with the mode at q, by adding up thin
 * slices. Shares no code with `src`.
 */

interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

const SLICES = 20_000;

/** The values below which these shares of the distribution lie; `shares` ascending. */
export function pertQuantiles({ low, likely, high }: Range, shares: readonly number[]): readonly number[] {
  const q = (likely - low) / (high - low);
  const weights = Array.from({ length: SLICES }, (_, i) => {
    const x = (i + 0.5) / SLICES;
    return x ** (4 * q) * (1 - x) ** (4 - 4 * q);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const quantiles: number[] = [];
  let below = 0;
  weights.forEach((weight, i) => {
    while (quantiles.length < shares.length && below + weight >= shares[quantiles.length]! * all) {
      const within = (shares[quantiles.length]! * all - below) / weight;
      quantiles.push(low + ((i + within) / SLICES) * (high - low));
    }
    below += weight;
  });
  return quantiles;
}
