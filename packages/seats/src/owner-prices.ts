/**
 * What the careful owners read off their view before they act: what a file costs, whether a channel or a release pays.
 * Estimates only: the owner knows no type. What is asked for a licence stands in `owner-terms.ts`.
 */
import { atSeat, leakOf, seatsOf, teaches, type OwnerView } from "@linchpin/table";
import { estimate } from "./estimate.ts";
import { exposure } from "./keeping.ts";
import { lossAt, lossOf, shareIn } from "./losses.ts";
import { outlookOf, whenBuilt, whenReleased } from "./outlook.ts";

/** What a channel or a release must bring for each unit of money it costs. */
const RETURN = 1.5;

/** The owner's share as it sees it, money. */
export const ownShare = (view: OwnerView): number => shareIn(outlookOf(view));

/**
 * Money of its share that giving the asset to the party at a seat costs the owner: as things are, or as the last of all that
 * the party lacks, whichever is more. Files are complements, so what the first costs says little. And what it may cost at
 * others, whom it reaches unmeant, or by what can be learnt round the owner then.
 */
export function lossFrom(view: OwnerView, seat: number, asset: number): number {
  return lossOf(view, seat, asset) + leakage(view, seat, asset) + exposure(view, seat, asset);
}

/** What the asset may cost at others, whom it reaches from the party at a seat. */
export function leakage(view: OwnerView, seat: number, asset: number): number {
  if (!teaches(view.scenario, asset)) return 0;
  const others = seatsOf(view.parties).filter((other) => other !== seat);
  const chance = leakOf(view.scenario, seat, atSeat(view.parties, seat).nnn);
  return chance * others.reduce((sum, other) => sum + Math.max(0, lossAt(view, other, asset)), 0);
}

/** Whether a channel of its own raises the owner's share by more than building it costs. */
export function channelPays(view: OwnerView, channel: number): boolean {
  const outlook = outlookOf(view);
  const gain = shareIn(whenBuilt(outlook, channel)) - shareIn(outlook);
  return gain > RETURN * view.scenario.building[channel]!.cost;
}

/** Whether one more release raises the owner's share by more than it costs. */
export function releasePays(view: OwnerView): boolean {
  const outlook = outlookOf(view);
  const gain = shareIn(whenReleased(outlook)) - shareIn(outlook);
  return gain > RETURN * view.scenario.development!.cost;
}

/** The party in talks at the start that has the largest share. */
export function largestBuyer(view: OwnerView): number {
  const { shares } = estimate(outlookOf(view));
  const talking = view.scenario.deal.parties.flatMap((p, i) => (p.inTalks ? [i + 1] : []));
  return talking.reduce((best, seat) => (shares[seat]! > shares[best]! ? seat : best), talking[0]!);
}
