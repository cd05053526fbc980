/**
 * The price list by the keys of the deal file: what `linchpin price --json` prints, whatever asks for it.
 *
 * A `PriceReport` holds one kind of figure in every place: money as numbers, or quantiles of the same figures.
 */
import { OWNER_KEY, type Deal } from "../deal.ts";
import type { FreeToShow } from "./losses.ts";
import { priceList, type Price, type PriceList } from "./prices.ts";

export interface PriceReport<T = number> {
  readonly worth: T;
  readonly leverage: T;
  readonly necessity: T;
  readonly shares: ByKey<T>;
  readonly prices: {
    /** By asset, then by party that lacks it. */
    readonly disclosure: ByKey<ByKey<DisclosurePrice<T>>>;
    readonly everything: ByKey<T>;
    readonly exclusivity: ByKey<T>;
    readonly foreclosed: ByKey<T>;
    readonly bidder: ByKey<T>;
    readonly channel: ByKey<T>;
  };
}

export type ByKey<T> = Readonly<Record<string, T>>;

export interface DisclosurePrice<T> {
  readonly now: T;
  readonly fair: T;
}

export interface PricedDeal extends PriceReport {
  /** By party in talks: keys of assets, in alphabetical order; free if the party keeps them to itself. */
  readonly freeToShow: ByKey<readonly string[]>;
  /** The same, and what is free even if it is passed on to everybody. */
  readonly free: { readonly keeps: ByKey<readonly string[]>; readonly passedOn: ByKey<readonly string[]> };
  /** Of the figures that are sampled; only where the shares are. */
  readonly standardErrors?: StandardErrors;
}

interface StandardErrors {
  readonly shares: ByKey<number>;
  readonly exclusivity: ByKey<number>;
  readonly foreclosed: ByKey<number>;
  readonly bidder: ByKey<number>;
  readonly channel: ByKey<number>;
}

export const playerKeys = (deal: Deal): readonly string[] => [OWNER_KEY, ...deal.parties.map((p) => p.key)];

export function priceReport(deal: Deal, list: PriceList = priceList(deal)): PricedDeal {
  const players = playerKeys(deal);
  const parties = players.slice(1);
  const channels = deal.channels.map((c) => c.key);
  const { power, disclosures } = list;
  const free = { keeps: freeBy(deal, list, "keeps"), passedOn: freeBy(deal, list, "passedOn") };
  return {
    worth: plain(power.worth),
    leverage: plain(power.leverage),
    necessity: plain(power.necessity),
    shares: byKey(players, power.shares),
    prices: {
      disclosure: disclosurePrices(deal, list),
      everything: byKey(
        parties,
        disclosures.map((d) => d.everything),
      ),
      exclusivity: pricesBy(players, list.exclusivity),
      foreclosed: pricesBy(players, list.foreclosed),
      bidder: pricesBy(players, list.bidder),
      channel: pricesBy(channels, list.channel),
    },
    freeToShow: free.keeps,
    free,
    ...(power.standardErrors === null ? {} : { standardErrors: errorsOf(players, channels, list) }),
  };
}

/** The same report with every figure changed by `change`, in a fixed order. */
export function mapReport<T, U>(
  report: PriceReport<T>,
  change: (figure: T, fair: boolean) => U,
): PriceReport<U> {
  const each = (figures: ByKey<T>): ByKey<U> => mapValues(figures, (figure) => change(figure, false));
  const { disclosure, everything, exclusivity, foreclosed, bidder, channel } = report.prices;
  return {
    worth: change(report.worth, false),
    leverage: change(report.leverage, false),
    necessity: change(report.necessity, false),
    shares: each(report.shares),
    prices: {
      disclosure: mapValues(disclosure, (parties) =>
        mapValues(parties, ({ now, fair }) => ({ now: change(now, false), fair: change(fair, true) })),
      ),
      everything: each(everything),
      exclusivity: each(exclusivity),
      foreclosed: each(foreclosed),
      bidder: each(bidder),
      channel: each(channel),
    },
  };
}

function disclosurePrices(deal: Deal, list: PriceList): PriceReport["prices"]["disclosure"] {
  const byAsset = deal.assets.map((asset, a) => {
    const prices = deal.parties.flatMap((party, i) => {
      const { missing, now, fair } = list.disclosures[i]!;
      const at = missing.indexOf(a);
      return at < 0 ? [] : [[party.key, { now: plain(now[at]!), fair: plain(fair[at]!.value) }] as const];
    });
    return [asset.key, Object.fromEntries(prices)] as const;
  });
  return Object.fromEntries(byAsset.filter(([, prices]) => Object.keys(prices).length > 0));
}

/** By party in talks: the keys of what is free to show to it, in alphabetical order. */
function freeBy(deal: Deal, list: PriceList, how: keyof FreeToShow): ByKey<readonly string[]> {
  const lists = deal.parties.flatMap(({ key }, i) => {
    const free = list.free[i]!;
    return free === null ? [] : [[key, free[how].map((a) => deal.assets[a]!.key).sort()] as const];
  });
  return Object.fromEntries(lists);
}

function errorsOf(players: readonly string[], channels: readonly string[], list: PriceList): StandardErrors {
  return {
    shares: byKey(players, list.power.standardErrors ?? []),
    exclusivity: errorsBy(players, list.exclusivity),
    foreclosed: errorsBy(players, list.foreclosed),
    bidder: errorsBy(players, list.bidder),
    channel: errorsBy(channels, list.channel),
  };
}

const pricesBy = (keys: readonly string[], prices: readonly Price[]): ByKey<number> =>
  Object.fromEntries(prices.map((price) => [keys[price.of]!, plain(price.value)]));

const errorsBy = (keys: readonly string[], prices: readonly Price[]): ByKey<number> =>
  Object.fromEntries(prices.map((price) => [keys[price.of]!, price.standardError]));

const byKey = (keys: readonly string[], values: readonly number[]): ByKey<number> =>
  Object.fromEntries(keys.map((key, i) => [key, plain(values[i]!)]));

const mapValues = <T, U>(values: ByKey<T>, change: (value: T) => U): ByKey<U> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** Adding 0 makes -0 plain. */
const plain = (value: number): number => value + 0;
