/**
 * Where a learner is on the path. A station opens when the one before it is done; whoever knows it already may take its
 * check at any time, and who passes has done it.
 */
import { STATIONS, type StationId } from "../course/station.ts";
import { ofKind, type Prediction, type Progress } from "./progress.ts";

/** Drills of the station that a check asks; all of them right at the first attempt. */
export const CHECK_DRILLS = 3;

export interface StationState {
  readonly id: StationId;
  /** Done, open, or closed until the one before is done. */
  readonly state: "done" | "open" | "closed";
  /** Number of the screen to go on with. */
  readonly screen: number;
  /** When it was first done, and by which way; null: not yet. */
  readonly done: { readonly at: number; readonly by: "path" | "check" } | null;
  /** The first prediction at each screen: the one made before anything was shown. */
  readonly predictions: readonly Prediction[];
  /** The learner's own sentence; null: none yet. */
  readonly card: string | null;
}

/** Every station in the order of the path. */
export function pathOf(progress: Progress): readonly StationState[] {
  const finished = ofKind(progress, "finished");
  const isDone = (id: StationId): boolean => finished.some(({ station }) => station === id);
  return STATIONS.map((id, i): StationState => {
    const done = finished.find(({ station }) => station === id);
    const before = STATIONS[i - 1];
    const isOpen = before === undefined || isDone(before);
    return {
      id,
      state: done !== undefined ? "done" : isOpen ? "open" : "closed",
      screen: ofKind(progress, "screen").findLast(({ station }) => station === id)?.screen ?? 0,
      done: done === undefined ? null : { at: done.at, by: done.by },
      predictions: firstPredictions(progress, id),
      card: ofKind(progress, "card").findLast(({ station }) => station === id)?.text ?? null,
    };
  });
}

/** The station to go on with: one that was begun last and is not done, else the first open one; null: all are done. */
export function nextOf(progress: Progress): StationState | null {
  const open = pathOf(progress).filter(({ state }) => state === "open");
  const last = ofKind(progress, "screen").findLast(({ station }) => open.some(({ id }) => id === station));
  return open.find(({ id }) => id === last?.station) ?? open[0] ?? null;
}

/** Where it goes on behind a station: the next one along the path that is not done; behind the last of them as `nextOf` says. */
export function nextAfter(progress: Progress, station: StationId): StationState | null {
  const path = pathOf(progress);
  const behind = path.slice(path.findIndex(({ id }) => id === station) + 1);
  return behind.find(({ state }) => state !== "done") ?? nextOf(progress);
}

function firstPredictions(progress: Progress, id: StationId): readonly Prediction[] {
  const met = new Set<number>();
  return ofKind(progress, "predicted").filter(
    ({ station, screen }) => station === id && !met.has(screen) && met.add(screen),
  );
}
