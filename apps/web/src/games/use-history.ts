/** The pie before each move of a game, worked out beside the page. */
import type { Division, Match } from "@linchpin/match";
import { useEffect, useState } from "react";
import { workshop } from "../workers/client.ts";

/** Null: not worked out yet. */
export function useHistory({ scenario, seed, turns, positions }: Match): readonly Division[] | null {
  const [history, setHistory] = useState<readonly Division[] | null>(null);
  useEffect(() => {
    workshop()
      .ask(scenario.id, "history", { seed, moves: turns.map(({ move }) => move) })
      .then(setHistory)
      .catch((error: unknown) => console.error(error));
  }, [scenario, seed, turns]);
  return history?.length === positions.length ? history : null;
}
