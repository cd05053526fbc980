/**
 * What the owner takes the hidden types to be: the chance of each, by party. How acts and answers change it is in
 * `insight.ts`, of which it is the marginal; here is how it starts, and what a party of a type would see.
 */
import {
  allyOf,
  atSeat,
  STRANGER,
  type OwnerView,
  type OwnParty,
  type Scenario,
  type SeatView,
} from "@linchpin/table";

/** By party, by type: probabilities that sum to 1. */
export type Reading = readonly (readonly number[])[];

export const priorReading = (view: OwnerView): Reading =>
  view.scenario.parties.map((party) => party.types.map((type) => type.weight));

/** The view that the party at a seat has, as far as the owner can tell, if it is of this type. */
export function viewOfParty(view: OwnerView, seat: number, type: number): SeatView {
  const { scenario } = view;
  const { allies } = atSeat(scenario.parties, seat).types[type]!;
  const { got, never } = nothingPassed(scenario);
  return {
    ...view,
    side: "party",
    seat,
    turn: seat,
    movesLeft: null,
    cash: null,
    balance: 0,
    parties: view.parties.map((party, i) => {
      if (i + 1 === seat)
        return { ...party, kind: "own", type, got, gotIn: never, attempts: NO_ATTEMPTS, rebuild: null };
      return allies.includes(i + 1) ? allyOf({ ...party, got }) : STRANGER;
    }),
    exclusivity: view.exclusivity?.party === seat ? view.exclusivity : null,
    channels: view.channels.map((c) => ({ ready: null, owned: c.owned })),
    development: null,
  };
}

const NO_ATTEMPTS: OwnParty["attempts"] = [];

/** By asset: what a party that was passed nothing got, and when. */
interface NothingPassed {
  readonly got: readonly number[];
  readonly never: readonly number[];
}

const nothing = new WeakMap<Scenario, NothingPassed>();

/** The same lists for everybody, so that who looks alike is known to look alike. */
export function nothingPassed(scenario: Scenario): NothingPassed {
  const { assets } = scenario.deal;
  const known = nothing.get(scenario) ?? { got: assets.map(() => -1), never: assets.map(() => 0) };
  nothing.set(scenario, known);
  return known;
}
