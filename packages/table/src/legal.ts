/**
 * What a seat may do, and why not. `objection` is the rule; `legal` lists the candidates that pass it.
 *
 * Law under test: a candidate is listed exactly if it has no objection. What is objected to a seat depends on nothing
 * that the seat cannot see.
 */
import { againstsFor, candidatesOf } from "./candidates.ts";
import { detourObjection, keepObjection } from "./detours.ts";
import { isOwnerMove, MOVE_KINDS, type OwnerRow } from "./move-kinds.ts";
import type { Terms } from "@linchpin/deal";
import { conflict, licencesOf } from "./licences.ts";
import {
  atSeat,
  TIDINGS,
  TOPICS,
  type Against,
  type Move,
  type Offer,
  type OwnerMove,
  type PartyAct,
} from "./moves.ts";
import { holds, partyAt, type PartyState, type Position } from "./position.ts";
import type { Refusal } from "./refusals.ts";
import { MAX_EXCLUSIVITY, MAX_PRESSES, MAX_PROBES, MAX_PROPOSALS } from "./rules.ts";
import { purseOf } from "./state.ts";
import { termsObjection } from "./terms-grid.ts";
import { dueAhead, sameTerms } from "./terms-shape.ts";
import { isKnown, OTHERS, toldOf } from "./tidings.ts";

/** Why a move is not allowed; null: it is. */
export function objection(position: Position, seat: number, move: Move): Refusal | null {
  if (position.turn === null) return { kind: "over" };
  // The owner has the first turn of a week, and the others theirs when its moves are used up.
  if (position.turn !== seat) return { kind: seat === 0 ? "movesUsed" : "notYourTurn" };
  // A move from outside may be of a kind that nobody has, or that the other side has.
  if (!Object.hasOwn(MOVE_KINDS, move.kind)) return { kind: "noSuchMove" };
  if (isOwnerMove(move) !== (seat === 0)) return { kind: "noSuchMove" };
  return seat === 0
    ? ownerObjection(position, move as OwnerMove)
    : partyObjection(position, seat, partyAt(position, seat), move as PartyAct);
}

/** The moves open to the seat whose turn it is; empty for any other. Terms come from the grid. */
export function legal(position: Position, seat: number): readonly Move[] {
  if (position.turn !== seat) return [];
  const moves: Move[] = [];
  const add = (candidates: readonly Move[]): void => {
    for (const move of candidates) if (objection(position, seat, move) === null) moves.push(move);
  };
  if (seat === 0) addOwnerMoves(position, add);
  else addPartyActs(position, seat, add);
  return moves;
}

type Add = (candidates: readonly Move[]) => void;

/** Groups that are out of the question are not looked at; within a group `objection` decides. */
function addOwnerMoves(position: Position, add: Add): void {
  const { towards, alone } = candidatesOf(position.scenario);
  towards.forEach((to, i) => {
    const state = position.parties[i]!;
    if (!state.inTalks) return add(to.approach);
    if (position.exclusivity === null || position.exclusivity.party === i + 1) {
      add(to.share);
      if (state.request !== null) add(to.answer);
      if (state.request?.kind === "asset") add(to.trade[state.request.asset]!);
      add(to.talk);
      add(to.keep);
      if (state.terms === null) add(to.propose);
      if (state.proposal !== null) add(to.settle);
      if (position.exclusivity === null) add(to.exclusivity);
    } else {
      add(to.answer);
      add(to.settle);
    }
    add(to.dismiss);
  });
  add(alone);
}

function addPartyActs(position: Position, seat: number, add: Add): void {
  const { parties, detours } = candidatesOf(position.scenario);
  const candidates = parties[seat - 1]!;
  const state = partyAt(position, seat);
  if (state.request === null) add(candidates.ask);
  else add(candidates.press);
  if (state.request === null) add(candidates.askExclusivity);
  if (state.terms === null) add(candidates.propose);
  if (state.offer !== null) add(candidates.answer);
  add(candidates.always);
  add(detours);
  add(candidates.pass[state.type]!);
  add(candidates.quit);
}

const ownerObjection = (position: Position, move: OwnerMove): Refusal | null =>
  besideCost(position, move) ?? affords(position, costOf(position, move));

function besideCost(position: Position, move: OwnerMove): Refusal | null {
  switch (move.kind) {
    case "wait":
    case "close":
      return null;
    case "develop":
      return developObjection(position);
    case "build":
      return buildObjection(position, move.channel);
    default:
      return towardsParty(position, move);
  }
}

