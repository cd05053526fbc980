/** What the rows of reviews say: whether reviews order games as they ended, whether two gradings agree, what gifts are called. */
import { isFault, LEAST_DROP, type Grade } from "@linchpin/coach";
import { meanOf } from "@linchpin/seats/measure";
import { correlationOf } from "../evidence/tables.ts";
import type { Label, Reviewed } from "./rows.ts";

export function tablesOf(all: readonly Reviewed[]): string {
  const first = all.filter(({ worlds }) => worlds === all[0]?.worlds);
  return [
    orders(first),
    ways(first),
    given(first),
    agreement(all),
    `${first.length} reviews, ${mean(first.map((row) => row.seconds)).toFixed(1)} s of processor each, ${mean(first.map((row) => row.labels.length)).toFixed(0)} decisions\n`,
  ].join("\n");
}

/** Rank correlation of accuracy, and of skill, with where the games ended. */
function orders(rows: readonly Reviewed[]): string {
  const names = [...new Set(rows.map(({ scenario }) => scenario))];
  return `Rank correlation with the result\n${orderLine("all", rows)}${names
    .map((name) =>
      orderLine(
        name,
        rows.filter(({ scenario }) => scenario === name),
      ),
    )
    .join("")}`;
}

function orderLine(name: string, rows: readonly Reviewed[]): string {
  const ends = rows.map(({ end }) => end);
  const [accuracy, skill] = [
    // Accuracy is 100 at most: above that skill decides.
    rows.map((row) => row.accuracy + row.skill / 1e6),
    rows.map((row) => row.skill),
  ].map((values) => spearman(values, ends).toFixed(2));
  return `${name.padEnd(10)} ${String(rows.length).padStart(3)} games   accuracy ${accuracy}   skill ${skill}\n`;
}

/** Accuracy, skill and end of each way, scenario by scenario. */
function ways(rows: readonly Reviewed[]): string {
  const scenarios = [...new Set(rows.map(({ scenario }) => scenario))];
  const names = [...new Set(rows.map(({ way }) => way))];
  const cell = (way: string, name: string): string => {
    const some = rows.filter((row) => row.way === way && row.scenario === name);
    if (some.length === 0) return "-";
    const [accuracy, skill, end] = (["accuracy", "skill", "end"] as const).map((key) =>
      mean(some.map((row) => row[key])).toFixed(0),
    );
    return `${accuracy} (${skill}) ${end}`;
  };
  return `Accuracy (skill) and where it ended\n${["", ...scenarios].map(wide).join("")}\n${names
    .map((way) => `${[way, ...scenarios.map((name) => cell(way, name))].map(wide).join("")}\n`)
    .join("")}`;
}

/** Games that give all away, and gifts that were praised anywhere. */
function given(rows: readonly Reviewed[]): string {
  const gave = rows.filter(({ way }) => way === "give" || way === "disclose-all");
  const most = Math.max(...gave.filter(({ way }) => way === "give").map(({ accuracy }) => accuracy));
  const praised = rows.flatMap(({ labels }) =>
    labels.filter(({ grade, gift }) => gift > 1 && (grade === "best" || grade === "good")),
  );
  const lessons = [...Map.groupBy(gave, ({ lesson }) => lesson)].map(
    ([lesson, some]) => `${lesson || "none"} ${some.length}`,
  );
  return `Gives all: accuracy ${most.toFixed(0)} at most; dearest lesson of who gives: ${lessons.join(", ")}\nGifts above 1 % of the share that are praised: ${praised.length}\n`;
}

/** The same games graded in other worlds. */
function agreement(all: readonly Reviewed[]): string {
  const twice = [
    ...Map.groupBy(all, ({ scenario, way, seed }) => `${scenario} ${way} ${seed}`).values(),
  ].filter((some) => some.length === 2);
  const pairs = twice.flatMap(([a, b]) => a!.labels.map((label, i) => [label, b!.labels[i]!] as const));
  if (pairs.length === 0) return "Nothing was graded twice\n";
  const sure = pairs.filter(([a, b]) => a.sure && b.sure);
  const same = sure.filter(([a, b]) => a.grade === b.grade).length;
  const told = pairs.filter((pair) => pair.some(isTold));
  const toldSame = told.filter(([a, b]) => a.grade === b.grade).length;
  const either = pairs.filter((pair) => pair.some(isBad));
  const one = either.filter((pair) => !pair.every(isBad)).length;
  return `${twice.length} games graded twice, ${pairs.length} decisions
Sure in both: ${sure.length}, the same label in ${percent(same, sure.length)}; a sure praise or fault in one or both: ${told.length}, the same label in ${percent(toldSame, told.length)}
Mistake or worse, sure: in one or both ${either.length}, in one alone ${one} (${percent(one, pairs.length)} of all decisions, ${percent(one, either.length)} of those)
`;
}

const isTold = ({ grade, sure }: Label): boolean => sure && grade !== "even";
const isBad = ({ grade, sure }: Label): boolean => sure && atLeastMistake(grade);
const atLeastMistake = (grade: Grade): boolean => isFault(grade) && LEAST_DROP[grade] >= LEAST_DROP.mistake;

const mean = (values: readonly number[]): number => meanOf(values).mean;
const percent = (some: number, all: number): string =>
  all === 0 ? "-" : `${((100 * some) / all).toFixed(1)} %`;
const wide = (text: string): string => text.padEnd(19);

/** Spearman's rank correlation; equal values share their rank. */
export function spearman(xs: readonly number[], ys: readonly number[]): number {
  return correlationOf(ranks(xs), ranks(ys));
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
