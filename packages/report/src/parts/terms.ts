/** Each licence: what it says, whether it lasts, what both have, and what the party could do instead, month by month. */
import { money, unitFor } from "../words/figures.ts";
import { spread, spreadColumns } from "../words/en/spread.ts";
import { optionsByMonth, optionWords, rangesSentence, valueRows } from "../words/en/options.ts";
import { besideTrade } from "../words/en/trade.ts";
import type { Suggested } from "../facts/turning.ts";
import type { Weighed } from "../facts/weighed.ts";
import { nameOfPlayer } from "../words/en/deal.ts";
import { apartSentences, equalSentence, homeSentence, obstacleSentence } from "../words/en/suggest.ts";
import {
  holdSentence,
  outsideSentence,
  monthName,
  partSentences,
  sayTerms,
  signSentence,
  timeSentence,
} from "../words/en/terms.ts";
import { capital } from "../words/en/turning.ts";
import { warningSentences } from "../words/en/warnings.ts";
import type { LineChart, Point } from "../charts.ts";
import { heading, list, paragraph, right, type Block, type Section } from "../document.ts";
import type { Facts, TermsFact } from "../facts/facts.ts";

/** Months between two lines of the table of options. */
const STEP = 6;

export function termsSection(facts: Facts): Section {
  const given = facts.terms.some((t) => t.suggested === null);
  const lead = given
    ? "The licences given, and the month in which the other side stops needing you under each."
    : "For each party in talks the sheet to settle for: both gain the same by it, it signs, and it never gains by breaking it wherever there is such a sheet. Open higher, and know below what you walk away.";
  const missing = given ? [] : facts.suggested.filter(({ found }) => found.settle === null);
  return {
    id: "terms",
    title: "Terms, and the month in which they stop needing you",
    blocks: [
      paragraph(lead),
      ...facts.terms.flatMap((fact) => termsBlocks(facts, fact)),
      ...missing.map((one) => paragraph(hurdles(facts, one).join(" "))),
    ],
  };
}

const hurdles = ({ deal }: Facts, { party, found }: Suggested): readonly string[] =>
  found.obstacles.map((o) => obstacleSentence(nameOfPlayer(deal, party), o));

function termsBlocks(facts: Facts, fact: TermsFact): readonly Block[] {
  const { deal } = facts;
  const { title, weighed, ranges, suggested } = fact;
  const { terms, warnings } = weighed;
  const party = nameOfPlayer(deal, terms.party);
  const verdict = [
    holdSentence(weighed),
    timeSentence(weighed),
    signSentence(weighed),
    outsideSentence(weighed),
  ];
  return [
    heading(title ?? `Settle with ${party}`),
    ...(suggested === null ? [] : hurdles(facts, suggested).map(paragraph)),
    paragraph(sayTerms(deal, terms)),
    ...(suggested === null ? [] : suggestedBlocks(facts, suggested)),
    paragraph(verdict.filter((sentence) => sentence !== null).join(" ")),
    ...(warnings.length === 0 ? [] : [list(warningSentences(weighed))]),
    valueTable(fact),
    paragraph(partSentences(weighed).join(" ")),
    tradeTable(weighed),
    ...(ranges === null ? [] : [paragraph(rangesSentence(party, ranges))]),
    { kind: "chart", chart: optionChart(party, weighed) },
    optionTable(party, weighed),
  ];
}

/** Why these terms, what stays at home, the other levels, and the offers that are worth the same. */
function suggestedBlocks({ deal }: Facts, { found }: Suggested): readonly Block[] {
  const { settle, openWith, walkAwayBelow, offers } = found;
  const levels = [
    ...(openWith === null ? [] : [{ title: "Open with", sheet: openWith }]),
    { title: "Settle for", sheet: settle! },
    ...(walkAwayBelow === null ? [] : [{ title: "Walk away below", sheet: walkAwayBelow }]),
    ...(offers.length < 2 ? [] : offers.map((sheet, i) => ({ title: `Offer ${i + 1}`, sheet }))),
  ];
  return [
    paragraph(
      [homeSentence(deal, settle!), equalSentence(deal, settle!)].filter((s) => s !== null).join(" "),
    ),
    paragraph(apartSentences(deal, found).join(" ")),
    {
      kind: "table",
      caption: `Levels, and offers that are worth the same to you: make them together and learn from the choice. ${deal.currency}`,
      columns: [{ title: "Sheet" }, { title: "It pays" }, right("To you"), right("To it")],
      rows: levels.map(({ title, sheet }) => [
        title,
        sayTerms(deal, sheet.terms)
          .split(/(?<=\.) /)[0]!
          .replace(/^It pays /, ""),
        money(sheet.figures.toOwner),
        money(sheet.figures.toParty),
      ]),
    },
  ];
}

