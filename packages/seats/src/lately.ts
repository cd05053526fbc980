/**
 * What the owner finds of a party, kept until something changes: in one week the owner is asked several times, and most parties
 * are as they were.
 *
 * What is found may depend on the scenario, the week, the owner's outlook and the party across the table, and on nothing else.
 */
import type { Outlook, OwnerView, PartyAcross } from "@linchpin/table";
import { outlookOf } from "./outlook.ts";

interface Found<T> {
  readonly outlook: Outlook;
  readonly week: number;
  readonly releasedAt: number | null;
  readonly party: PartyAcross;
  readonly what: T;
}

export function lately<T>(find: (view: OwnerView, seat: number) => T): (view: OwnerView, seat: number) => T {
  const bySeat = new Map<number, Found<T>>();
  return (view, seat) => {
    const { week, releasedAt } = view;
    const [outlook, party] = [outlookOf(view), view.parties[seat - 1]!];
    const last = bySeat.get(seat);
    const holds =
      last !== undefined &&
      last.outlook === outlook &&
      last.week === week &&
      last.releasedAt === releasedAt &&
      isAlike(last.party, party);
    if (holds) return last.what;
    const what = find(view, seat);
    bySeat.set(seat, { outlook, week, releasedAt, party, what });
    return what;
  };
}

function isAlike(one: PartyAcross, other: PartyAcross): boolean {
  for (const key in one) if (one[key as keyof PartyAcross] !== other[key as keyof PartyAcross]) return false;
  return true;
}
