/**
 * One move: a position and a move give the next position and the events. The only door through which play advances.
 *
 * A refused move leaves the position as it is and says why. After a seat's last move of the week the turn passes on;
 * after the last seat the week ends (`week.ts`).
 */
import { nextFloat } from "@linchpin/coalition";
import type { Terms } from "@linchpin/deal";
import { beginDetour, breachOf, keep } from "./detours.ts";
import type { PlayEvent } from "./events.ts";
import { costOf, objection } from "./legal.ts";
import { conflict, licencesOf } from "./licences.ts";
import { isSecret, towards } from "./move-kinds.ts";
import {
  atSeat,
  seatsOf,
  type Against,
  type Move,
  type Offer,
  type OwnerMove,
  type PartyAct,
} from "./moves.ts";
import { drawIndex, holds, partyAt, teaches, withParty, type Position, type Heard } from "./position.ts";
import { refuse, type Refusal } from "./refusals.ts";
import {
  DEFLECTION_PROVES,
  MAX_PRESSES,
  PROBE_SIGNAL,
  RAPPORT,
  REFERENCE_PROVES,
  SEEN_THROUGH,
} from "./rules.ts";
import {
  answer,
  ask,
  book,
  conclude,
  convinced,
  counted,
  depart,
  leakFrom,
  learn,
  leave,
  offer,
  pay,
  relent,
  spend,
  warm,
  type Tell,
} from "./state.ts";
import { leavesFairShare, shortfall } from "./terms-grid.ts";
import { isSo, toldOf } from "./tidings.ts";
import { beginRebuild, drawOrder, endTalks, endWeek } from "./week.ts";

export type Played =
  | { readonly ok: true; readonly position: Position; readonly events: readonly PlayEvent[] }
  | { readonly ok: false; readonly fault: Refusal };

export function play(position: Position, seat: number, move: Move): Played {
  const fault = objection(position, seat, move);
  if (fault !== null) return refuse(fault);
  const events: PlayEvent[] = [];
  const tell: Tell = (happening, seenBy = everyone(position), week = position.week) => {
    events.push({ ...happening, week, seenBy });
  };
  announce(seat, move, tell);
  // Chance advances inside the move: the generator is copied, so that the position given stays as it was.
  const copy: Position = { ...position, random: { ...position.random } };
  const next =
    seat === 0 ? ownerMoves(copy, move as OwnerMove, tell) : partyActs(copy, seat, move as PartyAct, tell);
  return { ok: true, position: pass(next, seat, move, tell), events };
}

const everyone = ({ ledger }: Position): readonly number[] => [...ledger.keys()];

/** A move is seen by its own seat and the seat across the table; the owner sees a hidden act as one more stall. */
function announce(seat: number, move: Move, tell: Tell): void {
  const across = towards(move);
  if (seat === 0) return tell({ kind: "moved", seat, move }, across === null ? [0] : [0, across]);
  if (!isSecret(move)) return tell({ kind: "moved", seat, move }, [0, seat]);
  tell({ kind: "moved", seat, move }, move.kind === "pass" ? [seat, move.to] : [seat]);
  tell({ kind: "moved", seat, move: { kind: "stall" } }, [0]);
}

/** Hands the turn on. */
function pass(position: Position, seat: number, move: Move, tell: Tell): Position {
  if (position.ending !== null) return endTalks(position, tell);
  if (seat === 0) {
    const movesLeft = move.kind === "wait" ? 0 : position.movesLeft - 1;
    if (movesLeft > 0) return { ...position, movesLeft };
    return nextActor({ ...position, movesLeft: 0, queue: drawOrder(position) }, tell);
  }
  return nextActor(position, tell);
}

function nextActor(position: Position, tell: Tell): Position {
  const waiting = position.queue.filter((seat) => partyAt(position, seat).inTalks);
  const [turn, ...queue] = waiting;
  return turn === undefined ? endWeek(position, tell) : { ...lapse(position, turn, tell), turn, queue };
}

