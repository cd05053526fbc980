/**
 * What holds a deal, judged from the file alone: where everybody in talks could rebuild the technology within weeks
 * for next to nothing, know-how holds nothing, and the law is all there is.
 */

import { OWNER, type Channel, type Deal } from "../deal.ts";
import { modelOf } from "../model/model.ts";
import { freshMonths } from "../model/time.ts";
import { rebuildOf } from "../model/worth.ts";
import { addressOf } from "./entries.ts";
import type { Hint } from "./hint.ts";

/** Months, and share of all margin to be earned, below which rebuilding hinders nobody. */
const WEEKS = 3;
const NEXT_TO_NOTHING = 0.01;

export function holdingAdvice(deal: Deal): readonly Hint[] {
  const { channels, parties, technology } = deal;
  const able = parties.flatMap(({ inTalks, capability, make }, i) =>
    inTalks && capability > 0 && make > 0 ? [i + 1] : [],
  );
  if (able.length === 0 || channels.some(needsOwner)) return [];
  const model = modelOf(deal);
  // Until the horizon, not discounted.
  const fresh = freshMonths({ ...model.clock, discount: 0 }, 0, deal.horizon, 0);
  const pie = channels.reduce((sum, { margin, chance }) => sum + margin * chance, 0) * fresh;
  const efforts = able.map((party) => rebuildOf(model, 1 << party));
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

const round = (months: number): number => Math.round(10 * months) / 10;
