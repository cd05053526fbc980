/**
 * Terms worth proposing: a search over royalty, upfront and minimum by what they would bring if signed now times the
 * chance that the party signs, under the reading. Rollouts have the last word on them.
 */
import type { Terms } from "@linchpin/deal";
import {
  gainFromTerms,
  lastingProposals,
  MOST_PAID,
  outlookOf,
  termsIn,
  type Reading,
} from "@linchpin/seats";
import { sameTerms, type OwnerView } from "@linchpin/table";
import { shapesOf } from "./shapes.ts";
import { chanceOfSigning, type Chance } from "./signing.ts";

/** Steps by which the search changes royalty and upfront, as shares of what they are; each pass halves them. */
const STEP = 0.25;
const PASSES = 4;
/** The second proposal is one that the party signs at least this likely. */
const SAFE = 0.8;

/**
 * The best proposal, the best among those that are as good as sure to be signed, and the best of another shape where that
 * brings no less; none if nothing would be signed.
 */
export function offersTo(view: OwnerView, reading: Reading, seat: number): readonly Terms[] {
  const lasting = lastingProposals(view, seat);
  if (lasting.length === 0) return [];
  const worth = worthOf(view, reading, seat);
  const [bold, safe] = [best(lasting, (t) => worth(t).expected), best(lasting, (t) => safely(worth(t)))];
  const found = [bold, safe].flatMap((terms) =>
    terms === null ? [] : [refined(terms, (t) => worth(t).expected)],
  );
  const [most] = found;
  const shaped =
    most === undefined ? null : best(shapesOf(view.scenario, most), (terms) => worth(terms).expected);
  const all = shaped !== null && worth(shaped).expected >= worth(most!).expected ? [shaped, ...found] : found;
  return all.filter((terms, i) => all.findIndex((other) => sameTerms(other, terms)) === i);
}

/**
 * Of the proposals that are made without a search the one that brings most, with what it brings; null: none does. `enough`:
 * the first that brings more than so much will do; `least`: what could bring no more than so much is not looked at.
 */
export function proposalFor(
  view: OwnerView,
  reading: Reading,
  seat: number,
  chance: Chance = chanceOfSigning(view, reading, seat),
  {
    enough = Number.POSITIVE_INFINITY,
    least = 0,
  }: { readonly enough?: number; readonly least?: number } = {},
): Offered | null {
  let most: Offered | null = null;
  for (const terms of lastingProposals(view, seat)) {
    const gain = gainFromTerms(view, terms);
    if (gain <= (most?.expected ?? 0) || isNoMore(gain, least)) continue;
    const expected = chance({ kind: "terms", terms }) * gain;
    if (expected > (most?.expected ?? 0)) most = { terms, expected };
    if (expected > enough) break;
  }
  return most;
}

/** Whether something that may be had, by a chance of one at most, brings no more than `least`, rounding counted in. */
export const isNoMore = (gain: number, least: number): boolean => gain + ROUNDING * Math.abs(gain) <= least;
const ROUNDING = 1e-9;

interface Offered {
  readonly terms: Terms;
  /** Money that proposing them can be expected to bring. */
  readonly expected: number;
}

interface Worth {
  readonly chance: number;
  /** Money: chance times what the owner gets. */
  readonly expected: number;
}

const safely = ({ chance, expected }: Worth): number => (chance >= SAFE ? expected : 0);

function worthOf(view: OwnerView, reading: Reading, seat: number): (terms: Terms) => Worth {
  const signing = chanceOfSigning(view, reading, seat);
  return (terms) => {
    const { toOwner, toParty } = termsIn(outlookOf(view), terms);
    if (toOwner > MOST_PAID * (toOwner + toParty)) return { chance: 0, expected: 0 };
    const chance = signing({ kind: "terms", terms });
    return { chance, expected: chance * gainFromTerms(view, terms) };
  };
}

function best(list: readonly Terms[], score: (terms: Terms) => number): Terms | null {
  let found: Terms | null = null;
  let most = 0;
  for (const terms of list) {
    const points = score(terms);
    if (points <= most) continue;
    [found, most] = [terms, points];
  }
  return found;
}

/** Coordinate search around terms, on numbers that a person would write. */
function refined(terms: Terms, score: (terms: Terms) => number): Terms {
  let at = terms;
  let most = score(at);
  for (let pass = 0, step = STEP; pass < PASSES; pass++, step /= 2) {
    for (const next of neighbours(at, step)) {
      const points = score(next);
      if (points <= most) continue;
      [at, most] = [next, points];
    }
  }
  return at;
}

function neighbours(terms: Terms, step: number): readonly Terms[] {
  return [1 - step, 1 + step].flatMap((by) => [
    { ...terms, royalty: terms.royalty.map((band) => ({ ...band, rate: thousandth(band.rate * by) })) },
    { ...terms, upfront: thousands(terms.upfront * by) },
  ]);
}

const thousandth = (share: number): number => Math.min(1, Math.max(0, Math.round(1000 * share) / 1000));
const thousands = (money: number): number => Math.max(0, Math.round(money / 1000) * 1000);
