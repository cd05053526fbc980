/** What is left to license to a party: a channel that is promised to another cannot be signed for, the others can. */
import type { Terms } from "@linchpin/deal";
import { conflict, licencesOf, plainTerms, type Position } from "@linchpin/table";

/** Plain terms for the channels of a party that are not promised to another; null: none is left. */
export function openTerms({ scenario, parties, week }: Position, party: number): Terms | null {
  const plain = plainTerms(scenario, party);
  const licences = licencesOf(scenario.deal, parties);
  const channels = plain.channels.filter(
    (channel) => conflict(scenario.deal, licences, { ...plain, channels: [channel] }, week) === null,
  );
  return channels.length === 0 ? null : { ...plain, channels };
}
