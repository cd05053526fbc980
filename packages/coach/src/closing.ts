/**
 * How the owner goes on in a rollout: by the two techniques, and in the last weeks by what can still be signed.
 *
 * The techniques keep two weeks between proposals and ask their due; when hardly a week is left, what counts is the
 * chance of a signature times what it brings. Both go home when nothing more is to be had: the techniques by the chances of the
 * types at the start, this owner by its reading.
 */
import {
  gainFromTerms,
  inLastWeek,
  isDone,
  lossFrom,
  techniquesWithout,
  type Prospect,
  type Reading,
  type Seat,
} from "@linchpin/seats";
import { asOwner, type Move, type Offer, type OwnerView, type PartyAcross } from "@linchpin/table";
import { isNoMore, proposalFor } from "./offers.ts";
import { chanceOfSigning, type Chance } from "./signing.ts";

/** It goes by the reading when to go home. */
const staying = techniquesWithout("close");

/** Weeks for which an owner that keeps its word leaves its offers on the table. */
export const PATIENCE = 6;

/** Weeks before the end from which on only signatures count. */
const CLOSING_WEEKS = 2;

/**
 * The owner that expects the types that `reading` gives. `patientUntil`: to this week it leaves its open offers of terms
 * as they are, whoever made them.
 */
export function closing(reading: Reading, patientUntil = 0): Seat {
  const prospect = byReading(reading);
  return {
    name: "two techniques, closing",
    choose: (seen, legal, random) => {
      const view = asOwner(seen);
      const left = view.scenario.weeks - view.week;
      if (left >= CLOSING_WEEKS) {
        const shown = view.week < patientUntil ? withoutTerms(view) : view;
        const move = staying.choose(shown, legal, random);
        return move.kind === "wait" && isDone(view, { prospect }) ? { kind: "close" } : move;
      }
      const { move, gain } = bestClosing(view, reading, legal());
      if (gain > 0) return move;
      return left === 0 ? { kind: "wait" } : staying.choose(view, legal, random);
    },
  };
}

export const hasTermsOut = ({ parties }: OwnerView): boolean =>
  parties.some(({ offer }) => offer?.kind === "terms");

/** The same view with each open offer of terms shown as one of another kind: the techniques replace terms only by terms. */
function withoutTerms(view: OwnerView): OwnerView {
  if (!hasTermsOut(view)) return view;
  const parties = view.parties.map((party) =>
    party.offer?.kind === "terms" ? { ...party, offer: { kind: "nnn" } as const } : party,
  );
  return { ...view, parties };
}

/** What terms may bring in the last week by the reading, to whom believes what it believes today. */
const byReading =
  (reading: Reading): Prospect =>
  (view, seat, enough) =>
    proposalFor(inLastWeek(view, seat), reading, seat, undefined, { enough })?.expected ?? 0;

/** A move with the money that it can be expected to bring over doing nothing. */
interface Gain {
  readonly move: Move;
  readonly gain: number;
}

function bestClosing(view: OwnerView, reading: Reading, legal: readonly Move[]): Gain {
  let open = 0;
  let best: Gain = { move: { kind: "close" }, gain: 0 };
  for (const [i, party] of view.parties.entries()) {
    const bound = view.exclusivity !== null && view.exclusivity.party !== i + 1;
    if (!party.inTalks || bound) continue;
    const chance = chanceOfSigning(view, reading, i + 1);
    const now = party.offer === null ? 0 : chance(party.offer) * worthOf(view, i + 1, party.offer);
    open += now;
    const across: Across = { view, reading, party, seat: i + 1, chance, least: () => best.gain + now };
    for (const { move, gain } of towards(across, legal))
      if (gain - now > best.gain) best = { move, gain: gain - now };
  }
  const last = view.week === view.scenario.weeks && view.movesLeft === 1;
  const close: Gain = { move: { kind: "close" }, gain: last ? view.scenario.burn - open : 0 };
  return best.gain > close.gain ? best : close;
}

/** A party across the table. `least`: what a move must bring to be looked at, more with each that was found. */
interface Across {
  readonly view: OwnerView;
  readonly reading: Reading;
  readonly party: PartyAcross;
  readonly seat: number;
  readonly chance: Chance;
  readonly least: () => number;
}

/** What could be had from one party, with what it is expected to bring; what could not be the best is left out. */
function* towards(across: Across, legal: readonly Move[]): Generator<Gain> {
  const { view, reading, party, seat, chance, least } = across;
  if (party.proposal !== null)
    yield { move: { kind: "accept", party: seat }, gain: gainFromTerms(view, party.proposal) };
  if (party.terms === null) {
    const found = proposalFor(view, reading, seat, chance, { least: least() });
    if (found !== null)
      yield { move: { kind: "propose", party: seat, terms: found.terms }, gain: found.expected };
  }
  yield* proofs(across);
  yield* trades(across, legal);
}

/** What it takes to be believed, while an offer is open. */
function* proofs({ view, reading, party, seat, least }: Across): Generator<Gain> {
  const { offer, given, belief } = party;
  if (offer?.kind !== "terms") return;
  const { deal, shareCost } = view.scenario;
  const brings = gainFromTerms(view, offer.terms);
  for (const [asset, { proves }] of deal.assets.entries()) {
    if (proves === 0 || given[asset] === view.generation || view.cash < shareCost[asset]!) continue;
    const costs = shareCost[asset]! + lossFrom(view, seat, asset);
    // However likely the signature becomes, it would bring no more than it costs, or than something else does.
    if (costs >= brings || isNoMore(brings - costs, least())) continue;
    const change = { belief: 1 - (1 - belief) * (1 - proves), given: given.with(asset, view.generation) };
    const signs = chanceOfSigning(view, reading, seat, change)(offer);
    yield { move: { kind: "share", party: seat, asset }, gain: signs * brings - costs };
  }
}

/** Money before paper, for what it has asked for. */
function* trades(
  { view, party: { request }, seat, chance, least }: Across,
  legal: readonly Move[],
): Generator<Gain> {
  if (request?.kind !== "asset") return;
  for (const move of legal) {
    if (move.kind !== "trade" || move.party !== seat) continue;
    const offer: Offer = { kind: "trade", asset: request.asset, against: move.against };
    const worth = worthOf(view, seat, offer);
    if (!isNoMore(Math.max(0, worth), least())) yield { move, gain: chance(offer) * worth };
  }
}

/** What the owner has of an offer that is taken up. */
function worthOf(view: OwnerView, seat: number, offer: Offer): number {
  if (offer.kind === "nnn") return 0;
  if (offer.kind === "terms") return gainFromTerms(view, offer.terms);
  const deposit = offer.against.kind === "deposit" ? offer.against.amount : 0;
  return deposit - view.scenario.shareCost[offer.asset]! - lossFrom(view, seat, offer.asset);
}
