/**
 * With whom a party reckons in a channel before they appear: licensees that are announced, those whom the owner could still
 * license, and those who could sell without a licence. Only what is promised to it alone takes the owner's right to license
 * on out of the reckoning.
 */
import { clockOf, hasKey, type Terms } from "@linchpin/deal";
import { partOf, promised, rivalsIn, shutUntil, type Outlook, type Presence } from "@linchpin/table";
import type { Estimate } from "./memo.ts";

/** Nobody reckons more finely than in hundredths; and equal parts are priced once. */
const PRECISION = 100;

/** By channel: the part of it that terms are reckoned to give the party, 0..1; 1 where they license nothing. */
export function reckonedParts(outlook: Outlook, terms: Terms, estimated: () => Estimate): readonly number[] {
  const { deal } = outlook.scenario;
  const [from, to] = [outlook.months, deal.horizon];
  const { discount } = clockOf(deal);
  const alone = promised(deal, terms);
  return deal.channels.map((_, c) => {
    if (!terms.channels.includes(c)) return 1;
    const shut = alone !== null && alone.channels.includes(c) ? from + alone.months : from;
    const others = rivalsIn(deal, c, terms.party).map((seat): Presence => {
      const licensed = licensedFrom(outlook, seat, c, shut);
      return {
        from: licensed === from ? from : Math.min(licensed, copiedFrom(outlook, seat, c, estimated())),
        to,
      };
    });
    return Math.round(PRECISION * partOf({ from, to }, others, discount)) / PRECISION;
  });
}

/** The month from which another party may sell under a licence: now if it has one, else once the owner may license it. */
function licensedFrom(outlook: Outlook, seat: number, channel: number, shut: number): number {
  const { licences, months } = outlook;
  if (licences.some((l) => l.party === seat && l.channels.includes(channel))) return months;
  const others = licences.map((l) => (l.party === seat ? 0 : (shutUntil(l, channel) ?? 0)));
  return Math.max(shut, ...others);
}

/** The month from which another party may sell without a licence, as far as that pays it; Infinity: it does not. */
function copiedFrom(outlook: Outlook, seat: number, channel: number, { alone, rebuilds }: Estimate): number {
  return hasKey(outlook.scenario.deal.channels[channel]!, seat) && alone[seat]! > 0
    ? outlook.months + rebuilds[seat - 1]!.months
    : Number.POSITIVE_INFINITY;
}
