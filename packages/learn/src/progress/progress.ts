/**
 * What a learner has done: a list of things that happened, each with its time (milliseconds since 1970, always an
 * argument). Ratings, what is due and what is open follow from the list, so that two lists are put together by putting
 * their things together.
 *
 *     const after = happened(NOTHING_YET, { kind: "finished", at: now, station: "evening", by: "path" });
 *
 * Law: the things stand in the order of time, each once; `merged` is their union, whatever the order of merging.
 */
import type { StationId } from "../course/station.ts";
import type { Theme } from "../drills/themes.ts";

export interface Progress {
  readonly version: 1;
  readonly happened: readonly Happening[];
}

export type Happening = ScreenSeen | StationDone | Prediction | CardWritten | Attempt | Mistake | TestTaken;

/** A screen of a station was reached; the learner goes on with it. */
export interface ScreenSeen {
  readonly kind: "screen";
  readonly at: number;
  readonly station: StationId;
  readonly screen: number;
}

/** A station was done: walked through, or its check passed. */
export interface StationDone {
  readonly kind: "finished";
  readonly at: number;
  readonly station: StationId;
  readonly by: "path" | "check";
}

export interface Prediction {
  readonly kind: "predicted";
  readonly at: number;
  readonly station: StationId;
  readonly screen: number;
  readonly said: number;
  /** 0.5 to 1. */
  readonly confidence: number;
  readonly right: boolean;
}

/** The learner's own "if … then" sentence of a station; the last one stands. */
export interface CardWritten {
  readonly kind: "card";
  readonly at: number;
  readonly station: StationId;
  readonly text: string;
}

/** One answer to a drill. What the drill is about and how hard it is stands here too, so that no drill has to be loaded. */
export interface Attempt {
  readonly kind: "attempt";
  readonly at: number;
  readonly drill: string;
  readonly right: boolean;
  readonly themes: readonly Theme[];
  /** Rating that the drill starts with. */
  readonly difficulty: number;
  /** The theme it was chosen by; null: it came by itself. */
  readonly chosen: Theme | null;
}

/** A decision of an own game that cost something: a drill of one's own is made of it. */
export interface Mistake {
  readonly kind: "mistake";
  readonly at: number;
  readonly record: string;
  /** Number of the move in the game. */
  readonly ply: number;
}

/** One of the forms of the test, played to its end. */
export interface TestTaken {
  readonly kind: "test";
  readonly at: number;
  readonly form: Form;
  readonly record: string;
}

export const FORMS = ["A", "B", "C"] as const;
export type Form = (typeof FORMS)[number];

export type HappeningKind = Happening["kind"];

export const NOTHING_YET: Progress = { version: 1, happened: [] };

/** With one thing more. */
export const happened = (progress: Progress, thing: Happening): Progress =>
  ordered([...progress.happened, thing]);

/** Everything that stands in either, once. */
export const merged = (one: Progress, other: Progress): Progress =>
  ordered([...one.happened, ...other.happened]);

/** What is deleted: everything, the answers to drills, the tests, what one wrote and predicted at a station. */
export type Deleted = "all" | "drills" | "tests" | StationId;

export function without(progress: Progress, what: Deleted): Progress {
  if (what === "all") return NOTHING_YET;
  return { ...progress, happened: progress.happened.filter((thing) => !isOf(thing, what)) };
}

/** The things of one kind, in the order of time. */
export const ofKind = <K extends HappeningKind>(
  { happened: things }: Progress,
  kind: K,
): readonly Extract<Happening, { kind: K }>[] =>
  things.filter((thing): thing is Extract<Happening, { kind: K }> => thing.kind === kind);

/** Of each drill the first answer: the only one that counts for ratings. */
export function firstAttempts(progress: Progress): readonly Attempt[] {
  const met = new Set<string>();
  return ofKind(progress, "attempt").filter(({ drill }) => !met.has(drill) && met.add(drill));
}

/** Things in the order of time, each once; at the same time in the order of their text. */
export function ordered(things: readonly Happening[]): Progress {
  const byKey = new Map(things.map((thing) => [keyOf(thing), thing] as const));
  const sorted = [...byKey].toSorted(([a, one], [b, other]) => one.at - other.at || (a < b ? -1 : 1));
  return { version: 1, happened: sorted.map(([, thing]) => thing) };
}

/** The same text for the same thing, in whatever order its fields stand. */
const keyOf = (thing: Happening): string =>
  JSON.stringify(Object.entries(thing).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function isOf(thing: Happening, what: Exclude<Deleted, "all">): boolean {
  if (what === "drills") return thing.kind === "attempt" || thing.kind === "mistake";
  if (what === "tests") return thing.kind === "test";
  return "station" in thing && thing.station === what;
}
