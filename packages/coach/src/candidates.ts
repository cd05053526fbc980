/**
 * The owner's moves that are worth weighing: answers to what is open, what proves most for little, terms worth
 * proposing, what everybody should hear, and what the policy would do. Every candidate is legal.
 */
import { depositCovering, lossFrom, ownShare, savedByKeeping, type Reading } from "@linchpin/seats";
import {
  assetAsked,
  atSeat,
  isSo,
  legal,
  objection,
  OTHERS,
  TIDINGS,
  rankOf,
  type Move,
  type PartyAcross,
  type Position,
  type OwnerView,
} from "@linchpin/table";
import { closing } from "./closing.ts";
import { priceOfGiving } from "./explain-effects.ts";
import { giftIn, isDearGift } from "./gifts.ts";
import { offersTo } from "./offers.ts";

/** Proofs that cost more than this share of the owner's share are not shown unasked. */
const DEAR = 0.03;
/** Proofs weighed for each party. */
const PROOFS = 1;
/** Moves of one kind that differ little by the party that they are made to. */
const OF_A_KIND = 2;

/**
 * Moves whose candidates are a choice among many; of the others all that are legal are weighed. A bare no is never better
 * than the same with benefits instead, and terms that are left open can still be turned down.
 */
const CHOSEN: readonly Move["kind"][] = [
  "share",
  "propose",
  "probe",
  "exclusivity",
  "dismiss",
  "trade",
  "refuse",
  "reject",
  "deflect",
  "mention",
  "nnn",
  "approach",
  "keep",
];

/** `world` is any position that fits the view: what is legal for the owner depends on what it sees only. */
export function candidatesIn(world: Position, view: OwnerView, reading: Reading): readonly Move[] {
  const all = legal(world, 0);
  const preferred = closing(reading).choose(view, () => all, { ...world.random });
  const chosen = view.parties.flatMap((party, i) =>
    party.inTalks ? towards(all, view, reading, party, i + 1) : [],
  );
  const some = (kind: Move["kind"], most: number): readonly Move[] =>
    all.filter((move) => move.kind === kind).slice(0, most);
  const moves = [
    preferred,
    ...all.filter((move) => !CHOSEN.includes(move.kind)),
    ...chosen,
    ...some("deflect", OF_A_KIND),
    ...tellings(view),
    ...some("nnn", OF_A_KIND),
    ...some("approach", OF_A_KIND),
    ...keepings(view),
    ...questionsIn(all, view, reading),
  ];
  return distinct(moves).filter((move) => objection(world, 0, move) === null);
}

/** What is so and goes furthest, without a name; lies are not weighed. */
function tellings(view: OwnerView): readonly Move[] {
  const told = view.parties.flatMap(({ inTalks, terms }, i) => {
    const how = TIDINGS.findLast((each) => isSo(view, i + 1, OTHERS, each));
    return inTalks && terms === null && how !== undefined
      ? [{ kind: "mention", party: i + 1, of: OTHERS, how } as const]
      : [];
  });
  return told.toSorted((one, other) => rankOf(other.how) - rankOf(one.how)).slice(0, OF_A_KIND);
}

/** Its people, from those of whom it is worth most by the owner's own reckoning. */
function keepings(view: OwnerView): readonly Move[] {
  const saves = view.parties.flatMap(({ inTalks }, i) => {
    const saved = inTalks ? savedByKeeping(view, i + 1) : 0;
    return saved > 0 ? [{ saved, move: { kind: "keep", party: i + 1 } as const }] : [];
  });
  return saves
    .toSorted((one, other) => other.saved - one.saved)
    .slice(0, OF_A_KIND)
    .map(({ move }) => move);
}

/** One question, to the party of which the owner knows least. */
function questionsIn(all: readonly Move[], view: OwnerView, reading: Reading): readonly Move[] {
  const doubts = reading.map((chances) => chances.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0));
  const open = doubts.map((doubt, i) => (view.parties[i]!.inTalks ? doubt : 0));
  const most = open.indexOf(Math.max(...open)) + 1;
  const found = all.find((move) => move.kind === "probe" && move.party === most);
  return found === undefined || open[most - 1]! < UNKNOWN ? [] : [found];
}

/** Doubt, in nats, below which a question is not worth weighing: as if one type had 95 % of it. */
const UNKNOWN = 0.2;

/** The same moves, each once. */
export const distinct = (moves: readonly Move[]): readonly Move[] => [
  ...new Map(moves.map((move) => [JSON.stringify(move), move])).values(),
];

export const sameMove = (one: Move, other: Move): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether by a move terms would take the place of those that another has just put to the same party. */
export const takesItsPlace = (move: Move, of: Move): boolean =>
  move.kind === "propose" && of.kind === "propose" && move.party === of.party;

function towards(
  all: readonly Move[],
  view: OwnerView,
  reading: Reading,
  party: PartyAcross,
  seat: number,
): readonly Move[] {
  const { request } = party;
  const shares = all.filter((move) => move.kind === "share" && move.party === seat);
  const asked = shares.filter(
    (move) => move.kind === "share" && request?.kind === "asset" && move.asset === request.asset,
  );
  const given = distinct([...asked, ...proofs(shares, view, seat)]).filter(
    (move) => !isDearGift(giftIn(view, reading, move)),
  );
  const trades = all.flatMap((move) => (move.kind === "trade" && move.party === seat ? [move] : []));
  const granted = all.filter(
    (move) =>
      move.kind === "exclusivity" &&
      move.party === seat &&
      request?.kind === "exclusivity" &&
      move.weeks === request.weeks,
  );
  const binds = view.exclusivity !== null && view.exclusivity.party !== seat;
  const offers = binds || party.terms !== null ? [] : offersTo(view, reading, seat);
  return [
    ...given,
    ...trades.filter(({ against }) => against.kind === "nnn"),
    ...depositsIn(trades, view, seat),
    ...granted,
    ...offers.map((terms): Move => ({ kind: "propose", party: seat, terms })),
  ];
}

/** The middle one of the deposits, as others lie near it; where that does not cover what the thing costs, one that does. */
function depositsIn(trades: readonly Trade[], view: OwnerView, seat: number): readonly Move[] {
  const listed = trades.flatMap(({ against }) => (against.kind === "deposit" ? [against.amount] : []));
  const middle = listed[Math.floor(listed.length / 2)];
  const asset = assetAsked(atSeat(view.parties, seat).request);
  if (middle === undefined || asset === null) return [];
  const cost = priceOfGiving(view, seat, asset) + view.scenario.shareCost[asset]!;
  const amount = Math.max(middle, depositCovering(cost) ?? 0);
  return [{ kind: "trade", party: seat, against: { kind: "deposit", amount } }];
}

type Trade = Extract<Move, { readonly kind: "trade" }>;

function proofs(shares: readonly Move[], view: OwnerView, seat: number): readonly Move[] {
  const { assets } = view.scenario.deal;
  const proves = (move: Move): number => (move.kind === "share" ? assets[move.asset]!.proves : 0);
  const most = DEAR * ownShare(view);
  return shares
    .filter((move) => move.kind === "share" && proves(move) > 0 && lossFrom(view, seat, move.asset) < most)
    .sort((one, other) => proves(other) - proves(one))
    .slice(0, PROOFS);
}
