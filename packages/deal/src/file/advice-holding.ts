/**
 * What holds a deal, judged from the file alone: where everybody in talks could rebuild the technology within weeks
 * for next to nothing, know-how holds nothing, and the law is all there is.
 */

import { OWNER } from "../deal.ts";
import type { Channel, Component, Deal, Party } from "../deal.ts";
import { addressOf } from "./entries.ts";
import type { Hint } from "./hint.ts";

/** Months, and share of all margin to be earned, below which rebuilding hinders nobody. */
const WEEKS = 3;
const NEXT_TO_NOTHING = 0.01;

export function holdingAdvice(deal: Deal): readonly Hint[] {
  const { channels, parties, technology } = deal;
  const able = parties.filter(({ inTalks, capability, make }) => inTalks && capability > 0 && make > 0);
  if (able.length === 0 || channels.some(needsOwner)) return [];
  const pie = channels.reduce((sum, { margin, chance }) => sum + margin * chance, 0) * freshMonths(deal);
  const efforts = able.map((party) => effortOf(party, deal));
  const cost = Math.max(...efforts.map((effort) => effort.cost));
  const months = Math.max(...efforts.map((effort) => effort.months));
  if (pie === 0 || months > WEEKS || cost > NEXT_TO_NOTHING * pie) return [];
  const effort =
    cost + months === 0 ? "at once, for nothing" : `in ${round(months)} months for ${Math.round(cost)}`;
  const rebuilt = `whoever is in talks can rebuild everything ${effort}`;
  const see = addressOf(24);
  if (technology.protection === 0 && technology.exclusion === 0) {
    const what = `${rebuilt}, and no law is in the way: nobody needs the owner`;
    return [
      { path: "technology.components", what, write: `what outsiders would have to work out; see ${see}` },
    ];
  }
  const what = `the deal stands on patents alone: ${rebuilt}. What is shown or kept back changes nothing; a licence is worth what the law prevents, for as long as it does, and a party that may go on without one by law needs none`;
  const write = `\`exclusion\`, the share of sales that a court stops, and \`protection\`, what copying is expected to cost; if know-how is needed too, its \`rebuildCost\` and \`rebuildMonths\`; see ${see}`;
  return [{ path: "technology", what, write }];
}

/** The owner has the key to it, whatever others know. */
function needsOwner({ open, controlledBy, keys }: Channel): boolean {
  if (open || !controlledBy.includes(OWNER)) return false;
  return keys === "all" || controlledBy.length === 1;
}

/** Months of fresh margin until the horizon, not discounted. */
function freshMonths({ horizon, technology: { halfLife } }: Deal): number {
  if (halfLife === null) return horizon;
  const decay = Math.LN2 / halfLife;
  return -Math.expm1(-decay * horizon) / decay;
}

function effortOf(party: Party, deal: Deal): { readonly cost: number; readonly months: number } {
  const parts = deal.technology.components.map((component, j) =>
    effortFor(component, unknownShare(party, deal, j), party.capability),
  );
  return {
    cost: parts.reduce((sum, part) => sum + part.cost, 0),
    months: Math.max(...parts.map((part) => part.months)),
  };
}

function effortFor(
  { rebuildCost, rebuildMonths, alternative }: Component,
  unknown: number,
  capability: number,
) {
  return {
    cost: Math.min((unknown * rebuildCost) / capability, alternative?.cost ?? Infinity),
    months: Math.min((unknown * rebuildMonths) / capability, alternative?.months ?? Infinity),
  };
}

function unknownShare({ knows }: Party, { assets }: Deal, component: number): number {
  return knows.reduce((left, asset) => left * (1 - assets[asset]!.reveals[component]!), 1);
}

const round = (months: number): number => Math.round(10 * months) / 10;
