/**
 * Sheets side by side, and how much better one must be to equal another: in money at the signature, in points of royalty, or in
 * the chance that the other is signed at all.
 */
import { besideOf, termsFigures, termsWorking, type Terms } from "@linchpin/deal";
import type { Weighed } from "@linchpin/report";

export interface Sheet {
  readonly title: string;
  readonly weighed: Weighed;
}

/** What would make a sheet worth as much to the owner as the best one. */
export interface ToEqual {
  readonly sheet: Sheet;
  /** What the best brings more. */
  readonly short: number;
  /** More at the signature, and whether the party would sign that. */
  readonly upfront: number;
  readonly signed: boolean;
  /** The least royalty, in points more on every band, under which it is worth as much and signed; null: none up to 30 points. */
  readonly royalty: number | null;
  /** With this chance of being signed the best is worth no more than this sheet for sure; null: the sheet is below walking away. */
  readonly chance: number | null;
}

/** Points of royalty looked at, in steps of a tenth of a point. */
const MOST_POINTS = 0.3;
const COARSE = 0.005;
const FINE = 0.001;

/** The sheet that is worth most to the owner, of those that would be signed. */
export function bestOf(sheets: readonly Sheet[]): Sheet | null {
  const signed = sheets.filter(({ weighed }) => weighed.figures.signs);
  return signed.reduce<Sheet | null>(
    (best, next) => (best === null || next.weighed.figures.total > best.weighed.figures.total ? next : best),
    null,
  );
}

export function toEqual(sheet: Sheet, best: Sheet): ToEqual {
  const { terms, figures } = sheet.weighed;
  const aim = best.weighed.figures.total;
  const short = aim - figures.total;
  const upfront = terms.withheld < 1 ? Math.max(0, short) / (1 - terms.withheld) : Number.POSITIVE_INFINITY;
  return {
    sheet,
    short,
    upfront,
    signed: figures.firstSale !== null && figures.toParty - upfront >= figures.withoutDeal,
    royalty: royaltyToEqual(sheet.weighed, aim),
    chance: chanceToEqual(best.weighed, figures.total),
  };
}

/** Points more on every band. */
function royaltyToEqual({ deal, terms }: Weighed, aim: number): number | null {
  if (terms.channels.every((c) => deal.channels[c]!.sales === 0)) return null;
  const beside = besideOf(deal, terms);
  const reaches = (points: number): boolean => {
    const sheet = withPoints(terms, points);
    if (sheet.royalty.some(({ rate }) => rate > 1)) return false;
    const { total, signs } = termsFigures(deal, sheet, termsWorking(deal, sheet), beside);
    return signs && total >= aim;
  };
  for (let step = COARSE; step <= MOST_POINTS + FINE / 2; step += COARSE) {
    if (!reaches(step)) continue;
    const within = [1, 2, 3, 4].map((tenth) => step - COARSE + tenth * FINE);
    return within.find(reaches) ?? step;
  }
  return null;
}

const withPoints = (terms: Terms, points: number): Terms => ({
  ...terms,
  royalty: terms.royalty.map(({ to, rate }) => ({ to, rate: rate + points })),
});

/** The best sheet or else walking away, against the other for sure. */
function chanceToEqual({ figures }: Weighed, sure: number): number | null {
  const { total, walkAway } = figures;
  if (sure <= walkAway || total <= walkAway) return null;
  return Math.min(1, (sure - walkAway) / (total - walkAway));
}
