/** What speaks for and against the claims of a report, what the model leaves out, and all figures to the cent. */
import { plainNumber, toTheCent } from "../words/figures.ts";
import type { ReportWords } from "../words/words.ts";
import { columnsOf, heading, list, paragraph, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

export function evidenceSection({ parts: { evidence: w } }: ReportWords): Section {
  return {
    id: "evidence",
    title: w.title,
    blocks: [
      paragraph(w.lead),
      ...w.claims.flatMap(({ claim, forIt, against }) => [
        heading(claim),
        list([w.pro(forIt), w.con(against)]),
      ]),
    ],
  };
}

export const limitSection = ({ parts: { limits: w } }: ReportWords): Section => ({
  id: "limits",
  title: w.title,
  blocks: [list(w.list)],
});

/** The figures of `linchpin price --json`, by the same names. */
export function figureSection({ analysis, deal }: Facts, { parts: { figures: w } }: ReportWords): Section {
  const { report } = analysis;
  const rows: string[][] = [
    ["worth", toTheCent(report.worth)],
    ["leverage", plainNumber(Number(report.leverage.toFixed(6)))],
    ["necessity", plainNumber(Number(report.necessity.toFixed(6)))],
  ];
  const add = (path: string, value: number): number => rows.push([path, toTheCent(value)]);
  const each = (path: string, values: Readonly<Record<string, number>>): void =>
    Object.entries(values).forEach(([key, value]) => add(`${path}.${key}`, value));
  const { disclosure, everything, exclusivity, foreclosed, bidder, channel } = report.prices;
  each("shares", report.shares);
  for (const [asset, parties] of Object.entries(disclosure)) {
    for (const [party, { now, fair }] of Object.entries(parties)) {
      add(`disclosure.${asset}.${party}.now`, now);
      add(`disclosure.${asset}.${party}.fair`, fair);
    }
  }
  each("everything", everything);
  each("exclusivity", exclusivity);
  each("foreclosed", foreclosed);
  each("bidder", bidder);
  each("channel", channel);
  return {
    id: "figures",
    title: w.title,
    blocks: [
      paragraph(w.lead),
      {
        kind: "table",
        caption: w.caption(deal.currency),
        columns: columnsOf(w.columns),
        rows,
        folded: true,
      },
    ],
  };
}
