/**
 * A deal file that has passed every check to the `Deal` it means, with its ranges and assumptions.
 *
 * Nothing here can fail. Assumptions come in the order of the format, so that a default stands beside the numbers
 * it belongs to; an item keeps the place that the user gave it.
 */

import { OWNER, OWNER_KEY } from "../deal.ts";
import type { Asset, Channel, Component, Deal, Party, Technology } from "../deal.ts";
import { below, ledgerFor, take, takeOrNull } from "./ledger.ts";
import type { Assumption, Ledger, Place } from "./ledger.ts";
import { slotsOf } from "../ranges.ts";
import type { Group, UncertainDeal } from "../ranges.ts";
import type { RawDeal } from "./schema.ts";
import { itemsOf } from "@linchpin/source";
import type { Quantity } from "@linchpin/source";

/** A proven deal, with what was said about its numbers. `deal` has every range at its likely value. */
export interface DealFile extends UncertainDeal {
  /** Of the file format, as written. */
  readonly version: 1 | 2;
  readonly assumptions: readonly Assumption[];
}

type RawTechnology = RawDeal["technology"];
type Indices = ReadonlyMap<string, number>;

export function buildFile(raw: RawDeal): DealFile {
  const ledger = ledgerFor();
  const root: Place = below({ path: [], at: [], source: null, note: null }, raw);
  const horizon = take(ledger, root, "horizon", raw.horizon, 0);
  const discountRate = take(ledger, root, "discountRate", raw.discountRate, 0);
  const stop = take(ledger, root, "stop", raw.stop, 0);
  const ownerPlace = below(root, raw.owner, OWNER_KEY);
  const ownerMake = take(ledger, ownerPlace, "make", raw.owner.make, 0);
  const technology = buildTechnology(raw.technology, below(root, raw.technology, "technology"), ledger);
  const assets = buildAssets(raw, technology.components, root, ledger);
  const parties = buildParties(raw, indexOf(assets), root, ledger);
  const players: Indices = new Map([
    [OWNER_KEY, OWNER],
    ...parties.map((party, i) => [party.key, i + 1] as const),
  ]);
  const groups: Group[] = [];
  const channels = buildChannels(raw, players, root, ledger, groups);
  const deal: Deal = {
    title: raw.title,
    currency: raw.currency,
    horizon,
    discountRate,
    stop,
    owner: { name: raw.owner.name ?? OWNER_KEY, make: ownerMake },
    technology,
    assets,
    parties,
    channels,
    exclusivity: typeof raw.exclusivity === "string" ? players.get(raw.exclusivity)! : null,
    allied: (raw.allied ?? []).map(([a, b]) => [players.get(a!)!, players.get(b!)!] as const),
  };
  const { ranges, slots, assumptions } = ledger;
  return { version: raw.linchpin, deal, ranges, slots: slotsOf(slots), groups, assumptions };
}

function buildTechnology(raw: RawTechnology, place: Place, ledger: Ledger): Technology {
  return {
    halfLife: takeOrNull(ledger, place, "halfLife", raw.halfLife),
    age: take(ledger, place, "age", raw.age, 0),
    releases: buildReleases(raw.releases ?? null, place, ledger),
    protection: take(ledger, place, "protection", raw.protection, 0),
    exclusion: take(ledger, place, "exclusion", raw.exclusion, 0),
    components: buildComponents(raw.components, below(place, raw.components, "components"), ledger),
  };
}

function buildReleases(
  raw: NonNullable<RawTechnology["releases"]> | null,
  place: Place,
  ledger: Ledger,
): Technology["releases"] {
  if (raw === null) return null;
  const here = below(place, raw, "releases");
  return {
    every: take(ledger, here, "every", raw.every, 0),
    cost: take(ledger, here, "cost", raw.cost, 0),
    renews: take(ledger, here, "renews", raw.renews, 1),
  };
}

function buildComponents(
  raw: RawTechnology["components"],
  place: Place,
  ledger: Ledger,
): readonly Component[] {
  return itemsOf(raw).map(([key, component], i) => {
    const here = below(place, component, key, i);
    return {
      key,
      name: component.name ?? key,
      rebuildCost: take(ledger, here, "rebuildCost", component.rebuildCost, 0),
      rebuildMonths: take(ledger, here, "rebuildMonths", component.rebuildMonths, 0),
      renews: takeOrNull(ledger, here, "renews", component.renews),
      alternative: buildAlternative(component.alternative ?? null, here, ledger),
    };
  });
}

