/**
 * The price list of a deal: what each disclosure, exclusivity, one more bidder and each channel are worth to the owner.
 * Every price is a difference of the owner's share in two deals, in money.
 */
import {
  addBidder,
  fullTable,
  grantExclusivity,
  ownChannel,
  ownsChannel,
  withoutExclusivity,
} from "../model/changes.ts";
import { OWNER, type Deal } from "../deal.ts";
import { disclosuresIn, type FreeTables, type FreeToShow, type PartyLosses } from "./losses.ts";
import { powerMap, shareChanges, type Estimate, type PowerMap } from "../model/power.ts";

/** The price of one thing about one party or channel: `of` is a player number or a channel index. */
export interface Price extends Estimate {
  readonly of: number;
}

export interface PriceList {
  readonly power: PowerMap;
  /** By party: what disclosures to it cost. */
  readonly disclosures: readonly PartyLosses[];
  /** By party: what may be shown to it for nothing; null: it is not in talks. */
  readonly free: readonly (FreeToShow | null)[];
  /** By party in talks: the loss of share by set of missing assets; null where that is not known for every set. */
  readonly tables: readonly (FreeTables | null)[];
  /** Lost by giving exclusivity to a party in talks, with those who are in talks. */
  readonly exclusivity: readonly Price[];
  /** The same with every listed party in talks before: what the promise shuts out, also of those not asked yet. */
  readonly foreclosed: readonly Price[];
  /** Won by bringing into the talks a party that is not. */
  readonly bidder: readonly Price[];
  /** Won by alone controlling a channel. */
  readonly channel: readonly Price[];
}

export function priceList(deal: Deal): PriceList {
  const power = powerMap(deal);
  const { losses, free, tables } = disclosuresIn(deal, power.shares[OWNER]!, power.worth);
  return { power, disclosures: losses, free, tables, ...leverPrices(deal) };
}

/** The prices that are no disclosures. Exclusivity is priced on the deal with none in force, the rest as it stands. */
export function leverPrices(
  deal: Deal,
): Pick<PriceList, "exclusivity" | "foreclosed" | "bidder" | "channel"> {
  const changeTo = shareChanges(deal);
  const players = deal.parties.map((_, i) => i + 1);
  const inTalks = (player: number): boolean => deal.parties[player - 1]!.inTalks;
  const talking = players.filter(inTalks);
  const free = withoutExclusivity(deal);
  return {
    exclusivity: exclusivityFrom(free, talking),
    foreclosed: exclusivityFrom(fullTable(free), talking),
    bidder: players.filter((p) => !inTalks(p)).map((of) => ({ of, ...changeTo(addBidder(deal, of)) })),
    channel: [...deal.channels.keys()]
      .filter((c) => !ownsChannel(deal, c))
      .map((of) => ({ of, ...changeTo(ownChannel(deal, of)) })),
  };
}

/** What exclusivity for each of these parties costs in a deal where none is in force. */
function exclusivityFrom(deal: Deal, parties: readonly number[]): readonly Price[] {
  if (parties.length === 0) return [];
  const changeTo = shareChanges(deal);
  return parties.map((of) => {
    const { value, standardError } = changeTo(grantExclusivity(deal, of));
    // Not a bare minus: what costs nothing is 0, not −0.
    return { of, value: 0 - value, standardError };
  });
}
