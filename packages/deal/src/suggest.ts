/**
 * Terms to propose: the best on a stated grid that the party would sign, with and without the condition that it
 * never pays the party to stop.
 *
 * The grid is upfront × royalty × minimum × month of the transfers; the rest (channels, term, penalty, which assets
 * must be handed over) is given. What the party would earn alone depends on the transfers only and is found once for
 * each.
 */
import { OWNER, type Deal, type Terms } from "./deal.ts";
import { licenceOf, marginIn } from "./licence.ts";
import { modelOf } from "./model.ts";
import {
  aloneByMonth,
  choose,
  coursesOf,
  termsValue,
  wouldSign,
  type Course,
  type TermsValue,
} from "./terms.ts";
import { bestPlan, plansAlone } from "./worth.ts";

export const GRID = {
  /** Upfront, as shares of what the licence adds for the party before any payment; 10–25 % is usual. */
  upfront: [0, 0.05, 0.1, 0.15, 0.2, 0.25],
  /** Royalty on sales: 0 to 25 % in half points; nine in ten published rates are at most 10 %. */
  royalty: Array.from({ length: 51 }, (_, i) => i / 200),
  /** Minimum a year, as shares of the royalty on a year's fresh sales; 30–50 % is usual. */
  minimum: [0, 0.3, 0.5],
  /** Months after the signature in which what must be handed over is handed over. */
  transferMonth: [0, 6, 12, 24, 36],
} as const;

/** What is not searched. */
export interface Frame {
  /** Player number. */
  readonly party: number;
  /** Indices of the channels to license; by default all that the party or the owner can serve. */
  readonly channels?: readonly number[];
  /** Months; by default the horizon. */
  readonly term?: number;
  /** Money; by default 0. */
  readonly penalty?: number;
  /** Indices of the assets that must be handed over; by default none. */
  readonly assets?: readonly number[];
}

export interface Suggestion {
  readonly terms: Terms;
  readonly value: TermsValue;
}

export interface Suggestions {
  /** Worth most to the owner among terms that the party signs and never gains by breaking; null: there are none. */
  readonly lasting: Suggestion | null;
  /** Worth most to the owner among terms that the party signs. */
  readonly best: Suggestion | null;
  /** Terms looked at. */
  readonly searched: number;
}

export function suggestTerms(deal: Deal, frame: Frame): Suggestions {
  const withoutDeal = bestPlan(modelOf(deal), plansAlone(modelOf(deal), 1 << frame.party));
  let lasting: { terms: Terms; course: Course } | null = null;
  let best: { terms: Terms; course: Course } | null = null;
  let searched = 0;
  for (const base of framesOf(deal, frame)) {
    const licence = licenceOf(deal, base);
    const alone = aloneByMonth(licence);
    const added = licence.pieces.reduce((sum, piece) => sum + marginIn(licence, piece), 0) - withoutDeal;
    for (const terms of gridOver(base, Math.max(0, added), licence.sales)) {
      searched++;
      const courses = coursesOf({ ...licence, terms }, alone);
      const course = choose(courses);
      if (!wouldSign(course, courses, withoutDeal)) continue;
      if (best === null || course.toOwner > best.course.toOwner) best = { terms, course };
      if (course.stopsAt === null && (lasting === null || course.toOwner > lasting.course.toOwner)) {
        lasting = { terms, course };
      }
    }
  }
  const valued = (found: { terms: Terms } | null): Suggestion | null =>
    found && { terms: found.terms, value: termsValue(deal, found.terms) };
  return { lasting: valued(lasting), best: valued(best), searched };
}

/** The frame as terms without payments, once for each month in which the transfers may happen. */
function framesOf(deal: Deal, frame: Frame): readonly Terms[] {
  const term = Math.min(frame.term ?? deal.horizon, deal.horizon);
  const serves = (c: Deal["channels"][number]): boolean =>
    c.open || c.controlledBy.includes(frame.party) || c.controlledBy.includes(OWNER);
  const assets = frame.assets ?? [];
  const months = assets.length === 0 ? [0] : GRID.transferMonth.filter((month) => month <= term);
  return months.map((month) => ({
    party: frame.party,
    upfront: 0,
    milestones: [],
    royalty: 0,
    minimum: 0,
    term,
    channels: frame.channels ?? [...deal.channels.keys()].filter((c) => serves(deal.channels[c]!)),
    transfers: assets.map((asset) => ({ asset, month })),
    supplied: deal.owner.make > deal.parties[frame.party - 1]!.make,
    penalty: frame.penalty ?? 0,
  }));
}

function* gridOver(base: Terms, added: number, sales: number): Generator<Terms> {
  for (const upfront of GRID.upfront) {
    for (const royalty of sales > 0 ? GRID.royalty : [0]) {
      for (const minimum of royalty > 0 ? GRID.minimum : [0]) {
        yield {
          ...base,
          upfront: round(upfront * added),
          royalty,
          minimum: round(minimum * royalty * sales * 12),
        };
      }
    }
  }
}

/** Down to a thousandth of its size, so that the figures can be said aloud. */
function round(amount: number): number {
  if (amount <= 0) return 0;
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(amount)) - 2);
  return Math.floor(amount / unit) * unit;
}
