/**
 * What the owner hands over for nothing, and what the power map says that it costs: knowledge that the coach has whether
 * or not the games played out live long enough to see it.
 *
 *     giftIn(view, reading, { kind: "share", party: 2, asset: 0 })   // { price: 690_000, part: 0.23, jewel: true }
 */
import { lossesTo } from "@linchpin/deal";
import { estimate, isJewel, outlookOf, type Reading } from "@linchpin/seats";
import { assetAsked, MOVE_KINDS, type Move, type OwnerView, type Scenario } from "@linchpin/table";
import type { Fault } from "./value.ts";

export interface Gift {
  /** Money off the owner's share, the chance that it is passed on to everybody counted in. */
  readonly price: number;
  /** The same as a part of the owner's share. */
  readonly part: number;
  /** A paper or training that teaches most of a component that is slow to rebuild. */
  readonly jewel: boolean;
}

/** A gift of more than this part of the share is never praised. */
export const FELT_GIFT = 0.01;
/** A gift of at least this part of the share is a mistake, of the second a blunder, whatever follows. */
export const DEAR_GIFT = { mistake: 0.05, blunder: 0.15 } as const;

/** Whether it takes anything off the share that is felt. */
export const isFelt = (gift: Gift | null): gift is Gift => gift !== null && gift.part > FELT_GIFT;

/** What is never praised: what is felt, and every crown jewel. */
export const isOfWeight = (gift: Gift | null): boolean => gift !== null && (gift.jewel || isFelt(gift));

/** The fault that giving so much is, whatever follows; null: none. */
export const dearness = ({ part }: Gift): Fault | null =>
  part >= DEAR_GIFT.blunder ? "blunder" : part >= DEAR_GIFT.mistake ? "mistake" : null;

/** What nobody is advised to give: what would be a fault, and a crown jewel that is felt. */
export const isDearGift = (gift: Gift | null): boolean =>
  isFelt(gift) && (gift.jewel || dearness(gift) !== null);

/** Null: nothing leaves for good by the move, or something is paid or signed for it. */
export function giftIn(view: OwnerView, reading: Reading, move: Move): Gift | null {
  if (move.kind !== "share") return null;
  const price = givenPrice(view, reading, move.party, move.asset);
  const share = estimate(outlookOf(view)).shares[0]!;
  return {
    price,
    part: share > 0 ? price / share : 0,
    jewel: isJewel(view.scenario.deal, move.asset),
  };
}

/** Whether a crown jewel goes with the paper that is signed, or with what is asked for once something is paid or signed for it. */
export function letsJewelGo({ scenario: { deal }, parties }: OwnerView, move: Move): boolean {
  if (move.kind === "accept")
    return parties[move.party - 1]!.proposal?.transfers.some(({ asset }) => isJewel(deal, asset)) ?? false;
  if (move.kind !== "trade") return false;
  const asset = assetAsked(parties[move.party - 1]!.request);
  return asset !== null && isJewel(deal, asset);
}

const priced = new WeakMap<object, Map<string, ReadonlyMap<number, number>>>();

/**
 * The larger of what an asset takes at once and its fair part of all that the party may yet collect, where all others
 * come to hold it with the chance that the party is of a type that passes on.
 */
export function givenPrice(view: OwnerView, reading: Reading, party: number, asset: number): number {
  const estimated = estimate(outlookOf(view));
  const leaks = passingChance(view.scenario, reading, party);
  const known = priced.get(estimated) ?? new Map<string, ReadonlyMap<number, number>>();
  priced.set(estimated, known);
  const key = `${party}|${leaks}`;
  const prices = known.get(key) ?? pricesOf(estimated.deal, party, leaks);
  known.set(key, prices);
  return prices.get(asset) ?? 0;
}

function pricesOf(
  deal: ReturnType<typeof estimate>["deal"],
  party: number,
  leaks: number,
): ReadonlyMap<number, number> {
  const passesOn = Math.max(leaks, deal.parties[party - 1]!.passesOn);
  const parties = deal.parties.with(party - 1, { ...deal.parties[party - 1]!, passesOn });
  const { missing, now, fair } = lossesTo({ ...deal, parties }, party);
  return new Map(missing.map((a, i) => [a, Math.max(0, now[i]!, fair[i]!.value)] as const));
}

/** The chance that the party is of a type that has somebody to pass on to; in hundredths, so that prices are shared. */
function passingChance({ parties }: Scenario, reading: Reading, party: number): number {
  const { types } = parties[party - 1]!;
  const chance = types.reduce((sum, t, i) => sum + (t.allies.length > 0 ? reading[party - 1]![i]! : 0), 0);
  return Math.round(100 * chance) / 100;
}

/** What a gift is to `finality`. */
export const FOR_NOTHING = 3;

/** How hard a move is to take back: 0 it leaves nothing, 1 only if it is taken up, 2 at once but paid or built, 3 for nothing. */
export function finality(move: Move, gift: Gift | null): number {
  if (gift !== null && gift.part > 0) return FOR_NOTHING;
  const row = MOVE_KINDS[move.kind];
  if (row.side !== "owner" || row.irrevocable === null) return 0;
  if (move.kind === "exclusivity") return FOR_NOTHING;
  return row.irrevocable === "now" ? 2 : 1;
}
