/**
 * The deal that a position stands for, so that the model can price it: who knows what by now, who talks, who owns
 * which channel, and what is left of the horizon.
 *
 * What a party holds of an older generation reveals (1 − renews)^(generations since) of the current one, and enters as
 * an asset of its own; so does a party's own copy, as far as it has got.
 */
import type { Asset, Channel, Deal, Party } from "@linchpin/deal";
import { licencesOf, type PublicLicence } from "./licences.ts";
import { OWNER_SEAT } from "./moves.ts";
import { holds, type Position } from "./position.ts";
import { MONTHS_A_WEEK, monthOfWeek, type Scenario } from "./scenario.ts";

/** What a position looks like to somebody: by seat − 1, what each party holds, and who is known to talk. */
export interface Outlook {
  readonly scenario: Scenario;
  /** Months of the horizon that are gone. */
  readonly months: number;
  readonly generation: number;
  /** Months since the last release made at the table; null: none was made. */
  readonly sinceRelease: number | null;
  readonly owned: readonly boolean[];
  /** What everybody knows of the licences signed. */
  readonly licences: readonly PublicLicence[];
  readonly exclusivity: number | null;
  readonly parties: readonly PartyOutlook[];
}

export interface PartyOutlook {
  readonly inTalks: boolean;
  readonly nnn: boolean;
  /** It was shown under the NNN what teaches: using that costs it the penalty. */
  readonly bound: boolean;
  /** By asset: generation held, −1: none. */
  readonly holds: readonly number[];
  /** Its own copy: the share that is rebuilt, 0..1, and of which generation. */
  readonly copied: number;
  readonly copyGeneration: number;
}

/** The truth of a position: what nobody at the table sees whole. */
export function truthOf(position: Position): Outlook {
  return {
    scenario: position.scenario,
    months: monthOfWeek(position.week),
    generation: position.generation,
    sinceRelease: position.releasedAt === null ? null : (position.week - position.releasedAt) * MONTHS_A_WEEK,
    owned: position.channels.map((c) => c.owned),
    licences: licencesOf(position.scenario.deal, position.parties),
    exclusivity: position.exclusivity?.party ?? null,
    parties: position.parties.map((p) => ({
      inTalks: p.inTalks,
      nnn: p.nnn,
      bound: p.under.includes(true),
      holds: p.given.map((_, a) => holds(p, a)),
      copied: p.rebuild?.done ?? 0,
      copyGeneration: p.rebuild?.generation ?? 0,
    })),
  };
}

export function dealOf(outlook: Outlook): Deal {
  const { scenario, months } = outlook;
  const { deal } = scenario;
  const { technology } = deal;
  const extra = extraAssets(outlook);
  return {
    ...deal,
    horizon: Math.max(deal.horizon - months, MONTHS_A_WEEK),
    technology: { ...technology, age: outlook.sinceRelease ?? technology.age + months },
    // What giving an asset costs is spent at the table, and no part of its price.
    assets: [...deal.assets.map((a) => ({ ...a, cost: 0 })), ...extra.map((e) => e.asset)],
    parties: deal.parties.map((party, i) => partyOf(outlook, party, i, extra)),
    channels: channelsIn(outlook),
    exclusivity: outlook.exclusivity,
  };
}

/** Whether the owner has built its own way to the customers of a channel. */
export const isBuilt = ({ scenario, owned }: Pick<Outlook, "scenario" | "owned">, channel: number): boolean =>
  owned[channel]! && scenario.building[channel] != null;

/**
 * The deal's channels, and after them those that the owner has built: each wins a share of the customers of the one beside
 * which it stands, which keeps the rest.
 */
