/** `linchpin report FILE [-o out.md|out.html] [--terms TERMS …]` */
import { basename, extname } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { buildReport, findFacts, toHtml, toMarkdown, type Facts, type NamedTerms } from "@linchpin/report";
import { SAMPLE_OPTIONS, type Args, type Command } from "../../terminal/command.ts";
import type { Deal } from "@linchpin/deal";
import { writeOutput } from "../../terminal/files.ts";
import { UsageProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { loadDeal, loadTerms, notTooLarge } from "../load.ts";
import { samplesFor } from "../samples.ts";

export const report: Command = {
  name: "report",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "Everything about a deal on paper: Markdown, HTML with charts, or a workbook with live formulas",
  detail: "Without -o it prints Markdown. Without --terms it suggests terms for each party in talks.",
  options: [
    { name: "output", short: "o", value: "OUT", help: "Write to this file: .md, .html or .xlsx" },
    {
      name: "terms",
      value: "TERMS",
      multiple: true,
      help: "A terms file to weigh; may be given several times",
    },
    ...SAMPLE_OPTIONS,
  ],
  example: "linchpin report data/deals/sensor.yaml -o sensor.html --terms data/terms/sensor-careful.yaml",
  run,
};

/** From the facts to what is written into a file, by the file's ending. */
type Painter = (facts: Facts, stamp: readonly string[]) => string | Promise<Uint8Array>;

const markdown: Painter = (facts) => toMarkdown(buildReport(facts));
const html: Painter = (facts) => toHtml(buildReport(facts));

const FORMATS: Readonly<Record<string, Painter>> = {
  ".md": markdown,
  ".markdown": markdown,
  ".html": html,
  ".htm": html,
  ".xlsx": workbook,
};

async function workbook({ analysis, terms }: Facts, stamp: readonly string[]): Promise<Uint8Array> {
  const { toXlsx, workbookOf } = await import("@linchpin/report/workbook");
  const sheets = terms.map(({ title, weighed }) => ({ title, terms: weighed.terms }));
  const book = notTooLarge(() => workbookOf(analysis.file, { language: "en", terms: sheets, stamp }));
  return toXlsx(book);
}

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  const ending = output === null || output === "-" ? ".md" : extname(output).toLowerCase();
  const paint = FORMATS[ending];
  if (paint === undefined)
    throw new UsageProblem(`-o must end in ${Object.keys(FORMATS).join(", ")}, not "${output}"`);
  const file = await loadDeal(args.positionals[0]!, io);
  if (file === null) return 1;
  const given = await givenTerms(args.texts("terms"), file.deal, io);
  if (given === null) return 1;
  const samples = samplesFor(args, file, io);
  const facts = notTooLarge(() => findFacts(file, samples, given));
  samples.end();
  const painted = await paint(facts, [stampLine()]);
  if (output !== null && output !== "-") await writeOutput(output, painted);
  else if (typeof painted === "string") io.stdout.write(painted);
  return 0;
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
