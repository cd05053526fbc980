/** The games kept in this browser: one record each, under its own key. */
import { type Cover, coverOf } from "@linchpin/match/cover";
import { dropKept, keptKeys, newId, readKept, writeKept } from "../app/storage.ts";
import { route } from "../app/routes.ts";

const PREFIX = "linchpin.game.";

export interface KeptGame {
  readonly id: string;
  readonly cover: Cover;
}

export function keptGames(): readonly KeptGame[] {
  return keptKeys()
    .flatMap((key): readonly (KeptGame & { readonly saved: number })[] => {
      if (!key.startsWith(PREFIX)) return [];
      const text = readKept(key) ?? "";
      const cover = coverOf(text);
      return cover === null ? [] : [{ id: key.slice(PREFIX.length), cover, saved: savedAt(key) }];
    })
    .sort((a, b) => b.saved - a.saved);
}

/** Ids begin with the time at which the game was begun, in letters. */
const savedAt = (key: string): number => Number.parseInt(key.slice(PREFIX.length).split("-")[0]!, 36) || 0;

export const newSeed = (): number => Math.floor(Math.random() * 1_000_000);

export const readGame = (id: string): string | null => readKept(PREFIX + id);
export const dropGame = (id: string): void => dropKept(PREFIX + id);

/** False: the browser keeps nothing, because its storage is full or forbidden; the game goes on in the page. */
export const keepGame = (id: string, text: string): boolean => writeKept(PREFIX + id, text);

/** `elsewhere`: another tab has kept something else since; nothing was written. `page`: the browser keeps nothing. */
export type Keeping = "kept" | "page" | "elsewhere";

/** Keeps one game, and never over what another tab has made of it. `known`: the record as it was opened. */
export function keeperOf(known: string): (id: string, text: string) => Keeping {
  let last = known;
  return (id, text) => {
    const there = readGame(id);
    if (there !== null && there !== last) return "elsewhere";
    last = text;
    return keepGame(id, text) ? "kept" : "page";
  };
}

/** Told when another tab keeps something of this game. Returns the way to stop. */
export function onKeptElsewhere(id: string, tell: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === PREFIX + id) tell();
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}

/** Where a game is shown: the guided evening on its own page, the end of others in their review. */
export function addressOf({ id, cover }: KeptGame): string {
  if (isGuided(id) && !cover.ended) return route.evening();
  return cover.ended ? route.review(id) : route.game(id);
}

const GUIDED = "-evening";

/** The guided evening is a game like any other; its id says that it is guided. */
export const newGuidedId = (): string => newId() + GUIDED;
export const isGuided = (id: string): boolean => id.endsWith(GUIDED);
