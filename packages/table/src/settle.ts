/**
 * The settlement: what every seat gets in the months from the end of the talks to the horizon.
 *
 * Licences start when the talks end. Each licensee stops when it pays to stop, with what it knows by then; a party
 * without terms goes on alone if that pays, with the others there; the owner sells where it controls a channel that
 * it has not licensed. Sellers that meet in a channel split it equally from the start (docs/decisions).
 */
import {
  licenceOf,
  modelOf,
  plansAlone,
  reach,
  termsValue,
  type Deal,
  type Plan,
  type Terms,
} from "@linchpin/deal";
import { dealOf, truthOf } from "./deal-of.ts";
import type { Position } from "./position.ts";
import { weeklyValue } from "./state.ts";

export interface Settlement {
  /** By seat: value at the start of all that it receives less all that it spends, talks and settlement. */
  readonly payoffs: readonly number[];
  /** By party: month after the talks in which its licence is broken; null: never, or no licence. */
  readonly stopsAt: readonly (number | null)[];
}

/** Payoffs as if the talks ended now. */
export function settle(position: Position): Settlement {
  const { deal, alone } = market(dealOf(truthOf(position)), position);
  const value = weeklyValue(position, position.week);
  const payoffs = [...position.ledger];
  const stopsAt: (number | null)[] = [];
  let releasing = false;
  position.parties.forEach((party, i) => {
    const outcome = party.terms === null ? null : termsValue(deal, fitted(party.terms, deal));
    stopsAt.push(outcome?.stopsAt ?? null);
    if (outcome === null) {
      payoffs[i + 1]! += value * alone[i]!;
      return;
    }
    // One release serves every licensee, so the owner pays for it once.
    releasing ||= licenceOf(deal, party.terms!).births.length > 1;
    payoffs[i + 1]! += value * outcome.toParty;
    payoffs[0]! += value * outcome.toOwner;
  });
  payoffs[0]! += value * ownSales(deal, position, modelOf(deal).withOwner, releasing);
  return { payoffs, stopsAt };
}

interface Market {
  /** The deal with each channel divided by the number of those who sell through it. */
  readonly deal: Deal;
  /** By party without terms: what going on alone is worth; 0 for those who stay out. */
  readonly alone: readonly number[];
}

/** Who sells on its own: all who could, but for those, worst first, whom the others leave too little. */
function market(whole: Deal, position: Position): Market {
  const sells = position.parties.map((party) => party.terms === null);
  for (;;) {
    const deal = { ...whole, channels: shared(whole, position, sells) };
    const model = modelOf(deal);
    const alone = sells.map((sold, i) => (sold ? worthAlone(model, i + 1) : 0));
    const worst = sells.reduce(
      (found, sold, i) => (sold && alone[i]! <= (alone[found] ?? 0) ? i : found),
      -1,
    );
    if (worst < 0) return { deal, alone };
    sells[worst] = false;
  }
}

/** What a party earns on its own; below 0 where it had better not. */
function worthAlone(model: ReturnType<typeof modelOf>, seat: number): number {
  const plans = plansAlone(model, 1 << seat);
  return Math.max(...plans.map((plan) => plan.perMargin * reach(model, plan.sellers) - plan.cost));
}

/** The terms as they run from the end of the talks: nothing upfront any more, and not beyond the horizon. */
function fitted(terms: Terms, deal: Deal): Terms {
  const term = Math.min(terms.term, deal.horizon);
  const within = <T extends { readonly month: number }>(list: readonly T[]): readonly T[] =>
    list.filter((item) => item.month <= term);
  return {
    ...terms,
    upfront: 0,
    term,
    milestones: within(terms.milestones),
    transfers: within(terms.transfers),
  };
}

/** What the owner sells itself, less what its releases cost. */
function ownSales(deal: Deal, position: Position, plans: readonly Plan[], releasing: boolean): number {
  const margin = deal.channels.reduce(
    (sum, c, i) => (ownerSells(deal, position, i) ? sum + c.margin : sum),
    0,
  );
  const worths = plans.map((plan) => plan.perMargin * deal.owner.make * margin - plan.cost);
  return releasing ? worths[1]! : Math.max(...worths);
}

function ownerSells(deal: Deal, position: Position, channel: number): boolean {
  const { open, controlledBy } = deal.channels[channel]!;
  const licensed = position.parties.some((p) => p.terms?.channels.includes(channel));
  return deal.owner.make > 0 && (open || controlledBy.includes(0)) && !licensed;
}

/** The channels, each divided by the number of those who sell through it; `sells`: by party, on its own. */
function shared(deal: Deal, position: Position, sells: readonly boolean[]): Deal["channels"] {
  return deal.channels.map((channel, c) => {
    const sellers = position.parties.filter((party, i) => {
      const serves = channel.open || channel.controlledBy.includes(i + 1);
      if (party.terms === null) return serves && sells[i]!;
      return party.terms.channels.includes(c) && (serves || channel.controlledBy.includes(0));
    }).length;
    const all = sellers + (ownerSells(deal, position, c) ? 1 : 0);
    return all < 2 ? channel : { ...channel, margin: channel.margin / all, sales: channel.sales / all };
  });
}
