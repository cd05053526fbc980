/** What each part of terms may hold at the table, and what licensees pay by them in a full month. */
import {
  averageRate,
  OWNER,
  type Band,
  type Channel,
  type Deal,
  type Milestone,
  type Terms,
} from "@linchpin/deal";
import { promised } from "./licences.ts";
import type { TermsRefusal } from "./refusals.ts";
import { AHEAD_MONTHS } from "./rules.ts";

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
  return exclusive === null || isExclusive(deal, exclusive) ? null : { kind: "badExclusive" };
}

/** Some channels, each once, for some months. Those that are licensed may be among them. */
const isExclusive = (deal: Deal, { channels, until }: NonNullable<Terms["exclusive"]>): boolean =>
  until > 0 &&
  Number.isFinite(until) &&
  (channels === "all" ||
    (channels.length > 0 &&
      channels.every((c, i) => deal.channels[c] !== undefined && channels.indexOf(c) === i)));

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

/**
 * What a full month of the licensed channels brings the party, fresh, and what it pays of it; lump sums spread over the term.
 * A channel counts as divided by all that could be licensed for it beside the party, unless it is promised to it alone.
 */
export function monthOf(deal: Deal, terms: Terms): { readonly margin: number; readonly pays: number } {
  const own = deal.parties[terms.party - 1]!.make;
  const make = terms.supplies === "all" ? Math.max(own, deal.owner.make) : own;
  const alone = promised(deal, terms)?.channels ?? [];
  const licensed = terms.channels.flatMap((c) => {
    const channel = deal.channels[c]!;
    if (!servable(channel, terms.party)) return [];
    const part = channel.chance / (alone.includes(c) ? 1 : rivalsIn(deal, c, terms.party).length + 1);
    return [{ margin: part * channel.margin, sales: part * channel.sales, units: part * channel.units }];
  });
  const sales = terms.reported * sum(licensed.map((c) => c.sales));
  const units = terms.reported * sum(licensed.map((c) => c.units));
  const margin = make * sum(licensed.map((c) => c.margin));
  const accrued = averageRate(terms.royalty, 12 * sales) * sales + terms.perUnit * units;
  const shared = terms.profitShare * Math.max(0, margin - accrued);
  const lump = terms.upfront + sum(terms.milestones.map((m) => m.chance * m.amount));
  return { margin, pays: Math.max(accrued, Math.max(...terms.minimum) / 12) + shared + lump / terms.term };
}

/** Whether the party and the owner together can serve the channel. */
export const servable = ({ open, keys, controlledBy }: Channel, party: number): boolean =>
  open ||
  (keys === "any"
    ? controlledBy.some((p) => p === party || p === OWNER)
    : controlledBy.every((p) => p === party || p === OWNER));

/** The other parties that could sell in a channel under a licence: each that reaches it, alone or with the owner. */
export const rivalsIn = (deal: Deal, channel: number, party: number): readonly number[] =>
  deal.parties.flatMap(({ make }, i) =>
    i + 1 !== party && Math.max(make, deal.owner.make) > 0 && servable(deal.channels[channel]!, i + 1)
      ? [i + 1]
      : [],
  );

/** Whether two papers say the same. */
export const sameTerms = (one: Terms, other: Terms): boolean =>
  one === other ||
  (Object.keys(one) as (keyof Terms)[]).every(
    (field) => JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );

/** Money that falls due within the first months whatever is sold: what a party must have when it signs. */
export const dueAhead = ({ upfront, milestones }: Terms): number =>
  milestones.reduce((due, m) => ("month" in m && m.month <= AHEAD_MONTHS ? due + m.amount : due), upfront);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
