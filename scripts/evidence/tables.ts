/** The tables of docs/evidence.md, from the rows of games. Means with half of Student's 95 % interval. */
import {
  FORMS,
  hedgesG,
  LEARNERS,
  meanInterval,
  type Effect,
  type LearnerName,
} from "../../packages/learn/src/index.ts";
import { meanOf } from "../../packages/seats/src/measure/index.ts";
import type { Row } from "./rows.ts";

type Figure = "regret" | "result" | "end" | "disclosures" | "bidders" | "ahead" | "exclusivity";

const SHOWN: Readonly<Record<LearnerName, string>> = {
  give: "gives everything",
  refuse: "refuses everything",
  random: "random",
  "one buyer": "one buyer but careful",
  careful: "careful with those at the table",
  techniques: "two techniques",
  "coach 50": "every second move the coach's, else random",
  "coach 100": "the coach",
};

export interface Games {
  readonly graded: readonly Row[];
  readonly ungraded: readonly Row[];
}

/** A table stands where there are games for it; so does each sentence. */
export const evidenceTables = (games: Games): string =>
  [regretTable(games.graded), otherTable(games), separation(games), agreement(games.graded)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");

const learnersIn = (rows: readonly Row[]): readonly LearnerName[] =>
  LEARNERS.filter((learner) => rows.some((row) => row.learner === learner));

export const valuesOf = (
  rows: readonly Row[],
  learner: LearnerName,
  figure: Figure,
  form?: string,
): readonly number[] =>
  rows
    .filter((row) => row.learner === learner && (form === undefined || row.form === form))
    .map((row) => row[figure])
    .filter((text) => text !== "")
    .map(Number);

function regretTable(rows: readonly Row[]): readonly string[] {
  const cell = (learner: LearnerName, form?: string): string => {
    const values = valuesOf(rows, learner, "regret", form);
    return values.length === 0 ? "–" : `${shown(values, 2)} (${values.length})`;
  };
  return [
    "Regret, points lost a decision (games):",
    "",
    `| learner | ${FORMS.join(" | ")} | all |`,
    "|---|--:|--:|--:|--:|",
    ...learnersIn(rows).map(
      (learner) =>
        `| ${SHOWN[learner]} | ${FORMS.map((form) => cell(learner, form)).join(" | ")} | ${cell(learner)} |`,
    ),
  ];
}

/** Those that need no grades are shown of many games where there are many. */
function otherTable({ graded, ungraded }: Games): readonly string[] {
  const figures = ["end", "bidders", "disclosures", "ahead", "exclusivity"] as const;
  return [
    "The other measures, over all forms (games):",
    "",
    `| learner | ${figures.join(" | ")} | result |`,
    `|---|${figures.map(() => "--:").join("|")}|--:|`,
    ...learnersIn([...graded, ...ungraded]).map((learner) => {
      const many = ungraded.some((row) => row.learner === learner) ? ungraded : graded;
      const cells = figures.map((figure) => shown(valuesOf(many, learner, figure), 1));
      const result = valuesOf(graded, learner, "result");
      const count = valuesOf(many, learner, "end").length;
      return `| ${SHOWN[learner]} (${count}) | ${cells.join(" | ")} | ${result.length === 0 ? "–" : shown(result, 1)} |`;
    }),
  ];
}

const PAIR = ["one buyer", "techniques"] as const;
/** Games of each with a form from which an effect size is told. */
const ENOUGH = 3;

/** By form, how far the weaker of the pair is below the stronger: in the main measure, and in those that take no coach. */
export const separationOf = (
  { graded, ungraded }: Games,
  figure: "regret" | "end" | "bidders",
): readonly (Effect | null)[] =>
  FORMS.map((form) => {
    const rows = figure === "regret" ? graded : ungraded;
    const [weaker, stronger] = PAIR.map((learner) => valuesOf(rows, learner, figure, form));
    if (Math.min(weaker!.length, stronger!.length) < ENOUGH) return null;
    return figure === "regret" ? hedgesG(weaker!, stronger!) : hedgesG(stronger!, weaker!);
  });

const effectText = (effect: Effect | null): string =>
  effect === null ? "–" : `${effect.g.toFixed(1)} (${effect.low.toFixed(1)} to ${effect.high.toFixed(1)})`;

function separation(games: Games): readonly string[] {
  const row = (title: string, figure: "regret" | "end" | "bidders"): string =>
    `| ${title} | ${separationOf(games, figure).map(effectText).join(" | ")} |`;
  const told = (["regret", "end", "bidders"] as const).filter((figure) =>
    separationOf(games, figure).every((effect) => effect !== null),
  );
  if (told.length === 0) return [];
  return [
    "*One buyer* from *two techniques*, Hedges' g with its interval:",
    "",
    `| measure | ${FORMS.join(" | ")} |`,
    "|---|--:|--:|--:|",
    ...told.map((figure) => row(figure, figure)),
  ];
}

export interface Agreement {
  /** Of one learner, the most by which two forms differ, points a decision. */
  readonly forms: number;
  /** Correlation of the means of odd and even games, over learners and forms, and the mean distance of the two. */
  readonly correlation: number;
  readonly distance: number;
  /** Of the games, the share whose own interval holds the mean of the other games of that learner with that form. */
  readonly covered: number;
  /** Standard deviation, points a decision, of games of a learner with a form beyond what their decisions explain. */
  readonly gamesDiffer: number;
}

/** Null: not every learner has sat every form twice. */
export function agreementOf(rows: readonly Row[]): Agreement | null {
  const learners = learnersIn(rows);
  const cells = learners.flatMap((learner) =>
    FORMS.map((form) => rows.filter((row) => row.learner === learner && row.form === form)).filter(
      (cell) => cell.length > 1,
    ),
  );
  if (cells.length < LEARNERS.length * FORMS.length) return null;
  const halves = cells.map((cell) =>
    [0, 1].map((odd) => mean(cell.filter((_, i) => i % 2 === odd).map(regret))),
  );
  const forms = learners.map((learner) => {
    const means = FORMS.map((form) => valuesOf(rows, learner, "regret", form))
      .filter((each) => each.length > 0)
      .map(mean);
    return Math.max(...means) - Math.min(...means);
  });
  return {
    forms: Math.max(...forms),
    correlation: correlationOf(
      halves.map(([one]) => one!),
      halves.map(([, other]) => other!),
    ),
    distance: mean(halves.map(([one, other]) => Math.abs(one! - other!))),
    covered: mean(cells.flatMap((cell) => cell.map((row) => Number(holdsOthers(row, cell))))),
    gamesDiffer: Math.sqrt(
      Math.max(0, mean(cells.map((cell) => variance(cell.map(regret)) - mean(cell.map(within))))),
    ),
  };
}

function agreement(rows: readonly Row[]): readonly string[] {
  const found = agreementOf(rows);
  if (found === null) return [];
  const { forms, correlation, distance, covered, gamesDiffer } = found;
  return [
    `- Forms: no learner's regret differs by more than ${forms.toFixed(1)} points a decision between two forms.`,
    `- Retest: odd and even games (other seeds) of the same learner and form correlate by ${correlation.toFixed(2)} and lie ${distance.toFixed(2)} points a decision apart.`,
    `- Intervals: of ${rows.length} games ${(100 * covered).toFixed(0)} % have an interval that holds the mean of that learner's other games, if it is drawn from the decisions alone; games of one learner differ by ${gamesDiffer.toFixed(2)} points a decision beyond that (standard deviation), which the interval that a learner is shown has in it.`,
  ];
}

const regret = (row: Row): number => Number(row.regret);
const lossesOf = (row: Row): readonly number[] => row.losses.split(" ").map(Number);

/** The variance of a game's mean by its decisions. */
const within = (row: Row): number => variance(lossesOf(row)) / lossesOf(row).length;

function holdsOthers(row: Row, cell: readonly Row[]): boolean {
  const others = mean(cell.filter((each) => each !== row).map(regret));
  const [low, high] = meanInterval(lossesOf(row), 1);
  return low <= others && others <= high;
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, x) => sum + (x - middle) ** 2, 0) / Math.max(1, values.length - 1);
}

/** Pearson's. */
export function correlationOf(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [mean(one), mean(other)];
  const both = mean(one.map((x, i) => (x - a) * (other[i]! - b)));
  const spread = Math.sqrt(mean(one.map((x) => (x - a) ** 2)) * mean(other.map((x) => (x - b) ** 2)));
  return both / spread;
}

function shown(values: readonly number[], digits: number): string {
  const { mean: middle, error } = meanOf(values);
  const written = middle.toFixed(digits).replace("-", "−");
  return error === 0 ? written : `${written} ± ${error.toFixed(digits)}`;
}
