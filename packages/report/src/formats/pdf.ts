/**
 * A report as the bytes of a PDF, with the one font that has both scripts embedded as a subset. Charts are left to their text
 * twins. `font`: the bytes of NotoSansSC-Regular.ttf, which whoever calls has read or fetched.
 */
// oxlint-disable-next-line typescript/triple-slash-reference -- who takes this package as source must find the types too
/// <reference path="./pdfmake.d.ts" />
import pdfmake, { type Content } from "pdfmake";
import type { Block, Report, Section } from "../document.ts";

const FONT = "NotoSansSC-Regular.ttf";
const INK = "#1d1f21";
const SOFT = "#5a5f64";
const YOURS = "#1c7245";

/** Sizes in points: of a page that stands alone, and of the rest. */
const SIZES = { page: 7.6, rest: 9, small: 6.5 } as const;

/** What is carried in a pocket is printed smaller, until each of its sections is one page. */
const FITTING = [1, 0.94, 0.88, 0.82, 0.76] as const;

export async function toPdf(report: Report, font: Uint8Array): Promise<Uint8Array> {
  pdfmake.virtualfs.writeFileSync(FONT, font);
  const face = { normal: FONT, bold: FONT, italics: FONT, bolditalics: FONT };
  pdfmake.setFonts({ Sans: face });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy?.(() => false);
  if (report.paper !== "a5") return (await printed(report, 1)).bytes;
  let found = await printed(report, FITTING[0]);
  for (const scale of FITTING.slice(1)) {
    if (found.pages <= report.sections.length) break;
    found = await printed(report, scale);
  }
  return found.bytes;
}

interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

async function printed(report: Report, scale: number): Promise<Printed> {
  const small = report.paper === "a5";
  let pages = 0;
  const bytes = await pdfmake
    .createPdf({
      info: { title: report.title, creator: "Linchpin" },
      pageSize: small ? "A5" : "A4",
      pageMargins: small ? [26, 24, 26, 28] : [42, 38, 42, 40],
      defaultStyle: { font: "Sans", fontSize: SIZES.rest, color: INK, lineHeight: 1.15 },
      content: [
        { text: shown(report.title), fontSize: small ? 12 : 16, lineHeight: 1.1 },
        { text: shown(report.subtitle), fontSize: 7.5, color: SOFT, margin: [0, 2, 0, 4] },
        ...report.sections.map((one, i, all) => section(one, i, all, small ? scale * SIZES.small : null)),
      ],
      footer: (page: number, count: number) => {
        pages = count;
        const text = `${shown(report.title)} · ${page} / ${count}`;
        return { text, alignment: "center", fontSize: 7, color: SOFT };
      },
    })
    .getBuffer();
  return { bytes, pages };
}

function section(
  { title, blocks, page }: Section,
  index: number,
  all: readonly Section[],
  fitted: number | null,
): Content {
  const before = index > 0 && (page === true || all[index - 1]!.page === true);
  const size = fitted ?? (page === true ? SIZES.page : SIZES.rest);
  return {
    stack: [
      {
        text: shown(title),
        fontSize: page === true ? 10.5 : 12.5,
        margin: [0, page === true ? 2 : 10, 0, 2],
        headlineLevel: 1,
      },
      ...blocks.flatMap((one) => block(one, size)),
    ],
    fontSize: size,
    ...(before ? { pageBreak: "before" } : {}),
  };
}

function block(one: Block, size: number): readonly Content[] {
  switch (one.kind) {
    case "heading":
      return [{ text: shown(one.text), fontSize: size + 1.2, color: YOURS, margin: [0, 3.5, 0, 0.5] }];
    case "paragraph":
      return [
        { text: shown(one.text), fontSize: one.lead === true ? size + 1 : size, margin: [0, 1.5, 0, 1.5] },
      ];
    case "list":
      return [{ ul: one.items.map(shown), margin: [4, 1, 0, 1] }];
    case "chart":
      return [];
    case "table":
      return [
        ...(one.caption === ""
          ? []
          : [{ text: shown(one.caption), fontSize: size - 0.4, color: SOFT, margin: [0, 3, 0, 1] }]),
        table(one, size),
      ];
  }
}

function table({ columns, rows }: Extract<Block, { kind: "table" }>, size: number): Content {
  const cell = (text: string, column: number, head: boolean): Content => ({
    text: shown(text),
    fontSize: size - 0.6,
    alignment: columns[column]!.right === true ? "right" : "left",
    ...(head ? { color: SOFT } : {}),
  });
  const headed = columns.some(({ title }) => title !== "");
  return {
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 0 : line === 1 && headed ? 0.8 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => "#bbbbbb",
      paddingLeft: () => 0,
      paddingRight: () => 6,
      paddingTop: () => 1,
      paddingBottom: () => 1,
    },
    table: {
      headerRows: headed ? 1 : 0,
      dontBreakRows: true,
      widths: columns.map(({ right, wide }) => (right === true ? "auto" : wide === false ? "auto" : "*")),
      body: [
        ...(headed ? [columns.map(({ title }, c) => cell(title, c, true))] : []),
        ...rows.map((row) => row.map((text, c) => cell(text, c, false))),
      ],
    },
    margin: [0, 0, 0, 3],
  };
}

/** What the font has no glyph for is written otherwise. */
const shown = (text: string): string => text.replaceAll("→", "›").replaceAll("←", "‹");
