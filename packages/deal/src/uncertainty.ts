/**
 * Figures under uncertainty: each range of a deal file is a PERT distribution, and figures become P10, P50, P90.
 *
 * PERT with λ = 4 on [low, high] with mode `likely` is a Beta distribution with exponents 4q and 4(1 − q), where
 * q = (likely − low)/(high − low). Memory does not grow with the number of samples (`sketch.ts`).
 */
import { nextFloat, seedRandom, type RandomState } from "@linchpin/coalition";
import { emptySketch, addTo, quantileOf } from "./sketch.ts";

export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Quantiles of a figure over the samples. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How one input alone moves a figure, everything else as likely. */
export interface Swing {
  /** Index of the range. */
  readonly range: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** One draw from the PERT distribution of a range, by rejection from the uniform under its mode. */
export function samplePert({ low, likely, high }: Spread, random: RandomState): number {
  if (!(high > low)) return likely;
  const q = (likely - low) / (high - low);
  const density = (x: number): number => x ** (4 * q) * (1 - x) ** (4 * (1 - q));
  const top = density(q);
  for (;;) {
    const x = nextFloat(random);
    if (nextFloat(random) * top <= density(x)) return low + x * (high - low);
  }
}

export interface MonteCarlo {
  readonly samples: number;
  readonly seed: number;
  /** Called now and then with the number of samples done. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Quantiles of several figures at once. `figures` maps one value per range to the figures, always equally many.
 * The same ranges, figures, samples and seed give the same result.
 */
export function quantiles(
  ranges: readonly Spread[],
  figures: (values: readonly number[]) => ArrayLike<number>,
  { samples, seed, onProgress }: MonteCarlo,
): readonly Quantiles[] {
  if (!Number.isInteger(samples) || samples < 1)
    throw new RangeError(`samples must be a whole number from 1, not ${samples}`);
  const random = seedRandom(seed);
  const count = figures(ranges.map((r) => r.likely)).length;
  const sketches = Array.from({ length: count }, emptySketch);
  for (let done = 0; done < samples; done++) {
    const row = figures(ranges.map((r) => samplePert(r, random)));
    for (let i = 0; i < count; i++) addTo(sketches[i]!, row[i]!);
    if (done % 64 === 63) onProgress?.(done + 1);
  }
  onProgress?.(samples);
  return sketches.map((s) => ({ p10: quantileOf(s, 0.1), p50: quantileOf(s, 0.5), p90: quantileOf(s, 0.9) }));
}

/** The swing of one figure for each range that moves it, widest first. */
export function tornado(
  ranges: readonly Spread[],
  figure: (values: readonly number[]) => number,
): readonly Swing[] {
  const at = (range: number, value: number): number =>
    figure(ranges.map((r, i) => (i === range ? value : r.likely)));
  return ranges
    .map((r, range) => ({ range, atLow: at(range, r.low), atHigh: at(range, r.high) }))
    .filter((s) => s.atLow !== s.atHigh)
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
}
