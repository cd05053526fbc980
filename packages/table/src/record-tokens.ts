/** The moves of a record cut into tokens: week numbers, moves, comments in braces, variations in parentheses. */
import type { RecordFault } from "./record.ts";

export type Token =
  | { readonly kind: "week"; readonly line: number; readonly week: number }
  /** `byParty`: it stands where a party acts, after `|` or `...`. Its words are separated by single blanks. */
  | { readonly kind: "move"; readonly line: number; readonly text: string; readonly byParty: boolean }
  | { readonly kind: "comment"; readonly line: number; readonly text: string }
  | { readonly kind: "open" | "close"; readonly line: number };

const WEEK = /^(\d{1,6})\.(\.\.)?$/;
const PIECE = /\s+|[;|(){}]|[^\s;|(){}]+/g;

interface Cutter {
  readonly tokens: Token[];
  readonly faults: RecordFault[];
  line: number;
  words: string[];
  /** The line of the first of the words. */
  wordLine: number;
  byParty: boolean;
  /** A separator stands that no move has followed yet. */
  waiting: boolean;
  /** A separator or a week's number stands before the words. */
  parted: boolean;
}

/** `first` is the number of the first line. */
export function tokensOf(lines: readonly string[], first: number, faults: RecordFault[]): readonly Token[] {
  const cutter: Cutter = {
    tokens: [],
    faults,
    line: first,
    words: [],
    wordLine: first,
    byParty: false,
    waiting: false,
    parted: true,
  };
  let comment: string[] | null = null;
  let opened = first;
  lines.forEach((text, i) => {
    cutter.line = first + i;
    for (const [piece] of text.matchAll(PIECE)) {
      if (comment !== null) {
        if (piece !== "}") comment.push(piece);
        else {
          const said = comment.join("").replaceAll(/\s+/g, " ").trim();
          cutter.tokens.push({ kind: "comment", line: opened, text: said });
          comment = null;
        }
      } else if (piece === "{") {
        flush(cutter);
        comment = [];
        opened = cutter.line;
      } else take(cutter, piece);
    }
    comment?.push(" ");
  });
  flush(cutter);
  if (comment !== null) faults.push({ line: opened, problem: "a comment is not closed", remedy: "add a }" });
  if (cutter.waiting) nothing(cutter);
  return cutter.tokens;
}

function take(cutter: Cutter, piece: string): void {
  const week = WEEK.exec(piece);
  if (week !== null) {
    flush(cutter);
    cutter.tokens.push({ kind: "week", line: cutter.line, week: Number(week[1]) });
    cutter.byParty = week[2] !== undefined;
    cutter.parted = true;
  } else if (piece === ";" || piece === "|") {
    flush(cutter);
    if (cutter.waiting) nothing(cutter);
    cutter.byParty = piece === "|";
    cutter.waiting = true;
    cutter.parted = true;
  } else if (piece === "(" || piece === ")") {
    flush(cutter);
    cutter.tokens.push({ kind: piece === "(" ? "open" : "close", line: cutter.line });
  } else if (piece === "}") {
    cutter.faults.push({
      line: cutter.line,
      problem: "closes a comment that was never opened",
      remedy: "remove the }",
    });
  } else if (piece.trim() !== "") {
    if (cutter.words.length === 0) cutter.wordLine = cutter.line;
    cutter.words.push(piece);
  }
}

function nothing({ faults, line }: Cutter): void {
  faults.push({ line, problem: "nothing stands after a separator", remedy: "remove it, or write a move" });
}

/** The words so far are a move. */
function flush(cutter: Cutter): void {
  if (cutter.words.length === 0) return;
  const { wordLine: line, words, byParty } = cutter;
  if (!cutter.parted) {
    const problem = `"${words.join(" ")}" follows a move without a separator`;
    cutter.faults.push({ line, problem, remedy: "put ; or | between the moves" });
  }
  cutter.parted = false;
  cutter.tokens.push({ kind: "move", line, text: words.join(" "), byParty });
  cutter.words = [];
  cutter.waiting = false;
}
