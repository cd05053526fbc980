/**
 * A loss is counted once: where the better move of a fault could still be had at the next decision, and the game stood there as it
 * had been reckoned to, nothing was lost yet. What is let go then is lost then.
 *
 *     // week 5, V 38: waits, "ends at 17"; week 6, V 38 again: waits, ends at 17. The 21 points are lost in week 6.
 */
import type { Explanation } from "./explain.ts";
import type { Graded } from "./grade.ts";
import { takesItsPlace } from "./candidates.ts";
import { ALIKE, isFault } from "./value.ts";

/**
 * The same decisions; one whose loss is counted at the next is about as good. Of what was given for nothing nothing comes back; and
 * what terms cost that were put too low is theirs, not of the moves of the same week that left them so.
 */
export const countedOnce = (graded: readonly Graded[]): readonly Graded[] =>
  // Of a review that comes from its end what comes before is not there yet: gaps stay gaps.
  graded.map((each, i) => {
    const rest = graded.slice(i + 1);
    const elsewhere =
      leavesTerms(each, graded.slice(0, i)) || isUnread(each, rest) || isStillToBeHad(each, rest[0]);
    return elsewhere ? { ...each, ...NOT_LOST } : each;
  });

/** Whether the better move would have been other terms for those that were a fault of the same week. */
const leavesTerms = ({ week, move, best, grade, gift }: Graded, before: readonly Graded[]): boolean =>
  isFault(grade) &&
  gift === null &&
  before.some(
    (other) =>
      other.week === week &&
      isFault(other.grade) &&
      other.move.kind === "propose" &&
      takesItsPlace(best, other.move) &&
      !takesItsPlace(move, other.move),
  );

const NOT_LOST = { grade: "even", unsure: null, drop: 0, lost: 0, rival: null } as const;

/** Whether its terms gave way to others in the same week, before anybody answered them. */
const isUnread = ({ move, week, grade }: Graded, rest: readonly Graded[]): boolean =>
  isFault(grade) && rest.some((later) => later.week === week && takesItsPlace(later.move, move));

const isStillToBeHad = (
  { grade, gift, worth, value, move, week }: Graded,
  next: Graded | undefined,
): boolean =>
  isFault(grade) &&
  gift === null &&
  next !== undefined &&
  !(move.kind === "propose" && next.week === week) &&
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
