/**
 * What a station does to a deal before it works a figure out: one step after another, each as a new deal.
 *
 *     {do: tell, party: everyone, assets: all}      // all of it is in files that everybody has
 *     {do: releases, every: 12}
 */
import {
  addBidder,
  disclose,
  fullTable,
  grantExclusivity,
  leaveTalks,
  ownChannel,
  restrictTo,
  withoutExclusivity,
  type Deal,
} from "@linchpin/deal";
import type { PartyKey } from "./keys.ts";
import type { Change } from "./recipes.ts";

export const EVERYONE = "everyone";

export const CHANGES = [
  "tell",
  "joins",
  "leaves",
  "only",
  "exclusive",
  "notExclusive",
  "owns",
  "keeps",
  "inFiles",
  "releases",
  "noReleases",
  "halfLife",
] as const satisfies readonly Change["do"][];

export const changedDeal = (deal: Deal, changes: readonly Change[] = []): Deal =>
  changes.reduce(afterChange, deal);

/** What a generation costs and renews where neither the deal nor the change says. */
const PLAIN_RELEASE = { cost: 0, renews: 0.5 } as const;

function afterChange(deal: Deal, change: Change): Deal {
  switch (change.do) {
    case "tell": {
      const assets = change.assets === "all" ? [...deal.assets.keys()] : change.assets.map(assetIn(deal));
      return playersOf(deal, change.party).reduce(
        (told, player) => assets.reduce((all, asset) => disclose(all, player, asset), told),
        deal,
      );
    }
    case "joins":
      return change.party === EVERYONE ? fullTable(deal) : addBidder(deal, playerIn(deal)(change.party));
    case "leaves":
      return playersOf(deal, change.party).reduce(leaveTalks, deal);
    case "only":
      return restrictTo(
        deal,
        change.parties.map(playerIn(deal)).toSorted((a, b) => a - b),
      );
    case "exclusive":
      return grantExclusivity(deal, playerIn(deal)(change.party));
    case "notExclusive":
      return withoutExclusivity(deal);
    case "owns":
      return ownChannel(deal, channelIn(deal)(change.channel));
    case "keeps": {
      const kept = change.components.map(componentIn(deal));
      const reveals = (given: readonly number[]): readonly number[] =>
        given.map((share, j) => (kept.includes(j) ? 0 : share));
      return { ...deal, assets: deal.assets.map((a) => ({ ...a, reveals: reveals(a.reveals) })) };
    }
    case "inFiles":
      return inFiles(deal, change.share);
    case "releases": {
      const { every, cost, renews } = change;
      const base = deal.technology.releases ?? { every, ...PLAIN_RELEASE };
      const releases = { every, cost: cost ?? base.cost, renews: renews ?? base.renews };
      return { ...deal, technology: { ...deal.technology, releases } };
    }
    case "noReleases":
      return { ...deal, technology: { ...deal.technology, releases: null } };
    case "halfLife":
      return { ...deal, technology: { ...deal.technology, halfLife: change.months } };
  }
}

/** The deal with one more asset, which reveals a share of everything and is in everybody's hands. */
function inFiles(deal: Deal, share: number): Deal {
  const file = {
    key: "written",
    name: "written",
    kind: "file" as const,
    reveals: deal.technology.components.map(() => share),
    proves: 0,
    cost: 0,
  };
  const at = deal.assets.length;
  const parties = deal.parties.map((party) => ({ ...party, knows: [...party.knows, at] }));
  return { ...deal, assets: [...deal.assets, file], parties };
}

type Keyed = readonly { readonly key: string }[];

/** By key, of what the reader has found to be there. */
const indexIn =
  (items: Keyed) =>
  (key: string): number => {
    const found = items.findIndex((each) => each.key === key);
    if (found < 0) throw new RangeError(`${key} is none of ${items.map((each) => each.key).join(", ")}`);
    return found;
  };

export const assetIn = (deal: Deal): ((key: string) => number) => indexIn(deal.assets);
export const channelIn = (deal: Deal): ((key: string) => number) => indexIn(deal.channels);
export const componentIn = (deal: Deal): ((key: string) => number) => indexIn(deal.technology.components);
/** Player numbers. */
export const playerIn = (deal: Deal): ((key: PartyKey) => number) => {
  const index = indexIn(deal.parties);
  return (key) => index(key) + 1;
};

const playersOf = (deal: Deal, party: PartyKey): readonly number[] =>
  party === EVERYONE ? deal.parties.map((_, i) => i + 1) : [playerIn(deal)(party)];
