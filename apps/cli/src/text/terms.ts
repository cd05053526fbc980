/** Terms for people: whether the party keeps paying and why, what both sides get, and what else it could do. */
import type { Deal, Terms, TermsValue } from "@linchpin/deal";
import { listed, months, percent, rate, unitFor, whole } from "../figures.ts";
import { table, wrap } from "../layout.ts";
import { paintFor } from "../paint.ts";
import type { TermsRanges } from "../terms-ranges.ts";
import { holdSentence, nameOfPlayer, signSentence } from "../words.ts";
import type { Style } from "./faults.ts";
import { spread, spreadColumns } from "./pie.ts";

/** Months between two lines of the table of courses. */
const STEP = 12;

export function termsText(
  deal: Deal,
  terms: Terms,
  value: TermsValue,
  ranges: TermsRanges | null,
  { coloured, width }: Style,
): string {
  const party = nameOfPlayer(deal, terms.party);
  const paint = paintFor(coloured);
  const verdict = holdSentence(party, value);
  const [first, ...rest] = wrap(verdict, width);
  const blocks = [
    [...wrap(`A licence to ${party}`, width).map(paint.bold), ...wrap(sayTerms(deal, terms), width)],
    [
      (value.selfEnforcing ? paint.yours : paint.lost)(first!),
      ...rest,
      ...wrap(signSentence(party, value), width),
    ],
    valueTable(deal, party, value, ranges, width),
    courseTable(deal, value, width),
    ...(ranges === null ? [] : [wrap(rangesSentence(party, ranges), width)]),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The terms in a few sentences. */
export function sayTerms(deal: Deal, terms: Terms): string {
  const { upfront, milestones, royalty, minimum, term, penalty, supplied } = terms;
  const pays = [
    ...(upfront > 0 ? [`${whole(upfront)} upfront`] : []),
    ...milestones.map((m) => `${whole(m.amount)} in month ${m.month}`),
    ...(royalty > 0 ? [`${rate(royalty)} of sales`] : []),
    ...(minimum > 0 ? [`at least ${whole(minimum)} a year`] : []),
  ];
  const channels = listed(terms.channels.map((c) => deal.channels[c]!.key));
  const handed = terms.transfers.map((t) => `${deal.assets[t.asset]!.key} in month ${t.month}`);
  return [
    `It pays ${listed(pays) || "nothing"}, for ${months(term)} in ${channels}.`,
    ...(supplied ? ["You make the product and supply it."] : []),
    handed.length === 0 ? "Nothing is handed over." : `Handed over: ${listed(handed)}.`,
    ...(penalty > 0 ? [`Breaking it is expected to cost it ${whole(penalty)}.`] : []),
  ].join(" ");
}

function valueTable(
  deal: Deal,
  party: string,
  value: TermsValue,
  ranges: TermsRanges | null,
  width: number,
): readonly string[] {
  const unit = unitFor([value.toOwner, value.toParty, value.withoutDeal]);
  const row = (label: string, key: "toOwner" | "toParty" | "withoutDeal"): readonly string[] => [
    label,
    unit.figure(value[key]),
    ...spread(ranges?.[key], unit.figure),
  ];
  return table(
    [
      { title: `Present value, ${unit.name}${deal.currency}` },
      { title: "", right: true },
      ...spreadColumns(ranges !== null),
    ],
    [
      row("to you, until it stops", "toOwner"),
      row(`to ${party}`, "toParty"),
      row(`${party} without a deal`, "withoutDeal"),
    ],
    width,
  );
}

function courseTable(deal: Deal, value: TermsValue, width: number): readonly string[] {
  const shown = value.courses.filter(
    ({ stopsAt }) => stopsAt === null || stopsAt % STEP === 0 || stopsAt === value.stopsAt,
  );
  const unit = unitFor(shown.flatMap((c) => [c.toParty, c.toOwner]));
  const rows = shown.map((course) => [
    `${course.stopsAt === value.stopsAt ? "→ " : "  "}${course.stopsAt === null ? "complies to the end" : `stops in month ${course.stopsAt}`}`,
    unit.figure(course.toParty),
    unit.figure(course.toOwner),
  ]);
  return table(
    [
      { title: `What it could do, ${unit.name}${deal.currency}` },
      { title: "to it", right: true },
      { title: "to you", right: true },
    ],
    rows,
    width,
  );
}

export function rangesSentence(party: string, { samples, selfEnforcing, signs, stops }: TermsRanges): string {
  const month = stops === null ? "" : ` Where it stops, half of the time it does so by month ${stops}.`;
  return `Over ${samples} samples of the ranges ${party} signs in ${percent(signs)} and never gains by stopping in ${percent(selfEnforcing)}.${month}`;
}
