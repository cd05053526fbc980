/** `linchpin report FILE [-o out.md|out.html] [--terms TERMS …]` */
import { basename, extname } from "node:path";
import { analyse } from "../analysis.ts";
import { SAMPLE_OPTIONS, type Args, type Command } from "../../terminal/command.ts";
import { suggestTerms, type Deal, type DealFile, type MonteCarlo, type Terms } from "@linchpin/deal";
import { writeOutput } from "../../terminal/files.ts";
import { UsageProblem, type ExitCode, type Io } from "../../terminal/io.ts";
import { loadDeal, loadTerms } from "../load.ts";
import { buildReport, swingsOf } from "../report/build.ts";
import type { TermsFact } from "../report/facts.ts";
import { toHtml } from "../report/html.ts";
import { toMarkdown } from "../report/markdown.ts";
import { samplesFor } from "../samples.ts";
import { termsRanges } from "../terms-ranges.ts";
import { turningsOf, type Suggested } from "../turning.ts";
import { fairGainOf, weigh } from "../weighed.ts";
import { nameOfPlayer } from "../words.ts";

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
  const suggested = suggestedTo(file.deal);
  const sheets = given.length > 0 ? given : settleSheets(file.deal, suggested);
  const terms = sheets.map((sheet) => factOf(file, sheet, suggested, samples));
  const turnings = turningsOf(analysis, suggested);
  samples.end();
  const facts = { analysis, deal: file.deal, terms, suggested, swings: swingsOf(file), turnings };
  const text = render(buildReport(facts));
  if (output === null || output === "-") io.stdout.write(text);
  else await writeOutput(output, text);
  return 0;
}

interface Named {
  readonly title: string;
  readonly suggested: Suggested | null;
  readonly terms: Terms;
}

async function givenTerms(paths: readonly string[], deal: Deal, io: Io): Promise<readonly Named[] | null> {
  const named: Named[] = [];
  for (const path of paths) {
    const terms = await loadTerms(path, deal, io);
    if (terms === null) return null;
    named.push({ title: basename(path, extname(path)), suggested: null, terms });
  }
  return named;
}

/** What to propose to each party in talks. */
const suggestedTo = (deal: Deal): readonly Suggested[] =>
  deal.parties.flatMap(({ inTalks }, i) =>
    inTalks ? [{ party: i + 1, found: suggestTerms(deal, { party: i + 1 }) }] : [],
  );

const settleSheets = (deal: Deal, suggested: readonly Suggested[]): readonly Named[] =>
  suggested.flatMap((one) =>
    one.found.settle === null
      ? []
      : [
          {
            title: `Settle with ${nameOfPlayer(deal, one.party)}`,
            suggested: one,
            terms: one.found.settle.terms,
          },
        ],
  );

function factOf(
  file: DealFile,
  { title, suggested, terms }: Named,
  all: readonly Suggested[],
  { samples, seed }: MonteCarlo,
): TermsFact {
  const known = all.find(({ party }) => party === terms.party);
  const weighed = weigh(file.deal, terms, known === undefined ? null : fairGainOf(known.found));
  return { title, suggested, weighed, ranges: termsRanges(file, terms, { samples, seed }) };
}
