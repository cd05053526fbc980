/** Random numbers of a deal. */
import * as fc from "fast-check";

/** On a million steps: numbers like 1e-320, which doubles would shrink to, are not what is tested here. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((i) => min + (i / 1e6) * (max - min));

/** From 0 to `max`; exactly 0 once in five. */
export const amount = (max: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: between(0, max) });

export const share = between(0, 1);

/** Null every second time. */
export const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });
