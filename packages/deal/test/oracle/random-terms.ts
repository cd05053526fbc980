/** Random sheets for a deal: amounts are shares of what the licensed channels may bring, months shares of the term. */
import * as fc from "fast-check";
import { maybe, mostly, near, share, tidy } from "./numbers.ts";
import type { RawDeal, RawMilestone, RawTerms } from "./raw.ts";

const amounts = near([0, 0.01, 0.03], 0, 0.1, 3);

/** A month of the term: its start, its very end, a whole month or a fraction. */
const months: fc.Arbitrary<{ at: number; whole: boolean }> = fc.record({
  at: near([0, 0, 0, 0.1, 0.2, 1], 0, 1, 2),
  whole: mostly(true, fc.constant(false), 3),
});

const monthOf = ({ at, whole }: { at: number; whole: boolean }, term: number): number =>
  whole ? Math.floor(at * term) : Number((Math.floor(at * term * 10) / 10).toFixed(1));

const milestone = fc.oneof(
  fc.record({ month: months, amount: amounts, chance: maybe(share) }),
  fc.record({ months: near([0, 3, 12], 0, 24, 1), amount: amounts, chance: maybe(share) }),
);

const royalty = fc.oneof(
  near([0, 0.03, 0.06], 0, 0.2, 3),
  fc
    .record({
      tos: fc.uniqueArray(near([100_000, 400_000, 1_000_000], 50_000, 3_000_000, -3), {
        minLength: 1,
        maxLength: 3,
      }),
      rates: fc.array(near([0, 0.03, 0.06], 0, 0.3, 3), { minLength: 4, maxLength: 4 }),
    })
    .map(({ tos, rates }) => [
      ...tos.toSorted((a, b) => a - b).map((to, i) => ({ to, rate: rates[i]! })),
      { rate: rates[3]! },
    ]),
);

const minimum = fc.oneof(amounts, fc.array(amounts, { minLength: 1, maxLength: 4 }));

/** The channels that the party and the owner can serve together. */
const servedBy = (deal: RawDeal, party: string): string[] =>
  Object.entries(deal.channels)
    .filter(([, { open, keys, controlledBy = [] }]) => {
      const ours = controlledBy.map((key) => key === party || key === "owner");
      return open || (keys === "all" ? ours.every(Boolean) : ours.some(Boolean));
    })
    .map(([key]) => key);

/** The parties with something to sell; all of them if none has. */
function sellers(deal: RawDeal): string[] {
  const parties = Object.keys(deal.parties);
  const able = parties.filter((party) => servedBy(deal, party).length > 0);
  return able.length > 0 ? able : parties;
}

/** Shares and places; `scaled` turns them into money and months. */
const shapes = (deal: RawDeal) => {
  const assets = Object.keys(deal.assets ?? {});
  const components = Object.keys(deal.technology.components);
  const channels = Object.keys(deal.channels);
  return fc.record({
    party: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...sellers(deal)) },
      { weight: 1, arbitrary: fc.constantFrom(...Object.keys(deal.parties)) },
    ),
    first: fc.nat(3),
    term: near([1, 1, 0.5], 0.2, 1, 2),
    wholeTerm: mostly(true, fc.constant(false), 3),
    toRelease: mostly(false, fc.constant(true), 3),
    channels: fc.shuffledSubarray(channels, { minLength: 1 }),
    upfront: maybe(amounts),
    milestones: maybe(fc.array(milestone, { maxLength: 3 })),
    royalty: maybe(royalty, 0.5),
    perUnit: maybe(near([0, 1, 20], 0, 30, 1)),
    minimum: maybe(minimum, 2),
    supplies: maybe(
      fc.oneof(
        fc.constant("all" as const),
        fc.subarray(components),
        fc.subarray(components, { minLength: 1 }),
      ),
    ),
    transfers: fc
      .shuffledSubarray(assets, { minLength: Math.ceil(assets.length / 2) })
      .chain((some) =>
        fc.tuple(...some.map((asset) => fc.record({ asset: fc.constant(asset), month: months }))),
      ),
    releases: maybe(fc.oneof(fc.constantFrom("all" as const, "none" as const), fc.record({ until: months }))),
    exclusive: maybe(
      fc.record({
        channels: fc.oneof(fc.constant("all" as const), fc.shuffledSubarray(channels, { minLength: 1 })),
        until: months,
      }),
    ),
    profitShare: maybe(near([0, 0.3, 0.5], 0, 1, 2), 2),
    withheld: maybe(near([0, 0.1, 1], 0, 1, 2)),
    reported: maybe(near([0, 0.9, 1], 0, 1, 2), 2),
    penalty: maybe(amounts),
  });
};

