/**
 * Who sells where and when, and what each seller's part of a channel is. Months are counted from the start of play.
 *
 * Sellers that are there at the same time share a channel equally. So what is sold in a channel is never more than there is
 * of it, however many have licences for it, and a licence that begins later takes less from those before it.
 */
import { shutFor, type PublicLicence } from "./licences.ts";
import { monthOfWeek } from "./scenario.ts";

/** When somebody sells in a channel: from one month to before another. */
export interface Presence {
  readonly from: number;
  readonly to: number;
}

/** The seller's part of what the channel is worth while it is there, 0..1; 1 where nobody else is, or it never is. */
export function partOf(own: Presence, others: readonly Presence[], discount: number): number {
  const present = others.filter(({ from, to }) => from < own.to && to > own.from && from < to);
  if (present.length === 0 || own.from >= own.to) return 1;
  const cuts = [own.from, own.to, ...present.flatMap(({ from, to }) => [from, to])]
    .filter((month) => month >= own.from && month <= own.to)
    .sort((a, b) => a - b);
  let part = 0;
  for (let i = 1; i < cuts.length; i++) {
    const [from, to] = [cuts[i - 1]!, cuts[i]!];
    if (from === to) continue;
    const sellers = 1 + present.filter((p) => p.from <= from && p.to >= to).length;
    part += weight(discount, from, to) / sellers;
  }
  return part / weight(discount, own.from, own.to);
}

/** ∫ e^(−δt) dt, but for a common factor. */
const weight = (discount: number, from: number, to: number): number =>
  discount === 0 ? to - from : Math.exp(-discount * from) - Math.exp(-discount * to);

/** The month until which a public licence shuts others out of a channel; null: it does not. */
export function shutUntil(licence: PublicLicence, channel: number): number | null {
  const months = shutFor(licence, channel);
  return months === null ? null : monthOfWeek(licence.week) + months;
}
