import { type Cover, coverOf } from "@linchpin/match";
/** The games kept in this browser: one record each, under its own key. */

const PREFIX = "linchpin.game.";

export interface KeptGame {
  readonly id: string;
  readonly cover: Cover;
}

export function keptGames(): readonly KeptGame[] {
  return Object.keys(localStorage)
    .flatMap((key): readonly (KeptGame & { readonly saved: number })[] => {
      if (!key.startsWith(PREFIX)) return [];
      const text = localStorage.getItem(key)!;
      const cover = coverOf(text);
      return cover === null ? [] : [{ id: key.slice(PREFIX.length), cover, saved: savedAt(key) }];
    })
    .sort((a, b) => b.saved - a.saved);
}

/** Ids begin with the time at which the game was begun, in letters. */
const savedAt = (key: string): number => Number.parseInt(key.slice(PREFIX.length).split("-")[0]!, 36) || 0;

export const newId = (): string =>
  `${Date.now().toString(36)}-${Math.floor(Math.random() * 36 ** 3).toString(36)}`;

export const newSeed = (): number => Math.floor(Math.random() * 1_000_000);

export const readGame = (id: string): string | null => localStorage.getItem(PREFIX + id);
export const dropGame = (id: string): void => localStorage.removeItem(PREFIX + id);

/** False: the browser keeps nothing, because its storage is full or forbidden. */
export function keepGame(id: string, text: string): boolean {
  try {
    localStorage.setItem(PREFIX + id, text);
    return true;
  } catch {
    return false;
  }
}
