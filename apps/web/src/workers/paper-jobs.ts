/** A deal as a file, with the figures of the command line: what makes PDF, Word and workbooks is loaded when it is asked for. */
import { parseDeal } from "@linchpin/deal";
import { buildReport, findFacts, toHtml, toMarkdown, tripOf } from "@linchpin/report";
import font from "@linchpin/report/font?url";
import { SAMPLES, SEED } from "./deal-jobs.ts";
import type { Paper } from "./papers.ts";

/** Of a text without faults. */
export async function paperOf(
  text: string,
  { of, format, language }: Paper,
  today: string,
): Promise<string | Uint8Array> {
  const read = parseDeal(text);
  if (!read.ok) throw new Error("the file has faults");
  const { file } = read;
  const samples = of === "trip" || file.ranges.length === 0 ? 0 : SAMPLES;
  const facts = findFacts(file, { samples, seed: SEED });
  if (format === "xlsx") {
    const { toXlsx, workbookOf } = await import("@linchpin/report/workbook");
    const terms = facts.terms.map(({ title, weighed }) => ({ title, terms: weighed.terms }));
    return toXlsx(workbookOf(file, { language, terms, stamp: [`Linchpin · model 2 · ${today}`] }));
  }
  const report = of === "trip" ? tripOf(facts) : buildReport(facts, language);
  if (format === "html") return toHtml(report);
  if (format === "md") return toMarkdown(report);
  if (format === "docx") return (await import("@linchpin/report/docx")).toDocx(report);
  const [{ toPdf }, glyphs] = await Promise.all([import("@linchpin/report/pdf"), fetch(font)]);
  return toPdf(report, new Uint8Array(await glyphs.arrayBuffer()));
}
