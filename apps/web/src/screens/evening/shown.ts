/** One new thing a week: which parts of the table are there in each week of the guided evening. */
import { shownAt, type Shown } from "../../board/shown.ts";

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
};

export const shownInWeek = (week: number): Shown => ({
  ...FIRST,
  hero: week >= 2,
  people: week >= 3,
  yours: week >= 4,
  answers: week >= 5 ? "all" : "few",
  freeText: week >= 5,
  offer: week >= 6,
});
