/** What a command sees of the world: streams, the terminal, the environment. Tests inject their own. */

export interface Sink {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Source extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean | undefined;
  readonly destroy?: () => unknown;
}

export interface Io {
  readonly stdin: Source;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Calls `then` at Ctrl-C instead of ending the process; gives back how to leave that off. */
  readonly onInterrupt?: (then: () => void) => () => void;
}

/** What a command ends with: 0 done, 1 the file is wrong, 2 the command line is. */
export type ExitCode = 0 | 1 | 2;

/** A file that cannot be read or written. */
export class FileProblem extends Error {}

/** A command line that cannot be understood. */
export class UsageProblem extends Error {}

const NARROWEST = 40;
const WIDEST = 120;

/** Columns to lay text out in; a terminal that does not know its width says 0. */
export const widthOf = (sink: Sink): number => Math.min(WIDEST, Math.max(NARROWEST, sink.columns || 80));

/** How text is laid out on a stream. */
export interface Style {
  readonly coloured: boolean;
  readonly width: number;
}

export const styleOf = (sink: Sink, env: Io["env"]): Style => ({
  coloured: colours(sink, env),
  width: widthOf(sink),
});

/** https://no-color.org, and FORCE_COLOR as in Node: anything but 0 or empty. */
export function colours(sink: Sink, env: Io["env"]): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "" && FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return sink.isTTY === true && TERM !== "dumb";
}
