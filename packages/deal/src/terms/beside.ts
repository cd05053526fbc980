/**
 * What stands beside a licence: what the owner may expect from everybody else, what it has if it walks away from the party,
 * and what the whole map says to expect.
 */
import { fullTable, leaveTalks, withoutChannels, withoutParty } from "../model/changes.ts";
import { OWNER, type Deal, type Terms } from "../deal.ts";
import { modelOf, plannedBirths } from "../model/model.ts";
import { powerMap } from "../model/power.ts";
import { earningOver } from "../model/time.ts";

export interface Beside {
  /** The owner's share with the others in what is not promised to the party; money. */
  readonly others: number;
  /** The owner's share when it does not talk with the party. */
  readonly walkAway: number;
  /** The owner's share as the map has it. */
  readonly expected: number;
  /** What the exclusivity in the sheet costs the owner, with every listed party in talks. */
  readonly exclusivePrice: number;
}

export function besideOf(deal: Deal, terms: Terms): Beside {
  const table = fullTable(deal);
  return {
    others: othersOf(deal, terms),
    walkAway: ownersShare(leaveTalks(deal, terms.party)),
    expected: ownersShare(deal),
    exclusivePrice:
      terms.exclusive === null ? 0 : othersOf(table, { ...terms, exclusive: null }) - othersOf(table, terms),
  };
}

/** How many releases the owner's plan makes without the party. */
export function ownReleases(deal: Deal, party: number): number {
  if (deal.technology.releases === null) return 0;
  const rest = withoutParty(deal, party);
  return rest.channels.length === 0 ? 0 : modelOf(rest).ownerPlans.chosen;
}

function othersOf(deal: Deal, terms: Terms): number {
  const kept = shutOut(deal, terms);
  const all = shareWithout(deal, terms.party, terms.channels);
  if (kept.length === 0) return all;
  const open = shareWithout(deal, terms.party, [...terms.channels, ...kept]);
  return open + leftAfter(deal, kept, terms.exclusive!.until) * (all - open);
}

/** The channels that the sheet promises to nobody else. */
function shutOut(deal: Deal, { exclusive, channels }: Terms): readonly number[] {
  if (exclusive === null) return [];
  const named = exclusive.channels === "all" ? [...deal.channels.keys()] : exclusive.channels;
  return named.filter((c) => !channels.includes(c));
}

/** The owner's share without the party, without these channels, and without an exclusivity that the party holds. */
function shareWithout(deal: Deal, party: number, channels: readonly number[]): number {
  return ownersShare(withoutParty(withoutChannels(deal, channels), party));
}

const ownersShare = (deal: Deal): number => (deal.channels.length === 0 ? 0 : powerMap(deal).shares[OWNER]!);

/** The fraction of these channels' value under the owner's plan that comes after a month. */
function leftAfter(deal: Deal, channels: readonly number[], month: number): number {
  const model = modelOf(deal);
  const births = plannedBirths(deal, model);
  const worthFrom = (start: number): number =>
    channels.reduce(
      (sum, c) =>
        sum +
        model.margin[c]! * earningOver(model.clock, model.courses[c]!, 0, births, start, model.clock.horizon),
      0,
    );
  const whole = worthFrom(0);
  return whole === 0 ? 0 : worthFrom(month) / whole;
}
