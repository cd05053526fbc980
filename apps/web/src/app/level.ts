/** How much the table shows: 1 the essentials, 2 with readings, 3 every figure. Remembered in this browser. */
import { useSyncExternalStore } from "react";
import { watched } from "../games/watched.ts";

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

const KEY = "linchpin.detail";

function levelAtStart(): Level {
  try {
    const kept = Number(localStorage.getItem(KEY));
    return LEVELS.find((each) => each === kept) ?? 1;
  } catch {
    // Without storage everybody begins with the essentials.
    return 1;
  }
}

const level = watched<{ readonly level: Level }>({ level: levelAtStart() });

export function chooseLevel(to: Level): void {
  level.change({ level: to });
  try {
    localStorage.setItem(KEY, String(to));
  } catch {
    // Then it lasts as long as the page.
  }
}

export const useLevel = (): Level => useSyncExternalStore(level.subscribe, level.now).level;
