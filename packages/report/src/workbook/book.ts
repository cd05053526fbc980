/**
 * A workbook as plain data: tabs of cells, each a text, a number or a formula. Whoever paints it makes a file of it.
 *
 * A tab is filled cell by cell; `at` gives the address that formulas elsewhere use, such as `'Inputs'!$C$7`.
 */

/** What a cell is, for whoever paints it. */
export type Look =
  | "title"
  | "head"
  | "input"
  | "given"
  | "text"
  | "note"
  | "money"
  | "number"
  | "share"
  | "check";

export interface Cell {
  readonly content: string | number | { readonly formula: string };
  readonly look: Look;
}

export interface Tab {
  readonly name: string;
  /** By row, then by column; undefined: empty. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly widths: readonly number[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface Book {
  readonly title: string;
  readonly tabs: readonly Tab[];
}

/** A tab that is being filled. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  /** The first row that is empty, and all below it. */
  readonly next: () => number;
  readonly put: (row: number, column: number, content: Cell["content"], look: Look) => string;
  /** The same with a formula; gives back the address as other tabs write it. */
  readonly write: (row: number, column: number, formula: string, look?: Look) => string;
  /** The same; gives back the address as others on this tab write it. */
  readonly lay: (row: number, column: number, formula: string, look?: Look) => string;
  /** A new row: a name, and a formula beside it; gives back that one's address as other tabs write it. */
  readonly line: (name: string, formula: string, look?: Look) => string;
  /** A row of texts. */
  readonly say: (row: number, texts: readonly string[], look: Look) => void;
  readonly at: (row: number, column: number) => string;
  /** The same, as others on this tab write it. */
  readonly here: (row: number, column: number) => string;
  readonly done: (widths: readonly number[], frozen: Tab["frozen"]) => Tab;
}

export function sheetOf(name: string): Sheet {
  const rows: (Cell | undefined)[][] = [];
  const at = (row: number, column: number): string =>
    `'${name.replaceAll("'", "''")}'!${addressOf(row, column)}`;
  const put: Sheet["put"] = (row, column, content, look) => {
    while (rows.length <= row) rows.push([]);
    rows[row]![column] = { content, look };
    return at(row, column);
  };
  const write: Sheet["write"] = (row, column, formula, look = "number") =>
    put(row, column, { formula }, look);
  return {
    name,
    next: () => rows.length,
    put,
    write,
    lay: (row, column, formula, look) => within(write(row, column, formula, look)),
    line: (says, formula, look) => {
      const row = rows.length;
      put(row, 0, says, "text");
      return write(row, 1, formula, look);
    },
    say: (row, texts, look) => {
      texts.forEach((text, i) => {
        if (text !== "") put(row, i, text, look);
      });
    },
    at,
    here: addressOf,
    done: (widths, frozen) => ({ name, rows, widths, frozen }),
  };
}

/** `$C$7` of row 6 and column 2. */
export const addressOf = (row: number, column: number): string => `$${letters(column)}$${row + 1}`;

/** `C` of 2, `AA` of 26. */
export function letters(column: number): string {
  let text = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    text = String.fromCharCode(65 + (rest % 26)) + text;
  return text;
}

/** An address without its tab, for a formula on the same one. */
export const within = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** Where an address with its tab lies, rows and columns counted from 0; without a tab that is "". */
export function placeOf(address: string): {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
} {
  const [, tab, text, line] = /^(?:'(.*)'!)?\$([A-Z]+)\$(\d+)$/.exec(address)!;
  let column = 0;
  for (let i = 0; i < text!.length; i++) column = 26 * column + text!.charCodeAt(i) - 64;
  return { tab: (tab ?? "").replaceAll("''", "'"), row: Number(line) - 1, column: column - 1 };
}
