/**
 * Reading a party: the chance of each hidden type, updated by Bayes with every act the owner sees.
 *
 * The likelihood of an act under a type is the party's own choice rule, applied to the party's view as the owner can
 * reconstruct it: without what was passed on in secret and without a copy under way.
 */
import type { Move, PartyAct, PartyType, View } from "@linchpin/table";
import { likelyActs } from "./party.ts";

/** By party, by type: probabilities that sum to 1. */
export type Reading = readonly (readonly number[])[];

/** Chance given to an act that the rule calls impossible: hidden facts, not the type, may explain it. */
const SLIP = 0.02;

export const priorReading = (view: View): Reading =>
  view.scenario.parties.map((party) => party.types.map((type) => type.weight));

/** The reading after the owner, with this view before it, saw the party at a seat act; a hidden act looks like a stall. */
export function readAct(reading: Reading, before: View, seat: number, act: PartyAct): Reading {
  const types = before.scenario.parties[seat - 1]!.types;
  const seen: PartyAct = hiddenActs(act) ? { kind: "stall" } : act;
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
  view: View,
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
function likelihood(view: View, type: PartyType, act: PartyAct): number {
  const acts = likelyActs(view, type);
  const matching = acts.filter((a) => sameAct(a.act, act) || (act.kind === "stall" && hiddenActs(a.act)));
  return SLIP + (1 - SLIP) * matching.reduce((sum, a) => sum + a.probability, 0);
}

const hiddenActs = (act: Move): boolean => act.kind === "pass" || act.kind === "rebuild";
const sameAct = (one: PartyAct, other: PartyAct): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The view that the party at a seat has, as far as the owner can tell, if it is of this type. */
export function viewOfParty(view: View, seat: number, type: number): View {
  const { scenario } = view;
  const allies = scenario.parties[seat - 1]!.types[type]!.allies;
  const none = scenario.deal.assets.map(() => -1);
  const parties = view.parties.map((party, i) => {
    if (i + 1 === seat) return { ...party, type, got: none, rebuild: null };
    const hidden = { ...HIDDEN, given: allies.includes(i + 1) ? party.given : null };
    return allies.includes(i + 1)
      ? { ...hidden, inTalks: party.inTalks, gone: party.gone, got: none }
      : hidden;
  });
  const exclusivity = view.exclusivity?.party === seat ? view.exclusivity : null;
  const channels = view.channels.map((c) => ({ ready: null, owned: c.owned }));
  return {
    ...view,
    seat,
    turn: seat,
    movesLeft: null,
    cash: null,
    balance: 0,
    parties,
    exclusivity,
    channels,
    development: null,
  };
}

const HIDDEN = {
  inTalks: null,
  gone: null,
  belief: null,
  rapport: null,
  type: null,
  given: null,
  got: null,
  nnn: null,
  rivalsTold: null,
  request: null,
  offer: null,
  proposal: null,
  answers: null,
  probed: null,
  rebuild: null,
  terms: null,
} as const;
