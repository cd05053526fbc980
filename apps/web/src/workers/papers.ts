/** The files that can be made of a deal. Kept apart, so that a page need not load what makes them. */
import type { DraftLanguage } from "@linchpin/deal";

export const FORMATS = ["pdf", "docx", "xlsx", "html", "md"] as const;
type Format = (typeof FORMATS)[number];

export interface Paper {
  readonly of: "report" | "trip";
  readonly format: Format;
  readonly language: DraftLanguage;
}

/** The trip is for a pocket: it has no formulas. */
export const PAPERS: readonly Omit<Paper, "language">[] = [
  ...FORMATS.map((format) => ({ of: "report" as const, format })),
  { of: "trip", format: "pdf" },
  { of: "trip", format: "docx" },
];

export const TYPES: Readonly<Record<Format, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html;charset=utf-8",
  md: "text/markdown;charset=utf-8",
};
