/** Who gets what: the pie as a picture and a table. */
import { OWNER, playerKeys } from "@linchpin/deal";
import { money, percent, unitFor } from "../words/figures.ts";
import { spread, spreadColumns, spreadWords } from "../words/en/spread.ts";
import { leverageSentence, nameOfPlayer, necessitySentence } from "../words/en/deal.ts";
import type { BarChart } from "../charts.ts";
import { paragraph, right, type Block, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

export function pieSection(facts: Facts): Section {
  const { analysis, deal } = facts;
  const { power } = analysis.list;
  const sentences = [leverageSentence(power), necessitySentence(power)];
  if (analysis.ranges !== null) sentences.push(spreadWords(analysis.ranges.report));
  if (power.standardErrors !== null) sentences.push("Shares are sampled: there are more than 20 players.");
  return {
    id: "pie",
    title: "Who gets what",
    blocks: [
      paragraph(
        `The pie is what everybody earns together. Each part is what its holder adds, on average over all orders in which they could come together. ${deal.owner.name} is you.`,
      ),
      { kind: "chart", chart: pieChart(facts) },
      pieTable(facts),
      paragraph(sentences.join(" ")),
    ],
  };
}

function pieChart({ analysis, deal }: Facts): BarChart {
  const { shares, worth } = analysis.list.power;
  let from = 0;
  const bars = shares.flatMap((share, player) => {
    if (!(share > worth / 2000)) return [];
    const bar = {
      label: `${nameOfPlayer(deal, player)}${player === OWNER ? " (you)" : ""}`,
      value: `${money(share)} · ${percent(share / worth)}`,
      from,
      to: from + share,
      tone: player === OWNER ? ("yours" as const) : ("other" as const),
    };
    from += share;
    return [bar];
  });
  const description = bars.map((b) => `${b.label} ${b.value}`).join("; ");
  return { kind: "bars", title: "The pie, divided", description, bars, origin: 0, stacked: true };
}

function pieTable({ analysis, deal }: Facts): Block {
  const { ranges, report, list } = analysis;
  const { shares, worth } = list.power;
  const unit = unitFor(shares);
  const keys = playerKeys(deal);
  const part = (share: number): string => (worth > 0 ? percent(share / worth) : "0 %");
  const rows = shares.map((share, player) => [
    nameOfPlayer(deal, player),
    unit.figure(share),
    part(share),
    ...spread(ranges?.report.shares[keys[player]!], unit.figure),
  ]);
  const whole = [
    "Everybody together",
    unit.figure(report.worth),
    part(worth),
    ...spread(ranges?.report.worth, unit.figure),
  ];
  return {
    kind: "table",
    caption: `Shares, ${unit.name}${deal.currency}, present value`,
    columns: [{ title: "Player" }, right("Share"), right("Part"), ...spreadColumns(ranges !== null)],
    rows: [...rows, whole],
  };
}
