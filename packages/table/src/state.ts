/** Small changes of a position that moves, the clock and the scenario's events have in common. */
import { nextFloat } from "@linchpin/coalition";
import { clockOf, presentValue } from "@linchpin/deal";
import type { Happening, OfferFate, RequestFate, Side } from "./events.ts";
import { atSeat, seatsOf, type Offer, type Request, type RequestKind } from "./moves.ts";
import { holds, leakOf, partyAt, teaches, withParty, type PartyState, type Position } from "./position.ts";
import { monthOfWeek } from "./scenario.ts";
import { dueAhead } from "./terms-shape.ts";

/** Collects what happens while a position changes; seen by everyone, and in the week of the move, unless said. */
export type Tell = (happening: Happening, seenBy?: readonly number[], week?: number) => void;

/** Value at the start of play of one unit of money in `week`; the first week is 1. */
const weeklyValue = ({ scenario }: Position, week: number): number =>
  presentValue(clockOf(scenario.deal), monthOfWeek(week));

/** Enters money received (or, below 0, spent) by a seat this week, at its value at the start. */
export function book(position: Position, seat: number, amount: number): Position {
  const value = amount * weeklyValue(position, position.week);
  return { ...position, ledger: position.ledger.with(seat, position.ledger[seat]! + value) };
}

/** The owner spends. */
export function spend(position: Position, cost: number): Position {
  return cost === 0 ? position : book({ ...position, cash: position.cash - cost }, 0, -cost);
}

/** A party pays the owner, whom tax leaves a share of it. */
export function pay(position: Position, seat: number, amount: number, tell: Tell, withheld = 0): Position {
  tell({ kind: "paid", party: seat, amount }, [0, seat]);
  const received = (1 - withheld) * amount;
  const paid = partyAt(position, seat).paid + amount;
  const less = withParty({ ...position, cash: position.cash + received }, seat, { paid });
  const booked = book(book(less, 0, received), seat, -amount);
  const { proposal } = partyAt(booked, seat);
  const payable = proposal === null || dueAhead(proposal) <= purseOf(booked, seat);
  return payable ? booked : conclude(booked, seat, "party", "replaced", tell);
}

/** Money that the party at a seat can still pay before it sells. */
export const purseOf = ({ scenario, parties }: Position, seat: number): number => {
  const { type, paid } = atSeat(parties, seat);
  return atSeat(scenario.parties, seat).types[type]!.budget - paid;
};

/** The party holds an asset of a generation from now on, from the owner or from others. */
export function learn(
  position: Position,
  seat: number,
  by: "given" | "got",
  asset: number,
  generation: number,
): Position {
  const { given, got, givenIn, gotIn } = partyAt(position, seat);
  return withParty(
    position,
    seat,
    by === "given"
      ? { given: given.with(asset, generation), givenIn: givenIn.with(asset, position.week) }
      : { got: got.with(asset, generation), gotIn: gotIn.with(asset, position.week) },
  );
}

/** The party comes by an asset of a generation without the owner. What it offered before it knew something new it withdraws. */
export function comeBy(
  position: Position,
  seat: number,
  asset: number,
  generation: number,
  tell: Tell,
): Position {
  const learned = learn(position, seat, "got", asset, generation);
  return teaches(position.scenario, asset) ? conclude(learned, seat, "party", "withdrawn", tell) : learned;
}

/**
 * What teaches and is shown to a party may get about: people change employers, suppliers are asked for a price. Drawn for each other
 * party whatever it holds, so that the chance to come does not depend on that.
 */
export function leakFrom(
  position: Position,
  seat: number,
  asset: number,
  under: boolean,
  tell: Tell,
): Position {
  const { scenario, generation } = position;
  if (!teaches(scenario, asset)) return position;
  const chance = leakOf(scenario, seat, under);
  return seatsOf(position.parties).reduce((next, to) => {
    if (to === seat || nextFloat(position.random) >= chance) return next;
    if (holds(partyAt(next, to), asset) >= generation) return next;
    tell({ kind: "learned", party: to, asset, from: seat }, [to]);
    return comeBy(next, to, asset, generation, tell);
  }, position);
}

/** Belief after something that proves a share of what is left to be believed. */
export const convinced = (belief: number, proves: number): number => 1 - (1 - belief) * (1 - proves);

/** Rapport after a change, within 0..1; rounded, so that many small steps down end at 0 and not beside it. */
export const warmed = (state: PartyState, by: number): { readonly rapport: number } => ({
  rapport: Math.min(1, Math.max(0, Math.round((state.rapport + by) * 1e6) / 1e6)),
});

