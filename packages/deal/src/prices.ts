/**
 * The price list of a deal: what each disclosure, exclusivity, one more bidder and each channel is worth to the
 * owner. Every price is a difference of the owner's share in two deals, in money.
 */
import { addBidder, grantExclusivity, ownChannel, ownsChannel } from "./changes.ts";
import { OWNER, type Deal } from "./deal.ts";
import { lossesTo, type PartyLosses } from "./losses.ts";
import { powerMap, shareChanges, type Estimate, type PowerMap } from "./power.ts";

/** The price of one thing about one party or channel: `of` is a player number or a channel index. */
export interface Price extends Estimate {
  readonly of: number;
}

export interface PriceList {
  readonly power: PowerMap;
  /** By party: what disclosures to it cost. */
  readonly disclosures: readonly PartyLosses[];
  /** Lost by giving exclusivity to a party in talks. */
  readonly exclusivity: readonly Price[];
  /** Won by bringing into the talks a party that is not. */
  readonly bidder: readonly Price[];
  /** Won by alone controlling a channel. */
  readonly channel: readonly Price[];
}

export function priceList(deal: Deal): PriceList {
  const power = powerMap(deal);
  const disclosures = deal.parties.map((_, i) => lossesTo(deal, i + 1, power.shares[OWNER]!));
  return { power, disclosures, ...leverPrices(deal) };
}

/** The prices that are no disclosures. */
export function leverPrices(deal: Deal): Pick<PriceList, "exclusivity" | "bidder" | "channel"> {
  const changeTo = shareChanges(deal);
  const players = deal.parties.map((_, i) => i + 1);
  const inTalks = (player: number): boolean => deal.parties[player - 1]!.inTalks;
  const cost = (of: number): Price => {
    const { value, standardError } = changeTo(grantExclusivity(deal, of));
    // Not a bare minus: what costs nothing is 0, not −0.
    return { of, value: 0 - value, standardError };
  };
  return {
    exclusivity: players.filter(inTalks).map(cost),
    bidder: players.filter((p) => !inTalks(p)).map((of) => ({ of, ...changeTo(addBidder(deal, of)) })),
    channel: [...deal.channels.keys()]
      .filter((c) => !ownsChannel(deal, c))
      .map((of) => ({ of, ...changeTo(ownChannel(deal, of)) })),
  };
}
