/** A deal with every default filled in, and the deals that differ from it in one thing. */
import type { RawDeal } from "./raw.ts";

export interface Component {
  readonly key: string;
  readonly cost: number;
  readonly months: number;
  /** The share of it that is new in a release. */
  readonly renews: number;
  readonly alternative: { readonly cost: number; readonly months: number } | null;
}

export interface Asset {
  readonly key: string;
  readonly cost: number;
  readonly reveals: Readonly<Record<string, number>>;
}

export interface Player {
  readonly key: string;
  readonly make: number;
  readonly capability: number;
  readonly inTalks: boolean;
  readonly knows: readonly string[];
  readonly penalty: number;
  readonly passesOn: number;
}

export interface Channel {
  readonly key: string;
  readonly margin: number;
  readonly sales: number;
  readonly units: number;
  readonly controlledBy: readonly string[];
  readonly open: boolean;
  readonly allKeys: boolean;
  readonly start: number;
  readonly ramp: number;
  /** ε of model.md, a month. */
  readonly fade: number;
  readonly investment: number;
  readonly chance: number;
}

export interface Deal {
  readonly horizon: number;
  /** δ of model.md, a month. */
  readonly force: number;
  /** λ of model.md, a month. */
  readonly decay: number;
  readonly age: number;
  readonly releases: { readonly every: number; readonly cost: number } | null;
  readonly protection: number;
  readonly exclusion: number;
  readonly components: readonly Component[];
  readonly assets: readonly Asset[];
  /** The owner first. */
  readonly players: readonly Player[];
  readonly channels: readonly Channel[];
  readonly exclusivity: string | null;
  readonly allied: readonly (readonly [string, string])[];
}

export const OWNER = "owner";

export function dealFrom(raw: RawDeal): Deal {
  const { technology } = raw;
  const renews = technology.releases?.renews ?? 1;
  const owner = { capability: 1, inTalks: false, knows: [], penalty: 0, passesOn: 0 };
  return {
    horizon: raw.horizon,
    force: Math.log(1 + (raw.discountRate ?? 0)) / 12 - Math.log(1 - (raw.stop ?? 0)) / 12,
    decay: technology.halfLife === undefined ? 0 : Math.LN2 / technology.halfLife,
    age: technology.age ?? 0,
    releases: technology.releases
      ? { every: technology.releases.every, cost: technology.releases.cost ?? 0 }
      : null,
    protection: technology.protection ?? 0,
    exclusion: technology.exclusion ?? 0,
    components: Object.entries(technology.components).map(([key, c]) => ({
      key,
      cost: c.rebuildCost,
      months: c.rebuildMonths,
      renews: c.renews ?? renews,
      alternative: c.alternative ?? null,
    })),
    assets: Object.entries(raw.assets ?? {}).map(([key, a]) => ({
      key,
      cost: a.cost ?? 0,
      reveals: a.reveals,
    })),
    players: [
      { key: OWNER, make: raw.owner.make ?? 0, ...owner },
      ...Object.entries(raw.parties).map(([key, p]) => ({
        key,
        make: p.make ?? 1,
        capability: p.capability ?? 1,
        inTalks: p.inTalks ?? true,
        knows: p.knows ?? [],
        penalty: p.penalty ?? 0,
        passesOn: p.passesOn ?? 0,
      })),
    ],
    channels: channelsFrom(raw),
    exclusivity: raw.exclusivity ?? null,
    allied: raw.allied ?? [],
  };
}

const channelsFrom = (raw: RawDeal): Channel[] =>
  Object.entries(raw.channels).map(([key, c]) => ({
    key,
    margin: c.margin,
    sales: c.sales ?? 0,
    units: c.units ?? 0,
    controlledBy: c.controlledBy ?? [],
    open: c.open ?? false,
    allKeys: c.keys === "all",
    start: c.start ?? 0,
    ramp: c.ramp ?? 0,
    fade: -Math.log(1 - (c.erosion ?? 0)) / 12,
    investment: c.investment ?? 0,
    chance: c.chance ?? 1,
  }));

export const partiesOf = (deal: Deal): readonly Player[] => deal.players.slice(1);

/** A channel is reached if it is open, or by one controller (keys any), or by all of them together (keys all). */
export function reaches(members: readonly string[], channel: Channel): boolean {
  if (channel.open) return true;
  const { controlledBy, allKeys } = channel;
  if (!allKeys) return controlledBy.some((key) => members.includes(key));
  return controlledBy.length > 0 && controlledBy.every((key) => members.includes(key));
}

type Change<T> = (one: T) => Partial<T>;

export const withPlayers = (deal: Deal, change: Change<Player>): Deal => ({
  ...deal,
  players: deal.players.map((p) => ({ ...p, ...change(p) })),
});

export const withPlayer = (deal: Deal, key: string, change: Partial<Player>): Deal =>
  withPlayers(deal, (p) => (p.key === key ? change : {}));

/** These parties learn these assets. */
export const told = (deal: Deal, assets: readonly string[], parties: readonly string[]): Deal =>
  withPlayers(deal, (p) =>
    p.key !== OWNER && parties.includes(p.key) ? { knows: [...new Set([...p.knows, ...assets])] } : {},
  );

export const withExclusivity = (deal: Deal, exclusivity: string | null): Deal => ({ ...deal, exclusivity });

export const everybodyInTalks = (deal: Deal): Deal => withPlayers(deal, () => ({ inTalks: true }));

export const ownedChannel = (deal: Deal, key: string): Deal => ({
  ...deal,
  channels: deal.channels.map((c) =>
    c.key === key ? { ...c, controlledBy: [OWNER], open: false, allKeys: false } : c,
  ),
});

export const withoutChannels = (deal: Deal, keys: readonly string[]): Deal => ({
  ...deal,
  channels: deal.channels.filter((c) => !keys.includes(c.key)),
});

/** Without the party: a channel that needs its key as one of several is lost; an exclusivity that it holds is void. */
export const withoutParty = (deal: Deal, key: string): Deal => ({
  ...deal,
  players: deal.players.filter((p) => p.key !== key),
  channels: deal.channels
    .filter((c) => c.open || !(c.allKeys && c.controlledBy.includes(key)))
    .map((c) => ({ ...c, controlledBy: c.controlledBy.filter((one) => one !== key) })),
  exclusivity: deal.exclusivity === key ? null : deal.exclusivity,
  allied: deal.allied.filter((pair) => !pair.includes(key)),
});
