/** What an asset spares a party, and that what is free is free as a set only. */
import { OWNER, type Deal } from "@linchpin/deal";
import { fairPrice, freeFor, savingOf, type Analysis } from "../../facts/analysis.ts";
import type { Unit } from "../figures.ts";
import { onceMoreFollows } from "./deal.ts";

/** What an asset spares a party, as cells; a dash where it could not make the product alone even with the asset. */
export function savingCells(deal: Deal, party: number, asset: number, unit: Unit): readonly string[] {
  const { before, after, months, cost } = savingOf(deal, party, asset);
  if (deal.parties[party - 1]!.make === 0) return ["–", "–"];
  if (before < deal.horizon) return [months.toFixed(1), unit.figure(cost)];
  return after < deal.horizon ? [`alone in ${after.toFixed(1)}`, ""] : ["–", "–"];
}

/** That what is free is free as a set only; null where it is for nothing anyway. */
export const freeCaveat = (analysis: Analysis): string | null =>
  onceMoreFollows(
    analysis.deal,
    analysis.list.power.shares[OWNER]!,
    analysis.deal.parties.map((_, i) => freeFor(analysis, i + 1)),
    (party, asset) => fairPrice(analysis, party, asset),
  );
