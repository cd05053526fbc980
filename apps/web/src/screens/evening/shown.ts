/** One new thing a week: which parts of the table are there in each week of the guided evening. */
import { shownAt, type Shown } from "../../board/shown.ts";

/** What a gift costs is seen when it is gone, and then once more in six weeks of one's own: here it does not ask first. */
const FIRST: Shown = {
  ...shownAt(1),
  hero: false,
  people: false,
  yours: false,
  offer: false,
  moves: false,
  prices: false,
  answers: "few",
  freeText: false,
  movesLeft: false,
  others: false,
  giftsAsk: false,
};

export const shownInWeek = (week: number): Shown => ({
  ...FIRST,
  hero: week >= 2,
  people: week >= 3,
  answers: week >= 4 ? "all" : "few",
  freeText: week >= 5,
  offer: week >= 6,
});
