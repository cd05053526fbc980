/**
 * A deal and terms back to text.
 *
 * Laws: `parseDeal(writeDeal(deal))` gives `deal`, and `parseTerms(writeTerms(deal, terms), deal)` gives `terms`.
 * Every number is written, defaults too, so that the file still means the same if a default should change.
 */

import { stringify } from "yaml";
import { OWNER_KEY, type Asset, type Deal, type Technology, type Terms } from "../deal.ts";

export function writeDeal(deal: Deal): string {
  const { title, currency, horizon, discountRate, stop, owner } = deal;
  const players = [OWNER_KEY, ...deal.parties.map(({ key }) => key)];
  return write({
    linchpin: 2,
    title,
    currency,
    horizon,
    discountRate,
    stop,
    owner,
    technology: { ...deal.technology, components: byKey(deal.technology.components, withoutNulls) },
    assets: byKey(deal.assets, (asset) => rawAsset(asset, deal.technology)),
    parties: byKey(deal.parties, ({ knows, ...party }) => ({
      ...withoutNulls(party),
      knows: knows.map((asset) => deal.assets[asset]!.key),
    })),
    channels: byKey(deal.channels, ({ controlledBy, ...channel }) => ({
      ...channel,
      controlledBy: controlledBy.map((player) => players[player]),
    })),
    exclusivity: deal.exclusivity === null ? null : players[deal.exclusivity],
    allied: deal.allied.map((pair) => pair.map((player) => players[player])),
  });
}

export const writeTerms = (deal: Deal, terms: Terms): string => write({ terms: termsFields(deal, terms) });

/** Terms by the keys of the deal file, as a terms file has them. */
export function termsFields(deal: Deal, terms: Terms): Readonly<Record<string, unknown>> {
  const { party, channels, royalty, minimum, supplies, transfers, exclusive, ...rest } = terms;
  return {
    party: deal.parties[party - 1]!.key,
    ...rest,
    royalty: royalty.length === 1 ? royalty[0]!.rate : royalty.map(withoutNulls),
    minimum: minimum.length === 1 ? minimum[0] : minimum,
    channels: keysOf(deal.channels, channels),
    supplies: keysOf(deal.technology.components, supplies),
    transfers: transfers.map(({ asset, month }) => ({ asset: deal.assets[asset]!.key, month })),
    exclusive: exclusive && { ...exclusive, channels: keysOf(deal.channels, exclusive.channels) },
  };
}

const keysOf = (
  items: readonly { readonly key: string }[],
  indices: "all" | readonly number[],
): "all" | readonly string[] => (indices === "all" ? indices : indices.map((i) => items[i]!.key));

function write(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}

function rawAsset({ reveals, ...asset }: Omit<Asset, "key">, technology: Technology): unknown {
  const shares = technology.components.flatMap(({ key }, j) =>
    reveals[j] === 0 ? [] : [[key, reveals[j]] as const],
  );
  return { ...asset, reveals: Object.fromEntries(shares) };
}

/** An absent key says the same and is shorter. */
function withoutNulls(map: object): object {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== null));
}

function byKey<T extends { readonly key: string }>(
  items: readonly T[],
  raw: (item: Omit<T, "key">) => unknown,
): unknown {
  return Object.fromEntries(items.map(({ key, ...item }) => [key, raw(item)]));
}
