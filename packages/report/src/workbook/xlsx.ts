/** A workbook as the bytes of an XLSX file. No value is stored beside a formula: a spreadsheet works all of them out. */
import { writeXlsx, type Cell as XlsxCell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import type { Book, Cell, Look, Tab } from "./book.ts";

const BLUE = "0B4FA8";
const GREY = "6B716D";

const STYLES: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 16 } },
  head: { font: { bold: true, color: { rgb: GREY } }, alignment: { wrapText: true, vertical: "bottom" } },
  input: {
    font: { color: { rgb: BLUE } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EAF2FC" } },
    numFmt: "General",
  },
  given: { font: { color: { rgb: GREY } } },
  text: {},
  note: { font: { color: { rgb: GREY }, size: 9 } },
  money: { numFmt: "#,##0.00" },
  number: { numFmt: "General" },
  share: { numFmt: "0.0000" },
  check: { font: { bold: true } },
};

export function toXlsx(book: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.tabs.map(sheet),
    properties: { title: book.title, creator: "Linchpin" },
    defaultFont: { name: "Calibri", size: 11 },
  });
}

function sheet({ name, rows, widths, frozen }: Tab): WriteSheet {
  const cells = new Map<string, Partial<XlsxCell>>();
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell !== undefined && cell.content !== "") cells.set(`${r},${c}`, cellOf(cell));
    });
  });
  const wide = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name,
    columns: Array.from({ length: wide }, (_, c) => ({ width: widths[c] ?? 14 })),
    rows: rows.map(() => []),
    cells,
    ...(frozen.rows + frozen.columns > 0 ? { freezePane: frozen } : {}),
  };
}

function cellOf({ content, look }: Cell): Partial<XlsxCell> {
  const style = STYLES[look];
  if (typeof content === "object") return { formula: content.formula, type: "formula", style };
  return { value: content, type: typeof content === "number" ? "number" : "string", style };
}
