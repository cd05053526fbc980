/** The moves of a record cut into tokens: week numbers, moves, comments in braces, variations in parentheses. */
import type { FaultList, Place } from "./record-faults.ts";

export type Token = Place &
  (
    | { readonly kind: "week"; readonly week: number }
    /** `byParty`: it stands where a party acts, after `|` or `...`. Its words are separated by single blanks. */
    | { readonly kind: "move"; readonly text: string; readonly byParty: boolean }
    | { readonly kind: "comment"; readonly text: string }
    | { readonly kind: "open" | "close" }
  );

const WEEK = /^(\d{1,6})\.(\.\.)?$/;
const PIECE = /\s+|[;|(){}]|[^\s;|(){}]+/g;

interface Cutter {
  readonly tokens: Token[];
  readonly faults: FaultList;
  at: Place;
  words: string[];
  /** Where the first of the words stands. */
  wordsAt: Place;
  byParty: boolean;
  /** A separator stands that no move has followed yet. */
  waiting: boolean;
  /** A separator or a week's number stands before the words. */
  parted: boolean;
}

/** `first` is the number of the first line. */
export function tokensOf(lines: readonly string[], first: number, faults: FaultList): readonly Token[] {
  const at = { line: first, column: 1 };
  const cutter: Cutter = {
    tokens: [],
    faults,
    at,
    words: [],
    wordsAt: at,
    byParty: false,
    waiting: false,
    parted: true,
  };
  let comment: string[] | null = null;
  let opened: Place = at;
  for (const [i, text] of lines.entries()) {
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      if (faults.full()) return cutter.tokens;
      cutter.at = { line: first + i, column: index + 1 };
      if (comment !== null) {
        if (piece !== "}") comment.push(piece);
        else {
          const said = comment.join("").replaceAll(/\s+/g, " ").trim();
          cutter.tokens.push({ kind: "comment", ...opened, text: said });
          comment = null;
        }
      } else if (piece === "{") {
        flush(cutter);
        comment = [];
        opened = cutter.at;
      } else take(cutter, piece);
    }
    comment?.push(" ");
  }
  flush(cutter);
  if (comment !== null) faults.add({ kind: "commentOpen" }, opened);
  if (cutter.waiting) faults.add({ kind: "nothingBetween" }, cutter.at);
  return cutter.tokens;
}

function take(cutter: Cutter, piece: string): void {
  const { faults, at } = cutter;
  const week = WEEK.exec(piece);
  if (week !== null) {
    flush(cutter);
    cutter.tokens.push({ kind: "week", ...at, week: Number(week[1]) });
    cutter.byParty = week[2] !== undefined;
    cutter.parted = true;
  } else if (piece === ";" || piece === "|") {
    flush(cutter);
    if (cutter.waiting) faults.add({ kind: "nothingBetween" }, at);
    cutter.byParty = piece === "|";
    cutter.waiting = true;
    cutter.parted = true;
  } else if (piece === "(" || piece === ")") {
    flush(cutter);
    cutter.tokens.push({ kind: piece === "(" ? "open" : "close", ...at });
  } else if (piece === "}") {
    faults.add({ kind: "commentUnopened" }, at);
  } else if (piece.trim() !== "") {
    if (cutter.words.length === 0) cutter.wordsAt = at;
    cutter.words.push(piece);
  }
}

/** The words so far are a move. */
function flush(cutter: Cutter): void {
  if (cutter.words.length === 0) return;
  const { wordsAt, byParty } = cutter;
  const text = cutter.words.join(" ");
  if (!cutter.parted) cutter.faults.add({ kind: "notSeparated", text }, wordsAt);
  cutter.parted = false;
  cutter.tokens.push({ kind: "move", ...wordsAt, text, byParty });
  cutter.words = [];
  cutter.waiting = false;
}
