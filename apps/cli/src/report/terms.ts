/** Each licence: what it says, whether it lasts, and what the party could do instead, month by month. */
import type { TermsValue } from "@linchpin/deal";
import { money, percent, unitFor } from "../figures.ts";
import { spread, spreadColumns } from "../text/pie.ts";
import { rangesSentence, sayTerms } from "../text/terms.ts";
import { holdSentence, nameOfPlayer, signSentence } from "../words.ts";
import type { LineChart, Point } from "./charts.ts";
import { heading, paragraph, right, type Block, type Section } from "./document.ts";
import type { Facts, TermsFact } from "./facts.ts";

/** Months between two lines of the table of courses. */
const STEP = 6;

export function termsSection(facts: Facts): Section {
  const given = facts.terms.some((t) => t.given);
  const lead = given
    ? "The licences given, and the month in which the other side stops needing you under each."
    : "For each party in talks, the licence on a grid that is worth most to you, that it would sign and that it never gains by breaking, with nothing handed over; where there is none, the best that it would sign. It is the end of a range, not an opening.";
  const missing = facts.without.map((name) => paragraph(`${name}: no terms on the grid that it would sign.`));
  return {
    id: "terms",
    title: "Terms, and the month in which they stop needing you",
    blocks: [paragraph(lead), ...facts.terms.flatMap((fact) => termsBlocks(facts, fact)), ...missing],
  };
}

function termsBlocks({ deal }: Facts, fact: TermsFact): readonly Block[] {
  const { title, terms, value, ranges } = fact;
  const party = nameOfPlayer(deal, terms.party);
  const verdict = [holdSentence(party, value), signSentence(party, value)];
  if (ranges !== null) verdict.push(rangesSentence(party, ranges));
  return [
    heading(title),
    paragraph(sayTerms(deal, terms)),
    paragraph(verdict.join(" ")),
    valueTable(deal.currency, party, fact),
    { kind: "chart", chart: courseChart(party, value, terms.term) },
    courseTable(deal.currency, party, value),
  ];
}

function valueTable(currency: string, party: string, { value, ranges }: TermsFact): Block {
  const unit = unitFor([value.toOwner, value.toParty, value.withoutDeal]);
  const row = (label: string, key: "toOwner" | "toParty" | "withoutDeal"): readonly string[] => [
    label,
    unit.figure(value[key]),
    ...spread(ranges?.[key], unit.figure),
  ];
  return {
    kind: "table",
    caption: `Present values, ${unit.name}${currency}`,
    columns: [{ title: "Value" }, right("Amount"), ...spreadColumns(ranges !== null)],
    rows: [
      row("To you, until it stops", "toOwner"),
      row(`To ${party}`, "toParty"),
      row(`${party} without a deal`, "withoutDeal"),
    ],
  };
}

function courseChart(party: string, value: TermsValue, term: number): LineChart {
  const level = value.courses.at(-1)!.toParty;
  const stops = value.courses.flatMap((c) => (c.stopsAt === null ? [] : [{ x: c.stopsAt, y: c.toParty }]));
  const chosen =
    value.stopsAt === null
      ? null
      : {
          point: { x: value.stopsAt, y: value.toParty },
          label: `month ${value.stopsAt}: ${money(value.toParty)}`,
        };
  const [first, last] = [stops[0], stops.at(-1)];
  const path =
    first === undefined
      ? "It cannot be ready to go on alone within the term."
      : `Stopping in month ${first.x} is worth ${money(first.y)} to it, in month ${last!.x} ${money(last!.y)}.`;
  return {
    kind: "lines",
    title: `What ${party} gains by the month in which it stops`,
    description: `Complying to the end is worth ${money(level)} to ${party}. ${path}`,
    curve: piecesOf(stops),
    curveLabel: "if it stops in that month",
    level,
    levelLabel: `complying: ${money(level)}`,
    chosen,
    lastX: term,
    tick: term > 60 ? 24 : 12,
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

function courseTable(currency: string, party: string, value: TermsValue): Block {
  const level = value.courses.at(-1)!.toParty;
  const shown = value.courses.filter(
    ({ stopsAt }) => stopsAt === null || stopsAt % STEP === 0 || stopsAt === value.stopsAt,
  );
  const unit = unitFor(shown.flatMap((c) => [c.toParty, c.toOwner]));
  return {
    kind: "table",
    caption: `What ${party} could do, ${unit.name}${currency}`,
    columns: [{ title: "It" }, right("To it"), right("Against complying"), right("To you")],
    rows: shown.map(({ stopsAt, toParty, toOwner }) => [
      `${stopsAt === null ? "complies to the end" : `stops in month ${stopsAt}`}${stopsAt === value.stopsAt ? " ←" : ""}`,
      unit.figure(toParty),
      stopsAt === null ? "" : against(toParty - level, level),
      unit.figure(toOwner),
    ]),
  };
}

const against = (difference: number, level: number): string =>
  level > 0 ? `${difference > 0 ? "+" : ""}${percent(difference / level)}` : money(difference);