type RawComponent = ReturnType<typeof itemsOf<RawTechnology["components"][string]>>[number][1];

function buildAlternative(
  raw: NonNullable<RawComponent["alternative"]> | null,
  place: Place,
  ledger: Ledger,
): Component["alternative"] {
  if (raw === null) return null;
  const here = below(place, raw, "alternative");
  return {
    cost: take(ledger, here, "cost", raw.cost, 0),
    months: take(ledger, here, "months", raw.months, 0),
  };
}

function buildAssets(
  raw: RawDeal,
  components: readonly Component[],
  root: Place,
  ledger: Ledger,
): readonly Asset[] {
  const index = indexOf(components);
  const place = below(root, raw.assets, "assets");
  return itemsOf(raw.assets).map(([key, asset], i) => {
    const here = below(place, asset, key, i);
    const shares = below(here, asset.reveals, "reveals");
    const reveals = components.map(() => 0);
    for (const [component, share] of itemsOf(asset.reveals)) {
      const j = index.get(component)!;
      reveals[j] = take(ledger, shares, component, share, 0, j);
    }
    return {
      key,
      name: asset.name ?? key,
      kind: asset.kind ?? "document",
      reveals,
      proves: take(ledger, here, "proves", asset.proves, 0),
      cost: take(ledger, here, "cost", asset.cost, 0),
    };
  });
}

function buildParties(raw: RawDeal, assets: Indices, root: Place, ledger: Ledger): readonly Party[] {
  const place = below(root, raw.parties, "parties");
  return itemsOf(raw.parties).map(([key, party], i) => {
    const here = below(place, party, key, i);
    return {
      key,
      name: party.name ?? key,
      role: party.role ?? null,
      make: take(ledger, here, "make", party.make, 1),
      capability: take(ledger, here, "capability", party.capability, 1),
      inTalks: party.inTalks ?? true,
      knows: ascending(party.knows, assets),
      penalty: take(ledger, here, "penalty", party.penalty, 0),
      passesOn: take(ledger, here, "passesOn", party.passesOn, 0),
    };
  });
}

function buildChannels(
  raw: RawDeal,
  players: Indices,
  root: Place,
  ledger: Ledger,
  groups: Group[],
): readonly Channel[] {
  const place = below(root, raw.channels, "channels");
  return itemsOf(raw.channels).map(([key, channel], i) => {
    const here = below(place, channel, key, i);
    const before = ledger.ranges.length;
    const earnings = {
      margin: take(ledger, here, "margin", channel.margin, 0),
      sales: take(ledger, here, "sales", channel.sales, 0),
      units: take(ledger, here, "units", channel.units, 0),
    };
    if (channel.together !== false && ledger.ranges.length > before) groups.push(groupOf(channel, i, before));
    return {
      key,
      name: channel.name ?? key,
      ...earnings,
      open: channel.open ?? false,
      controlledBy: ascending(channel.controlledBy, players),
      keys: channel.keys ?? "any",
      start: take(ledger, here, "start", channel.start, 0),
      ramp: take(ledger, here, "ramp", channel.ramp, 0),
      erosion: take(ledger, here, "erosion", channel.erosion, 0),
      investment: take(ledger, here, "investment", channel.investment, 0),
      chance: take(ledger, here, "chance", channel.chance, 1),
    };
  });
}

type Earnings = Partial<Readonly<Record<"margin" | "sales" | "units", Quantity | null | undefined>>>;

/** `first` is the number of the channel's first range; they were taken in this order. */
function groupOf({ margin, sales, units }: Earnings, channel: number, first: number): Group {
  let next = first;
  const own = (quantity: Quantity | null | undefined): number | null =>
    typeof quantity === "object" && quantity !== null ? next++ : null;
  return { channel, margin: own(margin), sales: own(sales), units: own(units) };
}

export function indexOf(items: readonly { readonly key: string }[]): Indices {
  return new Map(items.map(({ key }, i) => [key, i]));
}

export function ascending(keys: readonly string[] | null | undefined, index: Indices): readonly number[] {
  return (keys ?? []).map((key) => index.get(key)!).toSorted((a, b) => a - b);
}
