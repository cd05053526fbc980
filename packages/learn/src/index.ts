/** The course: stations, drills, ratings, the queue, progress, and what shows that somebody learnt. Plain data; time is an argument. */

// The path.
export type { Said } from "./said.ts";
export {
  STATIONS,
  type Answer,
  type Case,
  type Claim,
  type Option,
  type Predict,
  type Screen,
  type ScreenKind,
  type Source,
  type Station,
  type StationId,
} from "./course/station.ts";
export { isStation, parseStation, stationNeeds } from "./course/station-file.ts";
export { dealPath, termsPath } from "./course/keys.ts";
export { joined, type Book } from "./course/book.ts";
export { parseMeasured } from "./course/measured.ts";
export { type Figure, type Recipe, type Unit } from "./course/recipes.ts";
export { figureOf } from "./course/figures.ts";
export { figuresOf, lintStation, type Figures } from "./course/lint.ts";
export { hitsOf, isRight, truthOf } from "./course/predict.ts";
export { ownOrder } from "./course/order.ts";
export { minutesOf } from "./course/minutes.ts";
export { LIVE_MODELS } from "./course/models/index.ts";
export {
  MODELS,
  signsIn,
  startOf,
  type Bars,
  type Knob,
  type Line,
  type ModelOn,
  type Settings,
  type Shown,
  type Told,
} from "./course/models/model.ts";
export { LESSON_OF } from "./course/lessons.ts";

// Drills.
export { MOTIFS, PHASES, PRINCIPLE_THEMES, THEMES, type Theme } from "./drills/themes.ts";
export {
  answeredRight,
  AS_RIGHT,
  drillAddress,
  GAP,
  gapOf,
  idOf,
  type Drill,
  type DrillChoice,
} from "./drills/drill.ts";
export { drillsByGame, parseDrills, writeDrills } from "./drills/file.ts";
export { choicesIn, moveIn, sitAtDrill, stepsOfDrill, type OpenDrill } from "./drills/position.ts";
export { drillScenario, variantOf } from "./drills/variants.ts";
export { arguesAgainstItself, reasonOf, type Reason } from "./drills/reason.ts";
export { aboutTheme, freshFirst } from "./drills/pick.ts";
export { lazyWays } from "./drills/lazy.ts";
export { brokenBy, themesOf, type Chosen } from "./drills/moment.ts";
export { weigh, weighing, type Weighed } from "./drills/weigh.ts";

// What a learner has done, and what follows from it.
export {
  firstAttempts,
  FORMS,
  happened,
  merged,
  NOTHING_YET,
  ofKind,
  without,
  type Attempt,
  type Form,
  type Happening,
  type Progress,
  type TestTaken,
} from "./progress/progress.ts";
export { parseProgress, writeProgress } from "./progress/read.ts";
export { progressFaultText, type ProgressFault } from "./progress/faults.ts";
export { CHECK_DRILLS, nextAfter, nextOf, pathOf, type StationState } from "./progress/path.ts";
export { isUnsure, NEWCOMER, ratingOf, ratingsOf, type Rating } from "./progress/ratings.ts";
export { drillFor, dueAt, scheduleOf, type Due, type DrillPlace } from "./progress/queue.ts";
export { dailyOf } from "./progress/daily.ts";

// The test, and what it shows.
export { FORM_TABLES, formOf, sittingOf, SITTINGS } from "./proof/forms.ts";
export type { Next, Sitting } from "./proof/forms.ts";
export { measuresOf, observedIn, type Measures, type Observed } from "./proof/measures.ts";
export { comparisonOf, measureIn, MEASURES, type Compared } from "./proof/comparison.ts";
export { MEASURE_NAMES } from "./proof/measure-names.ts";
export { changeEffect, changeOf, hedgesG, meanInterval, peopleFor, powerOf } from "./proof/effect.ts";
export type { Change, Effect } from "./proof/effect.ts";
export { classChanges, classCsv, type Pupil, type Sat } from "./proof/class.ts";
export { LEARNERS, movesOf, seedsLike, type LearnerName } from "./proof/learners.ts";
