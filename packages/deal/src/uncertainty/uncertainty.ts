/**
 * Figures under uncertainty: each range of a deal file is a PERT distribution, and figures become P10, P50, P90.
 *
 * A channel's margin, sales and units move together: ranges of one group share one draw. Memory does not grow with the
 * number of samples (`sketch.ts`).
 */
import { nextFloat, seedRandom, type RandomState } from "@linchpin/coalition";
import { pertQuantile, samplePert, type Spread } from "./pert.ts";
import type { UncertainDeal } from "../ranges.ts";
import { addTo, emptySketch, quantileOf } from "./sketch.ts";

/** Quantiles of a figure over the samples. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** How one input alone moves a figure, everything else as likely. */
export interface Swing {
  /** Index of the range; of a group the first. */
  readonly range: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Where an advice turns as one input moves from its likely value towards an end, everything else as likely. */
export interface Turn<T> {
  /** Index of the range; of a group the first. */
  readonly range: number;
  readonly towards: "low" | "high";
  /** The value of the input at which the advice turns, to a thousandth of the range. */
  readonly at: number;
  /** The advice just beyond that value; towards the end it may turn again. */
  readonly advice: T;
}

/** Indices of ranges that move together, each in one group at most. */
export type Groups = readonly (readonly number[])[];

/** The ranges of a file that move together: those of one channel. */
export const movingTogether = ({ groups }: UncertainDeal): Groups =>
  groups.map(({ margin, sales, units }) => [margin, sales, units].filter((range) => range !== null));

export interface MonteCarlo {
  readonly samples: number;
  readonly seed: number;
  /** Called now and then with the number of samples done. */
  readonly onProgress?: (done: number) => void;
}

/** From a generator to one value per range. */
export function sampler(ranges: readonly Spread[], groups: Groups = []): (random: RandomState) => number[] {
  const together = groups.filter((group) => group.length > 1);
  const tied = new Set(together.flat());
  const quantilesOf = together.map((group) => group.map((range) => pertQuantile(ranges[range]!)));
  return (random) => {
    const values = ranges.map((range, i) => (tied.has(i) ? range.likely : samplePert(range, random)));
    together.forEach((group, g) => {
      const share = nextFloat(random);
      group.forEach((range, k) => {
        values[range] = quantilesOf[g]![k]!(share);
      });
    });
    return values;
  };
}

/**
 * Quantiles of several figures at once. `figures` maps one value per range to the figures, always equally many.
 * The same ranges, figures, samples and seed give the same result.
 */
export function quantiles(
  ranges: readonly Spread[],
  figures: (values: readonly number[]) => ArrayLike<number>,
  { samples, seed, onProgress }: MonteCarlo,
  groups: Groups = [],
): readonly Quantiles[] {
  if (!Number.isInteger(samples) || samples < 1)
    throw new RangeError(`samples must be a whole number from 1, not ${samples}`);
  const random = seedRandom(seed);
  const draw = sampler(ranges, groups);
  const count = figures(ranges.map((r) => r.likely)).length;
  const sketches = Array.from({ length: count }, emptySketch);
  for (let done = 0; done < samples; done++) {
    const row = figures(draw(random));
    for (let i = 0; i < count; i++) addTo(sketches[i]!, row[i]!);
    if (done % 64 === 63) onProgress?.(done + 1);
  }
  onProgress?.(samples);
  return sketches.map((s) => ({ p10: quantileOf(s, 0.1), p50: quantileOf(s, 0.5), p90: quantileOf(s, 0.9) }));
}

/** The swing of one figure for each input that moves it, widest first. */
export function tornado(
  ranges: readonly Spread[],
  figure: (values: readonly number[]) => number,
  groups: Groups = [],
): readonly Swing[] {
  return inputsOf(ranges, groups)
    .map((input) => ({
      range: input[0]!,
      atLow: figure(valuesAt(ranges, input, 0)),
      atHigh: figure(valuesAt(ranges, input, 1)),
    }))
    .filter((s) => s.atLow !== s.atHigh)
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
}

/** Halvings of the way to an end: a thousandth of the range. */
const HALVINGS = 10;

/** Where an advice turns, input by input. `adviceAt` gives something that can be compared with ===. */
export function turns<T>(
  ranges: readonly Spread[],
  adviceAt: (values: readonly number[]) => T,
  groups: Groups = [],
): readonly Turn<T>[] {
  const now = adviceAt(ranges.map((r) => r.likely));
  return inputsOf(ranges, groups).flatMap((input) =>
    (["low", "high"] as const).flatMap((towards) => {
      const end = towards === "low" ? 0 : 1;
      const mode = modeOf(ranges[input[0]!]!);
      const adviceOn = (way: number): T => adviceAt(valuesAt(ranges, input, mode + way * (end - mode)));
      let advice = adviceOn(1);
      if (advice === now) return [];
      let [same, other] = [0, 1];
      for (let i = 0; i < HALVINGS; i++) {
        const middle = (same + other) / 2;
        const there = adviceOn(middle);
        if (there === now) same = middle;
        else [other, advice] = [middle, there];
      }
      const { low, high } = ranges[input[0]!]!;
      return [{ range: input[0]!, towards, at: low + (mode + other * (end - mode)) * (high - low), advice }];
    }),
  );
}

/** The inputs that move by themselves: groups, and the ranges of none. */
function inputsOf(ranges: readonly Spread[], groups: Groups): readonly (readonly number[])[] {
  const grouped = new Map(groups.flatMap((group) => group.map((range) => [range, group] as const)));
  return ranges.flatMap((_, i) => {
    const group = grouped.get(i) ?? [i];
    return group[0] === i ? [group] : [];
  });
}

/** The likely values, but an input at a place of its way from low (0) over likely to high (1). */
function valuesAt(ranges: readonly Spread[], input: readonly number[], place: number): readonly number[] {
  const mode = modeOf(ranges[input[0]!]!);
  const up = place >= mode;
  const part = up ? (place - mode) / (1 - mode || 1) : (mode - place) / (mode || 1);
  return ranges.map(({ low, likely, high }, i) =>
    input.includes(i) ? likely + part * ((up ? high : low) - likely) : likely,
  );
}

const modeOf = ({ low, likely, high }: Spread): number => (high > low ? (likely - low) / (high - low) : 0);
