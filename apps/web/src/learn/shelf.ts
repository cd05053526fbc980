/**
 * What the learner has done, kept in this browser as the file that is exported. Screens read it and add things that
 * happened; another tab's things are taken in as they come, so that nothing is lost to whoever writes last.
 */
import {
  happened,
  merged,
  nextOf,
  NOTHING_YET,
  parseProgress,
  STATIONS,
  without,
  writeProgress,
  type Happening,
  type Progress,
  type ProgressFault,
} from "@linchpin/learn";
import { useSyncExternalStore } from "react";
import { PROGRESS_KEY, WHERE_KEY } from "../app/learnt.ts";
import { readKept, writeKept } from "../app/storage.ts";
import { watched } from "../app/watched.ts";

interface Kept {
  readonly progress: Progress;
  /** False: the browser keeps nothing. */
  readonly kept: boolean;
}

function stored(): Progress {
  const text = readKept(PROGRESS_KEY);
  const read = text === null ? null : parseProgress(text);
  return read?.ok === true ? read.progress : NOTHING_YET;
}

const shelf = watched<Kept>({ progress: stored(), kept: true });

function keep(progress: Progress): void {
  const kept = writeKept(PROGRESS_KEY, writeProgress(progress));
  const next = nextOf(progress);
  const begun = progress.happened.length > 0;
  writeKept(WHERE_KEY, begun ? String(next === null ? STATIONS.length : STATIONS.indexOf(next.id)) : "");
  shelf.change({ progress, kept });
}

/** Adds what is kept meanwhile by another tab. */
export const record = (thing: Happening): void =>
  keep(happened(merged(shelf.now().progress, stored()), thing));

export const progressNow = (): Progress => shelf.now().progress;

export const useProgress = (): Kept => useSyncExternalStore(shelf.subscribe, shelf.now, shelf.now);

export const exportProgress = (): string => writeProgress(shelf.now().progress);

/** What comes in is put together with what is here. Null: done; else why not. */
export function importProgress(text: string): readonly ProgressFault[] | null {
  const read = parseProgress(text);
  if (!read.ok) return read.faults;
  keep(merged(shelf.now().progress, read.progress));
  return null;
}

export const dropProgress = (): void => keep(without(shelf.now().progress, "all"));

if (typeof window !== "undefined")
  window.addEventListener("storage", ({ key }) => {
    if (key === PROGRESS_KEY) shelf.change({ progress: stored() });
  });
