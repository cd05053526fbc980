/** What a licensee earns and owes while it complies, month by month, by quadrature between all breakpoints. */
import type { Channel, Deal } from "./deal.ts";
import { birthOf, currentAt, MOMENT, risen } from "./market.ts";
import { integral } from "./quadrature.ts";
import type { Sheet } from "./sheet.ts";

/** A licence that is being carried out: whoever makes the product from month `ready` on. */
export interface Licence {
  readonly deal: Deal;
  readonly sheet: Sheet;
  readonly make: number;
  readonly ready: number;
  /** Releases of the owner's plan that reach the licensee. */
  readonly included: number;
  /** The licence runs to here. */
  readonly end: number;
}

export const yearsOf = (end: number): number => Math.ceil(end / 12 - MOMENT);

const firstSaleOf = (licence: Licence, channel: Channel): number => licence.ready + channel.start;

/** Freshness times ramp at t: what a channel sells of a full month. */
function volume({ deal, included, ready }: Licence, channel: Channel, t: number): number {
  const age = t - birthOf(deal, currentAt(deal, included, t));
  return Math.exp(-deal.decay * age) * risen(t - ready - channel.start, channel.ramp);
}

const price = (channel: Channel, t: number): number => Math.exp(-channel.fade * t);

export const marginAt = (licence: Licence, channel: Channel, t: number): number =>
  licence.make * channel.chance * channel.margin * price(channel, t) * volume(licence, channel, t);

const salesAt = (licence: Licence, channel: Channel, t: number): number =>
  licence.sheet.reported * channel.chance * channel.sales * price(channel, t) * volume(licence, channel, t);

const unitsAt = (licence: Licence, channel: Channel, t: number): number =>
  licence.sheet.reported * channel.chance * channel.units * volume(licence, channel, t);

/** Every moment at which a flow bends or jumps. */
function bends(licence: Licence, channels: readonly Channel[]): number[] {
  const { deal, included, end } = licence;
  return [
    ...Array.from({ length: included }, (_, k) => birthOf(deal, k + 1)),
    ...Array.from({ length: yearsOf(end) }, (_, y) => 12 * y),
    ...channels.flatMap((c) => [firstSaleOf(licence, c), firstSaleOf(licence, c) + c.ramp]),
  ];
}

const rateOf = ({ deal }: Licence, channels: readonly Channel[]): number =>
  deal.force + deal.decay + Math.max(0, ...channels.map((c) => c.fade));

/** The average royalty of each contract year on these channels, as if it complied all year. */
export function averageRates(licence: Licence, channels: readonly Channel[]): number[] {
  const { sheet, end } = licence;
  const breaks = bends(licence, channels);
  return Array.from({ length: yearsOf(end) }, (_, y) => {
    const sold = integral(
      (t) => channels.reduce((sum, c) => sum + salesAt(licence, c, t), 0),
      12 * y,
      Math.min(12 * (y + 1), end),
      rateOf(licence, channels),
      breaks,
    );
    if (!(sold > 0)) return sheet.bands[0]!.rate;
    let [owed, below] = [0, 0];
    for (const { to, rate } of sheet.bands) {
      owed += rate * Math.max(0, Math.min(sold, to) - below);
      below = to;
    }
    return owed / sold;
  });
}

/** The same four flows summed: present values, and what of royalty and units counts towards the minimum (undiscounted). */
export interface Sums {
  readonly margin: number;
  readonly running: number;
  readonly profitShare: number;
  readonly counted: number;
}

const ZERO: Sums = { margin: 0, running: 0, profitShare: 0, counted: 0 };

export const plus = (a: Sums, b: Sums): Sums => ({
  margin: a.margin + b.margin,
  running: a.running + b.running,
  profitShare: a.profitShare + b.profitShare,
  counted: a.counted + b.counted,
});

const discounted =
  ({ force }: Deal, f: (t: number) => number) =>
  (t: number): number =>
    Math.exp(-force * t) * f(t);

/** The sums of each piece of the licence from month to month, the last one to its end. */
export function monthlySums(
  licence: Licence,
  channels: readonly Channel[],
  rates: readonly number[],
): Sums[] {
  const { deal, sheet, end } = licence;
  const breaks = bends(licence, channels);
  const rate = rateOf(licence, channels);
  return Array.from({ length: Math.ceil(end - MOMENT) }, (_, month) => {
    const to = Math.min(month + 1, end);
    if (to <= Math.min(...channels.map((c) => firstSaleOf(licence, c)))) return ZERO;
    const royalty = rates[Math.floor(month / 12)]!;
    const margin = (t: number): number => channels.reduce((sum, c) => sum + marginAt(licence, c, t), 0);
    const running = (t: number): number =>
      channels.reduce(
        (sum, c) => sum + royalty * salesAt(licence, c, t) + sheet.perUnit * unitsAt(licence, c, t),
        0,
      );
    const edges = [month, ...breaks.filter((b) => b > month && b < to).toSorted((a, b) => a - b), to];
    const over = (f: (t: number) => number): number => integral(f, month, to, rate, edges);
    const [earned, paid] = [over(discounted(deal, margin)), over(discounted(deal, running))];
    return {
      margin: earned,
      running: paid,
      profitShare: sheet.profitShare * Math.max(0, earned - paid),
      counted: over(running),
    };
  });
}

export const investmentsOf = ({ deal, ready }: Licence, channels: readonly Channel[]): number =>
  channels.reduce(
    (sum, c) => sum + (c.investment === 0 ? 0 : c.investment * Math.exp(-deal.force * ready)),
    0,
  );

/** The channels that bring at least nothing over the term, at the rates with all of them. */
export function servedOf(licence: Licence, channels: readonly Channel[]): Channel[] {
  const rates = averageRates(licence, channels);
  return channels.filter((channel) => {
    const sums = monthlySums(licence, [channel], rates).reduce(plus, ZERO);
    const spent = investmentsOf(licence, [channel]);
    const brings = sums.margin - sums.running - sums.profitShare - spent;
    return brings >= -1e-12 * (sums.margin + spent);
  });
}
