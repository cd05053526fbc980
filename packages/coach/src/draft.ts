/**
 * With which terms a sheet opens: with those that were last between the two while they may still be signed, else with the dearest of
 * the usual ones that may be; where none may be yet, with the dearest that may be once the party is convinced. It is a place to begin,
 * not a recommendation.
 *
 * Law: where any of the usual terms that bring something may be signed by the reading, the draft may be.
 */
import type { Terms } from "@linchpin/deal";
import { conflict, flatRoyalty, freeChannels, termsGrid, type OwnerView } from "@linchpin/table";
import { CONVINCED, gainFromTerms, type Reading } from "@linchpin/seats";
import { bandOf, chanceOfSigning, type Band, type Chance } from "./signing.ts";

/**
 * `last`: the terms that were last between the two; `usual`: none of them would do; `once`: nothing would yet, and this may once the
 * party is convinced; `none`: nothing would even then, and this comes nearest.
 */
export interface Draft {
  readonly terms: Terms;
  readonly from: "last" | "usual" | "once" | "none";
  readonly band: Band;
}

type ChanceOf = (terms: Terms) => number;

/** `last`: the terms that were last between the two, the owner's or the party's; null: there were none. */
export function draftFor(
  view: OwnerView,
  reading: Reading,
  seat: number,
  last: Terms | null,
  chance: Chance = chanceOfSigning(view, reading, seat),
): Draft | null {
  const chanceOf: ChanceOf = (terms) => chance({ kind: "terms", terms });
  const { scenario, licences, week } = view;
  const open = (terms: Terms): boolean => conflict(scenario.deal, licences, terms, week) === null;
  if (last !== null && open(last)) {
    const band = bandOf(chanceOf(last));
    if (band !== "refuses") return { terms: last, from: "last", band };
  }
  const usual = termsGrid(scenario, seat).flatMap((terms) => stillOpen(view, terms) ?? []);
  const may = dearestOf(view, usual, chanceOf);
  if (may !== null) return { terms: may, from: "usual", band: bandOf(chanceOf(may)) };
  const once = dearestOf(view, usual, onceConvinced(view, reading, seat));
  if (once !== null) return { terms: once, from: "once", band: bandOf(chanceOf(once)) };
  const nearest = openFirst(usual).toSorted((a, b) => chanceOf(b) - chanceOf(a))[0] ?? last;
  return nearest === null ? null : { terms: nearest, from: "none", band: "refuses" };
}

/** The same terms without the channels that are promised to others; null: nothing is left of them, or they cannot be signed. */
function stillOpen({ scenario: { deal }, licences, week }: OwnerView, terms: Terms): Terms | null {
  const channels = freeChannels(licences, terms, week);
  if (channels.length === 0) return null;
  const left = channels.length === terms.channels.length ? terms : { ...terms, channels };
  return conflict(deal, licences, left, week) === null ? left : null;
}

function onceConvinced(view: OwnerView, reading: Reading, seat: number): ChanceOf {
  const belief = Math.max(CONVINCED, view.parties[seat - 1]!.belief);
  const chance = chanceOfSigning(view, reading, seat, { belief });
  return (terms) => chance({ kind: "terms", terms });
}

/** Of these terms, each at the most that may be signed, those that bring most; null: none that bring anything may be signed. */
function dearestOf(view: OwnerView, usual: readonly Terms[], chanceOf: ChanceOf): Terms | null {
  const gain = (terms: Terms): number => gainFromTerms(view, terms);
  const found = shapesIn(usual).flatMap((terms): readonly Terms[] => {
    const dear = dearest(terms, STEPS, atRate, chanceOf);
    if (dear === null) return [];
    // A rate that is never paid is not written down, however high: what is paid on signing is.
    const idle = gain(terms) >= gain(dear) && bandOf(chanceOf(terms)) !== "refuses";
    return [idle ? (dearest(terms, SUMS, onSigning(view), chanceOf) ?? terms) : dear];
  });
  return openFirst(found.filter((terms) => gain(terms) > 0)).reduce<Terms | null>(
    (best, each) => (best === null || gain(each) > gain(best) ? each : best),
    null,
  );
}

/** Nobody is promised to be the only one by a draft, where it can be helped. */
function openFirst(list: readonly Terms[]): readonly Terms[] {
  const open = list.filter(({ exclusive }) => exclusive === null);
  return open.length > 0 ? open : list;
}

/** Of a grid one sheet for each way in which more than the rate differs. */
const shapesIn = (grid: readonly Terms[]): readonly Terms[] => [
  ...new Map(grid.map((terms) => [JSON.stringify({ ...terms, royalty: null }), terms] as const)).values(),
];

/** The same terms at the highest of so many steps at which they may be signed; null: at none. */
function dearest(
  terms: Terms,
  steps: number,
  at: (terms: Terms, step: number) => Terms,
  chanceOf: ChanceOf,
): Terms | null {
  const mayBe = (step: number): boolean => bandOf(chanceOf(at(terms, step))) !== "refuses";
  if (!mayBe(0)) return null;
  let [low, high] = [0, steps + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (mayBe(middle)) low = middle;
    else high = middle;
  }
  return at(terms, low);
}

/** Rates as people write them: in halves of a percent. */
const atRate = (terms: Terms, step: number): Terms => ({ ...terms, royalty: flatRoyalty(step / STEPS) });
const STEPS = 200;

/** Sums on signing in fortieths of a year's margin, in thousands; up to what a year brings. */
const onSigning =
  ({ scenario: { deal } }: OwnerView) =>
  (terms: Terms, step: number): Terms => {
    const year = 12 * terms.channels.reduce((sum, c) => sum + deal.channels[c]!.margin, 0);
    return { ...terms, upfront: Math.round((step * year) / SUMS / 1000) * 1000 };
  };
const SUMS = 40;