function developObjection({ scenario, development }: Position): Refusal | null {
  if (scenario.development === null) return { kind: "noRelease" };
  return development === null ? null : { kind: "releaseUnderWay" };
}

function buildObjection(position: Position, channel: number): Refusal | null {
  const building = position.scenario.building[channel];
  if (building === undefined) return { kind: "noSuchChannel" };
  if (building === null) return { kind: "notBuildable" };
  const state = position.channels[channel]!;
  if (state.owned) return { kind: "channelOwned" };
  return state.ready === null ? null : { kind: "channelUnderWay" };
}

/** What a move of the owner's that has no other objection costs it. */
export function costOf({ scenario, parties }: Position, move: OwnerMove): number {
  const { spends }: OwnerRow = MOVE_KINDS[move.kind];
  switch (spends) {
    case null:
      return 0;
    case "approach":
      return scenario.approachCost;
    case "asset":
      return "asset" in move ? scenario.shareCost[move.asset]! : 0;
    case "requested": {
      const request = "party" in move ? atSeat(parties, move.party).request : null;
      return request?.kind === "asset" ? scenario.shareCost[request.asset]! : 0;
    }
    case "keeping":
      return scenario.keeping!;
    case "channel":
      return "channel" in move ? scenario.building[move.channel]!.cost : 0;
    case "release":
      return scenario.development!.cost;
  }
}

const affords = ({ cash }: Position, cost: number): Refusal | null =>
  cash >= cost ? null : { kind: "tooDear", cost };

type MoveTowardsParty = Extract<OwnerMove, { readonly party: number }>;

function towardsParty(position: Position, move: MoveTowardsParty): Refusal | null {
  const state = position.parties[move.party - 1];
  if (state === undefined) return { kind: "noSuchParty" };
  if (state.gone) return { kind: "partyGone" };
  const { exclusivity } = position;
  if (exclusivity !== null && exclusivity.party !== move.party && !MOVE_KINDS[move.kind].alwaysFree) {
    return { kind: "bound", until: exclusivity.until };
  }
  if (move.kind === "approach") return state.inTalks ? { kind: "alreadyTalking" } : null;
  if (!state.inTalks) return { kind: "notTalking" };
  return inTalksObjection(position, state, move);
}

function inTalksObjection(
  position: Position,
  state: PartyState,
  move: Exclude<MoveTowardsParty, { readonly kind: "approach" }>,
): Refusal | null {
  switch (move.kind) {
    case "share":
      return shareObjection(position, state, move.asset);
    case "deflect":
    case "refuse":
      return state.request === null ? { kind: "noRequest" } : null;
    case "trade":
      return tradeObjection(state, move.against);
    case "probe":
      if (!TOPICS.includes(move.topic)) return { kind: "noSuchTopic" };
      return (state.probed[move.topic] ?? 0) >= MAX_PROBES ? { kind: "probedEnough" } : null;
    case "mention":
      return mentionObjection(position, state, move);
    case "nnn":
      if (state.nnn) return { kind: "nnnSigned" };
      return state.offer?.kind === "nnn" ? { kind: "nnnOffered" } : null;
    case "propose":
      if (state.terms !== null) return { kind: "licensed" };
      return (
        termsObjection(position.scenario, move.party, move.terms) ?? licencesObjection(position, move.terms)
      );
    case "accept":
    case "reject":
      return state.proposal === null ? { kind: "noProposal" } : null;
    case "exclusivity":
      if (position.exclusivity !== null) return { kind: "exclusivityGiven" };
      return exclusivityWeeks(move.weeks);
    case "keep":
      return keepObjection(position.scenario, state);
    case "dismiss":
      return null;
  }
}

/** It may be told what is not so; but not what it knows, nor of itself. */
function mentionObjection(
  position: Position,
  state: PartyState,
  { party, of, how }: Extract<OwnerMove, { readonly kind: "mention" }>,
): Refusal | null {
  if (of !== OTHERS && position.parties[of - 1] === undefined) return { kind: "noSuchParty" };
  if (of === party) return { kind: "nobodyToMention" };
  if (!TIDINGS.includes(how)) return { kind: "noSuchTidings" };
  return isKnown(state, position.week, toldOf(position, party, of, how)) ? { kind: "toldBefore" } : null;
}

function shareObjection(position: Position, state: PartyState, asset: number): Refusal | null {
  if (position.scenario.deal.assets[asset] === undefined) return { kind: "noSuchAsset" };
  return state.given[asset] === position.generation ? { kind: "assetGiven" } : null;
}

