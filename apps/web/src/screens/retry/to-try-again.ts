/** Which decisions of a game can be tried again: those of which something better is known, as the cards of the review have it. */
import { isFault, type Graded } from "@linchpin/coach";

/** By number, in the order of the game. */
export const toTryAgain = (graded: readonly Pick<Graded, "number" | "grade">[]): readonly number[] =>
  graded
    .filter(({ grade }) => isFault(grade))
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
