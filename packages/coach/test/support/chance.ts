/**
 * Chance made to order: generators whose next draws fall as wanted, one for each joint outcome, with its probability.
 *
 * The rules draw from the generator inside the position; this is how a solver branches on what they draw.
 */
import { nextFloat, nextInt, seedRandom, type RandomState } from "@linchpin/coalition";

/** One draw: which of these weights (summing to 1) a number in 0..1 falls on, or a whole number below a bound. */
export type Draw =
  | { readonly kind: "weights"; readonly weights: readonly number[] }
  | { readonly kind: "below"; readonly bound: number };

export interface Fall {
  readonly random: RandomState;
  readonly probability: number;
}

const known = new Map<string, readonly Fall[]>();

/** A generator for each joint outcome of the draws that is possible; the probabilities sum to 1. */
export function fallsOf(draws: readonly Draw[]): readonly Fall[] {
  const key = JSON.stringify(draws);
  const found = known.get(key) ?? makeFalls(draws);
  known.set(key, found);
  return found;
}

function makeFalls(draws: readonly Draw[]): readonly Fall[] {
  const wanted = new Map([...jointOf(draws)].filter(([, probability]) => probability > 0));
  const falls: Fall[] = [];
  for (let seed = 1; wanted.size > 0; seed++) {
    const random = seedRandom(seed);
    const copy = { ...random };
    const outcome = draws.map((draw) => drawn(draw, copy)).join();
    const probability = wanted.get(outcome);
    if (probability === undefined) continue;
    falls.push({ random, probability });
    wanted.delete(outcome);
  }
  return falls;
}

function drawn(draw: Draw, random: RandomState): number {
  if (draw.kind === "below") return nextInt(random, draw.bound);
  let rest = nextFloat(random);
  const found = draw.weights.findIndex((w) => (rest -= w) < 0);
  return found < 0 ? draw.weights.length - 1 : found;
}

function jointOf(draws: readonly Draw[]): ReadonlyMap<string, number> {
  return draws.reduce<ReadonlyMap<string, number>>(
    (joint, draw, i) => {
      const weights = draw.kind === "weights" ? draw.weights : Array(draw.bound).fill(1 / draw.bound);
      return new Map(
        [...joint].flatMap(([text, probability]) =>
          weights.map((w: number, k): [string, number] => [
            i === 0 ? `${k}` : `${text},${k}`,
            probability * w,
          ]),
        ),
      );
    },
    new Map([["", 1]]),
  );
}
