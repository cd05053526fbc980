/** What happened in a game that its owner saw and would note down, each with a letter for the chart. */
import type { PlayEvent } from "@linchpin/table";
import { amount } from "../play/language.ts";
import { UI } from "../play/ui.ts";
import type { Game } from "./game.ts";

export interface Happened {
  readonly week: number;
  readonly letter: string;
  readonly words: string;
}

/** More would be no picture any more. */
const MOST = 20;

/** All that happened in one week has one letter. */
export function milestonesIn(game: Game): readonly Happened[] {
  const byWeek = new Map<number, string[]>();
  for (const event of game.decided.decisions.flatMap(({ followed }) => followed)) {
    const words = wordsOf(event, game);
    if (words !== null) byWeek.set(event.week, [...(byWeek.get(event.week) ?? []), words]);
  }
  const between = game.language === "zh" ? "" : " ";
  return [...byWeek]
    .slice(0, MOST)
    .map(([week, words], i) => ({ week, letter: String.fromCharCode(65 + i), words: words.join(between) }));
}

function wordsOf(event: PlayEvent, { sittings, language }: Game): string | null {
  const { labels } = sittings.at(-1)!;
  const ui = UI[language];
  switch (event.kind) {
    case "signed":
      return ui.signs(labels.party(event.party));
    case "paid":
      return ui.paid(labels.party(event.party), amount(language, event.amount));
    case "joined":
    case "left":
      return ui[event.kind](labels.party(event.party));
    case "released":
      return ui.released(event.generation);
    case "built":
      return ui.built(labels.channel(event.channel));
    default:
      return null;
  }
}
