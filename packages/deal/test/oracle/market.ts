/** What a channel sells in a month, and its integrals. A generation is known by its birth: the month when its age was 0. */
import type { Channel, Deal } from "./deal.ts";
import { integral } from "./quadrature.ts";

/** Rounding of months: two moments nearer than this are one. */
export const MOMENT = 1e-9;

/** How far sales have risen, u months after the first sale. */
export function risen(u: number, ramp: number): number {
  if (u < 0) return 0;
  return u >= ramp ? 1 : u / ramp;
}

/** The births of generation 0 and of n releases. */
export const birthOf = (deal: Deal, generation: number): number =>
  generation === 0 ? -deal.age : generation * deal.releases!.every;

/** The largest number of releases that fall before the horizon. */
export function releasesPossible(deal: Deal): number {
  if (!deal.releases) return 0;
  let n = 0;
  while ((n + 1) * deal.releases.every < deal.horizon - MOMENT) n++;
  return n;
}

/** The last of the first n releases that has come by month t, that month included; 0 if none. */
export function currentAt(deal: Deal, n: number, t: number): number {
  let k = 0;
  while (k < n && (k + 1) * deal.releases!.every <= t + MOMENT) k++;
  return k;
}

export interface Span {
  readonly from: number;
  readonly to: number;
  readonly birth: number;
}

/** What is on sale from `from` to `to` if the owner has made (at most) n releases, each on sale from its month on. */
export function spans(deal: Deal, n: number, from: number, to: number): Span[] {
  return Array.from({ length: n + 1 }, (_, k) => ({
    from: Math.max(from, k === 0 ? 0 : birthOf(deal, k)),
    to: k === n ? to : Math.min(to, birthOf(deal, k + 1)),
    birth: birthOf(deal, k),
  })).filter((span) => span.to > span.from);
}

/** Present value of one unit of margin a month in the span, of a channel whose first sale is at `firstSale`. */
export function presentValue(deal: Deal, channel: Channel, firstSale: number, span: Span): number {
  const { force, decay } = deal;
  return integral(
    (t) =>
      Math.exp(-force * t - channel.fade * t - decay * (t - span.birth)) * risen(t - firstSale, channel.ramp),
    Math.max(span.from, firstSale),
    span.to,
    force + channel.fade + decay,
    [firstSale + channel.ramp],
  );
}
