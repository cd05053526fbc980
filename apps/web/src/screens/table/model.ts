/**
 * The table as the owner sees it, as plain data: the clock, the parties, and what may be done. The view only lays it out.
 *
 * Everything is read off the owner's view; what is hidden from it does not get here.
 */
import { cashLasts, type Figures, type Match, positionOf, readingOf } from "@linchpin/match";
import { leaningsOf, type Leaning } from "@linchpin/words";
import { givenTo, needsOwner, objection, view, type OwnerMove, type Request } from "@linchpin/table";

export interface Clock {
  readonly week: number;
  readonly weeks: number;
  readonly movesLeft: number;
  readonly attention: number;
  readonly cash: number;
  readonly burn: number;
  /** The last week that the cash lasts through; null: it lasts to the end. */
  readonly lastsTo: number | null;
  readonly bound: { readonly party: number; readonly until: number } | null;
  readonly releaseDue: number | null;
}

export function clockOf(sitting: Match): Clock {
  const { scenario } = sitting;
  const position = positionOf(sitting);
  const { week, movesLeft, cash, exclusivity, development } = position;
  return {
    week,
    weeks: scenario.weeks,
    movesLeft,
    attention: scenario.attention,
    cash,
    burn: scenario.burn,
    lastsTo: cashLasts(position),
    bound: exclusivity,
    releaseDue: development,
  };
}

export interface PartyCard {
  readonly seat: number;
  readonly key: string;
  readonly state: "talks" | "outside" | "gone";
  readonly rapport: number;
  readonly belief: number;
  /** Assets of the newest generation that it has from the owner, or had at the start. */
  readonly holds: readonly number[];
  readonly nnn: boolean;
  readonly signed: boolean;
  readonly request: Request | null;
  readonly proposes: boolean;
  readonly hasOffer: boolean;
  /** Something waits for the owner's answer; a request for which it has named its condition does not. */
  readonly needs: boolean;
  /** The owner's reading; empty in an exam, and where there is nothing to tell apart. */
  readonly reads: readonly { readonly leaning: Leaning; readonly chance: number }[];
  /** To whom some of its kind pass on what they learn. */
  readonly mayPassTo: readonly number[];
}

export function partyCards(sitting: Match): readonly PartyCard[] {
  const { scenario, exam } = sitting;
  const position = positionOf(sitting);
  return view(position, 0).parties.map((party, i) => {
    const reads = exam ? [] : leaningsOf(scenario, readingOf(sitting), i + 1);
    const allies = scenario.parties[i]!.types.flatMap((type) => type.allies);
    return {
      seat: i + 1,
      key: scenario.deal.parties[i]!.key,
      state: party.gone ? "gone" : party.inTalks ? "talks" : "outside",
      rapport: party.rapport,
      belief: party.belief,
      holds: givenTo(position, i + 1),
      nnn: party.nnn,
      signed: party.terms !== null,
      request: party.request,
      proposes: party.proposal !== null,
      hasOffer: party.offer !== null,
      needs: needsOwner(party),
      reads: reads.length < 2 ? [] : reads,
      mayPassTo: [...new Set(allies)].sort((a, b) => a - b),
    };
  });
}

/** Whether the owner may do this now. */
export const may = (sitting: Match, move: OwnerMove): boolean =>
  objection(positionOf(sitting), 0, move) === null;

/**
 * The party whose affairs are shown: the one chosen this week; in a new week whoever needs an answer, the one chosen before first of all;
 * else the one chosen before, or the first in talks.
 */
export function inFront(cards: readonly PartyCard[], chosen: number | null, thisWeek = true): number {
  const before = chosen === null ? undefined : cards[chosen - 1];
  if (before !== undefined && (thisWeek || before.needs)) return before.seat;
  const kept = before?.state === "gone" ? undefined : before;
  const first = cards.find((card) => card.needs) ?? kept ?? cards.find((card) => card.state === "talks");
  return first?.seat ?? 1;
}

/** The least deposit for an asset that a party has declined as too much; Infinity: it has declined none. */
export function declinedDeposit({ turns, positions }: Match, party: number, asset: number): number {
  const declined = turns.flatMap(({ seat, move }, ply): readonly number[] => {
    if (seat !== party || move.kind !== "decline") return [];
    if (move.reason !== "budget" && move.reason !== "price") return [];
    const { offer } = positions[ply]!.parties[party - 1]!;
    return offer?.kind === "trade" && offer.asset === asset && offer.against.kind === "deposit"
      ? [offer.against.amount]
      : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...declined);
}

/** One thing the owner has, and what giving it to the party in front would do. */
export interface AssetRow {
  readonly asset: number;
  readonly key: string;
  readonly proves: number;
  readonly holders: readonly number[];
  readonly has: boolean;
  /** A licence that the party has signed hands it over. */
  readonly due: boolean;
  readonly spends: number;
  readonly may: boolean;
  readonly price: Figures["prices"][number][number];
}

export function assetRows(sitting: Match, figures: Figures | null, seat: number): readonly AssetRow[] {
  const { scenario } = sitting;
  const position = positionOf(sitting);
  const { parties } = view(position, 0);
  return scenario.deal.assets.map(({ key, proves }, asset) => ({
    asset,
    key,
    proves,
    holders: parties.flatMap((party, i) => (party.given[asset] === position.generation ? [i + 1] : [])),
    has: parties[seat - 1]!.given[asset] === position.generation,
    due: parties[seat - 1]!.terms?.transfers.some((each) => each.asset === asset) ?? false,
    spends: scenario.shareCost[asset]!,
    may: may(sitting, { kind: "share", party: seat, asset }),
    price: sitting.exam ? null : (figures?.prices[seat - 1]?.[asset] ?? null),
  }));
}

/** A channel, who controls it, and whether it can be made one's own. */
export interface ChannelRow {
  readonly channel: number;
  readonly margin: number;
  readonly owned: boolean;
  readonly open: boolean;
  readonly controllers: readonly number[];
  readonly ready: number | null;
  readonly building: { readonly cost: number; readonly weeks: number } | null;
  readonly may: boolean;
}

export function channelRows(sitting: Match): readonly ChannelRow[] {
  const { scenario } = sitting;
  const position = positionOf(sitting);
  return scenario.deal.channels.map(({ margin, open, controlledBy }, channel) => {
    const { owned, ready } = position.channels[channel]!;
    return {
      channel,
      margin,
      owned,
      open,
      controllers: controlledBy,
      ready: owned ? null : ready,
      building: owned || ready !== null ? null : scenario.building[channel]!,
      may: may(sitting, { kind: "build", channel }),
    };
  });
}
