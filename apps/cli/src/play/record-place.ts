/** Where in the text of a record a move or a header stands, so that what is wrong with it can be shown there. */
import type { Fault } from "@linchpin/source";
import type { RecordFault } from "@linchpin/table";

export interface Place {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

const PIECE = /\s+|[;|(){}]|[^\s;|(){}]+/g;
const WEEK = /^\d{1,6}\.(?:\.\.)?$/;

/** Of each move that was played, not of those in variations. */
export function placesOfMoves(text: string): readonly Place[] {
  const places: Place[] = [];
  let depth = 0;
  let inComment = false;
  let inMove = false;
  text.split(/\r\n|\n|\r/).forEach((line, i) => {
    if (/^\s*\[/.test(line) && places.length === 0) return;
    for (const match of line.matchAll(PIECE)) {
      const [piece] = match;
      if (inComment) inComment = piece !== "}";
      else if (piece === "{") inComment = true;
      else if (piece === "(" || piece === ")") depth += piece === "(" ? 1 : -1;
      else if (depth > 0 || piece.trim() === "") continue;
      else if (piece === ";" || piece === "|" || WEEK.test(piece)) inMove = false;
      else if (!inMove) {
        inMove = true;
        places.push({ line: i + 1, column: match.index + 1 });
      }
    }
  });
  return places;
}

/** Of a header; the first line where it is missing. */
export function placeOfHeader(text: string, name: string): Place {
  const lines = text.split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => line.trim().startsWith(`[${name} `));
  return at < 0 ? { line: 1, column: 1 } : { line: at + 1, column: lines[at]!.indexOf("[") + 1 };
}

/** A fault that knows its line only, at what it quotes from it. */
export function placed(text: string, { line, problem, remedy }: RecordFault): Fault {
  const source = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/)[line - 1] ?? "";
  const quoted = /"([^"]+)"/.exec(problem)?.[1];
  const week = /^week (\d+) /.exec(problem)?.[1];
  const sought = [quoted, week === undefined ? undefined : `${week}.`].find(
    (words) => words !== undefined && source.includes(words),
  );
  const column = sought === undefined ? source.search(/\S|$/) : source.lastIndexOf(sought);
  return { line, column: column + 1, path: "", problem, remedy };
}
