/** The coach: what a decision was worth, given what the owner knew, what would have been better, and why. */

// What a move is worth.
export { candidatesIn, sameMove } from "./candidates.ts";
export { choicesAt } from "./choices.ts";
export { evaluate, weighing, type Evaluation } from "./evaluate.ts";
export { weighingFor, type TimeBudget } from "./anytime.ts";
export { coachSeat } from "./seat.ts";
export { abreast, type Lane } from "./abreast.ts";
export type { Ended } from "./rollout.ts";

// The decisions of a game, each with its grade.
export { decisionsOf, type Choice, type Decided, type Decision } from "./decisions.ts";
export {
  gradeOf,
  isFault,
  isOpen,
  LABELS,
  LEAST_DROP,
  moneyOf,
  pointsOf,
  SURE,
  sureOf,
  valueOf,
  type Grade,
} from "./value.ts";
export { gradeDecision, USUAL, type Graded, type Labelled, type Quality } from "./grade.ts";
export { answerTo, closerLooks, gradesOf, type Answer, type Grader, type Question } from "./grading.ts";
export { USUAL_CARE, type Closer, type Doubt } from "./closer.ts";
export { doubtsIn } from "./doubts.ts";

// The whole game, and what to take from it.
export { DRILL_GAP, reviewOf, type Lesson, type Review } from "./review.ts";
export { PRINCIPLES, ruleFor, type Principle } from "./principles.ts";
export { FELT_GIFT, giftIn, isFelt, isOfWeight, type Gift } from "./gifts.ts";
export { ONLY_GAP, praiseOf, type Praise } from "./praise.ts";
export { countedOnce, withoutLoss } from "./hindsight.ts";
export { outlineOf, type Outline } from "./outline.ts";

// Why, as data.
export { actOf, doneBy, explain, type Act, type Done, type Explanation, type Verdict } from "./explain.ts";
export { effectsOf, type Effect } from "./explain-effects.ts";
export { sideOf, type Side } from "./sides.ts";
export { FATES, sawIn, speaksFor, type Saw, type Seen } from "./saw.ts";

// Whether terms would be signed, by the same reading.
export {
  BANDS,
  bandOf,
  chanceOfSigning,
  shortOf,
  standsAgainst,
  wantsAlone,
  type Band,
  type Chance,
} from "./signing.ts";
export { draftFor, type Draft } from "./draft.ts";

// While it is still open: hints, and a second try.
export { behindTheBest, HINT_ROLLOUTS, hintMoves, hintsFrom, type Hint } from "./hints.ts";
export { tryAgain, USUAL_TRY, type Tried } from "./again.ts";
