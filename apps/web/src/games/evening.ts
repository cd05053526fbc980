/** The guided evening: the game that is going on, or a new one; always the same people, so that it comes out as promised. */
import { sitDown, textOf } from "@linchpin/match";
import { loadScenario } from "./setting.ts";
import { EVENING, EVENING_SEED } from "./evening-seed.ts";
import { newId } from "../app/storage.ts";
import { isGuided, keepGame, keptGames, newGuidedId } from "./shelf.ts";

/** The id of a guided game to sit at. */
export async function guidedGame(): Promise<string> {
  const going = keptGames().find(({ id, cover }) => isGuided(id) && !cover.ended);
  if (going !== undefined) return going.id;
  return begin(newGuidedId());
}

/** The same six weeks with everything open. */
export const freeGame = (): Promise<string> => begin(newId());

async function begin(id: string): Promise<string> {
  const loaded = (await loadScenario(EVENING))!;
  keepGame(id, textOf(sitDown({ ...loaded, seed: EVENING_SEED, exam: false })));
  return id;
}
