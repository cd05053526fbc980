/**
 * The settlement: what every seat gets in the months from the end of the talks to the horizon.
 *
 * Licences start when the talks end. Each licensee stops when it pays to stop, with what it knows by then; a party
 * without terms goes on alone if that is worth anything; the owner sells where it controls a channel that it has not
 * licensed. Sellers that meet in a channel split it equally from the start (docs/decisions).
 */
import {
  bestPlan,
  licenceOf,
  modelOf,
  plansAlone,
  termsValue,
  type Deal,
  type Plan,
  type Terms,
} from "@linchpin/deal";
import { dealOf, truthOf } from "./deal-of.ts";
import type { Position } from "./position.ts";
import { weeklyValue } from "./state.ts";

export interface Settlement {
  /** By seat: present value at week 0 of all that it receives less all that it spends, talks and settlement. */
  readonly payoffs: readonly number[];
  /** By party: month after the talks in which its licence is broken; null: never, or no licence. */
  readonly stopsAt: readonly (number | null)[];
}

/** Payoffs as if the talks ended now. */
export function settle(position: Position): Settlement {
  const whole = dealOf(truthOf(position));
  const deal = { ...whole, channels: shared(whole, position) };
  const model = modelOf(deal);
  const value = weeklyValue(position, position.week);
  const payoffs = [...position.ledger];
  const stopsAt: (number | null)[] = [];
  let releasing = false;
  position.parties.forEach((party, i) => {
    // What was paid on signing is in the ledger already.
    const terms = party.terms === null ? null : fitted(party.terms, deal);
    if (terms === null) {
      payoffs[i + 1]! += value * bestPlan(model, plansAlone(model, 1 << (i + 1)));
      stopsAt.push(null);
      return;
    }
    const outcome = termsValue(deal, terms);
    releasing ||= licenceOf(deal, terms).births.length > 1;
    payoffs[i + 1]! += value * outcome.toParty;
    payoffs[0]! += value * outcome.toOwner;
    stopsAt.push(outcome.stopsAt);
  });
  payoffs[0]! += value * ownSales(deal, position, model.withOwner, releasing);
  return { payoffs, stopsAt };
}

/** The terms as they run from the end of the talks: nothing upfront any more, and not beyond the horizon. */
function fitted(terms: Terms, deal: Deal): Terms {
  const term = Math.min(terms.term, deal.horizon);
  const within = <T extends { readonly month: number }>(list: readonly T[]): readonly T[] =>
    list.filter((item) => item.month <= term);
  return { ...terms, upfront: 0, term, milestones: within(terms.milestones), transfers: within(terms.transfers) };
}

/** What the owner sells itself, less what its releases cost. */
function ownSales(deal: Deal, position: Position, plans: readonly Plan[], releasing: boolean): number {
  const margin = deal.channels.reduce((sum, c, i) => (ownerSells(deal, position, i) ? sum + c.margin : sum), 0);
  const worths = plans.map((plan) => plan.perMargin * deal.owner.make * margin - plan.cost);
  return releasing ? worths[1]! : Math.max(...worths);
}

function ownerSells(deal: Deal, position: Position, channel: number): boolean {
  const { open, controlledBy } = deal.channels[channel]!;
  const licensed = position.parties.some((p) => p.terms?.channels.includes(channel));
  return deal.owner.make > 0 && (open || controlledBy.includes(0)) && !licensed;
}

/** The channels, each divided by the number of those who sell through it. */
function shared(deal: Deal, position: Position): Deal["channels"] {
  const model = modelOf(deal);
  const alone = deal.parties.map((_, i) => bestPlan(model, plansAlone(model, 1 << (i + 1))) > 0);
  return deal.channels.map((channel, c) => {
    const sellers = position.parties.filter((party, i) => {
      const serves = channel.open || channel.controlledBy.includes(i + 1);
      if (party.terms === null) return serves && alone[i]!;
      return party.terms.channels.includes(c) ? serves || channel.controlledBy.includes(0) : false;
    }).length;
    const all = sellers + (ownerSells(deal, position, c) ? 1 : 0);
    return all < 2 ? channel : { ...channel, margin: channel.margin / all, sales: channel.sales / all };
  });
}
