/**
 * What a learner has done, as plain data: only things that happened, each with its time; ratings, what is due and what is
 * open follow from them. Times are milliseconds since 1970 and always arguments.
 */
import type { StationId } from "../course/station.ts";
import type { Theme } from "../drills/themes.ts";

export interface Progress {
  readonly version: 1;
  readonly stations: Readonly<Partial<Record<StationId, StationDone>>>;
  /** In the order of time; only the first attempt of a drill counts for ratings. */
  readonly attempts: readonly Attempt[];
  /** The learner's own "if … then" sentences, by station. */
  readonly card: Readonly<Partial<Record<StationId, string>>>;
  readonly tests: readonly TestTaken[];
}

export interface StationDone {
  /** Number of the screen to go on with. */
  readonly screen: number;
  readonly finished: number | null;
  readonly predictions: readonly Prediction[];
}

export interface Prediction {
  readonly screen: number;
  readonly said: number;
  /** 0.5 to 1. */
  readonly confidence: number;
  readonly right: boolean;
  readonly at: number;
}

export interface Attempt {
  readonly drill: string;
  readonly at: number;
  readonly right: boolean;
  /** The theme it was chosen by; null: it came by itself. */
  readonly chosen: Theme | null;
}

/** One of the forms of the test, played to its end. */
export interface TestTaken {
  readonly form: "A" | "B" | "C";
  readonly at: number;
  readonly record: string;
}
