/** The game at an address: opened from what is kept, live while its screen is there. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { liveGame, type LiveGame, type Snapshot } from "./practice.ts";
import { provenGame } from "./setting.ts";
import { keeperOf, readGame } from "./shelf.ts";
import { workshop } from "../workers/client.ts";

/** Games that are open, so that going back and forth finds them as they are. */
const open = new Map<string, LiveGame>();

export type Found = LiveGame | "missing" | null;

export function useGame(id: string): Found {
  const [game, setGame] = useState<Found>(open.get(id) ?? null);
  useEffect(() => {
    if (open.has(id)) return;
    const load = async (): Promise<void> => {
      const text = readGame(id);
      const proven = text === null ? null : await provenGame(text);
      if (proven === null || !proven.ok) {
        setGame("missing");
        return;
      }
      const { seed, voice, exam, branch, moves } = proven.game;
      const live =
        open.get(id) ??
        liveGame(id, { ...proven.loaded, seed, voice, exam, branch }, moves, {
          workshop: workshop(),
          keep: keeperOf(text!),
        });
      open.set(id, live);
      setGame(live);
    };
    void load();
  }, [id]);
  return game;
}

export const useSnapshot = (game: LiveGame): Snapshot =>
  useSyncExternalStore(game.subscribe, game.snapshot, game.snapshot);
