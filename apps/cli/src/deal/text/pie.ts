/** The pie as a bar divided among everyone, and the table that says whose part is whose. */
import { OWNER, playerKeys } from "@linchpin/deal";
import { type Analysis, nameOfPlayer, percent, spread, spreadColumns, unitFor } from "@linchpin/report";
import { divide, table, type Column } from "../../terminal/layout.ts";
import type { Paint } from "../../terminal/paint.ts";

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
