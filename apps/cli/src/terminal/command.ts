/** What a command is: its words for `help`, the options it takes, and what it does. */
import type { ExitCode, Io } from "./io.ts";

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help, such as `N`; absent: the option takes none. */
  readonly value?: string;
  readonly help: string;
}

export interface Args {
  readonly positionals: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | null;
  readonly texts: (name: string) => readonly string[];
}

export interface Command {
  readonly name: string;
  /** What follows the name, such as `FILE TERMS`; what may be left out stands in brackets. */
  readonly operands: string;
  /** How many words may follow, where that is more than must. */
  readonly most?: number;
  readonly summary: string;
  readonly detail?: string;
  readonly options: readonly Option[];
  readonly example: string;
  readonly run: (args: Args, io: Io) => Promise<ExitCode>;
}

export const JSON_OPTION: Option = { name: "json", help: "Print JSON instead of text" };

const sampleOptions = (usual: string): readonly Option[] => [
  { name: "samples", value: "N", help: `Samples of the file's ranges; 0: none (${usual})` },
  { name: "seed", value: "S", help: "Seed of the samples (1)" },
];

/** Of a command that prints text only, and of one that has `--json` too. */
export const SAMPLE_OPTIONS = sampleOptions("1000");
export const JSON_AND_SAMPLES: readonly Option[] = [
  JSON_OPTION,
  ...sampleOptions("1000 for text, 0 for --json"),
];
