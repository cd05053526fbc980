/** What is asked of the desk, and what comes back: plain data, as it passes between threads. */
import type { Seed } from "@linchpin/table";
import type { Line } from "../core/live.ts";
import type { ProblemKind } from "../problem.ts";
import type { Made } from "../records.ts";
import type { Mode } from "@linchpin/protocol";

export interface Bring {
  readonly kind: "bring";
  readonly record: string;
  readonly seat: string;
  readonly mode: Mode;
}

export interface WriteOut {
  readonly kind: "write";
  /** Id of the scenario. */
  readonly scenario: string;
  readonly seed: Seed;
  readonly lines: readonly Line[];
  /** The record that the table was made from. */
  readonly imported: string | null;
  /** Who sat where, in words. */
  readonly seating: string;
  readonly voice: number;
}

export type Job = Bring | WriteOut;

export type Done =
  | { readonly ok: true; readonly kind: "bring"; readonly made: Made }
  | { readonly ok: true; readonly kind: "write"; readonly text: string }
  | { readonly ok: false; readonly problem: ProblemKind | null; readonly detail: string };

/** The thread's first word: it takes jobs from now on. */
export const READY = "ready";
