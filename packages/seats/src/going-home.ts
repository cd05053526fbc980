/** When the careful owners go home: each week of talks costs money, and closing them saves what the weeks that are left would cost. */
import { atSeat, seatsOf, type OwnerView } from "@linchpin/table";
import { beliefOnceShown } from "./owner-proofs.ts";
import { mayYetCome } from "./owner-terms.ts";

/** The part of the weeks that are left for which it would stay: what comes, comes before the last, and then it goes home. */
const STAYS = 0.5;

/** Money that may yet come of the party at a seat; what is more than `enough` need not be found out. */
export type Prospect = (view: OwnerView, seat: number, enough: number) => number;

interface Dealings {
  /** Those that the owner deals with; all. */
  readonly seats?: readonly number[];
  readonly prospect?: Prospect;
}

/** What terms may bring in the last week, by the chances of its types at the start, once it has seen all that is worth showing. */
const onceShown: Prospect = (view, seat) => mayYetCome(view, seat, beliefOnceShown(view, seat));

/**
 * Whether there is nothing to stay for: nothing is on its way, and what may yet be signed is worth less than half of the weeks
 * that are left would cost. What is asked for falls as the weeks go by: what would not be signed today may be in the last.
 */
export function isDone(
  view: OwnerView,
  { seats = seatsOf(view.parties), prospect = onceShown }: Dealings = {},
): boolean {
  const { parties, channels, development, exclusivity, scenario, week, cash } = view;
  if (development !== null || channels.some(({ ready, owned }) => ready !== null && !owned)) return false;
  if (exclusivity !== null && exclusivity.until < scenario.weeks) return false;
  const open = seats.filter((seat) => {
    const { gone, inTalks, terms } = atSeat(parties, seat);
    const maySign = terms === null && !gone && (inTalks || cash >= scenario.approachCost);
    return maySign && (exclusivity === null || exclusivity.party === seat);
  });
  if (open.some((seat) => isWaitedFor(view, seat))) return false;
  let costs = STAYS * scenario.burn * (scenario.weeks + 1 - week);
  for (const seat of open) {
    costs -= prospect(view, seat, costs);
    if (costs < 0) return false;
  }
  return true;
}

/** Whether terms lie on the table, of whichever side, or the party has been asked for something. */
function isWaitedFor({ parties }: OwnerView, seat: number): boolean {
  const { offer, proposal } = atSeat(parties, seat);
  return offer !== null || proposal !== null;
}
