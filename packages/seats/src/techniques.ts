/**
 * The two techniques as an owner: several parties, no free exclusivity, proof before know-how, money before paper,
 * channels and releases of one's own; and it goes home when nothing more is to be had. And the careful owner who does the same with a single buyer.
 *
 * Each week it works down a list of things to do, each with whoever is nearest to leaving first. Where several could sell in a
 * channel, all are shown what proves; then papers for one alone are sold to who pays more for them than the others together
 * would for theirs, and else to each its own (`owner-terms.ts`).
 */
import {
  asOwner,
  atSeat,
  isKnown,
  isSo,
  type Move,
  type OwnerKind,
  type OwnerView,
  type PartyAcross,
  OTHERS,
  seatsOf,
  TIDINGS,
  toldOf,
} from "@linchpin/table";
import { isDone } from "./going-home.ts";
import { channelPays, largestBuyer, leakage, lossFrom, ownShare, releasePays } from "./owner-prices.ts";
import { handsOver, isLicensed } from "./owner-proposals.ts";
import { affords, mayGive, nextProof, SMALL_CHANGE } from "./owner-proofs.ts";
import { amendsFor, bringsEnough, EASY_RAPPORT, isLastWeek, mayStillSign, termsFor } from "./owner-terms.ts";
import { savedByKeeping } from "./keeping.ts";
import type { Seat } from "./seat.ts";

/** Up to this share of its own share it asks for a deposit. */
const LARGE_CHANGE = 0.03;
const DEPOSIT_OVER_LOSS = 1.25;
/** Weeks between two proposals of terms to the same party, and the week from which it makes them. */
const PROPOSE_EVERY = 2;
const PROPOSE_FROM = 4;

/** It asks for an NNN in the first weeks of every so many. */
const NNN_EVERY = 8;
const NNN_WEEKS = 4;
/** What may get about of a proof must cost this part of its share to be worth a move. */
const NNN_FROM = 0.002;

/** Keeping its people must save so much for each unit of money it costs. */
const KEEPING_PAYS = 1.5;

type Duty = (view: OwnerView, party: PartyAcross, seat: number) => Move | null;

const answerProposal: Duty = (view, party, seat) => {
  // One that brings too little is left open: it is countered, or becomes enough as time runs out.
  if (party.proposal === null || !bringsEnough(view, seat, party.proposal)) return null;
  return { kind: "accept", party: seat };
};

/**
 * A request is met with what is free, for a deposit, or with benefits instead; never with exclusivity. A yes invites the next:
 * small change is given only to who thinks of leaving.
 */
const answerRequest: Duty = (view, party, seat) => {
  const { request } = party;
  if (request === null) return null;
  if (request.kind === "exclusivity") return { kind: "deflect", party: seat };
  const loss = lossFrom(view, seat, request.asset);
  const calms = party.rapport < EASY_RAPPORT && loss < SMALL_CHANGE * ownShare(view);
  if ((loss <= 0 || calms) && mayGive(view, request.asset)) {
    return { kind: "share", party: seat, asset: request.asset };
  }
  const amount = Math.ceil((loss * DEPOSIT_OVER_LOSS) / 1000) * 1000;
  const worthAsking =
    amount > 0 && loss < LARGE_CHANGE * ownShare(view) && party.offer === null && request.pressed === 0;
  if (worthAsking && affords(view, request.asset) && view.week % 2 === 0)
    return { kind: "trade", party: seat, against: { kind: "deposit", amount } };
  return { kind: "deflect", party: seat };
};

const prove: Duty = (view, party, seat) => {
  const asset = nextProof(view, party, seat);
  return asset === null ? null : { kind: "share", party: seat, asset };
};

/** Before anything is shown or licensed that teaches others at a price; who does not sign is asked again some weeks later. */
const askNnn: Duty = (view, party, seat) => {
  if (party.nnn || party.offer !== null || view.week % NNN_EVERY >= NNN_WEEKS) return null;
  const shown = nextProof(view, party, seat);
  const about = shown === null ? 0 : leakage(view, seat, shown);
  const binds = about > NNN_FROM * ownShare(view) || (party.terms === null && handsOver(view, seat));
  return binds ? { kind: "nnn", party: seat } : null;
};

/** What is so, as far as it has come with any of the others, to who may sign; again once that is forgotten, or there is more to tell. */
const mention: Duty = (view, party, seat) => {
  if (!mayStillSign(view, seat)) return null;
  const how = TIDINGS.findLast((each) => isSo(view, seat, OTHERS, each));
  if (how === undefined || isKnown(party, view.week, toldOf(view, seat, OTHERS, how))) return null;
  return { kind: "mention", party: seat, of: OTHERS, how };
};

/** Terms that the party would probably sign; where it has not answered, others if by now they are others. */
const proposeTerms: Duty = (view, { terms: signed, offer }, seat) => {
  if (signed !== null || view.week < PROPOSE_FROM) return null;
  if (offer !== null && offer.kind !== "terms") return null;
  if (view.week % PROPOSE_EVERY !== seat % PROPOSE_EVERY && !isLastWeek(view)) return null;
  const terms = termsFor(view, seat);
  return terms === null || terms === offer?.terms ? null : { kind: "propose", party: seat, terms };
};

/** Terms in the place of an own offer that brings too little by now: it would be signed as it lies. */
const amend: Duty = (view, { terms: signed, offer }, seat) => {
  if (signed !== null || offer?.kind !== "terms") return null;
  const terms = amendsFor(view, seat, offer.terms);
  return terms === null ? null : { kind: "propose", party: seat, terms };
};

