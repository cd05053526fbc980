/** The samples that a command takes, and the progress bar while it does. */
import { wholeNumber } from "../terminal/args.ts";
import type { Args } from "../terminal/command.ts";
import type { DealFile, MonteCarlo } from "@linchpin/deal";
import { widthOf, type Io } from "../terminal/io.ts";

const DEFAULT_SAMPLES = 1000;

/** Text samples by default, JSON only where it is asked to. */
export function samplesFor(args: Args, file: DealFile, io: Io): MonteCarlo & { readonly end: () => void } {
  const fallback = args.flag("json") ? 0 : DEFAULT_SAMPLES;
  const samples = file.ranges.length === 0 ? 0 : wholeNumber(args, "samples", fallback);
  const seed = wholeNumber(args, "seed", 1);
  return { samples, seed, ...progressOn(io, samples) };
}

function progressOn(io: Io, samples: number): { onProgress: (done: number) => void; end: () => void } {
  if (io.stderr.isTTY !== true || samples === 0) return { onProgress: () => {}, end: () => {} };
  const width = Math.min(30, widthOf(io.stderr) - 20);
  let shown = -1;
  return {
    onProgress: (done) => {
      const filled = Math.round((width * done) / samples);
      if (filled === shown) return;
      shown = filled;
      io.stderr.write(
        `\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${Math.round((100 * done) / samples)} %`,
      );
    },
    end: () => io.stderr.write("\r\u001b[K"),
  };
}