function valueTable({ weighed, ranges }: TermsFact): Block {
  const rows = valueRows(weighed);
  const unit = unitFor(rows.map(([, key]) => weighed.figures[key]));
  return {
    kind: "table",
    caption: `Present values, ${unit.name}${weighed.deal.currency}`,
    columns: [{ title: "Value" }, right("Likely"), ...spreadColumns(ranges !== null)],
    rows: rows.map(([label, key]) => [
      capital(label),
      unit.figure(weighed.figures[key]),
      ...spread(ranges?.[key], unit.figure),
    ]),
  };
}

function tradeTable(weighed: Weighed): Block {
  return {
    kind: "table",
    caption: "Beside what the trade pays",
    columns: [{ title: "Figure" }, { title: "Here" }, { title: "The trade" }],
    rows: besideTrade(weighed).map(({ what, here, trade }) => [what, here, trade]),
  };
}

function optionChart(party: string, weighed: Weighed): LineChart {
  const { terms, figures } = weighed;
  const options = optionsByMonth(weighed);
  const level = options.at(-1)!.toParty;
  const stops = options.flatMap((o) => (o.stopsAt === null ? [] : [{ x: o.stopsAt, y: o.toParty }]));
  const chosen =
    figures.stopsAt === null
      ? null
      : {
          point: { x: figures.stopsAt, y: figures.toParty },
          label: `${monthName(figures.stopsAt)}: ${money(figures.toParty)}`,
        };
  const finite = stops.filter(({ y }) => Number.isFinite(y));
  const [first, last] = [finite[0], finite.at(-1)];
  const path =
    first === undefined
      ? "It cannot stop within the term."
      : `Stopping in ${monthName(first.x)} is worth ${money(first.y)} to it, in ${monthName(last!.x)} ${money(last!.y)}.`;
  return {
    kind: "lines",
    title: `What ${party} gains by the month in which it stops`,
    description: `Complying to the end is worth ${money(level)} to ${party}. ${path}`,
    curve: piecesOf(finite),
    curveLabel: "if it stops in that month",
    level,
    levelLabel: `complying: ${money(level)}`,
    chosen,
    lastX: terms.term,
    tick: terms.term > 60 ? 24 : 12,
    axis: "month in which it stops",
  };
}

/** The points cut where a month is missing. */
function piecesOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  for (const point of points) {
    const last = pieces.at(-1);
    if (last !== undefined && point.x - last.at(-1)!.x <= 1) last.push(point);
    else pieces.push([point]);
  }
  return pieces;
}

function optionTable(party: string, weighed: Weighed): Block {
  const { working, deal } = weighed;
  const { chosen } = working.options;
  const options = optionsByMonth(weighed);
  const level = options.at(-1)!.toParty;
  const shown = options.filter((o) => o.stopsAt === null || o.stopsAt % STEP === 0 || o === chosen);
  const unit = unitFor(shown.flatMap((o) => [o.toParty, working.toOwner(o)]));
  return {
    kind: "table",
    caption: `What ${party} could do, ${unit.name}${deal.currency}`,
    columns: [{ title: "It" }, right("To it"), right("Against complying"), right("To you")],
    rows: shown.map((option) => [
      `${optionWords(option)}${option === chosen ? " ←" : ""}`,
      unit.figure(option.toParty),
      option.stopsAt === null ? "" : against(unit.figure(option.toParty - level)),
      unit.figure(working.toOwner(option)),
    ]),
  };
}

const against = (difference: string): string => (/^[−0]/.test(difference) ? difference : `+${difference}`);