/** A request that was pressed as often as may be and that the owner left without an answer: silence is a no. */
function lapse(position: Position, seat: number, tell: Tell): Position {
  const { request, offer: owners } = partyAt(position, seat);
  if (request === null || request.pressed < MAX_PRESSES || owners?.kind === "trade") return position;
  return warm(answer(position, seat, "lapsed", tell), seat, RAPPORT.refused);
}

function ownerMoves(position: Position, move: OwnerMove, tell: Tell): Position {
  const { scenario, week } = position;
  switch (move.kind) {
    case "wait":
      return position;
    case "close":
      return { ...position, ending: "closed" };
    case "develop":
      return { ...spend(position, costOf(position, move)), development: week + scenario.development!.weeks };
    case "build": {
      const ready = week + scenario.building[move.channel]!.weeks;
      const channels = position.channels.with(move.channel, { ready, owned: false });
      return { ...spend(position, costOf(position, move)), channels };
    }
    case "approach":
      tell({ kind: "joined", party: move.party }, [0, move.party]);
      return withParty(spend(position, costOf(position, move)), move.party, { inTalks: true });
    case "share":
      return give(position, move.party, move.asset, tell);
    case "deflect":
    case "refuse":
    case "trade":
      return answers(position, move, tell);
    case "propose":
    case "accept":
    case "reject":
    case "nnn":
      return bargains(position, move, tell);
    case "probe":
      return probe(position, move, tell);
    case "mention":
      return mention(position, move, tell);
    case "exclusivity":
      return grantExclusivity(position, move.party, move.weeks, tell);
    case "keep":
      return keep(spend(position, costOf(position, move)), move.party);
    case "dismiss":
      return depart(position, move.party, tell);
  }
}

/** What is so is believed, for some weeks; what is not so may be seen through, and then nothing is that was said before. */
function mention(position: Position, { party, of, how }: OwnerMoveOf<"mention">, tell: Tell): Position {
  const { heard, belief } = partyAt(position, party);
  if (!isSo(position, party, of, how) && nextFloat(position.random) < SEEN_THROUGH[how]) {
    tell({ kind: "doubted", party, of, how }, [0, party]);
    return warm(withParty(position, party, { heard: [] }), party, RAPPORT.lied);
  }
  const told: Heard = { ...toldOf(position, party, of, how), week: position.week };
  const refers = how === "signed" && !heard.some((before) => before.how === "signed");
  return warm(
    withParty(position, party, {
      heard: [...heard.filter((before) => before.of !== of), told],
      belief: refers ? convinced(belief, REFERENCE_PROVES) : belief,
    }),
    party,
    RAPPORT.mentioned,
  );
}

type OwnerMoveOf<K extends OwnerMove["kind"]> = Extract<OwnerMove, { readonly kind: K }>;

/** Answers to a request that do not grant it. */
function answers(
  position: Position,
  move: OwnerMoveOf<"deflect" | "refuse" | "trade">,
  tell: Tell,
): Position {
  const { party } = move;
  const state = partyAt(position, party);
  switch (move.kind) {
    case "deflect": {
      const belief = convinced(state.belief, DEFLECTION_PROVES);
      const next = answer(withParty(position, party, { belief }), party, "deflected", tell);
      return warm(next, party, RAPPORT.deflected);
    }
    case "refuse": {
      const next = answer(position, party, "refused", tell);
      // A no takes back the offer to trade for the same thing.
      const open = state.offer?.kind === "trade" ? conclude(next, party, "owner", "refused", tell) : next;
      return warm(open, party, RAPPORT.refused);
    }
    case "trade": {
      const asset = state.request?.kind === "asset" ? state.request.asset : -1;
      const made = { kind: "trade", asset, against: move.against } as const;
      return warm(offer(position, party, "owner", made, tell), party, RAPPORT.traded);
    }
  }
}

