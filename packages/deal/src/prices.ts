/**
 * The price list of a deal: what each disclosure, exclusivity, one more bidder and each channel is worth to the
 * owner. Every price is a difference of the owner's share in two deals, in money.
 */
import { addBidder, grantExclusivity, ownChannel, ownsChannel } from "./changes.ts";
import { OWNER, type Deal } from "./deal.ts";
import { lossesTo, type PartyLosses } from "./losses.ts";
import { powerMap, shareChange, type Estimate, type PowerMap } from "./power.ts";

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
  const share = power.shares[OWNER]!;
  const players = deal.parties.map((_, i) => i + 1);
  const talking = players.filter((p) => deal.parties[p - 1]!.inTalks);
  const absent = players.filter((p) => !deal.parties[p - 1]!.inTalks);
  const channels = deal.channels.map((_, c) => c).filter((c) => !ownsChannel(deal, c));
  return {
    power,
    disclosures: players.map((p) => lossesTo(deal, p, share)),
    exclusivity: talking.map((of) => ({ of, ...shareChange(grantExclusivity(deal, of), deal) })),
    bidder: absent.map((of) => ({ of, ...shareChange(deal, addBidder(deal, of)) })),
    channel: channels.map((of) => ({ of, ...shareChange(deal, ownChannel(deal, of)) })),
  };
}
