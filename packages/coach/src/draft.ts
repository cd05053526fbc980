/**
 * With which terms a sheet opens: with those that were last between the two while they may still be signed, else with the dearest of
 * the usual ones that may be. It is a place to begin, not a recommendation.
 *
 * Law: where any of these may be signed by the reading, the draft may be.
 */
import type { Terms } from "@linchpin/deal";
import { conflict, termsGrid, type OwnerView } from "@linchpin/table";
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
  const usual = termsGrid(scenario, seat)
    .filter(open)
    .map((terms) => ({ terms, gain: gainFromTerms(view, terms) }))
    .toSorted((a, b) => b.gain - a.gain);
  let nearest: { readonly terms: Terms; readonly at: number } | null = null;
  for (const { terms } of usual) {
    const at = chanceOf(terms);
    const band = bandOf(at);
    if (band !== "refuses") return { terms, from: "usual", band };
    if (at > (nearest?.at ?? -1)) nearest = { terms, at };
  }
  const left = nearest?.terms ?? last;
  return left === null ? null : { terms: left, from: "none", band: "refuses" };
}
