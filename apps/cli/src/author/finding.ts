/** What an author should know of a scenario: what is wrong, and what to change. */
export interface Finding {
  readonly severity: "error" | "warning" | "note";
  /** A path in the file. */
  readonly about: string;
  readonly problem: string;
  readonly remedy: string;
}

const of =
  (severity: Finding["severity"]) =>
  (about: string, problem: string, remedy: string): Finding => ({ severity, about, problem, remedy });

/** Those that there are: each stands behind the condition under which it is one. */
export const found = (...candidates: readonly (Finding | false)[]): readonly Finding[] =>
  candidates.filter((each) => each !== false);

export const error = of("error");
export const warning = of("warning");
export const note = of("note");
