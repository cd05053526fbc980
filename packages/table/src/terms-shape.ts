/**
 * What each part of terms may hold at the table, and what licensees pay by them in a full month.
 *
 * An exclusivity is no part of terms here: at the table it is a move of its own, which binds while the talks last.
 */
import { averageRate, type Band, type Deal, type Milestone, type Terms } from "@linchpin/deal";
import type { TermsRefusal } from "./refusals.ts";

/** One rate of all sales. */
export const flatRoyalty = (rate: number): readonly Band[] => [{ to: null, rate }];

/** The month of a milestone: its own, or, of one that follows the first sale, as soon as that can be. */
export const dueMonth = (milestone: Milestone): number =>
  "month" in milestone ? milestone.month : milestone.months;

/** Why money, shares and lists are not as they must be; null: they are. */
export function shapeObjection(deal: Deal, terms: Terms): TermsRefusal | null {
  const { minimum, perUnit, profitShare, withheld, reported, exclusive, releases, milestones } = terms;
  const amounts = [terms.upfront, perUnit, terms.penalty, ...minimum, ...milestones.map((m) => m.amount)];
  if (minimum.length === 0 || !amounts.every(isAmount)) return { kind: "badAmount" };
  if (!isBands(terms.royalty)) return { kind: "badRoyalty" };
  if (![profitShare, withheld, reported, ...milestones.map((m) => m.chance)].every(isShare))
    return { kind: "badShare" };
  if (!isParts(deal, terms)) return { kind: "badParts" };
  if (typeof releases !== "string" && !isAmount(releases.until)) return { kind: "badReleases" };
  return exclusive === null ? null : { kind: "exclusiveTerm" };
}

const isAmount = (amount: number): boolean => amount >= 0 && Number.isFinite(amount);
const isShare = (share: number): boolean => share >= 0 && share <= 1;

/** Shares, with ends that rise; none but the last goes on for ever. */
function isBands(bands: readonly Band[]): boolean {
  const rising = bands.every(({ to }, i) =>
    to === null ? i === bands.length - 1 : isAmount(to) && to > (i === 0 ? 0 : bands[i - 1]!.to!),
  );
  return bands.length > 0 && rising && bands.every(({ rate }) => isShare(rate));
}

const isParts = (deal: Deal, { supplies }: Terms): boolean =>
  supplies === "all" ||
  supplies.every((j, i) => deal.technology.components[j] !== undefined && (i === 0 || supplies[i - 1]! < j));

/** Whether anything of what the channels bring is to be paid, by the sale. */
export const isRunning = ({ royalty, perUnit }: Terms): boolean =>
  perUnit > 0 || royalty.some((b) => b.rate > 0);

/** What a full month of the licensed channels brings the party, fresh, and what it pays of it; lump sums spread over the term. */
export function monthOf(deal: Deal, terms: Terms): { readonly margin: number; readonly pays: number } {
  const licensed = terms.channels.map((c) => deal.channels[c]!);
  const own = deal.parties[terms.party - 1]!.make;
  const make = terms.supplies === "all" ? Math.max(own, deal.owner.make) : own;
  const sales = terms.reported * sum(licensed.map((c) => c.chance * c.sales));
  const units = terms.reported * sum(licensed.map((c) => c.chance * c.units));
  const margin = make * sum(licensed.map((c) => c.chance * c.margin));
  const accrued = averageRate(terms.royalty, 12 * sales) * sales + terms.perUnit * units;
  const shared = terms.profitShare * Math.max(0, margin - accrued);
  const lump = terms.upfront + sum(terms.milestones.map((m) => m.chance * m.amount));
  return { margin, pays: Math.max(accrued, Math.max(...terms.minimum) / 12) + shared + lump / terms.term };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
