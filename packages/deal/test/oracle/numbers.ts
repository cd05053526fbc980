/** Numbers as people write them: few digits, and the ends of a range as often as its middle. */
import * as fc from "fast-check";

/** One of the values given, or one between with at most `digits` decimals (−3: whole thousands). */
export const near = (
  ends: readonly number[],
  min: number,
  max: number,
  digits: number,
): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ends) },
    { weight: 2, arbitrary: between(min, max, digits) },
  );

export const between = (min: number, max: number, digits: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(min * 10 ** digits), max: Math.floor(max * 10 ** digits) })
    .map((whole) => Number((whole / 10 ** digits).toFixed(Math.max(0, digits))));

export const share: fc.Arbitrary<number> = near([0, 0.2, 0.5, 1], 0, 1, 2);

/** Mostly this value; now and then another. */
export const mostly = <T>(value: T, other: fc.Arbitrary<T>, weight = 2): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });

/** A key of a record that is there or not. */
export const maybe = <T>(value: fc.Arbitrary<T>, absent = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2 * absent, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: value });

/** An object without the keys whose value is undefined, as JSON has it. */
export function tidy<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export const byKey = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, value])));
