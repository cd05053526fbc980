/**
 * What everybody knows of the licences signed: whose, since which week, for which channels, and what is promised to nobody
 * else. The rest of the terms is between the two.
 */
import type { Deal, Terms } from "@linchpin/deal";
import { atSeat } from "./moves.ts";
import type { PartyState } from "./position.ts";
import type { TermsRefusal } from "./refusals.ts";
import { MONTHS_A_WEEK } from "./scenario.ts";

export interface PublicLicence {
  /** Seat of the licensee. */
  readonly party: number;
  /** Week of the signature. */
  readonly week: number;
  readonly channels: readonly number[];
  /** Channels that nobody else gets from the owner for so many months from the signature. */
  readonly exclusive: { readonly channels: readonly number[]; readonly months: number } | null;
}

/** The licences signed, in the order of the seats. */
export const licencesOf = (deal: Deal, parties: readonly PartyState[]): readonly PublicLicence[] =>
  parties.flatMap(({ terms, signing }, i) =>
    terms === null || signing === null
      ? []
      : [{ party: i + 1, week: signing.week, channels: terms.channels, exclusive: promised(deal, terms) }],
  );

/** The channels that terms promise to nobody else, and for how long. */
export function promised(
  deal: Deal,
  { exclusive }: Pick<Terms, "exclusive">,
): { readonly channels: readonly number[]; readonly months: number } | null {
  if (exclusive === null) return null;
  const channels = exclusive.channels === "all" ? [...deal.channels.keys()] : exclusive.channels;
  return { channels, months: exclusive.until };
}

/** For how many months from its signature a licence shuts others out of a channel; null: it does not. */
export const shutFor = ({ exclusive }: PublicLicence, channel: number): number | null =>
  exclusive !== null && exclusive.channels.includes(channel) ? exclusive.months : null;

/** Whether it still does in a week. */
const shuts = (licence: PublicLicence, channel: number, week: number): boolean =>
  (week - licence.week) * MONTHS_A_WEEK < (shutFor(licence, channel) ?? 0);

/** Of the channels of terms those that are promised to nobody else in a week. */
export const freeChannels = (
  licences: readonly PublicLicence[],
  { party, channels }: Pick<Terms, "party" | "channels">,
  week: number,
): readonly number[] =>
  channels.filter((c) => licences.every((licence) => licence.party === party || !shuts(licence, c, week)));

/** Why the licences that are signed forbid these terms in a week; null: they do not. */
export function conflict(
  deal: Deal,
  licences: readonly PublicLicence[],
  terms: Terms,
  week: number,
): TermsRefusal | null {
  const others = licences.filter(({ party }) => party !== terms.party);
  for (const licence of others) {
    const shut = terms.channels.find((c) => shuts(licence, c, week));
    if (shut !== undefined)
      return { kind: "channelPromised", channel: deal.channels[shut]!.key, to: keyAt(deal, licence.party) };
  }
  const wanted = promised(deal, terms);
  for (const licence of others) {
    const taken = licence.channels.find((c) => wanted?.channels.includes(c));
    if (taken !== undefined)
      return { kind: "channelTaken", channel: deal.channels[taken]!.key, by: keyAt(deal, licence.party) };
  }
  return null;
}

const keyAt = (deal: Deal, seat: number): string => atSeat(deal.parties, seat).key;
