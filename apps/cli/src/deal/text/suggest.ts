/** Suggested terms for people: what to settle for and why, what to open with and never to go below, and the sheet to keep. */
import { holdingAdvice, writeTerms, type Deal, type Sheet, type Suggestions } from "@linchpin/deal";
import {
  apartSentences,
  equalSentence,
  fairGainOf,
  floorSentence,
  hintSentence,
  holdSentence,
  homeSentence,
  money,
  nameOfPlayer,
  obstacleSentence,
  partSentences,
  sayTerms,
  signSentence,
  timeSentence,
  warningSentences,
  weigh,
  whole,
} from "@linchpin/report";
import { blocksOf, wrap } from "../../terminal/layout.ts";
import { paintFor, type Paint } from "../../terminal/paint.ts";
import type { Style } from "../../terminal/io.ts";

const NO_SHEET = "no sheet on the grid at this level that it signs and keeps.";

export function suggestText(
  deal: Deal,
  party: number,
  found: Suggestions,
  { coloured, width }: Style,
): string {
  const name = nameOfPlayer(deal, party);
  const paint = paintFor(coloured);
  const { settle, searched, obstacles } = found;
  const hurdles = obstacles.map((obstacle) => obstacleSentence(name, obstacle));
  return blocksOf([
    [
      ...wrap(`What to agree with ${name}`, width).map(paint.bold),
      ...wrap(
        `Money in ${deal.currency}, present values at the signature. Looked at ${whole(searched)} sheets.`,
        width,
      ),
    ],
    [...hurdles, ...holdingAdvice(deal).map(hintSentence)].flatMap((text) => wrap(`! ${text}`, width, "  ")),
    ...(settle === null ? [] : sheetBlocks(deal, found, settle, paint, width)),
  ]);
}

function sheetBlocks(
  deal: Deal,
  found: Suggestions,
  settle: Sheet,
  paint: Paint,
  width: number,
): readonly (readonly string[])[] {
  return [
    settleBlock(deal, found, settle, paint, width),
    levelBlock(deal, "Open with", "leaves it half of what it gains at settle", found.openWith, paint, width),
    floorBlock(deal, found.walkAwayBelow, paint, width),
    offersBlock(deal, found.offers, paint, width),
    [paint.faint("# The sheet to settle for, as a terms file:"), writeTerms(deal, settle.terms).trimEnd()],
  ];
}

function settleBlock(
  deal: Deal,
  found: Suggestions,
  settle: Sheet,
  paint: Paint,
  width: number,
): readonly string[] {
  const weighed = weigh(deal, settle.terms, fairGainOf(found));
  const time = timeSentence(weighed);
  const home = homeSentence(deal, settle);
  const sentences = [
    sayTerms(deal, settle.terms),
    ...(home === null ? [] : [home]),
    equalSentence(deal, settle),
    holdSentence(weighed),
    ...(time === null ? [] : [time]),
    signSentence(weighed),
    ...partSentences(weighed),
    ...apartSentences(deal, found),
    ...warningSentences(weighed).map((sentence) => `! ${sentence}`),
  ];
  return [
    paint.yours(headline("Settle", settle)),
    ...sentences.flatMap((sentence) => wrap(sentence, width, sentence.startsWith("!") ? "  " : "")),
  ];
}

const headline = (title: string, { figures }: Sheet): string =>
  `${title}: ${money(figures.toOwner)} to you, ${money(figures.toParty)} to it`.replaceAll("\u00a0", " ");

function levelBlock(
  deal: Deal,
  title: string,
  why: string,
  sheet: Sheet | null,
  paint: Paint,
  width: number,
): readonly string[] {
  if (sheet === null) return wrap(`${title}: ${NO_SHEET}`, width);
  return [
    ...wrap(`${headline(title, sheet)} (${why})`, width).map(paint.bold),
    ...wrap(moneyOf(deal, sheet), width),
  ];
}

function floorBlock(deal: Deal, sheet: Sheet | null, paint: Paint, width: number): readonly string[] {
  if (sheet === null) return wrap(`Walk away below: ${NO_SHEET}`, width);
  const [first, ...rest] = wrap(floorSentence(sheet), width);
  const paid = sheet.figures.toOwner > 0 ? wrap(moneyOf(deal, sheet), width) : [];
  return [paint.bold(first!), ...rest, ...paid];
}

/** What a sheet pays, without what all of them say alike. */
const moneyOf = (deal: Deal, { terms }: Sheet): string => sayTerms(deal, terms).split(/(?<=\.) /)[0]!;

function offersBlock(deal: Deal, offers: readonly Sheet[], paint: Paint, width: number): readonly string[] {
  if (offers.length < 2) return [];
  return [
    ...wrap(
      `Worth the same to you: offer ${offers.length === 3 ? "all three" : "both"}, and learn from the choice`,
      width,
    ).map(paint.bold),
    ...offers.flatMap((sheet, i) =>
      wrap(
        `${i + 1}. ${moneyOf(deal, sheet)} To you ${money(sheet.figures.toOwner)}, to it ${money(sheet.figures.toParty)}.`,
        width,
        "   ",
      ),
    ),
  ];
}
