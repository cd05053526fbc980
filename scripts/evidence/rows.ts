/**
 * A game of the evidence as a row of a table: what was measured in it, and the points lost by each decision. What only grades
 * can tell is empty where nobody graded.
 */
import {
  FORMS,
  LEARNERS,
  type Form,
  type LearnerName,
  type Measures,
} from "../../packages/learn/src/index.ts";

export interface Row {
  readonly form: Form;
  readonly learner: LearnerName;
  readonly seed: number;
  readonly regret: string;
  readonly disclosures: number;
  readonly bidders: number;
  readonly ahead: string;
  readonly exclusivity: number;
  readonly end: string;
  readonly result: string;
  readonly losses: string;
}

export const HEAD = [
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
].join("\t");

export const rowOf = (form: Form, learner: LearnerName, seed: number, measures: Measures): Row => ({
  form,
  learner,
  seed,
  regret: measures.losses.length === 0 ? "" : measures.regret.value.toFixed(3),
  disclosures: measures.disclosures,
  bidders: measures.bidders,
  ahead: measures.ahead.toFixed(1),
  exclusivity: measures.exclusivity,
  end: measures.end.toFixed(1),
  result: measures.result?.toFixed(1) ?? "",
  losses: measures.losses.map((points) => points.toFixed(2)).join(" "),
});

/** In the order of the file, which is that in which they were played. */
export function rowsIn(text: string): readonly Row[] {
  const [head, ...lines] = text.trimEnd().split("\n");
  if (head !== HEAD) throw new Error(`the head of the evidence is not ${HEAD}`);
  return lines.map((line) => {
    const [form, learner, seed, regret, disclosures, bidders, ahead, exclusivity, end, result, losses] =
      line.split("\t");
    return {
      form: FORMS.find((each) => each === form)!,
      learner: LEARNERS.find((each) => each === learner)!,
      seed: Number(seed),
      regret: regret!,
      disclosures: Number(disclosures),
      bidders: Number(bidders),
      ahead: ahead!,
      exclusivity: Number(exclusivity),
      end: end!,
      result: result!,
      losses: losses!,
    };
  });
}
