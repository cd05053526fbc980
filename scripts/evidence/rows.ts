/**
 * A game of the evidence as a row of a table: what was measured in it, and the points lost by each decision. What only grades
 * can tell is empty where nobody graded.
 */
import type { Form, LearnerName, Measures } from "../../packages/learn/src/index.ts";

const COLUMNS = [
  "form",
  "learner",
  "seed",
  "regret",
  "disclosures",
  "bidders",
  "ahead",
  "exclusivity",
  "end",
  "result",
  "losses",
] as const;

/** As it is written. */
export type Row = Readonly<Record<(typeof COLUMNS)[number], string>> & {
  readonly form: Form;
  readonly learner: LearnerName;
};

export const HEAD = COLUMNS.join("\t");

export const rowOf = (form: Form, learner: LearnerName, seed: number, measures: Measures): Row => ({
  form,
  learner,
  seed: String(seed),
  regret: measures.losses.length === 0 ? "" : measures.regret.value.toFixed(3),
  disclosures: String(measures.disclosures),
  bidders: String(measures.bidders),
  ahead: measures.ahead.toFixed(1),
  exclusivity: String(measures.exclusivity),
  end: measures.end.toFixed(1),
  result: measures.result?.toFixed(1) ?? "",
  losses: measures.losses.map((points) => points.toFixed(2)).join(" "),
});

/** In the order of the file, which is that in which they were played. */
export function rowsIn(text: string): readonly Row[] {
  const [head, ...lines] = text.trimEnd().split("\n");
  if (head !== HEAD) throw new Error(`the head of the evidence is not ${HEAD}`);
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]!])) as unknown as Row;
  });
}
