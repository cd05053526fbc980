/** The samples that a command takes, and the progress bar while it does. */
import { wholeNumber } from "../terminal/args.ts";
import type { Args } from "../terminal/command.ts";
import type { DealFile, MonteCarlo } from "@linchpin/deal";
import type { Io } from "../terminal/io.ts";
import { progressOn } from "../terminal/progress.ts";

const DEFAULT_SAMPLES = 1000;

/** Text samples by default, JSON only where it is asked to. */
export function samplesFor(args: Args, file: DealFile, io: Io): MonteCarlo & { readonly end: () => void } {
  const fallback = args.flag("json") ? 0 : DEFAULT_SAMPLES;
  const samples = file.ranges.length === 0 ? 0 : wholeNumber(args, "samples", fallback);
  const { show, end } = progressOn(io, samples, (done) => `${Math.round((100 * done) / samples)} %`);
  return { samples, seed: wholeNumber(args, "seed", 1), onProgress: show, end };
}
