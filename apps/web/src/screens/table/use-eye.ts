/**
 * The focus goes where the eye goes: to the heading of a new week, to what one has just said, never to the page's body.
 * And what a new week brought is put into one sentence for who cannot see it.
 */
import { isWeekOpen, type Match, type NewsItem, newsInWords, newsOf, positionOf } from "@linchpin/match";
import { tableWords, type Labels } from "@linchpin/words";
import { useEffect, useRef } from "react";
import type { Dict } from "../../app/words/index.ts";

export function useEye({ turns, ...match }: Match, looking: boolean): void {
  const { week, turn } = positionOf({ turns, ...match });
  const open = isWeekOpen({ turns, ...match });
  const last = useRef({ week, plies: turns.length });
  // Whoever sits down begins at the week: the button that led here is gone.
  useEffect(() => {
    if (document.activeElement === document.body) focusOn("#week-title");
  }, []);
  useEffect(() => {
    const before = last.current;
    last.current = { week, plies: turns.length };
    if (looking || before.plies === turns.length) return;
    if (week !== before.week || turn === null) return focusOn("#week-title");
    // The button that was pressed is gone with what it answered.
    if ((turn === 0 || open) && document.activeElement === document.body)
      focusOn(".said.own:last-of-type", "#talk-title", "#yours-title");
  }, [week, turn, open, turns.length, looking]);
}

/** The last of the first of these that is to be seen. */
export function focusOn(...selectors: readonly string[]): void {
  // On a phone one part of the table is there at a time.
  const found = selectors.flatMap((each) =>
    [...document.querySelectorAll<HTMLElement>(each)].filter((part) => part.checkVisibility()).slice(-1),
  );
  found[0]?.focus({ preventScroll: true });
}

/** "Week 4. A visitor comes. In week 3: Bohe asks for the drawings. Ruize proposes terms.": each in the week that the review gives it. */
export function weekInWords(match: Match, labels: Labels, t: Dict): string {
  if (match.turns.length === 0) return "";
  const { week } = positionOf(match);
  const said = (items: readonly NewsItem[]): readonly string[] =>
    items.map((item) => newsInWords(match, labels, item)).filter((words) => words !== "");
  const news = newsOf(match);
  const now = said(news.filter(({ event }) => event?.week === week));
  const before = said(news.filter(({ event }) => event?.week !== week));
  const words = t.board.week;
  return [
    words.started(week),
    ...now,
    ...(before.length === 0 ? [] : [words.before(week - 1), ...before]),
  ].join(tableWords(labels).between);
}
