/** Measurements of play for people: tables, and a verdict on each line. */
import type { Mean } from "@linchpin/seats";
import { money, percent } from "../figures.ts";
import { table } from "../layout.ts";
import { ORDER, type Experiment } from "./experiment.ts";
import type { OwnerFigures } from "../commands/simulate.ts";

const amount = (value: number): string => money(value).replaceAll("\u00a0", " ");
const meanText = ({ mean, error }: Mean): string => `${amount(mean)} ± ${amount(error)}`;
const verdict = (holds: boolean): string => (holds ? "holds" : "DOES NOT HOLD");

export function ownersText(name: string, figures: readonly OwnerFigures[], width: number): readonly string[] {
  const rows = figures.map(({ owner, payoff, value, p5, p95, weeks, licences }) => [
    owner,
    meanText(payoff),
    value.toFixed(0),
    amount(p5),
    amount(p95),
    weeks.toFixed(1),
    licences.toFixed(2),
  ]);
  const columns = ["owner", "mean ± 95 %", "V", "P5", "P95", "weeks", "licences"];
  return [
    `${name}: ${figures[0]!.payoff.count} games each`,
    ...table(
      columns.map((title, i) => ({ title, right: i > 0 })),
      rows,
      width,
    ),
    "",
  ];
}

export function experimentText(name: string, experiment: Experiment, width: number): readonly string[] {
  const { ladder, owners, effects } = experiment;
  const rungs = ladder.map((rung) => [
    rung.stage,
    percent(rung.tried).replaceAll("\u00a0", " "),
    rung.week.toFixed(1),
    percent(rung.afterLower).replaceAll("\u00a0", " "),
  ]);
  return [
    `== ${name}`,
    ...table(
      [
        { title: "acquisition first tries" },
        ...["share", "mean week", "after the lower"].map((title) => ({ title, right: true })),
      ],
      rungs,
      width,
    ),
    `Most who try two stages try the lower first: ${verdict(experiment.ladderHolds)}.`,
    "",
    ...table(
      [{ title: "owner" }, { title: "mean payoff ± 95 %", right: true }],
      Object.entries(owners).map(([owner, mean]) => [owner, meanText(mean)]),
      width,
    ),
    `${ORDER.join(" < ")}, intervals apart: ${verdict(experiment.orderHolds)}.`,
    "",
    ...table(
      [
        { title: "change" },
        { title: "mean ± 95 %", right: true },
        { title: "difference", right: true },
        { title: "verdict" },
      ],
      effects.map((e) => [
        e.name,
        meanText(e.mean),
        meanText(e.difference),
        `${e.expected}: ${verdict(e.holds)}`,
      ]),
      width,
    ),
    "",
  ];
}
