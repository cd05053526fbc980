/**
 * A deal and terms back to text.
 *
 * Laws: `parseDeal(writeDeal(deal))` gives `deal`, and `parseTerms(writeTerms(deal, terms), deal)` gives `terms`.
 * Every number is written, defaults too, so that the file still means the same if a default should change.
 */

import { stringify } from "yaml";
import { OWNER_KEY } from "../deal.ts";
import type { Asset, Deal, Technology, Terms } from "../deal.ts";

export function writeDeal(deal: Deal): string {
  const { title, currency, horizon, discountRate, owner } = deal;
  const players = [OWNER_KEY, ...deal.parties.map(({ key }) => key)];
  return write({
    linchpin: 1,
    title,
    currency,
    horizon,
    discountRate,
    owner,
    technology: rawTechnology(deal.technology),
    assets: byKey(deal.assets, (asset) => rawAsset(asset, deal.technology)),
    parties: byKey(deal.parties, ({ role, knows, ...party }) => ({
      ...party,
      ...(role === null ? {} : { role }),
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

export function writeTerms(deal: Deal, { party, channels, transfers, ...terms }: Terms): string {
  return write({
    terms: {
      party: deal.parties[party - 1]!.key,
      ...terms,
      channels: channels.map((channel) => deal.channels[channel]!.key),
      transfers: transfers.map(({ asset, month }) => ({ asset: deal.assets[asset]!.key, month })),
    },
  });
}

function write(value: unknown): string {
  return stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
}

function rawTechnology({ components, ...technology }: Technology): unknown {
  return { ...technology, components: byKey(components, (component) => component) };
}

function rawAsset({ kind, reveals, proves }: Omit<Asset, "key">, technology: Technology): unknown {
  const shares = technology.components.flatMap(({ key }, j) =>
    reveals[j] === 0 ? [] : [[key, reveals[j]] as const],
  );
  return { kind, reveals: Object.fromEntries(shares), proves };
}

function byKey<T extends { readonly key: string }>(
  items: readonly T[],
  raw: (item: Omit<T, "key">) => unknown,
): unknown {
  return Object.fromEntries(items.map(({ key, ...item }) => [key, raw(item)]));
}
