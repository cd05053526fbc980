/** The pie before each move of a game, worked out beside the page. */
import type { Division, Gift, Match } from "@linchpin/match";
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

/** What went out of the owner's hands; "many": too much to count; null: not worked out yet. */
export function useGifts({ scenario, seed, turns }: Match): readonly Gift[] | "many" | null {
  const [gifts, setGifts] = useState<readonly Gift[] | "many" | null>(null);
  useEffect(() => {
    workshop()
      .ask(scenario.id, "gifts", { seed, moves: turns.map(({ move }) => move) })
      .then((found) => setGifts(found ?? "many"))
      .catch((error: unknown) => console.error(error));
  }, [scenario, seed, turns]);
  return gifts;
}
