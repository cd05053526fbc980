/** A review of a whole game as a row of a table. */
import type { Grade } from "@linchpin/coach";

export interface Label {
  readonly grade: Grade;
  readonly sure: boolean;
  /** Points of V. */
  readonly drop: number;
  /** Percent of the share that a gift costs by the power map; 0 where nothing is given for nothing. */
  readonly gift: number;
}

export interface Reviewed {
  readonly scenario: string;
  readonly way: string;
  readonly seed: number;
  /** Seed of the worlds that decisions are graded in. */
  readonly worlds: number;
  /** Points of V. */
  readonly end: number;
  readonly accuracy: number;
  readonly skill: number;
  readonly luck: number;
  readonly estimate: number;
  /** The rule whose breaches cost most. */
  readonly lesson: string;
  /** Of processor. */
  readonly seconds: number;
  readonly labels: readonly Label[];
}

export const HEAD =
  "scenario\tway\tseed\tworlds\tend\taccuracy\tskill\tluck\testimate\tlesson\tseconds\tlabels";

const labelText = ({ grade, sure, drop, gift }: Label): string =>
  `${grade}${sure ? "" : "?"}:${drop.toFixed(1)}:${gift.toFixed(1)}`;

function labelIn(text: string): Label {
  const [grade, drop, gift] = text.split(":");
  const sure = !grade!.endsWith("?");
  return { grade: grade!.replace("?", "") as Grade, sure, drop: Number(drop), gift: Number(gift) };
}

export const lineOf = (row: Reviewed): string =>
  [
    row.scenario,
    row.way,
    row.seed,
    row.worlds,
    ...[row.end, row.accuracy, row.skill, row.luck, row.estimate].map((value) => value.toFixed(2)),
    row.lesson,
    row.seconds.toFixed(1),
    row.labels.map(labelText).join(" "),
  ].join("\t");

export function reviewsIn(text: string): readonly Reviewed[] {
  const [head, ...lines] = text.trimEnd().split("\n");
  if (head !== HEAD) throw new Error(`the first line is not ${HEAD}`);
  return lines.map((line) => {
    const [scenario, way, seed, worlds, end, accuracy, skill, luck, estimate, lesson, seconds, labels] =
      line.split("\t");
    return {
      scenario: scenario!,
      way: way!,
      seed: Number(seed),
      worlds: Number(worlds),
      end: Number(end),
      accuracy: Number(accuracy),
      skill: Number(skill),
      luck: Number(luck),
      estimate: Number(estimate),
      lesson: lesson!,
      seconds: Number(seconds),
      labels: labels!.split(" ").map(labelIn),
    };
  });
}
