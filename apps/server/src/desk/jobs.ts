/** What is asked of the desk, and what comes back: plain data, as it passes between threads. */
import type { ProblemKind } from "../problem.ts";
import type { Made, ToWrite } from "../records.ts";
import type { Mode } from "@linchpin/protocol";

export interface Bring {
  readonly kind: "bring";
  readonly record: string;
  readonly seat: string;
  readonly mode: Mode;
}

export interface WriteOut extends Omit<ToWrite, "scenario"> {
  readonly kind: "write";
  /** Id of the scenario. */
  readonly scenario: string;
}

export type Job = Bring | WriteOut;

export type Done =
  | { readonly ok: true; readonly kind: "bring"; readonly made: Made }
  | { readonly ok: true; readonly kind: "write"; readonly text: string }
  | { readonly ok: false; readonly problem: ProblemKind | null; readonly detail: string };

/** The thread's first word: it takes jobs from now on. */
export const READY = "ready";
