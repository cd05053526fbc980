/**
 * One move: a position and a move give the next position and the events. The only door through which play advances.
 *
 * A refused move leaves the position as it is and says why. After a seat's last move of the week the turn passes on;
 * after the last seat the week ends (`week.ts`).
 */
import type { Terms } from "@linchpin/deal";
import type { PlayEvent } from "./events.ts";
import { objection, talking } from "./legal.ts";
import type { Against, Move, OwnerMove, PartyAct } from "./moves.ts";
import { drawIndex, partyAt, withParty, type PartyState, type Position } from "./position.ts";
import { DEFLECTION_PROVES, MAX_PRESSES, PROBE_SIGNAL, RAPPORT } from "./rules.ts";
import { answered, convinced, counted, depart, leave, pay, spend, warmed, type Tell } from "./state.ts";
import { leavesFairShare } from "./terms-grid.ts";
import { beginRebuild, drawOrder, endTalks, endWeek } from "./week.ts";

export type Played =
  | { readonly ok: true; readonly position: Position; readonly events: readonly PlayEvent[] }
  | { readonly ok: false; readonly reason: string };

export function play(position: Position, seat: number, move: Move): Played {
  const reason = objection(position, seat, move);
  if (reason !== null) return { ok: false, reason };
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
  if (seat === 0) tell({ kind: "moved", seat, move }, "party" in move ? [0, move.party] : [0]);
  else if (move.kind === "pass") tell({ kind: "moved", seat, move }, [seat, move.to]);
  else tell({ kind: "moved", seat, move }, move.kind === "rebuild" ? [seat] : [0, seat]);
  if (move.kind === "pass" || move.kind === "rebuild")
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
  const state = partyAt(position, seat);
  if (state.request === null || state.request.pressed < MAX_PRESSES || state.offer?.kind === "trade")
    return position;
  tell({ kind: "lapsed", party: seat }, [0, seat]);
  return withParty(position, seat, {
    ...answered(position, state, false),
    ...warmed(state, RAPPORT.refused),
  });
}

function ownerMoves(position: Position, move: OwnerMove, tell: Tell): Position {
  const { scenario, week } = position;
  switch (move.kind) {
    case "wait":
      return position;
    case "close":
      return { ...position, ending: "closed" };
    case "develop":
      return {
        ...spend(position, scenario.development!.cost),
        development: week + scenario.development!.weeks,
      };
    case "build": {
      const { cost, weeks } = scenario.building[move.channel]!;
      const channels = position.channels.with(move.channel, { ready: week + weeks, owned: false });
      return { ...spend(position, cost), channels };
    }
    case "approach":
      tell({ kind: "joined", party: move.party }, [0, move.party]);
      return withParty(spend(position, scenario.approachCost), move.party, { inTalks: true });
    default:
      return ownerMovesTowards(position, partyAt(position, move.party), move, tell);
  }
}

type MoveInTalks = Exclude<Extract<OwnerMove, { readonly party: number }>, { readonly kind: "approach" }>;

function ownerMovesTowards(position: Position, state: PartyState, move: MoveInTalks, tell: Tell): Position {
  const { party } = move;
  switch (move.kind) {
    case "share":
      return give(position, party, move.asset, tell);
    case "deflect":
      return withParty(position, party, {
        ...answered(position, state, false),
        ...warmed(state, RAPPORT.deflected),
        belief: convinced(state.belief, DEFLECTION_PROVES),
      });
    case "refuse":
      return withParty(position, party, {
        ...answered(position, state, false),
        ...warmed(state, RAPPORT.refused),
        // A no takes back the offer to trade for the same thing.
        offer: state.offer?.kind === "trade" ? null : state.offer,
      });
    case "trade": {
      const asset = state.request?.kind === "asset" ? state.request.asset : -1;
      const offer = { kind: "trade", asset, against: move.against } as const;
      return withParty(position, party, { offer, ...warmed(state, RAPPORT.traded) });
    }
    case "probe":
      return probe(position, state, move, tell);
    case "mention":
      return withParty(position, party, {
        rivalsTold: talking(position) - 1,
        ...warmed(state, RAPPORT.mentioned),
      });
    case "nnn":
      return withParty(position, party, { offer: { kind: "nnn" } });
    case "propose": {
      const fair = state.offer?.kind !== "terms" && leavesFairShare(position.scenario.deal, move.terms);
      const offer = { kind: "terms", terms: move.terms } as const;
      return withParty(position, party, {
        offer,
        proposal: null,
        ...warmed(state, fair ? RAPPORT.fairOffer : 0),
      });
    }
    case "accept": {
      const change = { answers: counted(state, "terms", true), ...warmed(state, RAPPORT.agreed) };
      return sign(withParty(position, party, change), party, state.proposal!, tell);
    }
    case "reject":
      return withParty(position, party, {
        proposal: null,
        answers: counted(state, "terms", false),
        ...warmed(state, RAPPORT.rejected),
      });
    case "exclusivity":
      return grantExclusivity(position, state, party, move.weeks);
    case "dismiss":
      return depart(position, party, tell);
  }
}