function approach(view: OwnerView): Move | null {
  const seat = view.parties.findIndex((p) => !p.inTalks && !p.gone) + 1;
  const enough = view.cash >= view.scenario.approachCost + 8 * view.scenario.burn;
  return seat > 0 && enough && view.exclusivity === null ? { kind: "approach", party: seat } : null;
}

/** Its own channel where what it sells there pays for it; `alone`: where it would stay for nothing else. */
function build(view: OwnerView, alone = false): Move | null {
  const channel = view.scenario.building.findIndex((building, c) => {
    const state = view.channels[c]!;
    if (building === null || state.owned || state.ready !== null) return false;
    if (view.cash < building.cost + 12 * view.scenario.burn) return false;
    // Beside a licensee of its own it would sell to the same customers.
    return !(alone && isLicensed(view, c)) && channelPays(view, c);
  });
  return channel < 0 ? null : { kind: "build", channel };
}

function develop(view: OwnerView, alone = false): Move | null {
  const { development } = view.scenario;
  if (development === null || view.development !== null || view.generation > 0) return null;
  if (view.cash < development.cost + 12 * view.scenario.burn) return null;
  return releasePays(view, alone) ? { kind: "develop" } : null;
}

/** Its people, where what a party may do by hiring them costs more than keeping them does. */
const keepPeople: Duty = (view, _, seat) => {
  const { keeping, burn } = view.scenario;
  if (keeping === null || view.cash < keeping + 4 * burn) return null;
  return savedByKeeping(view, seat) > KEEPING_PAYS * keeping ? { kind: "keep", party: seat } : null;
};

/** In this order: an owner's attention is short, and requests would eat it up. */
const DUTIES: readonly Duty[] = [
  answerProposal,
  keepPeople,
  proposeTerms,
  mention,
  askNnn,
  prove,
  answerRequest,
];

/** Grants exclusivity to whoever asks for it, and asks nothing in return. */
const grantExclusivity: Duty = ({ exclusivity }, { request }, party) =>
  request?.kind === "exclusivity" && exclusivity === null
    ? { kind: "exclusivity", party, weeks: request.weeks }
    : null;

/** Of those in talks, whom it turns to first: those that may still sign before those that cannot, and of each whoever trusts it least. */
function inTurn(view: OwnerView, seats: readonly number[]): readonly number[] {
  const trust = (seat: number): number => atSeat(view.parties, seat).rapport;
  const talking = seats.filter((seat) => atSeat(view.parties, seat).inTalks);
  const byTrust = talking.toSorted((a, b) => trust(a) - trust(b));
  const signing = byTrust.filter((seat) => mayStillSign(view, seat));
  return [...signing, ...byTrust.filter((seat) => !signing.includes(seat))];
}

const close: Move = { kind: "close" };

/** The first move that a list of duties asks for, each with every party before the next. */
function firstOf(
  duties: readonly Duty[],
  view: OwnerView,
  turns: readonly number[],
  does = (move: Move | null): move is Move => move !== null,
): Move | null {
  for (const duty of duties) {
    for (const seat of turns) {
      if (view.exclusivity !== null && view.exclusivity.party !== seat) continue;
      const move = duty(view, atSeat(view.parties, seat), seat);
      if (does(move)) return move;
    }
  }
  return null;
}

/** Other terms for an own offer that brings too little by now; null: there is none. */
export const amendment = (view: OwnerView, seats = inTurn(view, seatsOf(view.parties))): Move | null =>
  firstOf([amend], view, seats);

function dutiful(name: string, wider: boolean, duties = DUTIES, without: readonly OwnerKind[] = []): Seat {
  const does = (move: Move | null): move is Move =>
    move !== null && !without.some((kind) => kind === move.kind);
  return {
    name,
    choose: (seen) => {
      const view = asOwner(seen);
      const all = seatsOf(view.parties);
      const seats = wider ? all : all.filter((seat) => seat === largestBuyer(view));
      const own = (alone: boolean): readonly (Move | null)[] =>
        wider ? [build(view, alone), develop(view, alone)] : [];
      const turns = inTurn(view, seats);
      const amended = amendment(view, turns);
      if (amended !== null) return amended;
      const first = isDone(view, { seats })
        ? [...own(true), close]
        : [wider ? approach(view) : null, ...own(false)];
      const found = first.find(does);
      if (found !== undefined) return found;
      return firstOf(duties, view, turns, does) ?? { kind: "wait" };
    },
  };
}

export const twoTechniques: Seat = dutiful("two techniques", true);
/** It keeps to the party in talks with the largest share at the start. */
export const oneBuyer: Seat = dutiful("one buyer but careful", false);
/** The two techniques, but exclusivity is given to whoever asks. */
export const generousTechniques: Seat = dutiful("two techniques, free exclusivity", true, [
  grantExclusivity,
  ...DUTIES,
]);
/** The two techniques, but never a move of these kinds: what else there is to do takes its place. */
export const techniquesWithout = (...kinds: readonly OwnerKind[]): Seat =>
  dutiful(`two techniques without ${kinds.join(", ")}`, true, DUTIES, kinds);

/** Says no to every request, and gives what costs nothing a move later. */
const putOff: Duty = (view, party, seat) => {
  if (party.request !== null) return { kind: "deflect", party: seat };
  const harmless = (asset: number): boolean =>
    party.given[asset] !== view.generation && mayGive(view, asset) && lossFrom(view, seat, asset) <= 0;
  const asset = [...view.scenario.deal.assets.keys()].find(harmless);
  return asset === undefined ? null : { kind: "share", party: seat, asset };
};
/** The two techniques, but a no comes before every gift. */
export const techniquesPuttingOff: Seat = dutiful("two techniques, a no before every gift", true, [
  answerProposal,
  keepPeople,
  proposeTerms,
  putOff,
  mention,
  askNnn,
  prove,
]);