function tradeObjection({ request, nnn }: PartyState, against: Against): Refusal | null {
  if (request?.kind !== "asset") return { kind: "noAssetAsked" };
  if (against.kind === "nnn") return nnn ? { kind: "nnnSigned" } : null;
  return against.amount > 0 && Number.isFinite(against.amount) ? null : { kind: "noDeposit" };
}

function partyObjection(position: Position, seat: number, state: PartyState, act: PartyAct): Refusal | null {
  switch (act.kind) {
    case "stall":
    case "quit":
      return null;
    case "ask":
      if (state.request !== null) return { kind: "requestOpen" };
      if (position.scenario.deal.assets[act.asset] === undefined) return { kind: "noSuchAsset" };
      return holds(state, act.asset) === position.generation ? { kind: "youHold" } : null;
    case "press":
      if (state.request === null) return { kind: "nothingToPress" };
      return state.request.pressed >= MAX_PRESSES ? { kind: "pressedEnough" } : null;
    case "askExclusivity":
      if (state.request !== null) return { kind: "requestOpen" };
      // That another holds it is not for this party to know.
      if (position.exclusivity?.party === seat) return { kind: "youHoldExclusivity" };
      return exclusivityWeeks(act.weeks);
    case "proposeTerms":
      if (state.terms !== null) return { kind: "youAreLicensed" };
      return (
        repeatObjection(state, act.terms) ??
        termsObjection(position.scenario, seat, act.terms) ??
        licencesObjection(position, act.terms) ??
        purseObjection(position, seat, dueAhead(act.terms))
      );
    case "agree":
      return state.offer === null
        ? { kind: "noOffer" }
        : purseObjection(position, seat, costOfTaking(state.offer));
    case "decline":
      return state.offer === null ? { kind: "noOffer" } : null;
    case "rebuild":
      return rebuildObjection(position, state);
    case "tearDown":
    case "hire":
      return detourObjection(position.scenario, state, act.kind, act.asset);
    case "pass":
      return passObjection(position, seat, state, act.asset, act.to);
  }
}

/** No counter-offer repeats one before it, and nothing comes after the last word. */
function repeatObjection({ proposals }: PartyState, terms: Terms): Refusal | null {
  if (proposals.length >= MAX_PROPOSALS) return { kind: "lastWordSaid" };
  return proposals.some((before) => sameTerms(before, terms)) ? { kind: "proposedBefore" } : null;
}

const licencesObjection = ({ scenario, parties, week }: Position, terms: Terms): Refusal | null =>
  conflict(scenario.deal, licencesOf(scenario.deal, parties), terms, week);

/** Nobody pays before selling what it does not have. */
function purseObjection(position: Position, seat: number, due: number): Refusal | null {
  const most = purseOf(position, seat);
  return due > most && due > 0 ? { kind: "beyondBudget", most } : null;
}

/** Money that a party must have to take up an offer. */
function costOfTaking(taken: Offer): number {
  switch (taken.kind) {
    case "nnn":
      return 0;
    case "trade":
      return taken.against.kind === "deposit" ? taken.against.amount : 0;
    case "terms":
      return dueAhead(taken.terms);
  }
}

function rebuildObjection({ generation, scenario }: Position, { rebuild }: PartyState): Refusal | null {
  if (rebuild === null) return null;
  if (rebuild.generation < generation && scenario.development!.renews > 0) return null;
  return rebuild.done < 1 ? { kind: "rebuilding" } : { kind: "rebuilt" };
}

function passObjection(
  position: Position,
  seat: number,
  state: PartyState,
  asset: number,
  to: number,
): Refusal | null {
  const type = atSeat(position.scenario.parties, seat).types[state.type]!;
  if (!type.allies.includes(to)) return { kind: "noAlly" };
  const held = position.scenario.deal.assets[asset] === undefined ? -1 : holds(state, asset);
  if (held < 0) return { kind: "youLack" };
  return holds(partyAt(position, to), asset) >= held ? { kind: "otherHolds" } : null;
}

const exclusivityWeeks = (weeks: number): Refusal | null =>
  Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_EXCLUSIVITY
    ? null
    : { kind: "badWeeks", most: MAX_EXCLUSIVITY };

/** What can be asked in return for the asset that a party has asked for. */
export function againsts(position: Position, party: number): readonly Against[] {
  const { request } = partyAt(position, party);
  return request?.kind === "asset" ? againstsFor(position.scenario, request.asset) : [];
}
