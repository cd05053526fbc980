/**
 * Text in columns of a terminal: padding, tables, wrapped paragraphs, bars. Widths are those of a terminal, where a
 * CJK character takes two columns.
 */
import stringWidth from "string-width";

export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

const GAP = "  ";

export function pad(text: string, width: number, right = false): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}

/** The text, cut to `width` columns with an ellipsis. */
export function clip(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  for (const char of text) {
    if (stringWidth(kept + char) > width - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Lines of at most `width` columns; only words longer than that are cut. */
export function wrap(text: string, width: number, indent = ""): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\n]+/).filter((w) => w !== "")) {
    const room = width - (lines.length > 0 || line !== "" ? stringWidth(indent) : 0);
    const longer = line === "" ? word : `${line} ${word}`;
    if (stringWidth(longer) <= room) {
      line = longer;
    } else {
      if (line !== "") lines.push(line);
      line = clip(word, width - stringWidth(indent));
    }
  }
  if (line !== "") lines.push(line);
  return lines.map((each, i) => plainSpaces(i === 0 ? each : indent + each));
}

/** A terminal breaks no lines of ours, and its reader may search for "0.60 M". */
const plainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");

const NARROWEST_COLUMN = 8;

/** Header, rule and rows. The first column gives way where the rest needs the room, then the widest column of text. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = columns.map((c, i) =>
    Math.max(stringWidth(c.title), ...rows.map((row) => stringWidth(row[i]!))),
  );
  const over = (): number => widths.reduce((sum, w) => sum + w, GAP.length * (columns.length - 1)) - width;
  const narrow = (i: number): void => {
    widths[i] = Math.max(Math.min(NARROWEST_COLUMN, widths[i]!), widths[i]! - Math.max(0, over()));
  };
  narrow(0);
  const texts = [...columns.keys()].filter((i) => columns[i]!.right !== true);
  for (const i of texts.sort((a, b) => widths[b]! - widths[a]!)) narrow(i);
  const line = (cells: readonly string[]): string =>
    plainSpaces(
      cells
        .map((cell, i) => pad(clip(cell, widths[i]!), widths[i]!, columns[i]!.right))
        .join(GAP)
        .trimEnd(),
    );
  const rule = widths.map((w) => "─".repeat(w)).join(GAP);
  return [line(columns.map((c) => c.title)), rule, ...rows.map(line)];
}

/** Pieces side by side, as many on a line as fit. */
export function flow(pieces: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = lines.length === 0 ? piece : `${lines.at(-1)}${GAP}${piece}`;
    if (lines.length > 0 && stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/** Columns for each share so that they fill `width`; a share above 0 gets at least one. */
export function divide(shares: readonly number[], width: number): readonly number[] {
  const whole = shares.reduce((sum, share) => sum + Math.max(0, share), 0);
  if (whole <= 0) return shares.map(() => 0);
  const exact = shares.map((share) => (Math.max(0, share) / whole) * width);
  // Less than half a thousandth of the pie is rounding, not a share.
  const columns = exact.map((x) => (x > width / 2000 ? Math.max(1, Math.floor(x)) : 0));
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b]! - columns[b]! - (exact[a]! - columns[a]!));
  let left = width - columns.reduce((sum, c) => sum + c, 0);
  for (const i of byRemainder) {
    if (left <= 0) break;
    if (columns[i] === 0) continue;
    columns[i]! += 1;
    left--;
  }
  if (left < 0) columns[columns.indexOf(Math.max(...columns))]! += left;
  return columns;
}

/** Blocks of lines with a blank line between them, the empty ones left out; ends with a line break. */
export const blocksOf = (blocks: readonly (readonly string[])[]): string =>
  `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
