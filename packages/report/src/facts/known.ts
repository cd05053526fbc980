/** What it costs that things come to be known: the ladder for each party, and what everybody's holding a thing takes away. */
import {
  addBidder,
  disclose,
  ladderFor,
  MAX_TABLE_PLAYERS,
  OWNER,
  powerMap,
  showingTo,
  type Deal,
  type Rung,
} from "@linchpin/deal";
import { freeFor, type Analysis } from "./analysis.ts";

/** The component whose assets cost most if they are known to everybody, and what is left of the necessity then. */
export interface Keeping {
  readonly component: number;
  readonly assets: readonly number[];
  readonly necessity: number;
}

export interface Known {
  /** By party; for one that is not in talks as if it were. Null for a deal of too many players. */
  readonly ladders: readonly (readonly Rung[] | null)[];
  /** By asset that somebody lacks, the money lost if everybody comes to hold it. */
  readonly toAll: readonly { readonly asset: number; readonly loss: number }[];
  /** Null: the deal lists no assets, or none matters. */
  readonly keeping: Keeping | null;
}

/** Amounts below half a unit of money are nothing. */
export const NOTHING = 0.5;

export const NOTHING_KNOWN: Known = { ladders: [], toAll: [], keeping: null };

export function knownIn(analysis: Analysis): Known {
  const { deal, list } = analysis;
  const share = list.power.shares[OWNER]!;
  const lacked = [...deal.assets.keys()].filter((a) => list.disclosures.some((d) => d.missing.includes(a)));
  return {
    ladders: deal.parties.map((_, i) => ladderOf(analysis, i + 1)),
    toAll: lacked.map((asset) => ({
      asset,
      loss: share - powerMap(toEverybody(deal, asset)).shares[OWNER]!,
    })),
    keeping: keepingOf(deal, share),
  };
}

function ladderOf(analysis: Analysis, party: number): readonly Rung[] | null {
  const { deal, list } = analysis;
  if (deal.parties.length >= MAX_TABLE_PLAYERS) return null;
  const free = freeFor(analysis, party);
  if (free !== null) return ladderFor(deal, party, list.power.shares, list.disclosures[party - 1]!, free);
  const joined = addBidder(deal, party);
  const { shares, worth } = powerMap(joined);
  const shown = showingTo(joined, party, shares[OWNER]!, worth);
  return ladderFor(joined, party, shares, shown.losses, shown.free);
}

/** Everybody comes to hold all assets that reveal a component: which component costs most. */
function keepingOf(deal: Deal, share: number): Keeping | null {
  const all = deal.technology.components.flatMap((_, component) => {
    const assets = [...deal.assets.keys()].filter((a) => mostOf(deal, a) === component);
    if (assets.length === 0) return [];
    const { shares, necessity } = powerMap(assets.reduce(toEverybody, deal));
    return [{ component, assets, necessity, loss: share - shares[OWNER]! }];
  });
  const worst = all.reduce<(typeof all)[number] | null>(
    (one, other) => (one === null || other.loss > one.loss ? other : one),
    null,
  );
  if (worst === null || worst.loss < NOTHING) return null;
  const { component, assets, necessity } = worst;
  return { component, assets, necessity };
}

/** The component of which an asset gives most away; none where it gives nothing. */
function mostOf({ assets }: Deal, asset: number): number {
  const { reveals } = assets[asset]!;
  const most = Math.max(...reveals);
  return most > 0 ? reveals.indexOf(most) : -1;
}

const toEverybody = (deal: Deal, asset: number): Deal =>
  deal.parties.reduce((told, _, i) => disclose(told, i + 1, asset), deal);