function channelsIn(outlook: Outlook): Deal["channels"] {
  const { deal, building } = outlook.scenario;
  const left = Math.max(deal.horizon - outlook.months, MONTHS_A_WEEK);
  const built = [...deal.channels.keys()].filter((c) => isBuilt(outlook, c));
  if (built.length === 0) return deal.channels;
  const kept = deal.channels.map((channel, c) => {
    if (!built.includes(c)) return channel;
    const { wins, ramp } = building[c]!;
    // What is not won while it rises stays where it was.
    return portionOf(channel, 1 - wins * (1 - Math.min(1, ramp / (2 * left))));
  });
  const own = built.map((c): Channel => {
    const channel = deal.channels[c]!;
    const { wins, ramp } = building[c]!;
    const way = { key: `own-${channel.key}`, open: false, keys: "any", controlledBy: [OWNER_SEAT] } as const;
    return { ...portionOf(channel, wins), ...way, start: 0, ramp, investment: 0 };
  });
  return [...kept, ...own];
}

/** A channel with so much of its customers. */
export const portionOf = (channel: Channel, part: number): Channel =>
  part === 1
    ? channel
    : {
        ...channel,
        margin: part * channel.margin,
        sales: part * channel.sales,
        units: part * channel.units,
      };

/**
 * The same deal as licences run in it: everybody acts by itself, as allies settle among themselves; and what is handed over
 * costs the owner what it costs at the table.
 */
export function settledDeal(outlook: Outlook): Deal {
  const deal = dealOf(outlook);
  const assets = deal.assets.map((asset, a) => ({ ...asset, cost: outlook.scenario.shareCost[a] ?? 0 }));
  return { ...deal, assets, allied: [] };
}

function partyOf(
  { scenario, generation, parties }: Outlook,
  party: Party,
  i: number,
  extra: readonly Extra[],
): Party {
  const state = parties[i]!;
  const penalty = party.penalty + (state.bound ? scenario.parties[i]!.nnnPenalty : 0);
  const knows = knownAmong(extra, { scenario, generation }, state, i + 1);
  return { ...party, inTalks: state.inTalks, knows, penalty };
}

/**
 * What the party at a seat would know if it held other things, as assets of the deal of `outlook`. It may lack some of what
 * it holds there, and hold anything of the current generation; older versions that nobody holds there are no assets of it.
 */
export const knownIn = (outlook: Outlook, party: PartyOutlook, seat: number): readonly number[] =>
  knownAmong(extraAssets(outlook), outlook, party, seat);

function knownAmong(
  extra: readonly Extra[],
  { scenario, generation }: Pick<Outlook, "scenario" | "generation">,
  party: PartyOutlook,
  seat: number,
): readonly number[] {
  const known: number[] = [];
  for (let a = 0; a < party.holds.length; a++) if (party.holds[a] === generation) known.push(a);
  for (let k = 0; k < extra.length; k++)
    if (extra[k]!.heldBy(party, seat)) known.push(scenario.deal.assets.length + k);
  return known;
}

interface Extra {
  readonly asset: Asset;
  readonly heldBy: (party: PartyOutlook, seat: number) => boolean;
}

/** Old versions of assets, and copies under way. */
function extraAssets({ scenario, generation, parties }: Outlook): readonly Extra[] {
  const { assets, technology } = scenario.deal;
  const renews = scenario.development?.renews ?? technology.releases?.renews ?? 1;
  // By component: the share that a release made at the table leaves as it was.
  const kept = technology.components.map((c) => 1 - (c.renews ?? renews));
  const left = (held: number, component: number): number => kept[component]! ** (generation - held);
  const extras: Extra[] = [];
  for (let held = 0; held < generation; held++) {
    assets.forEach((asset, a) => {
      if (!parties.some((p) => p.holds[a] === held)) return;
      const reveals = asset.reveals.map((share, j) => share * left(held, j));
      extras.push({ asset: { ...asset, reveals }, heldBy: (p) => p.holds[a] === held });
    });
  }
  parties.forEach((p, i) => {
    if (p.copied === 0) return;
    const reveals = technology.components.map((_, j) => p.copied * left(p.copyGeneration, j));
    const key = `copy-${i + 1}`;
    const asset: Asset = { key, name: key, kind: "file", reveals, proves: 0, cost: 0 };
    extras.push({ asset, heldBy: (_, seat) => seat === i + 1 });
  });
  return extras;
}
