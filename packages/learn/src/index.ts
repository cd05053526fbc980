/** The course: stations, drills, ratings, the queue, progress, and what shows that somebody learnt. Plain data; time is an argument. */

// The path.
export type { Said } from "./said.ts";
export {
  STATIONS,
  type Case,
  type Claim,
  type Predict,
  type Screen,
  type Source,
  type Station,
  type StationId,
} from "./course/station.ts";
export { UNITS, type Figure, type Recipe, type Unit } from "./course/recipes.ts";
export { MODELS, type ModelName } from "./course/models.ts";

// Drills.
export { MOTIFS, PHASES, PRINCIPLE_THEMES, THEMES, type Theme } from "./drills/themes.ts";
export type { Drill, DrillChoice } from "./drills/drill.ts";

// What a learner has done.
export type { Attempt, Prediction, Progress, StationDone, TestTaken } from "./progress/progress.ts";
