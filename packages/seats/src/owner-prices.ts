/**
 * What the careful owners read off their view before they act: what a file costs, whether a channel or a release pays.
 * Estimates only: the owner knows no type. What is asked for a licence stands in `owner-terms.ts`.
 */
import { hasKey, type Terms } from "@linchpin/deal";
import { atSeat, leakOf, seatsOf, teaches, type Outlook, type OwnerView } from "@linchpin/table";
import { termsIn } from "./courses.ts";
import { estimate } from "./estimate.ts";
import { exposure } from "./keeping.ts";
import { lossAt, lossOf, shareIn } from "./losses.ts";
import { outlookOf, whenAway, whenBuilt, whenExclusive, whenReleased } from "./outlook.ts";
import { isLicensed } from "./owner-proposals.ts";

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

/** A deposit that covers a cost: to two digits, never below; null: it costs hardly anything. */
export function depositCovering(cost: number): number | null {
  if (cost < LEAST_DEPOSIT) return null;
  const unit = 10 ** (Math.floor(Math.log10(cost)) - 1);
  return Math.ceil(cost / unit) * unit;
}

/** Money: below it nobody writes an invoice. */
export const LEAST_DEPOSIT = 1_000;

/** Money of its share that exclusivity to the end of the talks costs the owner: who has signed is not lost to it. */
export function lossByExclusivity(view: OwnerView, seat: number): number {
  const open = view.parties.reduce(
    (outlook, { terms }, i) => (terms === null || i + 1 === seat ? outlook : whenAway(outlook, i + 1)),
    outlookOf(view),
  );
  return shareIn(open) - shareIn(whenExclusive(open, seat));
}

/** What the asset may cost at others, whom it reaches from the party at a seat. */
export function leakage(view: OwnerView, seat: number, asset: number): number {
  if (!teaches(view.scenario, asset)) return 0;
  const others = seatsOf(view.parties).filter((other) => other !== seat);
  const chance = leakOf(view.scenario, seat, atSeat(view.parties, seat).nnn);
  return chance * others.reduce((sum, other) => sum + Math.max(0, lossAt(view, other, asset)), 0);
}

/**
 * Money that the owner gains by signing these terms: what they bring less what it could sell there itself. Where others
 * have a licence already, the sellers share the channel: what one more pays running, the others no longer pay.
 */
export const gainFromTerms = (view: OwnerView, terms: Terms): number =>
  gainsIn(view, terms.channels)(terms, termsIn(outlookOf(view), terms).toOwner);

/** The same for any terms that license these channels, by what they bring. */
export function gainsIn(
  view: OwnerView,
  channels: readonly number[],
): (terms: Terms, toOwner: number) => number {
  const { deal } = view.scenario;
  const { ownSales } = estimate(outlookOf(view));
  const free = channels.filter((c) => !isLicensed(view, c));
  const own = free.filter((c) => hasKey(deal.channels[c]!, 0));
  const margin = (list: readonly number[]): number =>
    list.reduce((sum, c) => sum + deal.channels[c]!.margin, 0);
  const part = margin(free) / Math.max(1, margin(channels));
  const sold = own.reduce((sum, c) => sum + ownSales[c]!, 0);
  return ({ upfront }, toOwner) => upfront + (toOwner - upfront) * part - sold;
}

/** Whether a channel of its own brings a good deal more than building it costs, by what the owner itself would sell. */
export const channelPays = (view: OwnerView, channel: number): boolean =>
  paysAlone(view, whenBuilt(outlookOf(view), channel), view.scenario.building[channel]!);

/** Whether one more release does; `alone` as for a channel. */
export const releasePays = (view: OwnerView, alone = false): boolean =>
  (alone ? paysAlone : pays)(view, whenReleased(outlookOf(view)), view.scenario.development!);

/** What a channel or a release takes. */
interface Effort {
  /** Money. */
  readonly cost: number;
  readonly weeks: number;
}

/** By the owner's share of what all can earn. */
const pays = (view: OwnerView, then: Outlook, { cost }: Effort): boolean =>
  shareIn(then) - shareIn(outlookOf(view)) > RETURN * cost;

/** By what the owner sells itself; the talks go on until it is ready. */
const paysAlone = (view: OwnerView, then: Outlook, { cost, weeks }: Effort): boolean =>
  salesIn(then) - salesIn(outlookOf(view)) > RETURN * cost + weeks * view.scenario.burn;

/** What the owner would earn by itself in the channels that it serves. */
function salesIn(outlook: Outlook): number {
  const { deal, ownSales } = estimate(outlook);
  return ownSales.reduce((sum, sales, c) => (hasKey(deal.channels[c]!, 0) ? sum + sales : sum), 0);
}

/** The party in talks at the start that has the largest share. */
export function largestBuyer(view: OwnerView): number {
  const { shares } = estimate(outlookOf(view));
  const talking = view.scenario.deal.parties.flatMap((p, i) => (p.inTalks ? [i + 1] : []));
  return talking.reduce((best, seat) => (shares[seat]! > shares[best]! ? seat : best), talking[0]!);
}
