/**
 * With which terms a sheet opens: with those that were last between the two while they may still be signed, else with the dearest of
 * the usual ones that may be. It is a place to begin, not a recommendation.
 *
 * Law: where any of these may be signed by the reading, the draft may be.
 */
import type { Terms } from "@linchpin/deal";
import { conflict, flatRoyalty, termsGrid, type OwnerView } from "@linchpin/table";
import type { Reading } from "@linchpin/seats";
import { bandOf, chanceOfSigning, gainFromTerms, type Band, type Chance } from "./signing.ts";

/** `last`: the terms that were last between the two; `usual`: none of them would do; `none`: nothing would yet, and this comes nearest. */
export interface Draft {
  readonly terms: Terms;
  readonly from: "last" | "usual" | "none";
  readonly band: Band;
}

/** `last`: the terms that were last between the two, the owner's or the party's; null: there were none. */
export function draftFor(
  view: OwnerView,
  reading: Reading,
  seat: number,
  last: Terms | null,
  chance: Chance = chanceOfSigning(view, reading, seat),
): Draft | null {
  const chanceOf = (terms: Terms): number => chance({ kind: "terms", terms });
  const { scenario, licences, week } = view;
  const open = (terms: Terms): boolean => conflict(scenario.deal, licences, terms, week) === null;
  if (last !== null && open(last)) {
    const band = bandOf(chanceOf(last));
    if (band !== "refuses") return { terms: last, from: "last", band };
  }
  const gain = (terms: Terms): number => gainFromTerms(view, terms);
  const usual = termsGrid(scenario, seat).filter(open);
  const found = shapesIn(usual).flatMap((terms): readonly Terms[] => {
    const dear = dearest(terms, chanceOf);
    if (dear === null) return [];
    // A rate that is never paid is not written down, however high.
    const idle = gain(terms) >= gain(dear) && bandOf(chanceOf(terms)) !== "refuses";
    return [idle ? terms : dear];
  });
  // Nobody is promised to be the only one by a draft, where it can be helped.
  const free = found.filter(({ exclusive }) => exclusive === null);
  const may = free.length > 0 ? free : found;
  if (may.length > 0) {
    const terms = may.reduce((best, each) => (gain(each) > gain(best) ? each : best));
    return { terms, from: "usual", band: bandOf(chanceOf(terms)) };
  }
  const nearest = usual.toSorted((a, b) => chanceOf(b) - chanceOf(a))[0] ?? last;
  return nearest === null ? null : { terms: nearest, from: "none", band: "refuses" };
}

/** Of a grid one sheet for each way in which more than the rate differs. */
const shapesIn = (grid: readonly Terms[]): readonly Terms[] => [
  ...new Map(grid.map((terms) => [JSON.stringify({ ...terms, royalty: null }), terms] as const)).values(),
];

/** The same terms at the highest rate at which they may be signed; null: at none. Rates as people write them: in halves of a percent. */
function dearest(terms: Terms, chanceOf: (terms: Terms) => number): Terms | null {
  const at = (steps: number): Terms => ({ ...terms, royalty: flatRoyalty(steps / STEPS) });
  const mayBe = (steps: number): boolean => bandOf(chanceOf(at(steps))) !== "refuses";
  if (!mayBe(0)) return null;
  let [low, high] = [0, STEPS + 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (mayBe(middle)) low = middle;
    else high = middle;
  }
  return at(low);
}
const STEPS = 200;
