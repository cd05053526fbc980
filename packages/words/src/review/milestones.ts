/** What happened in a game that its owner saw and would note down, each with a letter for the chart. */
import { eventWords, tableWords } from "../table.ts";
import type { PlayEvent } from "@linchpin/table";
import type { ReviewedGame } from "./findings.ts";

export interface Happened {
  readonly week: number;
  readonly letter: string;
  readonly words: string;
}

/** More would be no picture any more. */
const MOST = 20;

const NOTED: readonly PlayEvent["kind"][] = ["signed", "paid", "joined", "left", "released", "built"];

/** All that happened in one week has one letter. */
export function milestonesIn({ decided, labels }: ReviewedGame): readonly Happened[] {
  const byWeek = new Map<number, string[]>();
  for (const event of decided.decisions.flatMap(({ followed }) => followed)) {
    if (!NOTED.includes(event.kind)) continue;
    byWeek.set(event.week, [...(byWeek.get(event.week) ?? []), eventWords(labels, event)]);
  }
  const between = tableWords(labels).between;
  return [...byWeek]
    .slice(0, MOST)
    .map(([week, words], i) => ({ week, letter: String.fromCharCode(65 + i), words: words.join(between) }));
}
