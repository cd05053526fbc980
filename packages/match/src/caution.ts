/**
 * What the owner should know before a move that cannot be undone or costs money, as data: what it takes and brings as
 * far as the owner can know, nothing of that in an exam. Which moves ask first follows from the table of move kinds.
 */
import {
  cautionLines,
  NOTHING_BELOW,
  questionOf,
  type Caution,
  type CautionLine,
  type Labels,
  type Price,
} from "@linchpin/words";
import type { Terms } from "@linchpin/deal";
import { exposure, hiringBy } from "@linchpin/seats";
import {
  assetAsked,
  atSeat,
  costOf,
  MOVE_KINDS,
  ownerView,
  type OfferFate,
  type OwnerKind,
  type OwnerMove,
  type Position,
  givenTo,
} from "@linchpin/table";
import {
  costOfExclusivity,
  costOfWeeks,
  gainOfChannel,
  gainOfParty,
  gainOfRelease,
  ifEndedNow,
  lateFor,
  weeksLeft,
  priceOf,
  type Figures,
  playedAlone,
} from "./figures.ts";
import { positionOf, type Match } from "./match.ts";

/** What a caution tells of: worked out when it is asked for, or all of it before. */
export interface Prices {
  readonly price: (seat: number, asset: number) => Price | null;
  readonly exclusivity: (seat: number, weeks: number) => number;
  readonly presence: (seat: number) => number;
  readonly channel: (channel: number) => number;
  readonly release: () => number;
  readonly ended: () => number;
  readonly exposure: (seat: number, asset: number) => number;
}

export const pricesAt = (position: Position): Prices => ({
  price: (seat, asset) => priceOf(position, seat, asset),
  exclusivity: (seat, weeks) => costOfWeeks(position, costOfExclusivity(position, seat), weeks),
  presence: (seat) => -gainOfParty(position, seat, false),
  channel: (channel) => gainOfChannel(position, channel),
  release: () => gainOfRelease(position),
  ended: () => ifEndedNow(position).payoffs[0]!,
  exposure: (seat, asset) => exposure(ownerView(position), seat, asset),
});

export const pricesIn = (position: Position, figures: Figures): Prices => ({
  price: (seat, asset) => atSeat(figures.prices, seat)[asset] ?? null,
  exclusivity: (seat, weeks) => costOfWeeks(position, atSeat(figures.exclusivity, seat), weeks),
  presence: (seat) => atSeat(figures.presence, seat),
  channel: (channel) => figures.channels[channel]!,
  release: () => figures.release ?? 0,
  ended: () => figures.ifEnded[0]!,
  exposure: (seat, asset) => exposure(ownerView(position), seat, asset),
});

/** The asset that the party asks for, where a move is about it; null: none. */
function requestedAsset(position: Position, move: OwnerMove): number | null {
  if (!("party" in move)) return null;
  return assetAsked(atSeat(position.parties, move.party).request);
}

/** Where the owner stands. */
interface Standing {
  readonly position: Position;
  readonly exam: boolean;
}

/** `prices`: null while they are worked out. Null: the move is made at once. */
function cautionsFor(
  { position, exam }: Standing,
  move: OwnerMove,
  prices: Prices | null,
): readonly Caution[] | null {
  const row = MOVE_KINDS[move.kind];
  if (row.side !== "owner") return null;
  const off = takenOff(position, move);
  if (row.irrevocable === null) return off.length > 0 ? off : null;
  const cost = costOf(position, move);
  return [
    ...off,
    ...guarding(position, move, exam),
    ...(exam || prices === null ? [] : worthOf(position, move, prices)),
    ...inPaper(position, move),
    ...(cost > 0 ? [{ kind: "spends", amount: cost } as const] : []),
    ...(row.irrevocable === "ifTaken"
      ? [move.kind === "propose" ? bindingBy(position, move.terms) : ({ kind: "ifTaken" } as const)]
      : []),
    ...(row.undo ? [] : [{ kind: "forGood" } as const]),
  ];
}

/** That terms are signed if they agree, and what the owner then hands over that it has not given already. */
export function bindingBy(position: Position, { party, transfers }: Terms): Caution {
  const given = givenTo(position, party);
  const handed = transfers.flatMap(({ asset }) => (given.includes(asset) ? [] : [asset]));
  return { kind: "binding", handed };
}

/** What it costs a party to hire those whom it has met is no secret; what they know is worth is nothing for an exam. */
function guarding(position: Position, move: OwnerMove, exam: boolean): readonly Caution[] {
  if (move.kind !== "keep") return [];
  const hiring = hiringBy(ownerView(position), move.party);
  return hiring === null ? [] : [{ kind: "guards", party: move.party, hiring, stake: !exam }];
}

/** What is asked for, beside what the party's own terms say of it: both are known. */
function inPaper(position: Position, move: OwnerMove): readonly Caution[] {
  if (move.kind !== "share") return [];
  const { proposal, request } = atSeat(position.parties, move.party);
  if (proposal === null || assetAsked(request) !== move.asset) return [];
  const found = proposal.transfers.find(({ asset }) => asset === move.asset);
  return [{ kind: "paper", party: move.party, month: found?.month ?? null }];
}

