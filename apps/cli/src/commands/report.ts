/** `linchpin report FILE [-o out.md|out.html] [--terms TERMS …]` */
import { basename, extname } from "node:path";
import { analyse } from "../analysis.ts";
import { SAMPLE_OPTIONS, type Args, type Command } from "../command.ts";
import {
  suggestTerms,
  termsValue,
  type Deal,
  type DealFile,
  type MonteCarlo,
  type Terms,
} from "@linchpin/deal";
import { writeOutput } from "../files.ts";
import { UsageProblem, type ExitCode, type Io } from "../io.ts";
import { loadDeal, loadTerms } from "../load.ts";
import { buildReport, swingsOf } from "../report/build.ts";
import type { TermsFact } from "../report/facts.ts";
import { toHtml } from "../report/html.ts";
import { toMarkdown } from "../report/markdown.ts";
import { samplesFor } from "../samples.ts";
import { termsRanges } from "../terms-ranges.ts";

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
  const analysis = analyse(file, samples);
  const suggested = given.length > 0 ? { terms: [], without: [] } : suggestedTerms(file);
  const terms = [...given, ...suggested.terms].map((t) => weigh(file, t, samples));
  samples.end();
  const facts = { analysis, deal: file.deal, terms, without: suggested.without, swings: swingsOf(file) };
  const text = render(buildReport(facts));
  if (output === null || output === "-") io.stdout.write(text);
  else await writeOutput(output, text);
  return 0;
}

type Named = Pick<TermsFact, "title" | "given" | "terms">;

async function givenTerms(paths: readonly string[], deal: Deal, io: Io): Promise<readonly Named[] | null> {
  const named: Named[] = [];
  for (const path of paths) {
    const terms: Terms | null = await loadTerms(path, deal, io);
    if (terms === null) return null;
    named.push({ title: basename(path, extname(path)), given: true, terms });
  }
  return named;
}

/** What to propose to each party in talks; the parties for which there is nothing. */
function suggestedTerms({ deal }: DealFile): {
  readonly terms: readonly Named[];
  readonly without: readonly string[];
} {
  const terms: Named[] = [];
  const without: string[] = [];
  for (const [i, { name, inTalks }] of deal.parties.entries()) {
    if (!inTalks) continue;
    const { lasting, best } = suggestTerms(deal, { party: i + 1 });
    const found = lasting ?? best;
    if (found === null || found.value.toOwner <= 0) without.push(name);
    else terms.push({ title: `Suggestion for ${name}`, given: false, terms: found.terms });
  }
  return { terms, without };
}

const weigh = (file: DealFile, named: Named, { samples, seed }: MonteCarlo): TermsFact => ({
  ...named,
  value: termsValue(file.deal, named.terms),
  ranges: termsRanges(file, named.terms, { samples, seed }),
});
