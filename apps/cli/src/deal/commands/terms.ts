/** `linchpin terms FILE TERMS` */
import { JSON_AND_SAMPLES, type Args, type Command } from "../../terminal/command.ts";
import { oneStandardInput } from "../../terminal/args.ts";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { loadEnglish, loadTerms } from "../load.ts";
import { samplesFor } from "../samples.ts";
import { termsRanges, weigh } from "@linchpin/report";
import { termsText } from "../text/terms.ts";
import { termsJson } from "../terms-json.ts";
import { answer } from "../../terminal/json.ts";

export const terms: Command = {
  name: "terms",
  operands: "FILE TERMS",
  summary: "What terms are worth to both, and the month in which they stop needing you",
  options: JSON_AND_SAMPLES,
  example: "linchpin terms data/deals/sensor.yaml data/terms/sensor-careful.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const [dealPath, termsPath] = args.positionals as [string, string];
  oneStandardInput([dealPath, termsPath]);
  const file = await loadEnglish(dealPath, io);
  if (file === null) return 1;
  const agreed = await loadTerms(termsPath, file.deal, io);
  if (agreed === null) return 1;
  const weighed = weigh(file.deal, agreed);
  const samples = samplesFor(args, file, io);
  const ranges = termsRanges(file, agreed, samples);
  samples.end();
  answer(
    args,
    io,
    () => ({ ...termsJson(weighed), ...(ranges && { ranges }) }),
    (style) => termsText(weighed, ranges, style),
  );
  return 0;
}
