/**
 * Faults as a person reads them: where, what is wrong, what to write instead, and the line with a caret.
 *
 *     deal.yaml:12:5  parties.qingluo.capabilty
 *       unknown key; did you mean "capability"?
 *       12 |     capabilty: 1.25
 *          |     ^
 */
import stringWidth from "string-width";
import type { Fault } from "@linchpin/source";
import type { Language } from "@linchpin/table";
import { inOneSentence, tableWords } from "@linchpin/words";
import { nameOf } from "./files.ts";
import { styleOf, type Io, type Style } from "./io.ts";
import { clip, wrap } from "./layout.ts";
import { paintFor } from "./paint.ts";

interface Spoken extends Style {
  readonly language: Language;
}

const COUNT: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => (count === 1 ? "one fault" : `${count} faults`),
  zh: (count) => `${count} 处错误`,
};

function faultText(name: string, text: string, faults: readonly Fault[], style: Spoken): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const count = COUNT[style.language](faults.length);
  const blocks = faults.map((fault) => oneFault(name, lines[fault.line - 1] ?? "", fault, style).join("\n"));
  return `${blocks.join("\n\n")}\n\n${name}${tableWords(style).colon}${count}\n`;
}

/** A text that was read, and where it was read from. */
export interface DealText {
  readonly path: string;
  readonly text: string;
  /** Of a workbook, where a fault has a cell instead of a line: the cell of a path. */
  readonly cellOf?: (path: string) => string | null;
}

/** Where something stands, as an editor or a spreadsheet finds it: `mine.yaml:3:1`, `mine.xlsx Inputs!C12`. */
export function placeIn({ path, cellOf }: DealText, at: Pick<Fault, "path" | "line" | "column">): string {
  const name = nameOf(path);
  if (cellOf === undefined) return `${name}:${at.line}:${at.column}`;
  return `${name} ${cellOf(at.path) ?? ""}`.trimEnd();
}

/** `language`: the one that the faults are told in. */
export function printFaults(
  from: DealText,
  faults: readonly Fault[],
  io: Io,
  language: Language = "en",
): void {
  const { path, text } = from;
  if (from.cellOf !== undefined) {
    for (const fault of faults)
      io.stderr.write(`${placeIn(from, fault)} ${fault.path}: ${fault.problem}; ${fault.remedy}\n`);
    return;
  }
  const style = { ...styleOf(io.stderr, io.env), language };
  io.stderr.write(faultText(nameOf(path), text, faults, style));
}

function oneFault(
  name: string,
  source: string,
  fault: Fault,
  { coloured, width, language }: Spoken,
): readonly string[] {
  const paint = paintFor(coloured);
  const place = `${name}:${fault.line}:${fault.column}`;
  const words = wrap(inOneSentence(language, fault), width - 2);
  const [shown, caret] = excerpt(source, fault.column, width - String(fault.line).length - 6);
  const gutter = " ".repeat(String(fault.line).length);
  return [
    `${paint.bold(place)}${fault.path === "" ? "" : `  ${fault.path}`}`,
    ...words.map((line) => `  ${line}`),
    paint.faint(`  ${fault.line} | ${shown}`),
    `  ${gutter} | ${" ".repeat(caret)}${paint.lost("^")}`,
  ];
}

/** The part of a line around a column (1-based, UTF-16), and how many terminal columns precede it there. */
function excerpt(line: string, column: number, width: number): readonly [string, number] {
  const printable = line.replace(/\t/g, " ").replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, "�");
  const before = printable.slice(0, column - 1);
  if (stringWidth(before) < width) return [clip(printable, width), stringWidth(before)];
  const start = Math.max(0, column - 1 - Math.floor(width / 4));
  return [clip(`…${printable.slice(start)}`, width), stringWidth(printable.slice(start, column - 1)) + 1];
}

/** Wrapped, but the page to read at the end whole on a line of its own: it is there to be followed. */
function wordsOf(text: string, width: number): readonly string[] {
  const found = /^(.*); see (\S+)$/s.exec(text);
  if (found === null) return wrap(text, width);
  return [...wrap(`${found[1]!}; see`, width), found[2]!];
}

interface PlacedHint {
  readonly path: string;
  readonly what: string;
  readonly write: string;
  readonly line: number;
  readonly column: number;
}

/** What a right file could say better: where, what is so, what to write. Nothing where there is none. */
export function hintText(
  placeOf: (hint: PlacedHint) => string,
  hints: readonly PlacedHint[],
  { coloured, width }: Style,
): string {
  if (hints.length === 0) return "";
  const paint = paintFor(coloured);
  const blocks = hints.map((hint) =>
    [
      `${paint.bold(placeOf(hint))}  ${hint.path}`,
      ...wordsOf(`${hint.what}; write ${hint.write}`, width - 2).map((text) => `  ${text}`),
    ].join("\n"),
  );
  const count = hints.length === 1 ? "One thing" : `${hints.length} things`;
  return `\n${count} to look at; the file means what it says.\n\n${blocks.join("\n\n")}\n`;
}
