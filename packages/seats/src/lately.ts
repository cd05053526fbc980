/**
 * What the owner finds of a party, kept for when it meets it again: in one week the owner is asked several times, and most parties
 * are as they were.
 *
 * What is found may depend on the scenario, the week, the owner's outlook and the party across the table, and on nothing else.
 */
import type { OwnerView } from "@linchpin/table";
import { outlookOf } from "./outlook.ts";
import { Recent } from "./recent.ts";

/** Of each thing that is found of parties. */
const KEPT = 4000;

export function lately<T>(find: (view: OwnerView, seat: number) => T): (view: OwnerView, seat: number) => T {
  const recent = new Recent<number, T>(KEPT);
  return (view, seat) => {
    const { week, releasedAt } = view;
    const sight = { outlook: outlookOf(view), week, releasedAt, party: view.parties[seat - 1]! };
    return recent.of(seat, sight, () => find(view, seat));
  };
}