/** What a move takes off the table that somebody was to answer. */
export function takenOff(position: Position, move: OwnerMove): readonly Caution[] {
  const played = playedAlone(position, move);
  if (!played.ok) return [];
  return played.events.flatMap((event) =>
    event.kind === "concluded" && OFF.includes(event.how)
      ? [{ kind: "off", party: event.party, by: event.by, offer: event.offer, how: event.how } as const]
      : [],
  );
}
const OFF: readonly OfferFate[] = ["replaced", "overtaken", "bound"];

const priceCautions = (prices: Prices, seat: number, asset: number | null): readonly Caution[] => {
  const price = asset === null ? null : prices.price(seat, asset);
  return price === null ? [] : [{ kind: "price", price }];
};

/** The question before a move, in the words of the labels; null: the move is made at once. */
export interface Asked {
  readonly title: string;
  readonly lines: readonly CautionLine[];
  readonly yes: string;
}

export function askedBefore(
  standing: Standing,
  labels: Labels,
  move: OwnerMove,
  prices: Prices | null,
): Asked | null {
  const cautions = cautionsFor(standing, move, prices);
  const question = questionOf(
    labels,
    move,
    requestedAsset(standing.position, move),
    weeksLeft(standing.position),
  );
  if (cautions === null || question === null) return null;
  return { ...question, lines: cautions.flatMap((each) => cautionLines(labels, each)) };
}

/** What giving what is asked for costs, for a card that asks for it. */
export const givingLines = (
  match: Match,
  labels: Labels,
  move: OwnerMove & { readonly kind: "share" | "exclusivity" },
  figures: Figures | null,
): readonly CautionLine[] => {
  const standing = { position: positionOf(match), exam: match.exam };
  const prices = figures === null ? null : pricesIn(standing.position, figures);
  return (cautionsFor(standing, move, prices) ?? [])
    .filter(({ kind }) => kind !== "forGood")
    .flatMap((each) => cautionLines(labels, each));
};

const changes = (by: number): readonly Caution[] =>
  Math.abs(by) < NOTHING_BELOW ? [] : [{ kind: "changes", by }];

/** The month in which its signed licence hands an asset over to a party; null: it does not. */
export const dueIn = ({ parties }: Position, party: number, asset: number): number | null =>
  atSeat(parties, party).terms?.transfers.find((each) => each.asset === asset)?.month ?? null;

/** What a signed licence hands over anyway has no price of its own any more. */
function contracted(position: Position, party: number, asset: number): readonly Caution[] {
  const month = dueIn(position, party, asset);
  return month === null ? [] : [{ kind: "contracted", party, month }];
}

type Of<K> = Extract<OwnerMove, { readonly kind: K }>;
type Worth<M> = (position: Position, move: M, prices: Prices) => readonly Caution[];
const nothing = (): readonly Caution[] => [];

/** What each kind of move takes and brings, as far as it can be told before. */
const WORTH: { readonly [K in OwnerKind]: Worth<Of<K>> } = {
  approach: nothing,
  share: (position, { party, asset }, prices) => {
    const due = contracted(position, party, asset);
    return due.length > 0
      ? due
      : [...priceCautions(prices, party, asset), { kind: "exposes", risk: prices.exposure(party, asset) }];
  },
  deflect: nothing,
  refuse: nothing,
  trade: (position, move, prices) => priceCautions(prices, move.party, requestedAsset(position, move)),
  probe: nothing,
  mention: nothing,
  nnn: nothing,
  propose: nothing,
  accept: nothing,
  reject: nothing,
  keep: nothing,
  exclusivity: (_, { party, weeks }, prices) => {
    const cost = prices.exclusivity(party, weeks);
    return [{ kind: "changes", by: cost < NOTHING_BELOW ? 0 : -cost }];
  },
  build: (position, { channel }, prices) =>
    ownWork(position, position.scenario.building[channel]?.weeks, () => prices.channel(channel)),
  develop: (position, _move, prices) =>
    ownWork(position, position.scenario.development?.weeks, prices.release),
  dismiss: (_, { party }, prices) => changes(-prices.presence(party)),
  wait: nothing,
  close: (position, _move, prices) => [
    { kind: "endsWith", amount: prices.ended() },
    ...(underWay(position).length > 0 ? [{ kind: "unfinished" } as const] : []),
  ],
};

/** Its own work adds nothing before it is ready, and nothing at all where that is after the talks. */
function ownWork(position: Position, weeks: number | undefined, gain: () => number): readonly Caution[] {
  const ready = lateFor(position, weeks);
  if (ready !== null) return [{ kind: "late", ready, last: position.scenario.weeks }];
  const by = gain();
  return by < NOTHING_BELOW
    ? changes(by)
    : [{ kind: "brings", amount: by, week: position.week + (weeks ?? 0) }];
}

/** The weeks after which the channels and the release that are under way are ready. */
export const underWay = ({ channels, development }: Position): readonly number[] => [
  ...channels.flatMap(({ ready, owned }) => (ready === null || owned ? [] : [ready])),
  ...(development === null ? [] : [development]),
];

const worthOf = (position: Position, move: OwnerMove, prices: Prices): readonly Caution[] =>
  (WORTH[move.kind] as Worth<OwnerMove>)(position, move, prices);
