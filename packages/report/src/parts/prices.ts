/** What disclosures cost, and what exclusivity, bidders and channels are worth. */
import { freeFor, savingOf, type Analysis } from "../facts/analysis.ts";
import { OWNER } from "@linchpin/deal";
import type { Unit } from "../words/figures.ts";
import { gainText, type Lever } from "../words/levers.ts";
import { isNothing, nameOfAsset, nameOfPlayer } from "../words/names.ts";
import type { ReportWords } from "../words/words.ts";
import { spread, spreadColumns } from "../words/spread.ts";
import type { BarChart } from "../charts.ts";
import { columnsOf, heading, list, paragraph, type Block, type Section } from "../document.ts";
import type { Facts } from "../facts/facts.ts";

/** Disclosures that are drawn, and that get a sentence. */
const DRAWN = 10;
const SPOKEN = 3;

interface Disclosure {
  readonly asset: number;
  readonly party: number;
  readonly now: number;
  readonly fair: number;
}

export function disclosureSection(facts: Facts, words: ReportWords): Section {
  const { deal } = facts;
  const w = words.parts.disclosures;
  const caveat = words.freeCaveat(facts.analysis);
  const all = disclosuresOf(facts.analysis);
  const dearest = all.filter((d) => d.fair >= 0.5).sort((a, b) => b.fair - a.fair);
  const sentences = dearest.slice(0, SPOKEN).map(({ asset, party, now, fair }) =>
    words.disclosureSentence({
      asset: nameOfAsset(deal, asset),
      party: deal.parties[party - 1]!,
      horizon: deal.horizon,
      saving: savingOf(deal, party, asset),
      now,
      fair,
    }),
  );
  const chart: Block[] =
    dearest.length === 0
      ? []
      : [{ kind: "chart", chart: disclosureChart(facts, dearest.slice(0, DRAWN), words) }];
  return {
    id: "disclosures",
    title: w.title,
    blocks: [
      paragraph(w.lead),
      ...sentences.map(paragraph),
      ...chart,
      ...partyTables(facts, words),
      heading(w.free),
      paragraph(w.freeLead(facts.analysis.ranges !== null)),
      list([...freeLines(facts, words), ...(caveat === null ? [] : [caveat])]),
    ],
  };
}

function disclosuresOf({ list: prices }: Analysis): readonly Disclosure[] {
  return prices.disclosures.flatMap((d, i) =>
    d.missing.map((asset, k) => ({ asset, party: i + 1, now: d.now[k]!, fair: d.fair[k]!.value })),
  );
}

function disclosureChart(
  { deal }: Facts,
  shown: readonly Disclosure[],
  { money, parts: { disclosures: w } }: ReportWords,
): BarChart {
  const bars = shown.map(({ asset, party, now, fair }) => ({
    label: `${nameOfAsset(deal, asset)} → ${nameOfPlayer(deal, party)}`,
    value: w.bar(money(fair), money(now)),
    from: 0,
    to: fair,
    mark: now,
    tone: "lost" as const,
  }));
  return {
    kind: "bars",
    title: w.chart,
    description: w.bars(bars.map((b) => `${b.label}: ${b.value}`).join("; ")),
    bars,
    origin: 0,
  };
}

function partyTables(facts: Facts, words: ReportWords): readonly Block[] {
  const { list: prices } = facts.analysis;
  const unit = words.unitFor(
    prices.disclosures.flatMap((d) => [...d.now, ...d.fair.map((f) => f.value), d.everything]),
  );
  return facts.deal.parties.flatMap((_, i) => partyTable(facts, i + 1, unit, words));
}

function partyTable(
  { analysis, deal }: Facts,
  party: number,
  unit: Unit,
  { savingCells, parts: { disclosures: w } }: ReportWords,
): readonly Block[] {
  const { ranges, list: prices } = analysis;
  const { missing, now, fair, everything } = prices.disclosures[party - 1]!;
  const { key, name } = deal.parties[party - 1]!;
  const share = prices.power.shares[OWNER]!;
  if (missing.length === 0) return [paragraph(w.holdsAll(name))];
  if (isNothing(everything, share) && fair.every((f) => isNothing(f.value, share))) {
    return [paragraph(w.noCost(name))];
  }
  const figures = ranges?.report.prices;
  const rows = missing.map((asset, k) => {
    const assetKey = deal.assets[asset]!.key;
    const range = figures?.disclosure[assetKey]![key];
    return [
      nameOfAsset(deal, asset),
      unit.figure(now[k]!),
      ...spread(range?.now, unit.figure),
      unit.figure(fair[k]!.value),
      ...spread(range?.fair, unit.figure),
      ...savingCells(deal, party, asset, unit),
    ];
  });
  const sampled = spreadColumns(ranges !== null);
  const all = [w.everything, unit.figure(everything), ...spread(figures?.everything[key], unit.figure)];
  const titles = columnsOf(w.columns);
  const columns = [...titles.slice(0, 2), ...sampled, titles[2]!, ...sampled, ...titles.slice(3)];
  const caption = w.caption(name, `${unit.name}${deal.currency}`);
  const blank = columns.slice(all.length).map(() => "");
  return [{ kind: "table", caption, columns, rows: [...rows, [...all, ...blank]] }];
}

const freeLines = ({ analysis, deal }: Facts, words: ReportWords): readonly string[] =>
  deal.parties.map((_, i) => words.freeSentence(deal, i + 1, freeFor(analysis, i + 1)));

export function leverSection({ analysis, deal }: Facts, words: ReportWords): Section {
  const w = words.parts.levers;
  const levers = words.leversOf(analysis);
  return {
    id: "levers",
    title: w.title,
    blocks: [
      paragraph(w.lead),
      { kind: "chart", chart: leverChart(levers, words) },
      leverTable(levers, deal.currency, analysis.ranges !== null, words),
      list(words.leverSentences(deal, analysis.list)),
    ],
  };
}

function leverChart(levers: readonly Lever[], { money, parts: { levers: w } }: ReportWords): BarChart {
  const bars = levers.map(({ label, gain }) => ({
    label,
    value: `${gain > 0 ? "+" : ""}${money(gain)}`,
    from: 0,
    to: gain,
    tone: gain < 0 ? ("lost" as const) : ("yours" as const),
  }));
  const description = bars.map((b) => `${b.label}: ${b.value}`).join("; ");
  return { kind: "bars", title: w.chart, description, bars, origin: 0 };
}

function leverTable(
  levers: readonly Lever[],
  currency: string,
  sampled: boolean,
  { unitFor, parts: { levers: w } }: ReportWords,
): Block {
  const unit = unitFor(levers.map((l) => l.gain));
  return {
    kind: "table",
    caption: w.caption(`${unit.name}${currency}`),
    columns: [...columnsOf(w.columns), ...spreadColumns(sampled)],
    rows: levers.map(({ label, gain, range }) => [
      label,
      gainText(unit, gain),
      ...spread(range, (x) => gainText(unit, x)),
    ]),
  };
}
