/**
 * The last net before a terminal: what comes from a file or from another program moves no cursor, sets no title and
 * writes no clipboard. Our own colours and the two movements of our progress lines pass; every other control letter, and
 * those that turn the direction of writing, are shown as `�`.
 */
import type { Io, Sink } from "./io.ts";

/** A colour of `paint.ts`, or a line that is written anew from its start. */
// oxlint-disable-next-line no-control-regex -- they are ours
const OURS = /\u001b\[\d{1,3}m|^\r(?:\u001b\[K)?/;
const STRAY = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const WORTH_A_LOOK = new RegExp(`(${OURS.source})|(${STRAY.source})`, "gu");

export const plain = (text: string): string =>
  text.replaceAll(WORTH_A_LOOK, (found: string, ours: string | undefined) =>
    ours !== undefined || found === "\n" || found === "\t" ? found : "\ufffd",
  );

function plainSink(sink: Sink): Sink {
  return {
    write: (text) => sink.write(plain(text)),
    get isTTY() {
      return sink.isTTY;
    },
    get columns() {
      return sink.columns;
    },
  };
}

export const plainIo = (io: Io): Io => ({
  ...io,
  stdout: plainSink(io.stdout),
  stderr: plainSink(io.stderr),
});
