/** Terms as they run from now on. */
import type { Deal, Terms } from "@linchpin/deal";
import { dueMonth } from "./terms-shape.ts";

/**
 * Terms as they run if the licence begins now, in the deal as it is now: not beyond the horizon, and what the party holds
 * is not handed over to it again.
 */
export function running(terms: Terms, deal: Deal): Terms {
  const term = Math.min(terms.term, deal.horizon);
  const { knows } = deal.parties[terms.party - 1]!;
  return {
    ...terms,
    term,
    milestones: terms.milestones.filter((m) => dueMonth(m) <= term),
    transfers: terms.transfers.filter(({ asset, month }) => month <= term && !knows.includes(asset)),
  };
}