type Shape = ReturnType<typeof shapes> extends fc.Arbitrary<infer T> ? T : never;

/** The channels drawn and, mostly, one that can be served. */
function licensed(shape: Shape, deal: RawDeal): string[] {
  const able = servedBy(deal, shape.party);
  const one = able[shape.first];
  return one === undefined || shape.channels.includes(one) ? shape.channels : [...shape.channels, one];
}

/** How long it runs: at least one month, now and then just to a release. */
function termOf(shape: Shape, deal: RawDeal): number {
  const exact = Math.max(1, shape.term * deal.horizon);
  const every = deal.technology.releases?.every ?? Infinity;
  if (shape.toRelease && every <= exact) return Number((Math.floor(exact / every) * every).toFixed(1));
  return shape.wholeTerm ? Math.floor(exact) : Number((Math.floor(exact * 10) / 10).toFixed(1));
}

function exclusiveOf(shape: Shape, sold: readonly string[], term: number): RawTerms["exclusive"] {
  if (!shape.exclusive) return undefined;
  const { channels, until } = shape.exclusive;
  const month = monthOf(until, term);
  if (channels === "all") return { channels, until: month };
  const unlicensed = channels.filter((key) => !sold.includes(key));
  return unlicensed.length > 0 ? { channels: unlicensed, until: month } : undefined;
}

function scaled(shape: Shape, deal: RawDeal): RawTerms {
  const term = termOf(shape, deal);
  const sold = licensed(shape, deal);
  const yearly = sold.reduce(
    (sum, key) => sum + 12 * deal.channels[key]!.margin * (deal.channels[key]!.chance ?? 1),
    0,
  );
  const money = (part: number): number => Math.round((part * yearly * Math.min(term, 36)) / 1200) * 100;
  const aYear = (part: number): number => Math.round((part * yearly) / 100) * 100;
  const { milestones, transfers, releases, minimum: least } = shape;
  return tidy({
    party: shape.party,
    upfront: shape.upfront === undefined ? undefined : money(shape.upfront),
    milestones: milestones?.map((one): RawMilestone => {
      const paid = tidy({ amount: money(one.amount), chance: one.chance });
      return "month" in one
        ? { month: monthOf(one.month, term), ...paid }
        : { after: "firstSale", months: one.months, ...paid };
    }),
    royalty: shape.royalty,
    perUnit: shape.perUnit,
    minimum: Array.isArray(least) ? least.map(aYear) : least === undefined ? undefined : aYear(least),
    term,
    channels: sold,
    supplies: shape.supplies,
    transfers: transfers.map(({ asset, month }) => ({ asset, month: monthOf(month, term) })),
    releases:
      deal.technology.releases === undefined
        ? undefined
        : typeof releases === "object"
          ? { until: monthOf(releases.until, term) }
          : releases,
    exclusive: exclusiveOf(shape, sold, term),
    profitShare: shape.profitShare,
    withheld: shape.withheld,
    reported: shape.reported,
    penalty: shape.penalty === undefined ? undefined : money(shape.penalty),
  });
}

export const rawTerms = (deal: RawDeal): fc.Arbitrary<RawTerms> =>
  shapes(deal).map((shape) => scaled(shape, deal));
