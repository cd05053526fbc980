/** How much the table shows: 1 the essentials, 2 with readings, 3 every figure. Remembered in this browser. */
import { useSyncExternalStore } from "react";
import { readKept, writeKept } from "./storage.ts";
import { watched } from "./watched.ts";

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

const KEY = "linchpin.detail";

function levelAtStart(): Level {
  const kept = Number(readKept(KEY));
  return LEVELS.find((each) => each === kept) ?? 1;
}

const level = watched<{ readonly level: Level }>({ level: levelAtStart() });

export function chooseLevel(to: Level): void {
  level.change({ level: to });
  writeKept(KEY, String(to));
}

export const useLevel = (): Level => useSyncExternalStore(level.subscribe, level.now, level.now).level;
