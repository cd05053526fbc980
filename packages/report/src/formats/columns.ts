/**
 * How wide the columns of a table are where a format does not find that out by itself: figures as wide as they are, texts by what
 * they need of the rest. In parts of the whole, which add up to 1.
 */
import stringWidth from "string-width";
import type { Column } from "../document.ts";

/** Letters of a line of text at the most, and of a title before it is broken. */
const LONGEST = 60;
const TITLE = 10;
/** Between two columns, in letters; a Chinese one is as wide as two. */
const GAP = 2;
/** Of the whole that figures may take. */
const MOST = 0.8;

/** `letters`: how many there are in a line of the table. */
export function columnParts(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  letters: number,
): readonly number[] {
  const exact = columns.map(({ right, wide }) => right === true || wide === false);
  const needs = columns.map(({ title }, at) => {
    const longest = Math.max(0, ...rows.map((row) => stringWidth(row[at]!)));
    const need = GAP + Math.min(LONGEST, Math.max(longest, Math.min(TITLE, stringWidth(title))));
    // What can be broken is, so that four times the text takes twice the width.
    return exact[at] === true ? need : Math.sqrt(need);
  });
  const sum = (of: boolean): number =>
    needs.reduce((all, need, at) => all + (exact[at] === of ? need : 0), 0);
  const [figures, texts] = [sum(true), sum(false)];
  const taken = texts === 0 ? 1 : Math.min(MOST, figures / letters);
  return needs.map((need, at) =>
    exact[at] === true ? (taken * need) / figures : ((1 - taken) * need) / texts,
  );
}
