/** Terms for people: whether the party keeps paying and why, what both get, what to mind, and what else it could do. */
import { holdingAdvice } from "@linchpin/deal";
import {
  besideTrade,
  hintSentence,
  holdSentence,
  nameOfPlayer,
  optionsByMonth,
  optionWords,
  outsideSentence,
  partSentences,
  rangesSentence,
  sayTerms,
  signSentence,
  spread,
  spreadColumns,
  type TermsRanges,
  timeSentence,
  unitFor,
  valueRows,
  warningSentences,
  type Weighed,
} from "@linchpin/report";
import { blocksOf, table, wrap } from "../../terminal/layout.ts";
import { paintFor } from "../../terminal/paint.ts";
import type { Style } from "../../terminal/io.ts";

/** Months between two lines of the table of options. */
const STEP = 12;

export function termsText(weighed: Weighed, ranges: TermsRanges | null, { coloured, width }: Style): string {
  const { deal, terms, figures } = weighed;
  const party = nameOfPlayer(deal, terms.party);
  const paint = paintFor(coloured);
  const [first, ...rest] = wrap(holdSentence(weighed), width);
  const time = timeSentence(weighed);
  const outside = outsideSentence(weighed);
  return blocksOf([
    [...wrap(`A licence to ${party}`, width).map(paint.bold), ...wrap(sayTerms(deal, terms), width)],
    [
      (figures.selfEnforcing ? paint.yours : paint.lost)(first!),
      ...rest,
      ...(time === null ? [] : wrap(time, width)),
      ...wrap(signSentence(weighed), width),
      ...(outside === null ? [] : wrap(outside, width)),
    ],
    warningLines(weighed, width, paint.bold),
    valueTable(weighed, ranges, width),
    partSentences(weighed).flatMap((sentence) => wrap(sentence, width)),
    tradeTable(weighed, width),
    optionTable(weighed, width),
    ...(ranges === null ? [] : [wrap(rangesSentence(party, ranges), width)]),
  ]);
}

function warningLines(weighed: Weighed, width: number, bold: (text: string) => string): readonly string[] {
  const sentences = warningSentences(weighed);
  const stands = holdingAdvice(weighed.deal).map(hintSentence);
  if (sentences.length === 0) return stands.flatMap((sentence) => wrap(sentence, width));
  return [
    ...stands.flatMap((sentence) => wrap(sentence, width)),
    bold(sentences.length === 1 ? "A warning" : `${sentences.length} warnings`),
    ...sentences.flatMap((sentence) => wrap(`! ${sentence}`, width, "  ")),
  ];
}

function valueTable(weighed: Weighed, ranges: TermsRanges | null, width: number): readonly string[] {
  const { deal, figures } = weighed;
  const rows = valueRows(weighed);
  const unit = unitFor(rows.map(([, key]) => figures[key]));
  return table(
    [
      { title: `Present value, ${unit.name}${deal.currency}` },
      { title: ranges === null ? "" : "likely", right: true },
      ...spreadColumns(ranges !== null),
    ],
    rows.map(([label, key]) => [label, unit.figure(figures[key]), ...spread(ranges?.[key], unit.figure)]),
    width,
  );
}

function tradeTable(weighed: Weighed, width: number): readonly string[] {
  const lines = besideTrade(weighed).flatMap(({ what, here, trade }) =>
    wrap(`${what}: ${here}. The trade: ${trade}.`, width, "  "),
  );
  return ["Beside what the trade pays", ...lines];
}

function optionTable(weighed: Weighed, width: number): readonly string[] {
  const { deal, working } = weighed;
  const { chosen } = working.options;
  const shown = optionsByMonth(weighed).filter(
    (o) => o.stopsAt === null || o.stopsAt % STEP === 0 || o === chosen,
  );
  const unit = unitFor(shown.flatMap((o) => [o.toParty, working.toOwner(o)]));
  return table(
    [
      { title: `What it could do, ${unit.name}${deal.currency}` },
      { title: "to it", right: true },
      { title: "to you", right: true },
    ],
    shown.map((option) => [
      `${option === chosen ? "→ " : "  "}${optionWords(option)}`,
      unit.figure(option.toParty),
      unit.figure(working.toOwner(option)),
    ]),
    width,
  );
}
