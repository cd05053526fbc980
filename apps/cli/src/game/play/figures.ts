/** What things are worth to the owner now, by what it can know. */
import * as figures from "@linchpin/match";
import type { Price } from "@linchpin/words";
import type { Terms, TermsValue } from "@linchpin/deal";
import type { OwnerMove, Settlement } from "@linchpin/table";
import type { Sitting } from "../sitting.ts";

export const powerNow = ({ position }: Sitting): figures.Division => figures.divisionOf(position);
export const priceOf = ({ position }: Sitting, seat: number, asset: number): Price | null =>
  figures.priceOf(position, seat, asset);
export const valueOfTerms = ({ position }: Sitting, terms: Terms): TermsValue =>
  figures.termsNow(position, terms);
export const costOfExclusivity = ({ position }: Sitting, seat: number): number =>
  figures.costOfExclusivity(position, seat);
export const gainOfParty = ({ position }: Sitting, seat: number, inTalks: boolean): number =>
  figures.gainOfParty(position, seat, inTalks);
export const gainOfChannel = ({ position }: Sitting, channel: number): number =>
  figures.gainOfChannel(position, channel);
export const gainOfRelease = ({ position }: Sitting): number => figures.gainOfRelease(position);
export const cashLasts = ({ position }: Sitting): number | null => figures.cashLasts(position);
export const ifEndedNow = ({ position }: Sitting): Settlement => figures.ifEndedNow(position);
export const addedByLicence = ({ position }: Sitting, seat: number): number =>
  figures.addedByLicence(position, seat);

/** What a move towards a party changes at once in what the owner sees of it. */
export function effectOf(
  { position }: Sitting,
  move: OwnerMove & { readonly party: number },
): { readonly belief: number; readonly trust: number } {
  const { beliefBefore, beliefAfter, trust } = figures.effectOf(position, move);
  return { belief: beliefAfter - beliefBefore, trust };
}
