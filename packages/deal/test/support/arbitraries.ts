/** Random numbers of a deal. */
import * as fc from "fast-check";

/** On a million steps: numbers like 1e-320, which doubles would shrink to, are not what is tested here. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((i) => min + (i / 1e6) * (max - min));

export const share = between(0, 1);