/** The owner binds itself: what it has offered to others is off the table. */
function grantExclusivity(position: Position, state: PartyState, party: number, weeks: number): Position {
  const asked = state.request?.kind === "exclusivity";
  const change = { ...(asked ? answered(position, state, true) : {}), ...warmed(state, RAPPORT.agreed) };
  const parties = position.parties.map((other) => (other.offer === null ? other : { ...other, offer: null }));
  parties[party - 1] = { ...state, ...change };
  return { ...position, parties, exclusivity: { party, until: position.week + weeks } };
}

function partyActs(position: Position, seat: number, act: PartyAct, tell: Tell): Position {
  const state = partyAt(position, seat);
  switch (act.kind) {
    case "stall":
      return position;
    case "ask":
      return withParty(position, seat, { request: { kind: "asset", asset: act.asset, pressed: 0 } });
    case "askExclusivity":
      return withParty(position, seat, { request: { kind: "exclusivity", weeks: act.weeks, pressed: 0 } });
    case "press": {
      const request = { ...state.request!, pressed: state.request!.pressed + 1 };
      return withParty(position, seat, { request, ...warmed(state, RAPPORT.unanswered) });
    }
    case "proposeTerms":
      return withParty(position, seat, { proposal: act.terms });
    case "agree":
      return agree(position, seat, state, tell);
    case "decline":
      return withParty(position, seat, { offer: null });
    case "rebuild":
      return beginRebuild(position, seat);
    case "pass": {
      const held = Math.max(state.given[act.asset]!, state.got[act.asset]!);
      const other = partyAt(position, act.to);
      tell({ kind: "learned", party: act.to, asset: act.asset, from: seat }, [seat, act.to]);
      return withParty(position, act.to, { got: other.got.with(act.asset, held) });
    }
    case "quit":
      return leave(position, seat, tell);
  }
}

/** The party takes up the owner's offer. */
function agree(position: Position, seat: number, state: PartyState, tell: Tell): Position {
  const offer = state.offer!;
  const open = withParty(position, seat, { offer: null, ...warmed(state, RAPPORT.agreed) });
  if (offer.kind === "nnn") return withParty(open, seat, { nnn: true });
  if (offer.kind === "terms") return sign(open, seat, offer.terms, tell);
  const paid = settleAgainst(open, seat, offer.against, tell);
  return give(paid, seat, offer.asset, tell);
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
  return withParty(spend(position, position.scenario.shareCost[asset]!), seat, {
    given: state.given.with(asset, position.generation),
    belief: convinced(state.belief, proves),
    ...warmed(state, hosted ? RAPPORT.visited : RAPPORT.shared),
    ...(asked ? answered(position, state, true) : {}),
    ...(traded ? { offer: null } : {}),
  });
}

function sign(position: Position, seat: number, terms: Terms, tell: Tell): Position {
  tell({ kind: "signed", party: seat, terms }, [0, seat]);
  const signed = withParty(position, seat, { terms, proposal: null, offer: null });
  return terms.upfront > 0 ? pay(signed, seat, terms.upfront, tell, terms.withheld) : signed;
}

/** The party tells something of itself: its type's key, or another's, as noise will have it. */
function probe(
  position: Position,
  state: PartyState,
  move: MoveInTalks & { kind: "probe" },
  tell: Tell,
): Position {
  const { types } = position.scenario.parties[move.party - 1]!;
  const weights = types.map((t, i) => (i === state.type ? PROBE_SIGNAL : 0) + (1 - PROBE_SIGNAL) * t.weight);
  const answer = types[drawIndex(weights, position.random)]!.key;
  tell({ kind: "probed", party: move.party, topic: move.topic, answer }, [0, move.party]);
  const probed = { ...state.probed, [move.topic]: (state.probed[move.topic] ?? 0) + 1 };
  return withParty(position, move.party, { probed, ...warmed(state, RAPPORT.probed) });
}