/** The party asks; what it asked for before is asked no more. */
export function ask(position: Position, seat: number, request: Request, tell: Tell): Position {
  const before = partyAt(position, seat).request;
  if (before !== null)
    tell({ kind: "answered", party: seat, request: before, how: "replaced" }, [0, seat], position.week);
  tell({ kind: "asked", party: seat, request }, [0, seat], position.week);
  return withParty(position, seat, { request });
}

/** The open request comes to an end; the party remembers a yes and a no. */
export function answer(
  position: Position,
  seat: number,
  how: Exclude<RequestFate, "replaced">,
  tell: Tell,
): Position {
  const state = partyAt(position, seat);
  const { request } = state;
  if (request === null) return position;
  tell({ kind: "answered", party: seat, request, how }, [0, seat]);
  const kind = request.kind === "asset" ? position.scenario.deal.assets[request.asset]!.kind : "exclusivity";
  const open = withParty(position, seat, { request: null });
  if (how === "left") return open;
  const answers = counted(state, kind, how === "granted");
  if (request.kind !== "asset") return withParty(open, seat, { answers });
  const turnedDown = state.turnedDown.with(request.asset, how !== "granted");
  return withParty(open, seat, { answers, turnedDown });
}

/** What it asked for in vain comes after all: the last no becomes the yes that it would have been. */
export function relent(position: Position, seat: number, asset: number): Position {
  const state = partyAt(position, seat);
  if (!state.turnedDown[asset]!) return position;
  const { kind } = position.scenario.deal.assets[asset]!;
  const { granted, refused } = state.answers[kind]!;
  return withParty(position, seat, {
    answers: { ...state.answers, [kind]: { granted: granted + 1, refused: refused - 1 } },
    turnedDown: state.turnedDown.with(asset, false),
  });
}

/** An offer is put to the other side; it takes the place of the one before it from the same side. */
export function offer(position: Position, seat: number, by: Side, made: Offer, tell: Tell): Position {
  const open = conclude(position, seat, by, "replaced", tell);
  tell({ kind: "offered", party: seat, by, offer: made }, [0, seat]);
  if (by === "owner") return withParty(open, seat, { offer: made });
  const { proposals } = partyAt(open, seat);
  return made.kind === "terms"
    ? withParty(open, seat, {
        proposal: made.terms,
        proposedIn: open.week,
        proposals: [...proposals, made.terms],
      })
    : open;
}

/** The offer that stands from a side comes to an end. */
export function conclude(position: Position, seat: number, by: Side, how: OfferFate, tell: Tell): Position {
  const standing = standingOffer(partyAt(position, seat), by);
  if (standing === null) return position;
  tell({ kind: "concluded", party: seat, by, offer: standing, how }, [0, seat]);
  return withParty(position, seat, by === "owner" ? { offer: null } : { proposal: null });
}

const standingOffer = ({ offer: owners, proposal }: PartyState, by: Side): Offer | null =>
  by === "owner" ? owners : proposal === null ? null : { kind: "terms", terms: proposal };

/** Changes a party's rapport. */
export const warm = (position: Position, seat: number, by: number): Position =>
  withParty(position, seat, warmed(partyAt(position, seat), by));

/** The answers that a party remembers, with one more. */
export function counted(state: PartyState, kind: RequestKind, granted: boolean): PartyState["answers"] {
  const { granted: yes, refused: no } = state.answers[kind] ?? { granted: 0, refused: 0 };
  return { ...state.answers, [kind]: { granted: yes + (granted ? 1 : 0), refused: no + (granted ? 0 : 1) } };
}

/** The party ends the talks: the owner is bound to it no longer. */
export function leave(position: Position, seat: number, tell: Tell): Position {
  const bound = position.exclusivity?.party === seat;
  return depart(bound ? { ...position, exclusivity: null } : position, seat, tell);
}

/** The talks with a party are over; what it has signed stays, and so does what the owner promised it. */
export function depart(position: Position, seat: number, tell: Tell): Position {
  // The others need not know who talks.
  tell({ kind: "left", party: seat, licensed: partyAt(position, seat).terms !== null }, [0, seat]);
  const asked = answer(position, seat, "left", tell);
  const owners = conclude(asked, seat, "owner", "left", tell);
  return withParty(conclude(owners, seat, "party", "left", tell), seat, { inTalks: false, gone: true });
}
