/** What an asset spares a party, as cells of a table. */
import { OWNER, type Deal, type FreeToShow } from "@linchpin/deal";
import { fairPrice, freeFor, savingOf, type Analysis } from "../facts/analysis.ts";
import type { Unit } from "./figures.ts";

/** A dash where it could not make the product alone even with the asset. `aloneIn`: that it could, and in how many months. */
export function savingIn(
  aloneIn: (months: string) => string,
  deal: Deal,
  party: number,
  asset: number,
  unit: Unit,
): readonly string[] {
  const { before, after, months, cost } = savingOf(deal, party, asset);
  if (deal.parties[party - 1]!.make === 0) return ["–", "–"];
  if (before < deal.horizon) return [months.toFixed(1), unit.figure(cost)];
  return after < deal.horizon ? [aloneIn(after.toFixed(1)), ""] : ["–", "–"];
}

type OnceMore = (
  deal: Deal,
  share: number,
  free: readonly (FreeToShow | null)[],
  fairOf: (party: number, asset: number) => number,
) => string | null;

/** That what is free is free as a set only; null where it is for nothing anyway. */
export const caveatIn = (say: OnceMore, analysis: Analysis): string | null =>
  say(
    analysis.deal,
    analysis.list.power.shares[OWNER]!,
    analysis.deal.parties.map((_, i) => freeFor(analysis, i + 1)),
    (party, asset) => fairPrice(analysis, party, asset),
  );
