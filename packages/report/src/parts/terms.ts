/** Each licence: what it says, whether it lasts, what both have, and what the party could do instead, month by month. */
import { spread, spreadColumns } from "../words/spread.ts";
import { optionsByMonth } from "../facts/options.ts";
import type { Suggested } from "../facts/turning.ts";
import type { Weighed } from "../facts/weighed.ts";
import { nameOfPlayer } from "../words/names.ts";
import { capital } from "../words/figures.ts";
import type { ReportWords } from "../words/words.ts";
import type { LineChart, Point } from "../charts.ts";
import { columnsOf, heading, list, paragraph, type Block, type Section } from "../document.ts";
import type { Facts, TermsFact } from "../facts/facts.ts";

/** Months between two lines of the table of options. */
const STEP = 6;

export function termsSection(facts: Facts, words: ReportWords): Section {
  const w = words.parts.terms;
  const given = facts.terms.some((t) => t.suggested === null);
  const missing = given ? [] : facts.suggested.filter(({ found }) => found.settle === null);
  return {
    id: "terms",
    title: w.title,
    blocks: [
      paragraph(given ? w.given : w.suggested),
      ...facts.terms.flatMap((fact) => termsBlocks(facts, fact, words)),
      ...missing.map((one) => paragraph(words.together(hurdles(facts, one, words)))),
    ],
  };
}

const hurdles = ({ deal }: Facts, { party, found }: Suggested, words: ReportWords): readonly string[] =>
  found.obstacles.map((o) => words.obstacleSentence(nameOfPlayer(deal, party), o));

function termsBlocks(facts: Facts, fact: TermsFact, words: ReportWords): readonly Block[] {
  const { deal } = facts;
  const { title, weighed, ranges, suggested } = fact;
  const { terms, warnings } = weighed;
  const party = nameOfPlayer(deal, terms.party);
  const verdict = [
    words.holdSentence(weighed),
    words.timeSentence(weighed),
    words.signSentence(weighed),
    words.outsideSentence(weighed),
  ].filter((sentence) => sentence !== null);
  return [
    heading(title ?? words.parts.terms.settleWith(party)),
    ...(suggested === null ? [] : hurdles(facts, suggested, words).map(paragraph)),
    paragraph(words.sayTerms(deal, terms)),
    ...(suggested === null ? [] : suggestedBlocks(facts, suggested, words)),
    paragraph(words.together(verdict)),
    ...(warnings.length === 0 ? [] : [list(words.warningSentences(weighed))]),
    valueTable(fact, words),
    paragraph(words.together(words.partSentences(weighed))),
    tradeTable(weighed, words),
    ...(ranges === null ? [] : [paragraph(words.rangesSentence(party, ranges))]),
    { kind: "chart", chart: optionChart(party, weighed, words) },
    optionTable(party, weighed, words),
  ];
}

/** Why these terms, what stays at home, the other levels, and the offers that are worth the same. */
function suggestedBlocks({ deal }: Facts, { found }: Suggested, words: ReportWords): readonly Block[] {
  const w = words.parts.terms;
  const [sheetColumn, ...others] = columnsOf(w.levelsColumns, [0, 1]);
  const { settle, openWith, walkAwayBelow, offers } = found;
  const levels = [
    ...(openWith === null ? [] : [{ title: w.levels.open, sheet: openWith }]),
    { title: w.levels.settle, sheet: settle! },
    ...(walkAwayBelow === null ? [] : [{ title: w.levels.walkAway, sheet: walkAwayBelow }]),
    ...(offers.length < 2 ? [] : offers.map((sheet, i) => ({ title: w.offer(i + 1), sheet }))),
  ];
  return [
    paragraph(
      words.together(
        [words.homeSentence(deal, settle!), words.equalSentence(deal, settle!)].filter((s) => s !== null),
      ),
    ),
    paragraph(words.together(words.apartSentences(deal, found))),
    {
      kind: "table",
      caption: w.levelsCaption(deal.currency),
      columns: [{ ...sheetColumn!, wide: false }, ...others],
      rows: levels.map(({ title, sheet }) => [
        title,
        words.payWords(deal, sheet.terms),
        words.money(sheet.figures.toOwner),
        words.money(sheet.figures.toParty),
      ]),
    },
  ];
}

function valueTable({ weighed, ranges }: TermsFact, words: ReportWords): Block {
  const w = words.parts.terms;
  const rows = words.valueRows(weighed);
  const unit = words.unitFor(rows.map(([, key]) => weighed.figures[key]));
  return {
    kind: "table",
    caption: w.values(`${unit.name}${weighed.deal.currency}`),
    columns: [...columnsOf(w.valueColumns), ...spreadColumns(ranges !== null)],
    rows: rows.map(([label, key]) => [
      capital(label),
      unit.figure(weighed.figures[key]),
      ...spread(ranges?.[key], unit.figure),
    ]),
  };
}

function tradeTable(weighed: Weighed, words: ReportWords): Block {
  const w = words.parts.terms;
  return {
    kind: "table",
    caption: w.trade,
    columns: w.tradeColumns.map((title) => ({ title })),
    rows: words.besideTrade(weighed).map(({ what, here, trade }) => [what, here, trade]),
  };
}

function optionChart(party: string, weighed: Weighed, words: ReportWords): LineChart {
  const { money, monthName } = words;
  const w = words.parts.terms;
  const { terms, figures } = weighed;
  const options = optionsByMonth(weighed);
  const level = options.at(-1)!.toParty;
  const stops = options.flatMap((o) => (o.stopsAt === null ? [] : [{ x: o.stopsAt, y: o.toParty }]));
  const chosen =
    figures.stopsAt === null
      ? null
      : {
          point: { x: figures.stopsAt, y: figures.toParty },
          label: w.chosen(monthName(figures.stopsAt), money(figures.toParty)),
        };
  const finite = stops.filter(({ y }) => Number.isFinite(y));
  const [first, last] = [finite[0], finite.at(-1)];
  const path =
    first === undefined
      ? w.chartNever
      : w.chartPath(monthName(first.x), money(first.y), monthName(last!.x), money(last!.y));
  return {
    kind: "lines",
    title: w.chart(party),
    description: words.together([w.chartLevel(party, money(level)), path]),
    curve: piecesOf(finite),
    curveLabel: w.curve,
    level,
    levelLabel: w.level(money(level)),
    chosen,
    lastX: terms.term,
    tick: terms.term > 60 ? 24 : 12,
    axis: w.axis,
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

function optionTable(party: string, weighed: Weighed, words: ReportWords): Block {
  const w = words.parts.terms;
  const { working, deal } = weighed;
  const { chosen } = working.options;
  const options = optionsByMonth(weighed);
  const level = options.at(-1)!.toParty;
  const shown = options.filter((o) => o.stopsAt === null || o.stopsAt % STEP === 0 || o === chosen);
  const unit = words.unitFor(shown.flatMap((o) => [o.toParty, working.toOwner(o)]));
  return {
    kind: "table",
    caption: w.options(party, `${unit.name}${deal.currency}`),
    columns: columnsOf(w.optionColumns),
    rows: shown.map((option) => [
      `${words.optionWords(option)}${option === chosen ? " ←" : ""}`,
      unit.figure(option.toParty),
      option.stopsAt === null ? "" : against(unit.figure(option.toParty - level)),
      unit.figure(working.toOwner(option)),
    ]),
  };
}

const against = (difference: string): string => (/^[−0]/.test(difference) ? difference : `+${difference}`);
