/** Whether there is room for one column only: a phone. As the style sheet has it. */
import { useSyncExternalStore } from "react";

const NARROW = "(max-width: 900px)";

export const isNarrow = (): boolean => window.matchMedia(NARROW).matches;

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Where there is no window. */
const wide = (): boolean => false;

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow, wide);
