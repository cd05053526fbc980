/** Sheets side by side for people: where they differ first, what each must add to equal the best, then what they share. */
import {
  bandWords,
  handedOver,
  inSentence,
  listed,
  milestoneWords,
  minimumWords,
  money,
  monthName,
  months,
  nameOfChannel,
  nameOfPlayer,
  percent,
  rate,
  warningSentences,
  type Weighed,
  whole,
} from "@linchpin/report";
import { bestOf, toEqual, type Sheet, type ToEqual } from "../comparing.ts";
import { blocksOf, pad, wrap } from "../../terminal/layout.ts";
import { paintFor } from "../../terminal/paint.ts";
import type { Style } from "../../terminal/io.ts";

/** One line of the comparison: what, and each sheet's words for it. */
export interface Row {
  readonly what: string;
  readonly cells: readonly string[];
}

const NONE = "–";

export function compareText(sheets: readonly Sheet[], { coloured, width }: Style): string {
  const paint = paintFor(coloured);
  const { currency } = sheets[0]!.weighed.deal;
  const [worth, said] = [worthRows(sheets), saidRows(sheets)];
  const shared = [...said, ...worth].filter((row) => !isDifferent(row) && row.cells[0] !== NONE);
  const titles = sheets.map(({ title }) => title);
  return blocksOf([
    [
      ...wrap(`${listed(titles)}, side by side`, width).map(paint.bold),
      ...wrap(`Money in ${currency}, present values at the signature.`, width),
    ],
    section("What they bring", titles, worth.filter(isDifferent), width, paint.bold),
    section("What they say", titles, said.filter(isDifferent), width, paint.bold),
    equalLines(sheets, width, paint.bold),
    warningLines(sheets, width, paint.bold),
    shared.length === 0
      ? []
      : [
          paint.bold("The same in all"),
          ...wrap(`${shared.map(({ what, cells }) => `${what}: ${cells[0]!}`).join("; ")}.`, width, "  "),
        ],
  ]);
}

const isDifferent = ({ cells }: Row): boolean => cells.some((cell) => cell !== cells[0]);

const part = (value: number | null): string => (value === null ? NONE : percent(value));

/** What each sheet is worth, and when it starts and ends. */
export function worthRows(sheets: readonly Sheet[]): readonly Row[] {
  const row = (what: string, cell: (weighed: Weighed) => string): Row => ({
    what,
    cells: sheets.map(({ weighed }) => cell(weighed)),
  });
  return [
    row("You in all", ({ figures }) => money(figures.total)),
    row("This licence to you", ({ figures }) => money(figures.toOwner)),
    row("The others beside it", ({ figures }) => money(figures.others)),
    row("You, walking away", ({ figures }) => money(figures.walkAway)),
    row("To it", ({ figures }) => money(figures.toParty)),
    row("It, without a deal", ({ figures }) => money(figures.withoutDeal)),
    row("It signs", ({ figures }) => (figures.signs ? "yes" : "no")),
    row("Able to make it", ({ figures }) =>
      figures.startsAt === null ? "never" : monthName(figures.startsAt),
    ),
    row("First sale", ({ figures }) => (figures.firstSale === null ? "never" : monthName(figures.firstSale))),
    row("Stops paying", ({ figures }) =>
      figures.stopsAt === null
        ? figures.selfEnforcing
          ? "never"
          : "sells nothing"
        : monthName(figures.stopsAt),
    ),
    row("Your part of the gain", ({ figures }) => part(figures.ownerPart)),
    row("Your part of its profit", ({ figures }) => part(figures.profitPart)),
    row("Its exclusivity costs", ({ terms, figures }) =>
      terms.exclusive === null ? NONE : money(figures.exclusivePrice),
    ),
    row("Warnings", ({ warnings }) => String(warnings.length)),
  ];
}

