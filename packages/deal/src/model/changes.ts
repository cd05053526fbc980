/**
 * What can be done to a deal, each as a new `Deal`: the moves that the prices compare.
 */
import { OWNER, type Deal } from "../deal.ts";

/** The party (a player number) comes to hold the asset. Cannot be undone at the table; here it is just a value. */
export function disclose(deal: Deal, party: number, asset: number): Deal {
  const parties = deal.parties.map((p, i) =>
    i + 1 === party && !p.knows.includes(asset)
      ? { ...p, knows: [...p.knows, asset].sort((a, b) => a - b) }
      : p,
  );
  return { ...deal, parties };
}

/** The assets (indices, ascending) that the party does not know. */
export const missingOf = (deal: Deal, party: number): readonly number[] =>
  [...deal.assets.keys()].filter((a) => !deal.parties[party - 1]!.knows.includes(a));

/** The party, which is in talks, is the only one the owner may deal with. */
export const grantExclusivity = (deal: Deal, party: number): Deal => ({ ...deal, exclusivity: party });

/** The party joins the talks. */
export function addBidder(deal: Deal, party: number): Deal {
  return { ...deal, parties: deal.parties.map((p, i) => (i + 1 === party ? { ...p, inTalks: true } : p)) };
}

/** The owner alone controls the channel. */
export function ownChannel(deal: Deal, channel: number): Deal {
  const channels = deal.channels.map((c, i) =>
    i === channel ? { ...c, open: false, controlledBy: [OWNER], keys: "any" as const } : c,
  );
  return { ...deal, channels };
}

export const ownsChannel = (deal: Deal, channel: number): boolean => {
  const { open, controlledBy } = deal.channels[channel]!;
  return !open && controlledBy.length === 1 && controlledBy[0] === OWNER;
};

/** Every listed party joins the talks. */
export const fullTable = (deal: Deal): Deal => ({
  ...deal,
  parties: deal.parties.map((p) => (p.inTalks ? p : { ...p, inTalks: true })),
});

/** Nobody holds exclusivity. */
export const withoutExclusivity = (deal: Deal): Deal =>
  deal.exclusivity === null ? deal : { ...deal, exclusivity: null };

/** The owner does not talk with the party; who else talks, and what binds, stays. */
export function leaveTalks(deal: Deal, party: number): Deal {
  return {
    ...deal,
    parties: deal.parties.map((p, i) => (i + 1 === party ? { ...p, inTalks: false } : p)),
  };
}

/** The deal without these channels. */
export function withoutChannels(deal: Deal, gone: readonly number[]): Deal {
  return { ...deal, channels: deal.channels.filter((_, c) => !gone.includes(c)) };
}

/** The deal without the party, and without the channels that nobody else can serve. */
export const withoutParty = (deal: Deal, party: number): Deal =>
  restrictTo(
    deal,
    deal.parties.flatMap((_, i) => (i + 1 === party ? [] : [i + 1])),
  );

/**
 * The deal with only these parties (player numbers, ascending); the owner stays. A channel that none of them can serve,
 * or that needs the key of somebody who is gone, goes too.
 */
export function restrictTo(deal: Deal, players: readonly number[]): Deal {
  const renumber = (player: number): number => (player === OWNER ? OWNER : players.indexOf(player) + 1);
  const stays = (player: number): boolean => player === OWNER || players.includes(player);
  return {
    ...deal,
    parties: players.map((player) => deal.parties[player - 1]!),
    channels: deal.channels
      .filter((c) => c.open || (c.keys === "all" ? c.controlledBy.every(stays) : c.controlledBy.some(stays)))
      .map((c) => ({ ...c, controlledBy: c.controlledBy.filter(stays).map(renumber) })),
    exclusivity: deal.exclusivity !== null && stays(deal.exclusivity) ? renumber(deal.exclusivity) : null,
    allied: deal.allied
      .filter(([one, other]) => stays(one) && stays(other))
      .map(([one, other]) => [renumber(one), renumber(other)] as const),
  };
}

/**
 * The parties (player numbers, ascending, `party` among them) whose dealings without the owner can touch on those of
 * `party`: allied, or able to serve the same channel, directly or through others.
 */
export function groupOf(deal: Deal, party: number): readonly number[] {
  const everyone = deal.parties.map((_, i) => i + 1);
  const sellers = deal.channels.map((c) => (c.open ? everyone : c.controlledBy.filter((p) => p !== OWNER)));
  const ties: readonly (readonly number[])[] = [...deal.allied, ...sellers];
  const group = new Set([party]);
  for (let before = 0; before < group.size;) {
    before = group.size;
    for (const tie of ties) if (tie.some((p) => group.has(p))) tie.forEach((p) => group.add(p));
  }
  return [...group].sort((a, b) => a - b);
}
