/**
 * Old tables go, but never because a clock is wrong. A table that nobody has touched for long is marked once in every
 * hour that a server is up, never at its start; only after a week of such marks, and still untouched, is it deleted.
 * Where a large share would go at once nothing goes, and the log says so.
 */
import type { Log } from "./log.ts";
import type { Store, Swept } from "./store/store.ts";

const HOUR_MS = 3_600_000;
/** Marks before a table is deleted: a week of hours. */
export const MARKS = 168;
/** Several processes share one store: marks are this far apart, however many there are. */
const GAP_SECONDS = 3000;

interface Sweeping {
  readonly idleDays: number;
  /** Whoever runs the server has said that many may go at once. */
  readonly many: boolean;
}

interface Timer {
  readonly every: (ms: number, run: () => void) => () => void;
}

const TIMER: Timer = {
  every: (ms, run) => {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
};

/** Returns the way to stop. */
export function sweepHourly(
  store: Pick<Store, "sweep">,
  { idleDays, many }: Sweeping,
  log: Log,
  timer = TIMER,
): () => void {
  return timer.every(HOUR_MS, () => {
    store.sweep({ idleDays, marks: MARKS, gapSeconds: GAP_SECONDS, share: many ? 1 : 1 / 3 }).then(
      (swept) => told(swept, log),
      (error: unknown) => log("warn", "old tables could not be deleted", { error }),
    );
  });
}

function told(swept: Swept, log: Log): void {
  const { removed, refused } = swept;
  if (refused > 0)
    log("warn", "old tables were kept, as too large a share would go at once: is the clock right?", {
      refused,
      remedy: "If it is, start once with LINCHPIN_REMOVE_MANY=yes.",
    });
  else if (removed > 0) log("info", "old tables deleted", { removed });
}