/** What each sheet says, line by line. */
export function saidRows(sheets: readonly Sheet[]): readonly Row[] {
  const row = (what: string, cell: (weighed: Weighed) => string): Row => ({
    what,
    cells: sheets.map(({ weighed }) => cell(weighed) || NONE),
  });
  return [
    row("With", ({ deal, terms }) => nameOfPlayer(deal, terms.party)),
    row("At the signature", ({ terms }) => whole(terms.upfront)),
    row("Milestones", ({ terms }) => listed(terms.milestones.map(milestoneWords))),
    row("Royalty", ({ terms }) => (terms.royalty.some((b) => b.rate > 0) ? bandWords(terms.royalty) : "")),
    row("A unit", ({ terms }) => (terms.perUnit > 0 ? whole(terms.perUnit) : "")),
    row("Minimum", ({ terms }) => (terms.minimum.some((m) => m > 0) ? minimumWords(terms.minimum) : "")),
    row("Share of its profit", ({ terms }) => (terms.profitShare > 0 ? rate(terms.profitShare) : "")),
    row("Term", ({ terms }) => months(terms.term)),
    row("Channels", ({ deal, terms }) => listed(terms.channels.map((c) => nameOfChannel(deal, c)))),
    row("You supply", ({ deal, terms }) =>
      terms.supplies === "all"
        ? "the finished product"
        : listed(terms.supplies.map((j) => inSentence(deal.technology.components[j]!.name))),
    ),
    row("Handed over", ({ deal, terms }) => handedOver(deal, terms)),
    row("Later generations", ({ terms: { releases } }) =>
      typeof releases === "string"
        ? releases === "all"
          ? "included"
          : "not included"
        : `until ${monthName(releases.until)}`,
    ),
    row("Exclusive", ({ deal, terms: { exclusive } }) =>
      exclusive === null
        ? ""
        : `${exclusive.channels === "all" ? "every other channel" : listed(exclusive.channels.map((c) => nameOfChannel(deal, c)))} until ${monthName(exclusive.until)}`,
    ),
    row("Tax on payments", ({ terms }) => (terms.withheld > 0 ? rate(terms.withheld) : "")),
    row("Sales reported", ({ terms }) => rate(terms.reported)),
    row("Breaking it costs", ({ terms }) => (terms.penalty > 0 ? whole(terms.penalty) : "")),
  ];
}

/** A table whose cells are wrapped, never cut. */
function section(
  title: string,
  titles: readonly string[],
  rows: readonly Row[],
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  if (rows.length === 0) return [];
  const label = Math.max(...rows.map(({ what }) => what.length));
  const column = Math.max(10, Math.floor((width - label) / titles.length) - 2);
  const lines = (what: string, cells: readonly string[]): readonly string[] => {
    const wrapped = cells.map((cell) => wrap(cell, column));
    const height = Math.max(...wrapped.map((cell) => cell.length));
    return Array.from({ length: height }, (_, i) =>
      [pad(i === 0 ? what : "", label), ...wrapped.map((cell) => pad(cell[i] ?? "", column))]
        .join("  ")
        .trimEnd(),
    );
  };
  const rule = ["─".repeat(label), ...titles.map(() => "─".repeat(column))].join("  ");
  return [bold(title), ...lines("", titles), rule, ...rows.flatMap(({ what, cells }) => lines(what, cells))];
}

function equalLines(
  sheets: readonly Sheet[],
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const best = bestOf(sheets);
  if (best === null)
    return wrap("None of these would be signed, so none can be the measure of the others.", width);
  const rest = sheets.filter((sheet) => sheet !== best);
  return [
    ...wrap(`Worth most to you: ${best.title}, ${money(best.weighed.figures.total)} in all`, width).map(bold),
    ...rest.flatMap((sheet) => wrap(equalSentence(toEqual(sheet, best), best), width, "  ")),
  ];
}

/** How much better a sheet must be to equal the best one. */
export function equalSentence(
  { sheet, short, upfront, signed, royalty, chance }: ToEqual,
  best: Sheet,
): string {
  const { deal, terms, figures } = sheet.weighed;
  const party = nameOfPlayer(deal, terms.party);
  const start = figures.signs ? "" : `${sheet.title} would not be signed as it stands. `;
  if (short < 0.5) {
    return figures.signs
      ? `${sheet.title} is worth as much.`
      : `${start}It would be worth no less than ${best.title} to you if it were.`;
  }
  const first = `${start}To equal it, ${sheet.title} must bring ${money(short)} more: ${whole(upfront)} more at the signature${signed ? "" : `, which ${party} would not sign`}`;
  const points =
    royalty === null
      ? terms.channels.some((c) => deal.channels[c]!.sales > 0)
        ? "; no royalty that it would sign does it"
        : ""
      : `; or ${rate(Number(royalty.toFixed(4))).replace("%", "points")} more royalty`;
  const odds =
    chance === null
      ? `It brings no more than walking away, so no doubt about ${best.title} makes it the better.`
      : `For sure it is worth as much as ${best.title} with a chance of ${percent(chance)} of being signed.`;
  return `${first}${points}. ${odds}`;
}

function warningLines(
  sheets: readonly Sheet[],
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const lines = sheets.flatMap(({ title, weighed }) =>
    warningSentences(weighed).flatMap((sentence) => wrap(`! ${title}: ${sentence}`, width, "  ")),
  );
  return lines.length === 0 ? [] : [bold("Warnings"), ...lines];
}
