/** `linchpin report FILE [-o out.md|out.html] [--terms TERMS …]` */
import { basename, extname } from "node:path";
import { buildReport, findFacts, toHtml, toMarkdown, type NamedTerms } from "@linchpin/report";
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
  summary: "Everything about a deal on paper: Markdown, or one HTML file with charts",
  detail: "Without -o it prints Markdown. Without --terms it suggests terms for each party in talks.",
  options: [
    { name: "output", short: "o", value: "OUT", help: "Write to this file: .md or .html" },
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

const FORMATS: Readonly<Record<string, typeof toHtml>> = {
  ".md": toMarkdown,
  ".markdown": toMarkdown,
  ".html": toHtml,
  ".htm": toHtml,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const output = args.text("output");
  const render = output === null || output === "-" ? toMarkdown : FORMATS[extname(output).toLowerCase()];
  if (render === undefined) throw new UsageProblem(`-o must end in .md or .html, not "${output}"`);
  const file = await loadDeal(args.positionals[0]!, io);
  if (file === null) return 1;
  const given = await givenTerms(args.texts("terms"), file.deal, io);
  if (given === null) return 1;
  const samples = samplesFor(args, file, io);
  const facts = notTooLarge(() => findFacts(file, samples, given));
  samples.end();
  const text = render(buildReport(facts));
  if (output === null || output === "-") io.stdout.write(text);
  else await writeOutput(output, text);
  return 0;
}

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
