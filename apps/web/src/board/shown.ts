/** Which parts of the table are there: by the level of detail, or, in the first evening, by the week. */
import { createContext, useContext } from "react";
import type { Match } from "@linchpin/match";
import type { Level } from "../app/level.ts";

export interface Shown {
  /** The one number. */
  readonly hero: boolean;
  /** The list of people: where there is only one to talk to it is not needed. */
  readonly people: boolean;
  /** What you have; offers; every other move. */
  readonly yours: boolean;
  readonly offer: boolean;
  readonly moves: boolean;
  /** What giving a thing costs, before it is given. */
  readonly prices: boolean;
  /** All answers to a request, or only yes, something else, and no. */
  readonly answers: "few" | "all";
  readonly freeText: boolean;
  /** How many moves of the week are left. */
  readonly movesLeft: boolean;
  /** What the others did meanwhile, and weeks in which nothing happened. */
  readonly others: boolean;
  /** Whether a gift, or one against something, asks first, with what it costs. */
  readonly giftsAsk: boolean;
  /** What the owner makes of the people, its cash, the pie. */
  readonly readings: boolean;
  /** Trust and belief in percent, both prices, every effect. */
  readonly figures: boolean;
}

export const shownAt = (level: Level): Shown => ({
  hero: true,
  people: true,
  yours: true,
  offer: true,
  moves: true,
  prices: true,
  answers: "all",
  freeText: true,
  movesLeft: true,
  others: true,
  giftsAsk: true,
  readings: level >= 2,
  figures: level >= 3,
});

export const ShownContext = createContext<Shown>(shownAt(3));
export const useShown = (): Shown => useContext(ShownContext);

/** Whether terms of art are explained by a tap: at first sight there is as little to press as can be. */
export const useExplained = ({ turns }: Match): boolean => useShown().readings || turns.length > 0;
