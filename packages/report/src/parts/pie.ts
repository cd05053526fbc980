/** Who gets what: the pie as a picture and a table. */
import { OWNER, playerKeys } from "@linchpin/deal";
import { percent } from "../words/figures.ts";
import { nameOfPlayer } from "../words/names.ts";
import type { ReportWords } from "../words/words.ts";
import { spread, spreadColumns } from "../words/spread.ts";
import type { BarChart } from "../charts.ts";
import { columnsOf, paragraph, type Block, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

export function pieSection(facts: Facts, words: ReportWords): Section {
  const { analysis, deal } = facts;
  const { power } = analysis.list;
  const w = words.parts.pie;
  const sentences = [words.leverageSentence(power), words.necessitySentence(power)];
  if (analysis.ranges !== null) sentences.push(words.spreadWords(analysis.ranges.report));
  if (power.standardErrors !== null) sentences.push(w.sampled);
  return {
    id: "pie",
    title: w.title,
    blocks: [
      paragraph(w.lead(deal.owner.name)),
      { kind: "chart", chart: pieChart(facts, words) },
      pieTable(facts, words),
      paragraph(words.together(sentences)),
    ],
  };
}

function pieChart({ analysis, deal }: Facts, { money, parts: { pie: w } }: ReportWords): BarChart {
  const { shares, worth } = analysis.list.power;
  let from = 0;
  const bars = shares.flatMap((share, player) => {
    if (!(share > worth / 2000)) return [];
    const name = nameOfPlayer(deal, player);
    const bar = {
      label: player === OWNER ? w.you(name) : name,
      value: `${money(share)} · ${percent(share / worth)}`,
      from,
      to: from + share,
      tone: player === OWNER ? ("yours" as const) : ("other" as const),
    };
    from += share;
    return [bar];
  });
  const description = bars.map((b) => `${b.label} ${b.value}`).join("; ");
  return { kind: "bars", title: w.chart, description, bars, origin: 0, stacked: true };
}

function pieTable({ analysis, deal }: Facts, { unitFor, parts: { pie: w } }: ReportWords): Block {
  const { ranges, report, list } = analysis;
  const { shares, worth } = list.power;
  const unit = unitFor(shares);
  const keys = playerKeys(deal);
  const partOf = (amount: number): string => (worth > 0 ? percent(amount / worth) : "0 %");
  const rows = shares.map((amount, at) => [
    nameOfPlayer(deal, at),
    unit.figure(amount),
    partOf(amount),
    ...spread(ranges?.report.shares[keys[at]!], unit.figure),
  ]);
  const whole = [
    w.everybody,
    unit.figure(report.worth),
    partOf(worth),
    ...spread(ranges?.report.worth, unit.figure),
  ];
  return {
    kind: "table",
    caption: w.caption(`${unit.name}${deal.currency}`),
    columns: [...columnsOf(w.columns), ...spreadColumns(ranges !== null)],
    rows: [...rows, whole],
  };
}
