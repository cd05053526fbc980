/** Measurements of play for people: tables, and a verdict below each. */
import type { Mean, Stage } from "@linchpin/seats";
import { money, percent } from "@linchpin/report";
import { table, wrap } from "../terminal/layout.ts";
import type { Paint } from "../terminal/paint.ts";
import { LADDER_OWNERS, ORDER, type Experiment } from "./experiment.ts";
import type { OwnerFigures } from "./owner-figures.ts";

export interface Style {
  readonly width: number;
  readonly paint: Paint;
}

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  ask: "asks for a file",
  invite: "invites, wants a sample",
  exclusivity: "asks for exclusivity",
  rebuild: "starts a copy",
  pay: "proposes or accepts to pay",
};

const isUnclear = ({ mean, error }: Mean): boolean => Math.abs(mean) <= error;
const meanText = ({ mean, error }: Mean): string => `${money(mean)} ± ${money(error)}`;

export function ownersText(
  name: string,
  figures: readonly OwnerFigures[],
  { width, paint }: Style,
): readonly string[] {
  const rows = figures.map(({ owner, payoff, value, p5, p95, weeks, licences }) => [
    owner,
    meanText(payoff),
    value.toFixed(0),
    money(p5),
    money(p95),
    weeks.toFixed(1),
    licences.toFixed(2),
  ]);
  return [
    paint.bold(`${name}: ${figures[0]!.payoff.count} games with each owner`),
    ...figured(["owner", "mean ± 95 %", "value", "P5", "P95", "weeks", "licences"], rows, width),
    ...wrap("value: the mean on the scenario's scale, 0 everything lost, 100 the best outcome.", width).map(
      paint.faint,
    ),
    "",
  ];
}

/** A table whose first column is words and the others figures. */
const figured = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] =>
  table(
    titles.map((title, i) => ({ title, right: i > 0 })),
    rows,
    width,
  );

export function experimentText(
  name: string,
  games: number,
  { ladder, ladderHolds, owners, orderHolds, effects }: Experiment,
  { width, paint }: Style,
): readonly string[] {
  const verdict = (claim: string, holds: boolean, unclear = false): readonly string[] => {
    const doubt = unclear ? `: not clear with ${games} games` : ": DOES NOT HOLD";
    const lines = wrap(`${holds ? "✓" : unclear ? "?" : "✗"} ${claim}${holds ? "" : doubt}`, width, "  ");
    return holds || unclear ? lines : lines.map(paint.lost);
  };
  const rungs = ladder.map((rung) => [
    STAGE_WORDS[rung.stage],
    percent(rung.tried),
    rung.week.toFixed(1),
    percent(rung.afterLower),
  ]);
  const compared = Object.entries(owners).map(([owner, mean]) => [owner, meanText(mean)]);
  const changes = effects.map(({ name: change, mean, difference }) => [
    change,
    meanText(mean),
    meanText(difference),
  ]);
  return [
    paint.bold(`${name}: ${games} games in each series`),
    "",
    ...wrap(`Parties that are acquisition first, against the owners ${LADDER_OWNERS.join(", ")}`, width),
    ...figured(["a party", "ever", "first in week", "cheaper first"], rungs, width),
    ...verdict("most who try two of these try the cheaper one first", ladderHolds),
    "",
    ...figured(["owner", "mean payoff ± 95 %"], compared, width),
    ...verdict(`${ORDER.join(" < ")}, intervals apart`, orderHolds),
    "",
    ...figured(["for the owner `techniques`", "mean ± 95 %", "difference"], changes, width),
    ...effects.flatMap((e) =>
      verdict(`${e.name} ${e.expected} its payoff${e.comparedWith}`, e.holds, isUnclear(e.difference)),
    ),
    "",
  ];
}
