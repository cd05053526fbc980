/** `linchpin report FILE [-o out.md|out.html] [--terms TERMS …]` */
import { basename, extname } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { buildReport, findFacts, type Facts, type NamedTerms } from "@linchpin/report";
import { SAMPLE_OPTIONS, type Args, type Command } from "../../terminal/command.ts";
import { oneStandardInput } from "../../terminal/args.ts";
import type { Deal } from "@linchpin/deal";
import type { ExitCode, Io } from "../../terminal/io.ts";
import type { Language } from "@linchpin/table";
import { languageFrom } from "../../terminal/language.ts";
import { endingOf, painted, PAPER_ENDINGS, write } from "../paper.ts";
import { loadDeal, loadTerms, notTooLarge } from "../load.ts";
import { samplesFor } from "../samples.ts";

export const report: Command = {
  name: "report",
  operands: "FILE",
  summary: "Everything about a deal on paper: Markdown, HTML, PDF, Word, or a workbook with live formulas",
  detail: "Without -o it prints Markdown. Without --terms it suggests terms for each party in talks.",
  options: [
    {
      name: "output",
      short: "o",
      value: "OUT",
      help: "Write to this file: .md, .html, .pdf, .docx or .xlsx",
    },
    {
      name: "terms",
      value: "TERMS",
      help: "A terms file to weigh; may be given several times",
    },
    { name: "lang", value: "en|zh", help: "English or Simplified Chinese (en)" },
    ...SAMPLE_OPTIONS,
  ],
  example: "linchpin report data/deals/sensor.yaml -o sensor.html --terms data/terms/sensor-careful.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  const ending = endingOf(output, [...PAPER_ENDINGS, ".xlsx"]);
  const language = languageFrom(args) ?? "en";
  oneStandardInput([args.positionals[0]!, ...args.texts("terms")]);
  const file = await loadDeal(args.positionals[0]!, io);
  if (file === null) return 1;
  const given = await givenTerms(args.texts("terms"), file.deal, io);
  if (given === null) return 1;
  const samples = samplesFor(args, file, io);
  const facts = notTooLarge(() => findFacts(file, samples, given));
  samples.end();
  await write(
    ending === ".xlsx"
      ? await workbook(facts, language)
      : await painted(buildReport(facts, language), ending),
    output,
    io,
  );
  return 0;
}

async function workbook({ analysis, terms }: Facts, language: Language): Promise<Uint8Array> {
  const { toXlsx, workbookOf } = await import("@linchpin/report/workbook");
  const sheets = terms.map(({ title, weighed }) => ({ title, terms: weighed.terms }));
  return toXlsx(
    notTooLarge(() => workbookOf(analysis.file, { language, terms: sheets, stamp: [stampLine()] })),
  );
}

const stampLine = (): string =>
  `Linchpin ${packageFile.version} · model 2 · ${new Date().toISOString().slice(0, 10)}`;

async function givenTerms(
  paths: readonly string[],
  deal: Deal,
  io: Io,
): Promise<readonly NamedTerms[] | null> {
  const named: NamedTerms[] = [];
  for (const path of paths) {
    const terms = await loadTerms(path, deal, io);
    if (terms === null) return null;
    named.push({ title: basename(path, extname(path)), terms });
  }
  return named;
}
