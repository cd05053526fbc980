/** `linchpin price` for people: the pie, what disclosures cost, what changes of the table are worth. */
import {
  type Analysis,
  disclosureSentence,
  freeCaveat,
  freeFor,
  freeSentence,
  gainText,
  hintSentence,
  introduction,
  isNothing,
  leverageSentence,
  leverSentences,
  leversOf,
  money,
  nameOfAsset,
  nameOfPlayer,
  necessitySentence,
  savingCells,
  savingOf,
  spread,
  spreadColumns,
  spreadWords,
  type Unit,
  unitFor,
} from "@linchpin/report";
import { holdingAdvice, type Deal, type DisclosurePrice, type Quantiles } from "@linchpin/deal";
import { blocksOf, table, wrap, type Column } from "../../terminal/layout.ts";
import { paintFor, type Paint } from "../../terminal/paint.ts";
import type { Style } from "../../terminal/io.ts";
import { pieBar, pieTable } from "./pie.ts";

/** Disclosures that get a sentence of their own. */
const SPOKEN = 3;
/** Columns from which the tables have room for what an asset saves beside the quantiles. */
const ROOMY = 96;

export function priceText(analysis: Analysis, { coloured, width }: Style): string {
  const paint = paintFor(coloured);
  return blocksOf([
    pieSection(analysis, width, paint),
    disclosureSection(analysis, width, paint),
    freeSection(analysis, width, paint),
    leverSection(analysis, width, paint),
    samplesNote(analysis, width),
  ]);
}

function pieSection(analysis: Analysis, width: number, paint: Paint): readonly string[] {
  const { deal, list, ranges } = analysis;
  const sentences = [
    leverageSentence(list.power),
    necessitySentence(list.power),
    ...holdingAdvice(deal).map(hintSentence),
  ];
  if (ranges !== null) sentences.push(spreadWords(ranges.report));
  return [
    ...wrap(deal.title, width).map(paint.bold),
    ...wrap(introduction(deal), width),
    "",
    pieBar(analysis, width, paint),
    ...pieTable(analysis, width),
    "",
    ...sentences.flatMap((sentence) => wrap(sentence, width)),
  ];
}

function disclosureSection(analysis: Analysis, width: number, paint: Paint): readonly string[] {
  const { deal, list } = analysis;
  if (deal.assets.length === 0) return [];
  const unit = unitFor(list.disclosures.flatMap((d) => [...d.now, ...d.fair.map((f) => f.value)]));
  const blocks = deal.parties.map((_, i) => partyBlock(analysis, i + 1, unit, width));
  return [
    paint.bold(`What each disclosure costs you, ${unit.name}${deal.currency}`),
    ...wrap(
      "now: given today, alone. fair: on average, as part of what it may collect. A party that passes things on is counted with its chance of doing so.",
      width,
    ),
    ...dearest(analysis).flatMap((sentence) => ["", ...wrap(sentence, width)]),
    ...blocks.flatMap((block) => ["", ...block]),
  ];
}

/** A sentence on each of the dearest disclosures. */
function dearest({ deal, list }: Analysis): readonly string[] {
  const all = list.disclosures.flatMap((d, i) =>
    d.missing.map((asset, k) => ({ asset, party: i + 1, now: d.now[k]!, fair: d.fair[k]!.value })),
  );
  return all
    .filter(({ fair }) => fair >= 0.5)
    .sort((a, b) => b.fair - a.fair)
    .slice(0, SPOKEN)
    .map(({ asset, party, ...price }) =>
      disclosureSentence({
        asset: nameOfAsset(deal, asset),
        party: deal.parties[party - 1]!,
        horizon: deal.horizon,
        saving: savingOf(deal, party, asset),
        ...price,
      }),
    );
}

function partyBlock(analysis: Analysis, party: number, unit: Unit, width: number): readonly string[] {
  const { deal, list, report, ranges } = analysis;
  const { missing, everything, fair } = list.disclosures[party - 1]!;
  const name = nameOfPlayer(deal, party);
  const share = list.power.shares[0]!;
  const sampled = ranges !== null;
  const { key } = deal.parties[party - 1]!;
  if (missing.length === 0) return wrap(`${name} holds everything already.`, width);
  const still = fair.every((f) => isNothing(f.value, share)) && isNothing(everything, share);
  if (still) return wrap(`To ${name} no disclosure costs you anything as things stand.`, width);
  const roomy = !sampled || width >= ROOMY;
  const rows = missing.map((asset) => {
    const assetKey = deal.assets[asset]!.key;
    const price = report.prices.disclosure[assetKey]![key]!;
    return disclosureRow(
      deal,
      party,
      asset,
      price,
      ranges?.report.prices.disclosure[assetKey]![key],
      unit,
      roomy,
    );
  });
  const all = [
    "everything",
    unit.figure(everything),
    ...spread(ranges?.report.prices.everything[key], unit.figure),
  ];
  const columns = disclosureColumns(name, sampled, roomy);
  const blank = Array.from({ length: columns.length - all.length }, () => "");
  return [
    ...table(columns, [...rows, [...all, ...blank]], width),
    ...savingNote(deal, party, missing, roomy, width),
  ];
}

