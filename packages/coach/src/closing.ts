/**
 * How the owner goes on in a rollout: by the two techniques, and in the last weeks by what can still be signed.
 *
 * The techniques keep two weeks between proposals and ask their due; when hardly a week is left, what counts is the
 * chance of a signature times what it brings. Both go home when nothing more is to be had: the techniques by the chances of the
 * types at the start, this owner by its reading.
 */
import {
  amendment,
  gainFromTerms,
  CONVINCED,
  inLastWeek,
  isDone,
  lossFrom,
  techniquesWithout,
  type Prospect,
  type Reading,
  type Seat,
} from "@linchpin/seats";
import {
  asOwner,
  atSeat,
  convinced,
  type Move,
  type Offer,
  type OwnerView,
  type PartyAcross,
} from "@linchpin/table";
import { isNoMore, proposalFor } from "./offers.ts";
import { chanceOfSigning, type Chance } from "./signing.ts";

/** It goes by the reading when to go home. */
const staying = techniquesWithout("close");

/** Weeks for which an owner that keeps its word leaves its offers on the table. */
export const PATIENCE = 6;

/** The last weeks, in which only signatures count. */
const CLOSING_WEEKS = 3;

/**
 * How the owner goes on once it has made a move: terms that it has just put stay on the table till they are answered, or the week is
 * over. Else any terms would be as good as the best, which could take their place before anybody has read them.
 */
export const closingAfter = (reading: Reading, { week }: OwnerView, move: Move): Seat =>
  closing(reading, staysToBeRead(move) ? week + 1 : 0);

export const staysToBeRead = ({ kind }: Move): boolean => kind === "propose";

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
      const patient = view.week < patientUntil;
      const shown = patient ? withoutTerms(view) : view;
      if (left >= CLOSING_WEEKS) {
        const move = staying.choose(shown, legal, random);
        return move.kind === "wait" && isDone(view, { prospect }) ? { kind: "close" } : move;
      }
      const amended = left > 0 && !patient ? amendment(view) : null;
      if (amended !== null) return amended;
      const { move, gain } = bestClosing(view, reading, legal(), patient);
      if (gain > 0) return move;
      return left === 0 ? { kind: "wait" } : staying.choose(shown, legal, random);
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

/** `patient`: no terms take the place of those that are on the table. */
function bestClosing(view: OwnerView, reading: Reading, legal: readonly Move[], patient: boolean): Gain {
  const later = mayWait(view) ? byReading(reading) : nothing;
  let open = 0;
  let best: Gain = { move: { kind: "close" }, gain: 0 };
  for (const [i, party] of view.parties.entries()) {
    const bound = view.exclusivity !== null && view.exclusivity.party !== i + 1;
    if (!party.inTalks || bound) continue;
    const chance = chanceOfSigning(view, reading, i + 1);
    const now = party.offer === null ? 0 : chance(party.offer) * worthOf(view, i + 1, party.offer);
    open += now;
    const waiting = party.terms === null ? Math.max(now, later(view, i + 1, Infinity)) : now;
    const least = (): number => best.gain + waiting;
    const stands = patient && party.offer?.kind === "terms";
    for (const { move, gain } of towards({ view, reading, party, seat: i + 1, chance, later, least }, legal))
      if (gain > least() && !(stands && move.kind === "propose")) best = { move, gain: gain - waiting };
  }
  const last = view.week === view.scenario.weeks && view.movesLeft === 1;
  const close: Gain = { move: { kind: "close" }, gain: last ? view.scenario.burn - open : 0 };
  return best.gain > close.gain ? best : close;
}

/** Whether the moves that are left will do to show something to each who may sign, and to put terms to it in a later week. */
function mayWait(view: OwnerView): boolean {
  const { scenario, week, movesLeft, parties } = view;
  if (week === scenario.weeks) return false;
  const needed = parties.reduce((moves, { inTalks, terms }, i) => {
    if (!inTalks || terms !== null) return moves;
    return moves + (proofsFor(view, i + 1).length > 0 ? 2 : 1);
  }, 0);
  return needed <= movesLeft + scenario.attention * (scenario.weeks - week);
}

const nothing: Prospect = () => 0;

/** What could still be shown to the party at a seat that proves anything to it. */
function proofsFor(view: OwnerView, seat: number): readonly number[] {
  const { belief, given } = atSeat(view.parties, seat);
  if (belief >= CONVINCED) return [];
  const { deal, shareCost } = view.scenario;
  return [...deal.assets.keys()].filter(
    (asset) =>
      deal.assets[asset]!.proves > 0 && given[asset] !== view.generation && view.cash >= shareCost[asset]!,
  );
}

/**
 * A party across the table. `later`: what terms may bring in the last week, nothing where that is not to be waited for; `least`: what
 * a move must bring to be looked at, more with each that was found.
 */
interface Across {
  readonly view: OwnerView;
  readonly reading: Reading;
  readonly party: PartyAcross;
  readonly seat: number;
  readonly chance: Chance;
  readonly later: Prospect;
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
    yield* proofs(across);
  }
  yield* trades(across, legal);
}

/** What it takes to be believed: for the terms that are open, for those that are put next, or for those of the last week. */
function* proofs({ view, reading, party, seat, later, least }: Across): Generator<Gain> {
  const { offer, given, belief } = party;
  for (const asset of proofsFor(view, seat)) {
    const { proves } = view.scenario.deal.assets[asset]!;
    const costs = view.scenario.shareCost[asset]! + lossFrom(view, seat, asset);
    const shown = {
      ...party,
      belief: convinced(belief, proves),
      given: given.with(asset, view.generation),
    };
    const then = { ...view, parties: view.parties.with(seat - 1, shown) };
    const chance = chanceOfSigning(then, reading, seat);
    let brings = later(then, seat, Infinity);
    if (offer?.kind === "terms") brings = Math.max(brings, chance(offer) * gainFromTerms(then, offer.terms));
    if (view.movesLeft > 1) {
      const next = proposalFor(then, reading, seat, chance, { least: Math.max(brings, least() + costs) });
      brings = Math.max(brings, next?.expected ?? 0);
    }
    yield { move: { kind: "share", party: seat, asset }, gain: brings - costs };
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
