/** What moves the owner's share, and every number that was assumed. */
import { OWNER, type Assumption, type Deal, type Swing } from "@linchpin/deal";
import { capital, plainNumber } from "../words/figures.ts";
import { groupedBy } from "../grouped.ts";
import { inputName } from "../words/inputs.ts";
import type { ReportWords } from "../words/words.ts";
import type { BarChart } from "../charts.ts";
import { columnsOf, heading, list, paragraph, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

/** Inputs that are drawn; the table has them all. */
const DRAWN = 12;

export function tornadoSection(facts: Facts, words: ReportWords): Section {
  const { analysis, deal, swings } = facts;
  const { ranges } = analysis.file;
  const w = words.parts.tornado;
  const { title } = w;
  if (swings.length === 0)
    return { id: "tornado", title, blocks: [paragraph(ranges.length === 0 ? w.exact : w.noneMoves)] };
  const share = analysis.list.power.shares[OWNER]!;
  const unit = words.unitFor([share, ...swings.flatMap((s) => [s.atLow, s.atHigh])]);
  return {
    id: "tornado",
    title,
    blocks: [
      paragraph(w.lead(words.money(share))),
      { kind: "chart", chart: tornadoChart(facts, share, words) },
      {
        kind: "table",
        caption: w.caption(`${unit.name}${deal.currency}`),
        columns: columnsOf(w.columns),
        rows: swings.map((s) => [
          capital(inputName(words.language, deal, ranges[s.range]!.path)),
          plainNumber(ranges[s.range]!.low),
          plainNumber(ranges[s.range]!.high),
          unit.figure(s.atLow),
          unit.figure(s.atHigh),
          unit.figure(Math.abs(s.atHigh - s.atLow)),
        ]),
      },
    ],
  };
}

function tornadoChart(
  { analysis, deal, swings }: Facts,
  share: number,
  { language, money, parts: { tornado: w } }: ReportWords,
): BarChart {
  const { ranges } = analysis.file;
  const bars = swings.slice(0, DRAWN).map((s: Swing) => {
    const { path, low, high } = ranges[s.range]!;
    return {
      label: capital(inputName(language, deal, path)),
      value: `${plainNumber(low)}: ${money(s.atLow)} · ${plainNumber(high)}: ${money(s.atHigh)}`,
      from: Math.min(s.atLow, s.atHigh),
      to: Math.max(s.atLow, s.atHigh),
      tone: "other" as const,
    };
  });
  const description = bars.map((b) => `${b.label}, ${b.value}`).join("; ");
  return {
    kind: "bars",
    title: w.chart,
    description,
    bars,
    origin: share,
    originLabel: w.likely(money(share)),
  };
}

export function turningSection({ analysis, deal, turnings }: Facts, words: ReportWords): Section {
  const w = words.parts.turning;
  const lead = analysis.file.ranges.length === 0 ? w.exact : turnings.length === 0 ? w.none : w.lead;
  const byAdvice = groupedBy(turnings, ({ now }) => words.adviceWords(deal, now));
  return {
    id: "turning",
    title: w.title,
    blocks: [
      paragraph(lead),
      ...[...byAdvice].flatMap(([now, each]) => [
        heading(capital(now)),
        list(each.map((turning) => capital(words.turnWords(deal, turning)))),
      ]),
    ],
  };
}

export function assumptionSection({ analysis, deal }: Facts, words: ReportWords): Section {
  const w = words.parts.assumptions;
  const { assumptions, ranges } = analysis.file;
  const defaults = assumptions.filter((a) => a.fromDefault).length;
  return {
    id: "assumptions",
    title: w.title,
    blocks: [
      paragraph(w.lead(assumptions.length, ranges.length, defaults)),
      {
        kind: "table",
        caption: w.caption,
        columns: columnsOf(w.columns, [0, 4]),
        rows: assumptions.map((assumption) => assumptionRow(deal, assumption, words)),
      },
    ],
  };
}

function assumptionRow(
  deal: Deal,
  { path, value, range, source, note, fromDefault }: Assumption,
  { language, parts: { assumptions: w } }: ReportWords,
): readonly string[] {
  const from = [source, note].filter((text) => text !== null).join(" · ");
  return [
    capital(inputName(language, deal, path)),
    plainNumber(value),
    range === null ? "" : plainNumber(range.low),
    range === null ? "" : plainNumber(range.high),
    fromDefault ? w.byDefault : from.replace(/\s+/g, " ").trim(),
  ];
}