/** Why a party saves nothing where the columns of what it saves are empty. */
function savingNote(
  deal: Deal,
  party: number,
  missing: readonly number[],
  roomy: boolean,
  width: number,
): readonly string[] {
  const never = missing.some((asset) => !(savingOf(deal, party, asset).before < deal.horizon));
  if (!roomy) return [];
  if (deal.parties[party - 1]!.make === 0) {
    return wrap(
      `${nameOfPlayer(deal, party)} makes nothing itself: what it is shown saves those whom it works with.`,
      width,
    );
  }
  if (!never) return [];
  return wrap(
    `${nameOfPlayer(deal, party)} could never make the product alone before the market is over; –: nor with this.`,
    width,
  );
}

function disclosureColumns(name: string, sampled: boolean, roomy: boolean): readonly Column[] {
  const saving = ["months", "money"].map((title) => ({ title: `saves ${title}`, right: true }));
  return [
    { title: `To ${name}` },
    { title: "now", right: true },
    ...spreadColumns(sampled),
    { title: "fair", right: true },
    ...spreadColumns(sampled),
    ...(roomy ? saving : []),
  ];
}

function disclosureRow(
  deal: Deal,
  party: number,
  asset: number,
  price: DisclosurePrice<number>,
  range: DisclosurePrice<Quantiles> | undefined,
  unit: Unit,
  roomy: boolean,
): readonly string[] {
  return [
    nameOfAsset(deal, asset),
    unit.figure(price.now),
    ...spread(range?.now, unit.figure),
    unit.figure(price.fair),
    ...spread(range?.fair, unit.figure),
    ...(roomy ? savingCells(deal, party, asset, unit) : []),
  ];
}

function freeSection(analysis: Analysis, width: number, paint: Paint): readonly string[] {
  const { deal, ranges } = analysis;
  if (deal.assets.length === 0) return [];
  const sentences = deal.parties.map((_, i) => freeSentence(deal, i + 1, freeFor(analysis, i + 1)));
  const caveat = freeCaveat(analysis);
  const loss = ranges === null ? "together" : "together, at the P90 of the ranges,";
  return [
    ...wrap(`Free to show (${loss} at most 0.5 % of your share)`, width).map(paint.bold),
    ...sentences.flatMap((sentence) => wrap(sentence, width, "  ")),
    ...(caveat === null ? [] : wrap(caveat, width)),
  ];
}

function leverSection(analysis: Analysis, width: number, paint: Paint): readonly string[] {
  const { deal, list, ranges } = analysis;
  const levers = leversOf(analysis);
  const unit = unitFor(levers.map((l) => l.gain));
  const columns = [
    { title: `Your share changes by, ${unit.name}${deal.currency}` },
    { title: "", right: true },
    ...spreadColumns(ranges !== null),
  ];
  const rows = levers.map(({ label, gain, range }) => [
    label,
    gainText(unit, gain),
    ...spread(range, (x) => gainText(unit, x)),
  ]);
  return [
    paint.bold("What would change the table"),
    ...table(columns, rows, width),
    "",
    ...leverSentences(deal, list).flatMap((sentence) => wrap(sentence, width, "  ")),
  ];
}

function samplesNote({ file, ranges, report }: Analysis, width: number): readonly string[] {
  if (ranges !== null) {
    const { samples, fairSamples } = ranges;
    const fewer = fairSamples < samples ? ` (${fairSamples} for fair, which takes longer)` : "";
    return wrap(
      `P10, P50, P90: ${samples} samples${fewer} of the ${file.ranges.length} ranges in the file. The amounts without a P are those of the likely values, not the P50.`,
      width,
    );
  }
  if (report.standardErrors === undefined) return [];
  return wrap(
    `Shares are sampled, with a standard error: there are more than 20 players. The pie is ${money(report.worth)}.`,
    width,
  );
}
