/**
 * A report as plain data: sections of blocks. Markdown and HTML are made from the same one, so they cannot differ in
 * a number. All text is plain; whoever renders it escapes it.
 *
 * A chart is a picture of the table or sentence that stands beside it, which is its text twin.
 */
import type { Chart } from "./charts.ts";

export interface Column {
  readonly title: string;
  readonly right?: boolean;
  /** False: no wider than its text. */
  readonly wide?: boolean;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly lead?: boolean }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      /** Long and for reference: folded away where that is possible. */
      readonly folded?: boolean;
    }
  | { readonly kind: "chart"; readonly chart: Chart };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** It stands alone, on a sheet of its own where that is possible. */
  readonly page?: boolean;
}

export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** Absent: A4. */
  readonly paper?: "a4" | "a5";
  readonly language?: "en" | "zh";
  readonly sections: readonly Section[];
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const heading = (text: string): Block => ({ kind: "heading", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const right = (title: string): Column => ({ title, right: true });
/** Columns of figures, but for those of text: the first, where nothing else is said. */
export const columnsOf = (titles: readonly string[], texts: readonly number[] = [0]): readonly Column[] =>
  titles.map((title, at) => (texts.includes(at) ? { title } : right(title)));
