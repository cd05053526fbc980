/**
 * Reading a party: the chance of each hidden type, updated by Bayes with every act the owner sees.
 *
 * The likelihood of an act under a type is the party's own choice rule, applied to the party's view as the owner can
 * reconstruct it: without what was passed on in secret and without a copy under way.
 */
import {
  allyOf,
  atSeat,
  isSecret,
  STRANGER,
  type OwnerView,
  type PartyAct,
  type PartyType,
  type SeatView,
} from "@linchpin/table";
import { likelyActs } from "./party.ts";

/** By party, by type: probabilities that sum to 1. */
export type Reading = readonly (readonly number[])[];

/** Chance given to an act that the rule calls impossible: hidden facts, not the type, may explain it. */
const SLIP = 0.02;

export const priorReading = (view: OwnerView): Reading =>
  view.scenario.parties.map((party) => party.types.map((type) => type.weight));

/** The reading after the owner, with this view before it, saw the party at a seat act; a hidden act looks like a stall. */
export function readAct(reading: Reading, before: OwnerView, seat: number, act: PartyAct): Reading {
  const types = before.scenario.parties[seat - 1]!.types;
  const seen: PartyAct = isSecret(act) ? { kind: "stall" } : act;
  const weights = types.map(
    (type, i) => reading[seat - 1]![i]! * likelihood(viewOfParty(before, seat, i), type, seen),
  );
  const total = weights.reduce((sum, w) => sum + w, 0);
  return reading.with(
    seat - 1,
    weights.map((w) => w / total),
  );
}

/** The reading after a probe was answered with the key of a type. */
export function readProbe(
  reading: Reading,
  view: OwnerView,
  seat: number,
  answer: string,
  signal: number,
): Reading {
  const { types } = view.scenario.parties[seat - 1]!;
  const answered = types.findIndex((t) => t.key === answer);
  const weights = types.map((_, i) => {
    const noise = (1 - signal) * types[answered]!.weight;
    return reading[seat - 1]![i]! * ((i === answered ? signal : 0) + noise);
  });
  const total = weights.reduce((sum, w) => sum + w, 0);
  return reading.with(
    seat - 1,
    weights.map((w) => w / total),
  );
}

/** The likelihood of what the owner saw: it sees a hidden act as one more week of stalling. */
function likelihood(view: SeatView, type: PartyType, act: PartyAct): number {
  const acts = likelyActs(view, type);
  const matching = acts.filter((a) => sameAct(a.act, act) || (act.kind === "stall" && isSecret(a.act)));
  return SLIP + (1 - SLIP) * matching.reduce((sum, a) => sum + a.probability, 0);
}

const sameAct = (one: PartyAct, other: PartyAct): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The view that the party at a seat has, as far as the owner can tell, if it is of this type. */
export function viewOfParty(view: OwnerView, seat: number, type: number): SeatView {
  const { scenario } = view;
  const { allies } = atSeat(scenario.parties, seat).types[type]!;
  const got = scenario.deal.assets.map(() => -1);
  return {
    ...view,
    side: "party",
    seat,
    turn: seat,
    movesLeft: null,
    cash: null,
    balance: 0,
    parties: view.parties.map((party, i) => {
      if (i + 1 === seat) return { ...party, kind: "own", type, got, rebuild: null };
      return allies.includes(i + 1) ? allyOf({ ...party, got }) : STRANGER;
    }),
    exclusivity: view.exclusivity?.party === seat ? view.exclusivity : null,
    channels: view.channels.map((c) => ({ ready: null, owned: c.owned })),
    development: null,
  };
}
