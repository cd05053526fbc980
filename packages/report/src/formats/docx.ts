/** A report as the bytes of a Word document: real headings, lists and tables, so that it can be edited. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { columnParts } from "./columns.ts";
import type { Block, Report, Section } from "../document.ts";

const SOFT = "5A5F64";
const POINTS = "points";
/** Half points. */
const SIZES = { page: 15, rest: 19, small: 13 } as const;

/** Twentieths of a point. */
const PAPER = {
  a4: { size: { width: 11906, height: 16838 }, margin: 800 },
  a5: { size: { width: 8391, height: 11906 }, margin: 560 },
} as const;

export async function toDocx(report: Report): Promise<Uint8Array> {
  const { size, margin } = PAPER[report.paper ?? "a4"];
  const document = new Document({
    title: report.title,
    creator: "Linchpin",
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" },
            size: SIZES.rest,
          },
        },
        heading1: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } },
        heading2: {
          run: { size: 20, bold: true, color: "1C7245" },
          paragraph: { spacing: { before: 90, after: 20 } },
        },
        title: { run: { size: 32, bold: true }, paragraph: { spacing: { after: 40 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: POINTS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              style: { paragraph: { indent: { left: 240, hanging: 180 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size, margin: { top: margin, bottom: margin, left: margin, right: margin, footer: 300 } },
        },
        footers: { default: footerOf(report) },
        children: [
          new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
          line(report.subtitle, 15, true),
          ...report.sections.flatMap((one, i, all) => section(one, i, all, report.paper ?? "a4")),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const footerOf = ({ title }: Report): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: [`${title} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
            size: 14,
            color: SOFT,
          }),
        ],
      }),
    ],
  });

function section(
  { title, blocks, page }: Section,
  index: number,
  all: readonly Section[],
  paper: keyof typeof PAPER,
): readonly (Paragraph | Table)[] {
  const before = index > 0 && (page === true || all[index - 1]!.page === true);
  const size = paper === "a5" ? SIZES.small : page === true ? SIZES.page : SIZES.rest;
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1, pageBreakBefore: before, keepNext: true }),
    ...blocks.flatMap((one, at) => [
      ...block(one, size, PAPER[paper].size.width - 2 * PAPER[paper].margin),
      // Two tables without a line between them would be one; a last line could be a page of its own.
      ...(one.kind === "table" && at + 1 < blocks.length ? [line("", 4)] : []),
    ]),
  ];
}

function block(one: Block, size: number, width: number): readonly (Paragraph | Table)[] {
  switch (one.kind) {
    case "heading":
      return [new Paragraph({ text: one.text, heading: HeadingLevel.HEADING_2, keepNext: true })];
    case "paragraph":
      return [line(one.text, one.lead === true ? size + 2 : size)];
    case "list":
      return one.items.map(
        (text) =>
          new Paragraph({
            numbering: { reference: POINTS, level: 0 },
            spacing: { after: 20 },
            children: [new TextRun({ text, size })],
          }),
      );
    case "chart":
      return [];
    case "table":
      return [
        ...(one.caption === "" ? [] : [line(one.caption, size - 1, true)]),
        table(one, size - 1, width),
      ];
  }
}

/** `soft`: in grey, on the page of what it stands over. */
const line = (text: string, size: number, soft = false): Paragraph =>
  new Paragraph({
    keepNext: soft,
    spacing: { before: 0, after: size < 8 ? 0 : 40 },
    children: [new TextRun({ text, size, ...(soft ? { color: SOFT } : {}) })],
  });

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: "BBBBBB" } as const;

/** Of the height of a letter, in the widest of the fonts that may stand in for ours. */
const LETTER = 0.6;
/** `size` in half points, `width` in twentieths of one. */
function table({ columns, rows }: Extract<Block, { kind: "table" }>, size: number, width: number): Table {
  const widths = columnParts(columns, rows, width / (10 * size * LETTER)).map((part) =>
    Math.round(part * width),
  );
  const cell = (text: string, column: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 20, bottom: 20, left: column === 0 ? 0 : 60, right: 60 },
      children: [
        new Paragraph({
          alignment: columns[column]!.right === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, size, ...(head ? { color: SOFT } : {}) })],
        }),
      ],
    });
  const row = (texts: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: texts.map((text, c) => cell(text, c, head)),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      bottom: HAIR,
      insideHorizontal: HAIR,
    },
    rows: [
      ...(columns.some(({ title }) => title !== "")
        ? [
            row(
              columns.map(({ title }) => title),
              true,
            ),
          ]
        : []),
      ...rows.map((texts) => row(texts, false)),
    ],
  });
}
