/**
 * A loss is counted once: where the better move of a fault could still be had at the next decision, and the game stood there as it
 * had been reckoned to, nothing was lost yet. What is let go then is lost then.
 *
 *     // week 5, V 38: waits, "ends at 17"; week 6, V 38 again: waits, ends at 17. The 21 points are lost in week 6.
 */
import type { Explanation } from "./explain.ts";
import type { Graded } from "./grade.ts";
import { ALIKE, isFault } from "./value.ts";

/** The same decisions; one whose loss is counted at the next is about as good. Of what was given for nothing nothing comes back. */
export const countedOnce = (graded: readonly Graded[]): readonly Graded[] =>
  graded.map((each, i) => (isStillToBeHad(each, graded[i + 1]) ? { ...each, ...NOT_LOST } : each));

const NOT_LOST = { grade: "even", unsure: null, drop: 0, lost: 0, rival: null } as const;

const isStillToBeHad = ({ grade, gift, worth, value }: Graded, next: Graded | undefined): boolean =>
  isFault(grade) &&
  gift === null &&
  next !== undefined &&
  Math.abs(next.usual - worth) <= ALIKE &&
  next.value >= value - ALIKE;

/** What is said of a decision that was explained before its loss was found to be counted at the next. */
export const withoutLoss = (explanation: Explanation): Explanation => ({
  ...explanation,
  verdict: { ...explanation.verdict, grade: "even", unsure: null, drop: 0, money: 0 },
  better: null,
  perhaps: null,
  still: false,
  saw: null,
  against: null,
  also: [],
  principle: null,
});
