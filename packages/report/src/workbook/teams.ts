/**
 * Who can work with whom in a workbook, laid out once: the connected teams, and for each coalition every way in which teams
 * of its members could share the channels. What a coalition is worth is the largest of these sums: v of docs/model.md.
 *
 * Masks have bit i for player i (bit 0 is the owner) and bit c for channel c. Ways that another can never be worse than are
 * left out. Without releases joined players do best as one team, so that only those who are not joined part.
 */
import { OWNER, type Deal } from "@linchpin/deal";

/** Who talks, who is allied, who reaches which channel: what a formula takes as given. */
export interface Ties {
  readonly parties: number;
  readonly channels: number;
  /** Mask of the parties joined to the owner. */
  readonly talks: number;
  /** By player: mask of the parties allied with it. */
  readonly allies: readonly number[];
  /** Channels that the players of a mask reach. */
  readonly reach: (players: number) => number;
  /** The technology makes new generations, which others may follow on their own. */
  readonly releases: boolean;
}

/** A team and the channels that it serves. */
export interface Post {
  readonly team: number;
  readonly channels: number;
}

/** What is told: nothing, or an asset to one party or (0) to everybody. */
export interface Telling {
  readonly asset: number;
  readonly to: number;
}

/** A deal beside the deal: what is changed in it, as the prices need. */
export interface Variant {
  readonly kind: "base" | "open" | "full" | "exclusive" | "foreclosed" | "bidder" | "channel" | "told";
  /** The party or channel that it is about; with `told` the party that hears it, 0: everybody. */
  readonly of: number;
  readonly asset: number | null;
  readonly ties: Ties;
}

export function tiesOf(deal: Deal): Ties {
  const parties = deal.parties.length;
  const allies = Array.from({ length: parties + 1 }, () => 0);
  for (const [one, other] of deal.allied) {
    allies[one]! |= 1 << other;
    allies[other]! |= 1 << one;
  }
  const everyone = 2 ** (parties + 1) - 1;
  const keys = deal.channels.map(({ open, controlledBy, keys: need }) => ({
    holders: open ? everyone : controlledBy.reduce((mask, p) => mask | (1 << p), 0),
    all: need === "all" && !open,
  }));
  const reach = (players: number): number =>
    keys.reduce((mask, { holders, all }, c) => {
      const within = all ? (holders & players) === holders : (holders & players) !== 0;
      return within ? mask | (1 << c) : mask;
    }, 0);
  const talks = deal.parties.reduce(
    (mask, { inTalks }, i) =>
      inTalks && (deal.exclusivity ?? i + 1) === i + 1 ? mask | (1 << (i + 1)) : mask,
    0,
  );
  return {
    parties,
    channels: deal.channels.length,
    talks,
    allies,
    reach,
    releases: deal.technology.releases !== null,
  };
}

/** Every connected set of parties, smallest first. */
export const teamsOf = (ties: Ties): readonly number[] =>
  Array.from({ length: 2 ** ties.parties - 1 }, (_, i) => (i + 1) << 1)
    .filter((mask) => componentOf(ties, mask, lowest(mask)) === mask)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);

/** Every way worth weighing in which the members of a coalition can share the channels; the owner's post comes first. */
export function waysOf(ties: Ties, mask: number): readonly (readonly Post[])[] {
  const hasOwner = (mask & 1) === 1;
  const inside = teamsOf(ties).filter((team) => (team & ~mask) === 0 && ties.reach(team) !== 0);
  const ways: (readonly Post[])[] = [];
  const choose = (from: number, chosen: readonly number[], used: number): void => {
    const owners = hasOwner ? componentOf(ties, mask & ~used, 1) : 0;
    if (allowed(ties, chosen, owners)) ways.push(...divisions(ties, chosen, owners));
    for (let i = from; i < inside.length; i++)
      if ((inside[i]! & used) === 0) choose(i + 1, [...chosen, inside[i]!], used | inside[i]!);
  };
  choose(0, [], 0);
  return distinct(ways);
}

/** Without releases no two teams that are joined stand apart. */
function allowed(ties: Ties, chosen: readonly number[], owners: number): boolean {
  if (ties.releases) return true;
  const all = owners === 0 ? chosen : [owners, ...chosen];
  return all.every((one, i) =>
    all.slice(i + 1).every((other) => componentOf(ties, one | other, lowest(one)) !== (one | other)),
  );
}

/** Every way to give each channel that somebody reaches to one of those who do, each of the chosen at least one. */
function divisions(ties: Ties, chosen: readonly number[], owners: number): readonly (readonly Post[])[] {
  const teams = owners === 0 ? chosen : [owners, ...chosen];
  const reaches = teams.map((team) => ties.reach(team));
  let ways: readonly (readonly number[])[] = [teams.map(() => 0)];
  for (let c = 0; c < ties.channels; c++) {
    const takers = [...teams.keys()].filter((t) => (reaches[t]! & (1 << c)) !== 0);
    if (takers.length > 0)
      ways = ways.flatMap((way) =>
        takers.map((t) => way.map((held, i) => (i === t ? held | (1 << c) : held))),
      );
  }
  const first = owners === 0 ? 0 : 1;
  return ways
    .filter((way) => way.slice(first).every((held) => held !== 0))
    .map((way) => teams.flatMap((team, i) => (way[i] === 0 ? [] : [{ team, channels: way[i]! }])));
}

function distinct(ways: readonly (readonly Post[])[]): readonly (readonly Post[])[] {
  const byText = new Map(
    ways
      .filter((way) => way.length > 0)
      .map((way) => [way.map(({ team, channels }) => `${team}:${channels}`).join(), way]),
  );
  return [...byText.values()];
}

/** The players of `mask` that are connected, inside `mask`, with those of `seed`. */
export function componentOf({ talks, allies }: Ties, mask: number, seed: number): number {
  let component = seed;
  for (let before = 0; before !== component;) {
    before = component;
    for (let player = 0; 1 << player <= mask; player++) {
      if ((component & (1 << player)) === 0) continue;
      const links = player === OWNER ? talks : allies[player]! | ((talks >> player) & 1);
      component |= links & mask;
    }
  }
  return component;
}

const lowest = (mask: number): number => mask & -mask;

export function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}
