/** A line on a terminal's standard error that fills up as something gets done; nothing elsewhere. */
import { widthOf, type Io } from "./io.ts";

export interface Progress {
  readonly show: (done: number) => void;
  readonly end: () => void;
}

/** `words`: how far it is, beside the bar. */
export function progressOn({ stderr }: Io, total: number, words: (done: number) => string): Progress {
  if (stderr.isTTY !== true || total === 0) return { show: () => {}, end: () => {} };
  const width = Math.min(30, widthOf(stderr) - 28);
  let shown = "";
  return {
    show: (done) => {
      const filled = Math.round((width * done) / total);
      const line = `\r${"█".repeat(filled)}${"░".repeat(width - filled)} ${words(done)}`;
      if (line !== shown) stderr.write(line);
      shown = line;
    },
    end: () => stderr.write("\r\u001b[K"),
  };
}