/** The NNN and terms. */
function bargains(
  position: Position,
  move: OwnerMoveOf<"propose" | "accept" | "reject" | "nnn">,
  tell: Tell,
): Position {
  const { party } = move;
  const state = partyAt(position, party);
  switch (move.kind) {
    case "nnn":
      return offer(position, party, "owner", { kind: "nnn" }, tell);
    case "propose": {
      const { deal } = position.scenario;
      const fair = state.offer?.kind !== "terms" && leavesFairShare(deal, move.terms);
      const absurd = RAPPORT.absurdOffer * shortfall(deal, move.terms);
      const open = conclude(position, party, "party", "replaced", tell);
      const next = offer(open, party, "owner", { kind: "terms", terms: move.terms }, tell);
      return warm(next, party, fair ? RAPPORT.fairOffer : absurd);
    }
    case "accept": {
      const answered = withParty(position, party, { answers: counted(state, "terms", true) });
      const closed = conclude(answered, party, "party", "accepted", tell);
      return sign(warm(closed, party, RAPPORT.agreed), party, state.proposal!, tell);
    }
    case "reject": {
      const answered = withParty(position, party, { answers: counted(state, "terms", false) });
      return warm(conclude(answered, party, "party", "declined", tell), party, RAPPORT.rejected);
    }
  }
}

/** The owner binds itself: what it has offered to others is off the table. */
function grantExclusivity(position: Position, party: number, weeks: number, tell: Tell): Position {
  const asked = partyAt(position, party).request?.kind === "exclusivity";
  const granted = asked ? answer(position, party, "granted", tell) : position;
  const others = seatsOf(position.parties).filter((seat) => seat !== party);
  const free = others.reduce((next, seat) => conclude(next, seat, "owner", "bound", tell), granted);
  return {
    ...warm(free, party, RAPPORT.agreed),
    exclusivity: { party, until: position.week + weeks },
  };
}

function partyActs(position: Position, seat: number, act: PartyAct, tell: Tell): Position {
  const state = partyAt(position, seat);
  switch (act.kind) {
    case "stall":
      return position;
    case "ask":
      return ask(position, seat, { kind: "asset", asset: act.asset, pressed: 0 }, tell);
    case "askExclusivity":
      return ask(position, seat, { kind: "exclusivity", weeks: act.weeks, pressed: 0 }, tell);
    case "press": {
      const request = { ...state.request!, pressed: state.request!.pressed + 1 };
      return warm(withParty(position, seat, { request }), seat, RAPPORT.unanswered);
    }
    case "proposeTerms": {
      // What it proposes from now on it proposes knowing what it knows.
      const withdrawing = position.withdrawing.filter((other) => other !== seat);
      return offer({ ...position, withdrawing }, seat, "party", { kind: "terms", terms: act.terms }, tell);
    }
    case "agree":
      return agree(position, seat, state.offer!, tell);
    case "decline":
      return conclude(position, seat, "owner", "declined", tell);
    case "rebuild":
      return beginRebuild(position, seat);
    case "tearDown":
    case "hire":
      return beginDetour(breach(position, seat, act.asset, tell), seat, act.kind, act.asset);
    case "pass": {
      tell({ kind: "learned", party: act.to, asset: act.asset, from: seat }, [seat, act.to]);
      const learned = learn(position, act.to, "got", act.asset, holds(state, act.asset));
      const { withdrawing } = learned;
      const passed = teaches(position.scenario, act.asset)
        ? { ...learned, withdrawing: [...withdrawing, act.to] }
        : learned;
      return breach(passed, seat, act.asset, tell);
    }
    case "quit":
      return leave(position, seat, tell);
  }
}

/** Whoever uses what it was shown under an NNN bears the penalty at once. */
function breach(position: Position, seat: number, asset: number, tell: Tell): Position {
  const amount = breachOf(position.scenario, seat, partyAt(position, seat), asset);
  if (amount === 0) return position;
  tell({ kind: "breached", party: seat, amount }, [seat]);
  return book(position, seat, -amount);
}

/** The party takes up the owner's offer. */
function agree(position: Position, seat: number, taken: Offer, tell: Tell): Position {
  const open = warm(conclude(position, seat, "owner", "accepted", tell), seat, RAPPORT.agreed);
  switch (taken.kind) {
    case "nnn":
      return withParty(open, seat, { nnn: true });
    case "terms":
      return sign(open, seat, taken.terms, tell);
    case "trade":
      return give(settleAgainst(open, seat, taken.against, tell), seat, taken.asset, tell);
  }
}

