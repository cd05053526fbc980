/**
 * What a party owns, can do and would gain: the only things its default behaviour is made of. Names and roles are not
 * looked at.
 */
import {
  bestPlan,
  fullTable,
  modelOf,
  plansAlone,
  powerMap,
  reaches,
  rebuildOf,
  withoutExclusivity,
  type Deal,
} from "@linchpin/deal";

/**
 * maker: can make and sell the product, or could with enough know-how. distributor: holds a way to customers and cannot
 * make it. buyer: is itself such a way, with people who understand the product. between: reaches nobody.
 */
export const KINDS = ["maker", "distributor", "buyer", "between"] as const;
export type Kind = (typeof KINDS)[number];

export interface Profile {
  /** Player number. */
  readonly seat: number;
  readonly kind: Kind;
  /** Money: its share with everyone in talks. */
  readonly share: number;
  /** Money: what it earns without the owner, as things stand and if it held every asset. */
  readonly alone: number;
  readonly informed: number;
  /** Months in which it could rebuild what it does not know; Infinity: never. */
  readonly months: number;
  /** Channels (indices) that it controls, and those that it could sell in by itself. */
  readonly controls: readonly number[];
  readonly reaches: readonly number[];
  /** Share 0..1 of the margin in its channels to which it holds the only key. */
  readonly sole: number;
  /** 0..1: how far it would be better off, and able, to do without the owner. */
  readonly temptation: number;
  /** Parties (player numbers) that it would work with without the owner. */
  readonly allied: readonly number[];
}

/** From this share of the margin on a party counts as able to make the product. */
export const MAKES = 0.5;
/** Below this capability nobody in the house understands the product: it only sells it on. */
const UNDERSTANDS = 0.2;

/** Money: what it would gain by knowing everything, without the owner. */
export const gain = ({ informed, alone }: Profile): number => informed - alone;

export interface Prospects {
  readonly profiles: readonly Profile[];
  /** Money: the owner's share with every listed party in talks, and the whole pie. */
  readonly owner: number;
  readonly pie: number;
}

export function prospectsOf(deal: Deal): Prospects {
  const open = withoutExclusivity(fullTable(deal));
  const { shares, worth } = powerMap(open);
  const model = modelOf(open);
  const everything = [...deal.assets.keys()];
  const informed = modelOf({ ...open, parties: open.parties.map((p) => ({ ...p, knows: everything })) });
  const profiles = deal.parties.map(({ make, capability, penalty }, i): Profile => {
    const seat = i + 1;
    const share = Math.max(0, shares[seat]!);
    const gains = bestPlan(plansAlone(informed, 1 << seat));
    const controls = deal.channels.flatMap((c, k) => (!c.open && c.controlledBy.includes(seat) ? [k] : []));
    const sells = deal.channels.flatMap((_, k) => (reaches(model, 1 << seat, k) ? [k] : []));
    const allied = deal.allied.flatMap(([a, b]) => (a === seat ? [b] : b === seat ? [a] : []));
    const sole = soleShare(deal, controls, seat);
    return {
      seat,
      kind: kindOf(deal, seat, controls, gains),
      share,
      alone: bestPlan(plansAlone(model, 1 << seat)),
      informed: gains,
      months: rebuildOf(model, 1 << seat).months,
      controls,
      reaches: sells,
      sole,
      temptation: make > 0 ? temptation(gains, share, capability, penalty) : 0,
      allied: [...new Set(allied)],
    };
  });
  return { profiles, owner: shares[0]!, pie: worth };
}

function kindOf(deal: Deal, seat: number, controls: readonly number[], informed: number): Kind {
  const { make, capability } = deal.parties[seat - 1]!;
  if (informed > 0 || (make >= MAKES && controls.length > 0)) return "maker";
  if (controls.length === 0) return "between";
  const makers = deal.allied.some(
    (pair) => pair.includes(seat) && pair.some((p) => p !== seat && deal.parties[p - 1]!.make >= MAKES),
  );
  const shared = controls.some((c) => deal.channels[c]!.controlledBy.length > 1);
  return shared || makers || controls.length > 1 || capability < UNDERSTANDS ? "distributor" : "buyer";
}

function soleShare(deal: Deal, controls: readonly number[], seat: number): number {
  const margin = (only: boolean): number =>
    controls.reduce((sum, c) => {
      const { margin: money, controlledBy, keys } = deal.channels[c]!;
      const key = keys === "all" || controlledBy.every((p) => p === seat);
      return sum + (!only || key ? money : 0);
    }, 0);
  const all = margin(false);
  return all > 0 ? margin(true) / all : 0;
}

/**
 * What it would earn alone against what it gets at the table, times how quick it is at rebuilding, times what a penalty
 * leaves of its share.
 */
function temptation(informed: number, share: number, capability: number, penalty: number): number {
  if (informed <= 0) return 0;
  const better = share > 0 ? Math.min(1, informed / share) : 1;
  const unafraid = share > 0 ? share / (share + penalty) : 1;
  return better * (capability / (capability + 1)) * unafraid;
}
