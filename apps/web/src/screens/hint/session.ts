/**
 * What the coach finds before one move, as it finds it. It goes on while another party is put in front, and ends with the next move, or
 * when it is told that it is enough.
 */
import { HINT_ROLLOUTS, USUAL, type Hint } from "@linchpin/coach";
import type { Match } from "@linchpin/match";
import { watched, type Watched } from "../../app/watched.ts";
import type { HintsSoFar } from "../../workers/coach-jobs.ts";
import { openCoaches } from "../../workers/coach-pool.ts";

export interface Finding {
  readonly found: readonly Hint[] | "failed" | "stopped" | null;
  readonly sofar: HintsSoFar | null;
}

export interface Session extends Pick<Watched<Finding>, "now" | "subscribe"> {
  /** What was found so far stays. */
  readonly stop: () => void;
}

interface Open extends Session {
  readonly key: string;
}

let open: Open | null = null;

/** One at a time: of the game as it stands. */
export function sessionOf(id: string, { scenario, seed, turns }: Match): Session {
  const key = `${id} ${turns.length}`;
  if (open?.key === key) return open;
  open?.stop();
  const { now, subscribe, change } = watched<Finding>({ found: null, sofar: null });
  const coaches = openCoaches({ scenario, seed, turns }, 1);
  const end = (found: Finding["found"]): void => {
    if (now().found !== null) return;
    coaches.close();
    change({ found });
  };
  coaches
    .ask("hints", { quality: { rollouts: HINT_ROLLOUTS, seed: USUAL.seed } }, (sofar) => change({ sofar }))
    .then(end)
    .catch((error: unknown) => {
      console.error(error);
      end("failed");
    });
  open = { key, now, subscribe, stop: () => end("stopped") };
  return open;
}

/** Whatever is under way is no longer wanted. */
export function endSession(): void {
  open?.stop();
  open = null;
}