function settleAgainst(position: Position, seat: number, against: Against, tell: Tell): Position {
  return against.kind === "nnn"
    ? withParty(position, seat, { nnn: true })
    : pay(position, seat, against.amount, tell);
}

/** The owner gives an asset; it cannot be taken back. */
function give(position: Position, seat: number, asset: number, tell: Tell): Position {
  const state = partyAt(position, seat);
  const { kind, proves } = position.scenario.deal.assets[asset]!;
  const hosted = kind === "visit" || kind === "training";
  tell({ kind: "learned", party: seat, asset, from: 0 }, [0, seat]);
  const asked = state.request?.kind === "asset" && state.request.asset === asset;
  const traded = state.offer?.kind === "trade" && state.offer.asset === asset;
  const granted = asked ? answer(position, seat, "granted", tell) : relent(position, seat, asset);
  const closed = traded ? conclude(granted, seat, "owner", "given", tell) : granted;
  // What it offered, it offered for want of this.
  const taught = teaches(position.scenario, asset);
  const bare = taught ? conclude(closed, seat, "party", "overtaken", tell) : closed;
  const spent = spend(bare, position.scenario.shareCost[asset]!);
  const given = withParty(learn(spent, seat, "given", asset, position.generation), seat, {
    belief: convinced(state.belief, proves),
    under: state.under.with(asset, taught && state.nnn),
    // Whom it meets from now on it may take along.
    kept: state.kept.with(asset, false),
  });
  return warm(given, seat, hosted ? RAPPORT.visited : RAPPORT.shared);
}

function sign(position: Position, seat: number, terms: Terms, tell: Tell): Position {
  tell({ kind: "signed", party: seat, terms }, [0, seat]);
  const owners = conclude(position, seat, "owner", "signed", tell);
  const { week, generation, releasedAt } = position;
  const signed = withParty(conclude(owners, seat, "party", "signed", tell), seat, {
    terms,
    signing: { week, generation, releasedAt },
  });
  const { deal } = position.scenario;
  const [licence] = licencesOf(deal, signed.parties).filter(({ party }) => party === seat);
  tell({ kind: "licensed", licence: licence! });
  // What it will be taught gets about as what it was shown does; as the rules count it, from now on.
  const { nnn } = partyAt(signed, seat);
  const about = terms.transfers.reduce((next, { asset }) => leakFrom(next, seat, asset, nnn, tell), signed);
  const free = seatsOf(about.parties).reduce((next, other) => freeOf(next, other, tell), about);
  return terms.upfront > 0 ? pay(free, seat, terms.upfront, tell, terms.withheld) : free;
}

/** Terms on the table that the licences signed forbid by now are off it. */
function freeOf(position: Position, seat: number, tell: Tell): Position {
  const { scenario, parties, week } = position;
  const { offer: owners, proposal } = partyAt(position, seat);
  const licences = licencesOf(scenario.deal, parties);
  const forbidden = (terms: Terms): boolean => conflict(scenario.deal, licences, terms, week) !== null;
  const offered = owners?.kind === "terms" && forbidden(owners.terms);
  const open = offered ? conclude(position, seat, "owner", "bound", tell) : position;
  return proposal !== null && forbidden(proposal) ? conclude(open, seat, "party", "bound", tell) : open;
}

/** The party tells something of itself: its type's key, or another's, as noise will have it. */
function probe(position: Position, { party, topic }: OwnerMoveOf<"probe">, tell: Tell): Position {
  const state = partyAt(position, party);
  const { types } = atSeat(position.scenario.parties, party);
  const weights = types.map((t, i) => (i === state.type ? PROBE_SIGNAL : 0) + (1 - PROBE_SIGNAL) * t.weight);
  const told = types[drawIndex(weights, position.random)]!.key;
  tell({ kind: "probed", party, topic, answer: told }, [0, party]);
  const probed = { ...state.probed, [topic]: (state.probed[topic] ?? 0) + 1 };
  return warm(withParty(position, party, { probed }), party, RAPPORT.probed);
}
