/** What is left to license to a party: a channel that is promised to another cannot be signed for, the others can. */
import type { Terms } from "@linchpin/deal";
import { freeChannels, licencesOf, plainTerms, type Position } from "@linchpin/table";

/** Plain terms for the channels of a party that are not promised to another; null: none is left. */
export function openTerms({ scenario, parties, week }: Position, party: number): Terms | null {
  const plain = plainTerms(scenario, party);
  const channels = freeChannels(licencesOf(scenario.deal, parties), plain, week);
  return channels.length === 0 ? null : { ...plain, channels };
}
