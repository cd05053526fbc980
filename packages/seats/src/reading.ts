/**
 * What the owner takes the hidden types to be: the chance of each, by party. How acts and answers change it is in
 * `insight.ts`, of which it is the marginal; here is how it starts, and what a party of a type would see.
 */
import { allyOf, atSeat, STRANGER, type OwnerView, type SeatView } from "@linchpin/table";

/** By party, by type: probabilities that sum to 1. */
export type Reading = readonly (readonly number[])[];

export const priorReading = (view: OwnerView): Reading =>
  view.scenario.parties.map((party) => party.types.map((type) => type.weight));

/** The view that the party at a seat has, as far as the owner can tell, if it is of this type. */
export function viewOfParty(view: OwnerView, seat: number, type: number): SeatView {
  const { scenario } = view;
  const { allies } = atSeat(scenario.parties, seat).types[type]!;
  const got = scenario.deal.assets.map(() => -1);
  const never = scenario.deal.assets.map(() => 0);
  return {
    ...view,
    side: "party",
    seat,
    turn: seat,
    movesLeft: null,
    cash: null,
    balance: 0,
    parties: view.parties.map((party, i) => {
      if (i + 1 === seat) return { ...party, kind: "own", type, got, gotIn: never, rebuild: null };
      return allies.includes(i + 1) ? allyOf({ ...party, got }) : STRANGER;
    }),
    exclusivity: view.exclusivity?.party === seat ? view.exclusivity : null,
    channels: view.channels.map((c) => ({ ready: null, owned: c.owned })),
    development: null,
  };
}
