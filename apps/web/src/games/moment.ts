/** A moment of a game as a table at which moves are tried, not made: it stands as it stood, whatever is tried. */
import { type Match, positionOf } from "@linchpin/match";
import { objection, writePosition, type Move } from "@linchpin/table";
import type { Workshop } from "../workers/client.ts";
import { atFirst, priced, type LiveGame } from "./practice.ts";
import { watched } from "../app/watched.ts";

/** `attempt`: weighs the move; the table waits for it. */
export function momentGame(
  id: string,
  sitting: Match,
  workshop: Workshop,
  attempt: (move: Move) => Promise<void>,
): LiveGame {
  const { now, subscribe, change } = watched(atFirst(sitting));
  const position = positionOf(sitting);
  workshop.give(sitting.scenario);
  workshop
    .ask(sitting.scenario.id, "figures", { position: writePosition(position) })
    .then((figures) => change(priced(now(), { figures, ply: sitting.turns.length })))
    .catch((error: unknown) => console.error(error));
  return {
    id,
    place: "here",
    snapshot: now,
    subscribe,
    act: async (move) => {
      const fault = objection(position, 0, move);
      if (fault !== null || now().waiting) return fault;
      change({ waiting: true });
      await attempt(move);
      change({ waiting: false });
      return null;
    },
    undo: null,
    skip: null,
    // What is tried comes back to where it stood.
    endsWeeks: true,
  };
}
