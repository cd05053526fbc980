/**
 * A small seeded generator whose state is plain data: sfc32 (Doty-Humphrey, PractRand 2010; 128 bits of state).
 *
 * The state is four 32-bit integers and survives JSON. It is mutable on purpose: drawing advances it in place, so
 * copy it (`{ ...state }`) before drawing where the old position must be kept. Not for secrets.
 *
 *     const random = seedRandom(7);
 *     const die = 1 + nextInt(random, 6);
 */

/** Four 32-bit integers, `d` a counter. Only the functions of this file write them. */
export interface RandomState {
  a: number;
  b: number;
  c: number;
  d: number;
}

/** Enough rounds for the seed to reach every bit, as in the author's own seeding. */
const WARM_UP = 12;

/** The start of the stream of a seed, a safe integer; throws RangeError on anything else. */
export function seedRandom(seed: number): RandomState {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a safe integer, not ${seed}.`);
  const upperBits = Math.floor(seed / 2 ** 32);
  const state = { a: seed | 0, b: 0x9e3779b9 ^ upperBits, c: 0x243f6a88, d: 1 };
  for (let i = 0; i < WARM_UP; i++) nextUint32(state);
  return state;
}

/** A uniform integer from 0 to 2^32 − 1. */
export function nextUint32(state: RandomState): number {
  const { a, b, c, d } = state;
  const result = (((a + b) | 0) + d) | 0;
  state.a = b ^ (b >>> 9);
  state.b = (c + (c << 3)) | 0;
  state.c = (((c << 21) | (c >>> 11)) + result) | 0;
  state.d = (d + 1) | 0;
  return result >>> 0;
}

/** A uniform number in [0, 1), a multiple of 2^−53. */
export const nextFloat = (state: RandomState): number =>
  ((nextUint32(state) >>> 5) * 2 ** 26 + (nextUint32(state) >>> 6)) / 2 ** 53;

/** A uniform integer from 0 to bound − 1, without bias; bound from 1 to 2^32, else RangeError. */
export function nextInt(state: RandomState, bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) {
    throw new RangeError(`A bound is a whole number from 1 to 2^32, not ${bound}.`);
  }
  const limit = 2 ** 32 - (2 ** 32 % bound);
  let draw = nextUint32(state);
  while (draw >= limit) draw = nextUint32(state);
  return draw % bound;
}

/** Shuffles in place, every order equally likely (Fisher & Yates). */
export function shuffle(state: RandomState, items: unknown[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = nextInt(state, i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
}
