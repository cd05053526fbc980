/** What the owner's share loses if a party comes to hold an asset, by the power map as the owner sees it; money. */
import type { Outlook, OwnerView } from "@linchpin/table";
import { estimate } from "./estimate.ts";
import { outlookOf, whenHolding, whenHoldingAllBut } from "./outlook.ts";

/** The owner's share; money. */
export const shareIn = (outlook: Outlook): number => estimate(outlook).shares[0]!;

/** As things are. */
export function lossAt(view: OwnerView, seat: number, asset: number): number {
  const outlook = outlookOf(view);
  return shareIn(outlook) - shareIn(whenHolding(outlook, seat, asset));
}

/** As things are or as the last of all that the party lacks, whichever is more: files are complements, so the first says little. */
export function lossOf(view: OwnerView, seat: number, asset: number): number {
  const outlook = outlookOf(view);
  const last =
    shareIn(whenHoldingAllBut(outlook, seat, asset)) - shareIn(whenHoldingAllBut(outlook, seat, null));
  return Math.max(lossAt(view, seat, asset), last);
}
