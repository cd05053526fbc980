/**
 * The interest-driven party: it weighs its acts by what they are worth to it and picks by softmax.
 *
 * The choice rule is a known probability, which is what makes a party readable (`reading.ts`).
 */
import { nextFloat } from "@linchpin/coalition";
import { asParty, atSeat, ownParty, type PartyAct, type PartyType, type SeatView } from "@linchpin/table";
import { estimate } from "./estimate.ts";
import { valuedActs } from "./interests.ts";
import { outlookOf } from "./outlook.ts";
import type { Seat } from "./seat.ts";

export interface LikelyAct {
  readonly act: PartyAct;
  readonly probability: number;
}

/** The acts that a party of this type considers in this view, each with the probability that it does it. */
export function likelyActs(view: SeatView, type: PartyType): readonly LikelyAct[] {
  const acts = valuedActs(view, type);
  const hundredth = Math.max(1, estimate(outlookOf(view)).pie / 100);
  const best = Math.max(...acts.map((a) => a.value));
  const weights = acts.map((a) => Math.exp((type.shrewdness * (a.value - best)) / hundredth));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return acts.map(({ act }, i) => ({ act, probability: weights[i]! / total }));
}

/** A simulated counterparty; its type is the one that its view says it is. */
export const interestedParty: Seat = {
  name: "interested party",
  choose: (seen, _legal, random) => {
    const view = asParty(seen);
    const acts = likelyActs(view, atSeat(view.scenario.parties, view.seat).types[ownParty(view).type]!);
    let rest = nextFloat(random);
    return (acts.find((a) => (rest -= a.probability) < 0) ?? acts.at(-1)!).act;
  },
};
