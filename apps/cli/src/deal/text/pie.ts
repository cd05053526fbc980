/** The pie as a bar divided among everyone, and the table that says whose part is whose. */
import { OWNER, playerKeys, type PriceReport, type Quantiles } from "@linchpin/deal";
import type { Analysis } from "../analysis.ts";
import { percent, unitFor } from "../../terminal/figures.ts";
import { divide, table, type Column } from "../../terminal/layout.ts";
import type { Paint } from "../../terminal/paint.ts";
import { nameOfPlayer } from "../words.ts";

/** One after another, so that neighbours differ without colour. */
const FILLS = ["█", "▒", "░", "▓"] as const;

const fillOf = (player: number): string => (player === OWNER ? FILLS[0] : FILLS[1 + ((player - 1) % 3)]!);

export function pieBar(analysis: Analysis, width: number, paint: Paint): string {
  const { shares } = analysis.list.power;
  return divide(shares, width)
    .map((columns, player) => {
      const part = fillOf(player).repeat(columns);
      return player === OWNER ? paint.yours(part) : part;
    })
    .join("");
}

export function pieTable(analysis: Analysis, width: number): readonly string[] {
  const { deal, list, ranges } = analysis;
  const { shares, worth, standardErrors } = list.power;
  const unit = unitFor(shares);
  const columns: Column[] = [
    { title: `Share, ${unit.name}${deal.currency}` },
    { title: "amount", right: true },
    ...spreadColumns(ranges !== null),
    ...(standardErrors === null ? [] : [{ title: "± s.e.", right: true }]),
    { title: "part", right: true },
  ];
  const keys = playerKeys(deal);
  const rows = shares.map((share, player) => [
    `${fillOf(player)} ${nameOfPlayer(deal, player)}${player === OWNER ? " (you)" : ""}`,
    unit.figure(share),
    ...spread(ranges?.report.shares[keys[player]!], unit.figure),
    ...(standardErrors === null ? [] : [unit.figure(standardErrors[player]!)]),
    worth > 0 ? percent(share / worth) : "0",
  ]);
  const whole = ["  everybody together", unit.figure(worth), ...spread(ranges?.report.worth, unit.figure)];
  const rest = Array.from({ length: columns.length - whole.length }, () => "");
  return table(columns, [...rows, [...whole, ...rest]], width);
}

export const spreadColumns = (sampled: boolean): readonly Column[] =>
  sampled ? ["P10", "P50", "P90"].map((title) => ({ title, right: true })) : [];

export const spread = (
  figure: Quantiles | undefined,
  format: (amount: number) => string,
): readonly string[] =>
  figure === undefined ? [] : [format(figure.p10), format(figure.p50), format(figure.p90)];

/** Leverage and necessity with their spread, for a sentence. */
export function spreadWords({ leverage, necessity }: PriceReport<Quantiles>): string {
  return `P10 / P50 / P90: leverage ${threeOf(leverage)}, necessity ${threeOf(necessity)}.`;
}

const threeOf = ({ p10, p50, p90 }: Quantiles): string =>
  `${p10.toFixed(2)} / ${p50.toFixed(2)} / ${p90.toFixed(2)}`;
