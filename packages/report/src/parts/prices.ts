/** What disclosures cost, and what exclusivity, bidders and channels are worth. */
import { freeFor, savingOf, type Analysis } from "../facts/analysis.ts";
import { OWNER } from "@linchpin/deal";
import { money, unitFor, type Unit } from "../words/figures.ts";
import { spread, spreadColumns } from "../words/en/spread.ts";
import { gainText, leverSentences, leversOf, type Lever } from "../words/en/levers.ts";
import { freeCaveat, savingCells } from "../words/en/saving.ts";
import { disclosureSentence, freeSentence, isNothing, nameOfAsset, nameOfPlayer } from "../words/en/deal.ts";
import type { BarChart } from "../charts.ts";
import { list, paragraph, right, type Block, type Section } from "../document.ts";
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

export function disclosureSection(facts: Facts): Section {
  const { deal } = facts;
  const caveat = freeCaveat(facts.analysis);
  const all = disclosuresOf(facts.analysis);
  const dearest = all.filter((d) => d.fair >= 0.5).sort((a, b) => b.fair - a.fair);
  const sentences = dearest.slice(0, SPOKEN).map(({ asset, party, now, fair }) =>
    disclosureSentence({
      asset: nameOfAsset(deal, asset),
      party: deal.parties[party - 1]!,
      horizon: deal.horizon,
      saving: savingOf(deal, party, asset),
      now,
      fair,
    }),
  );
  const chart: Block[] =
    dearest.length === 0 ? [] : [{ kind: "chart", chart: disclosureChart(facts, dearest.slice(0, DRAWN)) }];
  return {
    id: "disclosures",
    title: "What each disclosure costs you",
    blocks: [
      paragraph(
        "A disclosure cannot be taken back. Now is what it costs if it is given today and alone; fair is its cost on average, as part of everything the party may come to collect. Files complete each other, so one may cost nothing and the last of three a great deal. A dash where a party could not make the product alone before the market is over, even with it, or makes nothing itself.",
      ),
      ...sentences.map(paragraph),
      ...chart,
      ...partyTables(facts),
      { kind: "heading", text: "Free to show" },
      paragraph(
        `Together these cost at most 0.5 % of your share${facts.analysis.ranges === null ? "" : ", also at the P90 of the ranges"}. What is free only if it is kept stops being free when it travels: ask who else the party works with.`,
      ),
      list([...freeLines(facts), ...(caveat === null ? [] : [caveat])]),
    ],
  };
}

function disclosuresOf({ list: prices }: Analysis): readonly Disclosure[] {
  return prices.disclosures.flatMap((d, i) =>
    d.missing.map((asset, k) => ({ asset, party: i + 1, now: d.now[k]!, fair: d.fair[k]!.value })),
  );
}

function disclosureChart({ deal }: Facts, shown: readonly Disclosure[]): BarChart {
  const bars = shown.map(({ asset, party, now, fair }) => ({
    label: `${nameOfAsset(deal, asset)} → ${nameOfPlayer(deal, party)}`,
    value: `${money(fair)} fair · ${money(now)} now`,
    from: 0,
    to: fair,
    mark: now,
    tone: "lost" as const,
  }));
  const description = `Bars: fair; marks: now. ${bars.map((b) => `${b.label}: ${b.value}`).join("; ")}`;
  return {
    kind: "bars",
    title: "The dearest disclosures: fair as a bar, now as a mark",
    description,
    bars,
    origin: 0,
  };
}

function partyTables(facts: Facts): readonly Block[] {
  const { list: prices } = facts.analysis;
  const unit = unitFor(
    prices.disclosures.flatMap((d) => [...d.now, ...d.fair.map((f) => f.value), d.everything]),
  );
  return facts.deal.parties.flatMap((_, i) => partyTable(facts, i + 1, unit));
}

function partyTable({ analysis, deal }: Facts, party: number, unit: Unit): readonly Block[] {
  const { ranges, list: prices } = analysis;
  const { missing, now, fair, everything } = prices.disclosures[party - 1]!;
  const { key, name } = deal.parties[party - 1]!;
  const share = prices.power.shares[OWNER]!;
  if (missing.length === 0) return [paragraph(`${name} holds everything already.`)];
  if (isNothing(everything, share) && fair.every((f) => isNothing(f.value, share))) {
    return [paragraph(`To ${name} no disclosure costs you anything as things stand.`)];
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
  const all = ["everything", unit.figure(everything), ...spread(figures?.everything[key], unit.figure)];
  const columns = [
    { title: "Asset" },
    right("Now"),
    ...sampled,
    right("Fair"),
    ...sampled,
    right("Saves months"),
    right("Saves money"),
  ];
  const caption = `To ${name}, ${unit.name}${deal.currency}`;
  const blank = columns.slice(all.length).map(() => "");
  return [{ kind: "table", caption, columns, rows: [...rows, [...all, ...blank]] }];
}

const freeLines = ({ analysis, deal }: Facts): readonly string[] =>
  deal.parties.map((_, i) => freeSentence(deal, i + 1, freeFor(analysis, i + 1)));

export function leverSection({ analysis, deal }: Facts): Section {
  const levers = leversOf(analysis);
  return {
    id: "levers",
    title: "Exclusivity, bidders and channels",
    blocks: [
      paragraph(
        "Power comes from alternatives and from channels. Each line is one change to the table, everything else as it is.",
      ),
      { kind: "chart", chart: leverChart(levers) },
      leverTable(levers, deal.currency, analysis.ranges !== null),
      list(leverSentences(deal, analysis.list)),
    ],
  };
}

function leverChart(levers: readonly Lever[]): BarChart {
  const bars = levers.map(({ label, gain }) => ({
    label,
    value: `${gain > 0 ? "+" : ""}${money(gain)}`,
    from: 0,
    to: gain,
    tone: gain < 0 ? ("lost" as const) : ("yours" as const),
  }));
  const description = bars.map((b) => `${b.label}: ${b.value}`).join("; ");
  return { kind: "bars", title: "How your share would change", description, bars, origin: 0 };
}

function leverTable(levers: readonly Lever[], currency: string, sampled: boolean): Block {
  const unit = unitFor(levers.map((l) => l.gain));
  return {
    kind: "table",
    caption: `Change of your share, ${unit.name}${currency}`,
    columns: [{ title: "Change" }, right("Your share"), ...spreadColumns(sampled)],
    rows: levers.map(({ label, gain, range }) => [
      label,
      gainText(unit, gain),
      ...spread(range, (x) => gainText(unit, x)),
    ]),
  };
}
