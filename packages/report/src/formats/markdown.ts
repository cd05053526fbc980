/** A report as Markdown (GitHub's tables). Charts are left to their text twins. */
import { escapeMarkdown as escape } from "@linchpin/words";
import type { Block, Report, Section } from "../document.ts";

export function toMarkdown(report: Report): string {
  const parts = [`# ${escape(report.title)}`, escape(report.subtitle), ...report.sections.map(section)];
  return `${parts.join("\n\n")}\n`;
}

const section = ({ title, blocks }: Section): string =>
  [`## ${escape(title)}`, ...blocks.map(block).filter((text) => text !== "")].join("\n\n");

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `### ${escape(one.text)}`;
    case "paragraph":
      return escape(one.text);
    case "list":
      return one.items.map((item) => `- ${escape(item)}`).join("\n");
    case "chart":
      return "";
    case "table": {
      const rule = `|${one.columns.map((c) => (c.right ? " ---: " : " --- ")).join("|")}|`;
      return [
        ...(one.caption === "" ? [] : [`*${escape(one.caption)}*`, ""]),
        row(one.columns.map((c) => c.title)),
        rule,
        ...one.rows.map(row),
      ].join("\n");
    }
  }
}

const row = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;
