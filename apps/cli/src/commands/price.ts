/** `linchpin price FILE` */
import { analyse } from "../analysis.ts";
import { JSON_OPTION, SAMPLE_OPTIONS, type Args, type Command } from "../command.ts";
import { colours, widthOf, type ExitCode, type Io } from "../io.ts";
import { loadDeal } from "../load.ts";
import { samplesFor } from "../samples.ts";
import { priceText } from "../text/price.ts";
import { printJson } from "./json.ts";

export const price: Command = {
  name: "price",
  operands: "FILE",
  least: 1,
  most: 1,
  summary: "What each disclosure, exclusivity, bidder and channel is worth",
  options: [JSON_OPTION, ...SAMPLE_OPTIONS],
  example: "linchpin price data/deals/sensor.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const file = await loadDeal(args.positionals[0]!, io);
  if (file === null) return 1;
  const samples = samplesFor(args, file, io);
  const analysis = analyse(file, samples);
  samples.end();
  if (args.flag("json")) {
    const ranges = analysis.ranges === null ? {} : { ranges: analysis.ranges.report };
    printJson({ ...analysis.report, ...ranges }, io);
  } else {
    io.stdout.write(priceText(analysis, { coloured: colours(io.stdout, io.env), width: widthOf(io.stdout) }));
  }
  return 0;
}
