/** A prediction beside what came out. */
import type { Figures } from "./lint.ts";
import type { Answer } from "./station.ts";

/** Slack for sliders: steps of 0.05 do not add up exactly. */
const ROUNDING = 1e-9;

/**
 * What came out, one number for each that was asked for: of a choice the number of the right option.
 *
 *     truthOf({form: "choice", right: "most", …}, figures)    // [2]
 */
export function truthOf(answer: Answer, figures: Figures): readonly number[] {
  const value = (figure: string): number => figures.get(figure)?.value ?? Number.NaN;
  switch (answer.form) {
    case "number":
      return [value(answer.figure)];
    case "numbers":
      return answer.items.map(({ figure }) => value(figure));
    case "choice": {
      const values = answer.options.map(({ figure }) => value(figure));
      return [values.indexOf(answer.right === "most" ? Math.max(...values) : Math.min(...values))];
    }
  }
}

/** Which of the numbers said are right. */
export function hitsOf(answer: Answer, said: readonly number[], figures: Figures): readonly boolean[] {
  const within = answer.form === "choice" ? 0 : answer.within;
  return truthOf(answer, figures).map((truth, i) => Math.abs(truth - said[i]!) <= within + ROUNDING);
}

/** Whether the prediction as a whole counts as right. */
export function isRight(answer: Answer, said: readonly number[], figures: Figures): boolean {
  const hits = hitsOf(answer, said, figures).filter(Boolean).length;
  return hits >= (answer.form === "numbers" ? answer.enough : 1);
}
