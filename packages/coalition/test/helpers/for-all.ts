/** A law that holds for whatever is drawn. */
import * as fc from "fast-check";
import { aFew } from "./scope.ts";

type Law<Ts extends [unknown, ...unknown[]]> = [
  ...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  check: (...drawn: Ts) => boolean | void,
];

/** Of fewer cases than this each says much. */
const LEAST = 10;
/** What fast-check draws where nobody says how many. */
const USUAL = 100;

/** How the cases are drawn, what of, and what must hold of them: at length of all cases asked for, else of the first third. */
export function forAll<Ts extends [unknown, ...unknown[]]>(run: fc.Parameters<Ts>, ...law: Law<Ts>): void {
  const { numRuns = USUAL } = run;
  const few = Math.min(numRuns, Math.max(LEAST, Math.ceil(numRuns / 3)));
  forEvery({ ...run, numRuns: aFew(few, numRuns) }, ...law);
}

/** Of all cases always: where it is counted what they reach. */
export function forEvery<Ts extends [unknown, ...unknown[]]>(run: fc.Parameters<Ts>, ...law: Law<Ts>): void {
  fc.assert(fc.property(...law), run);
}
