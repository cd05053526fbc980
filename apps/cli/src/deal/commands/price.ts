/** `linchpin price FILE` */
import type { FreeToShow } from "@linchpin/deal";
import { analyse, type Analysis } from "@linchpin/report";
import { JSON_AND_SAMPLES, type Args, type Command } from "../../terminal/command.ts";
import type { ExitCode, Io } from "../../terminal/io.ts";
import { loadEnglish, notTooLarge } from "../load.ts";
import { samplesFor } from "../samples.ts";
import { priceText } from "../text/price.ts";
import { answer } from "../../terminal/json.ts";

export const price: Command = {
  name: "price",
  operands: "FILE",
  summary: "What each disclosure, exclusivity, bidder and channel is worth",
  options: JSON_AND_SAMPLES,
  example: "linchpin price data/deals/sensor.yaml",
  run,
};

async function run(args: Args, io: Io): Promise<ExitCode> {
  const file = await loadEnglish(args.positionals[0]!, io);
  if (file === null) return 1;
  const samples = samplesFor(args, file, io);
  const analysis = notTooLarge(() => analyse(file, samples));
  samples.end();
  answer(
    args,
    io,
    () => ({ ...analysis.report, ...rangesOf(analysis) }),
    (style) => priceText(analysis, style),
  );
  return 0;
}

/** Quantiles of every figure, and what is free to show at the P90 of its loss; nothing where nothing was sampled. */
function rangesOf({ deal, ranges }: Analysis): object {
  if (ranges === null) return {};
  const freeBy = (how: keyof FreeToShow): object =>
    Object.fromEntries(
      deal.parties.flatMap(({ key }, i) => {
        const free = ranges.free[i];
        return free ? [[key, free[how].map((a) => deal.assets[a]!.key).sort()]] : [];
      }),
    );
  return { ranges: ranges.report, freeAtP90: { keeps: freeBy("keeps"), passedOn: freeBy("passedOn") } };
}
