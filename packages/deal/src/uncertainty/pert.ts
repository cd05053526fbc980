/**
 * The PERT distribution of a range: with λ = 4 on [low, high] and mode `likely`, a Beta distribution with exponents 4q and
 * 4(1 − q), where q = (likely − low)/(high − low).
 */
import { nextFloat, type RandomState } from "@linchpin/coalition";

export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** One draw, by rejection from the uniform under its mode. */
export function samplePert({ low, likely, high }: Spread, random: RandomState): number {
  if (!(high > low)) return likely;
  const q = (likely - low) / (high - low);
  const top = density(q, q);
  for (;;) {
    const x = nextFloat(random);
    if (nextFloat(random) * top <= density(x, q)) return low + x * (high - low);
  }
}

/** Slices of the unit interval that a quantile is looked up in: it is exact to about 1e-7 of the range. */
const SLICES = 4096;

/** From a share of the distribution, 0..1, to the value below which it lies. */
export function pertQuantile({ low, likely, high }: Spread): (share: number) => number {
  if (!(high > low)) return () => likely;
  const below = cumulative((likely - low) / (high - low));
  return (share) => {
    let [left, right] = [0, SLICES];
    while (right - left > 1) {
      const middle = (left + right) >> 1;
      if (below[middle]! <= share) left = middle;
      else right = middle;
    }
    const within = (share - below[left]!) / (below[right]! - below[left]! || 1);
    return low + ((left + Math.min(1, Math.max(0, within))) / SLICES) * (high - low);
  };
}

const density = (x: number, q: number): number => x ** (4 * q) * (1 - x) ** (4 * (1 - q));

/** By slice: the share of the distribution below its left edge; Simpson's rule. */
function cumulative(q: number): Float64Array {
  const below = new Float64Array(SLICES + 1);
  for (let i = 0; i < SLICES; i++) {
    const [from, middle, to] = [i / SLICES, (i + 0.5) / SLICES, (i + 1) / SLICES];
    below[i + 1] = below[i]! + density(from, q) + 4 * density(middle, q) + density(to, q);
  }
  return below.map((sum) => sum / below[SLICES]!);
}
