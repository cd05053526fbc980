/**
 * What a seat may do, and why not. `objection` is the rule; `legal` lists the candidates that pass it.
 *
 * Law under test: a candidate is listed exactly if it has no objection. What is objected to a seat depends on nothing
 * that the seat cannot see.
 */
import { againstsFor, candidatesOf } from "./candidates.ts";
import { TOPICS, type Against, type Move, type OwnerMove, type PartyAct } from "./moves.ts";
import { holds, partyAt, type PartyState, type Position } from "./position.ts";
import { MAX_EXCLUSIVITY, MAX_PRESSES, MAX_PROBES } from "./rules.ts";
import { termsObjection } from "./terms-grid.ts";

/** Why a move is not allowed, in words that a person can act on; null: it is. */
export function objection(position: Position, seat: number, move: Move): string | null {
  if (position.turn === null) return "the talks are over";
  if (position.turn !== seat) return "it is not your turn";
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
  const candidates = candidatesOf(position.scenario).parties[seat - 1]!;
  const state = partyAt(position, seat);
  if (state.request === null) add(candidates.ask);
  else add(candidates.press);
  if (state.request === null) add(candidates.askExclusivity);
  if (state.terms === null) add(candidates.propose);
  if (state.offer !== null) add(candidates.answer);
  add(candidates.always);
  add(candidates.pass[state.type]!);
  add(candidates.quit);
}

function ownerObjection(position: Position, move: OwnerMove): string | null {
  const { development } = position.scenario;
  switch (move.kind) {
    case "wait":
    case "close":
      return null;
    case "develop":
      if (development === null) return "there is no next release in this scenario";
      if (position.development !== null) return "the next release is already under way";
      return affords(position, development.cost);
    case "build":
      return buildObjection(position, move.channel);
    default:
      return towardsParty(position, move);
  }
}

function buildObjection(position: Position, channel: number): string | null {
  const building = position.scenario.building[channel];
  if (building === undefined) return "there is no such channel";
  if (building === null) return "this channel cannot be built";
  const state = position.channels[channel]!;
  if (state.owned) return "this channel is yours already";
  return state.ready === null ? affords(position, building.cost) : "this channel is already being built";
}

type MoveTowardsParty = Extract<OwnerMove, { readonly party: number }>;

/** What exclusivity leaves open towards the others: to say no. */
const ALWAYS_FREE: readonly Move["kind"][] = ["refuse", "reject", "dismiss"];

function towardsParty(position: Position, move: MoveTowardsParty): string | null {
  const state = position.parties[move.party - 1];
  if (state === undefined) {
    return Number.isInteger(move.party) ? "there is no such party" : "the owner has no such move";
  }
  if (state.gone) return "this party has ended the talks";
  const { exclusivity } = position;
  if (exclusivity !== null && exclusivity.party !== move.party && !ALWAYS_FREE.includes(move.kind)) {
    return `exclusivity binds you to another party until week ${exclusivity.until}`;
  }
  if (move.kind === "approach") {
    return state.inTalks ? "you are already in talks" : affords(position, position.scenario.approachCost);
  }
  if (!state.inTalks) return "you are not in talks with this party: approach it first";
  return inTalksObjection(position, state, move);
}

function inTalksObjection(
  position: Position,
  state: PartyState,
  move: Exclude<MoveTowardsParty, { readonly kind: "approach" }>,
): string | null {
  switch (move.kind) {
    case "share":
      return shareObjection(position, state, move.asset);
    case "deflect":
    case "refuse":
      return state.request === null ? "this party has no open request" : null;
    case "trade":
      return tradeObjection(position, state, move.against);
    case "probe":
      if (!TOPICS.includes(move.topic)) return `ask about one of ${TOPICS.join(", ")}`;
      return (state.probed[move.topic] ?? 0) >= MAX_PROBES
        ? "you have asked it about this often enough"
        : null;
    case "mention":
      return state.rivalsTold >= talking(position) - 1
        ? "there is nobody in talks that it does not know of"
        : null;
    case "nnn":
      if (state.nnn) return "it has signed the NNN already";
      return state.offer?.kind === "nnn" ? "it has your NNN and has not answered" : null;
    case "propose":
      if (state.terms !== null) return "it has signed terms already";
      return termsObjection(position.scenario, move.party, move.terms);
    case "accept":
    case "reject":
      return state.proposal === null ? "this party has proposed no terms" : null;
    case "exclusivity":
      if (position.exclusivity !== null) return "exclusivity is already given";
      return exclusivityWeeks(move.weeks);
    case "dismiss":
      return null;
    default:
      return "the owner has no such move";
  }
}

function shareObjection(position: Position, state: PartyState, asset: number): string | null {
  if (position.scenario.deal.assets[asset] === undefined) return "there is no such asset";
  if (state.given[asset] === position.generation) return "it has this from you already";
  return affords(position, position.scenario.shareCost[asset]!);
}

function tradeObjection(position: Position, { request, nnn }: PartyState, against: Against): string | null {
  if (request?.kind !== "asset") return "this party has not asked for an asset";
  if (against.kind === "nnn" && nnn) return "it has signed the NNN already";
  if (against.kind === "deposit" && !(against.amount > 0 && Number.isFinite(against.amount))) {
    return "the deposit is more than 0";
  }
  return affords(position, position.scenario.shareCost[request.asset]!);
}

function partyObjection(position: Position, seat: number, state: PartyState, act: PartyAct): string | null {
  switch (act.kind) {
    case "stall":
    case "quit":
      return null;
    case "ask":
      if (state.request !== null) return "your last request is still open";
      if (position.scenario.deal.assets[act.asset] === undefined) return "there is no such asset";
      return holds(state, act.asset) === position.generation ? "you have this already" : null;
    case "press":
      if (state.request === null) return "you have no open request";
      return state.request.pressed >= MAX_PRESSES ? "you have pressed this often enough" : null;
    case "askExclusivity":
      if (state.request !== null) return "your last request is still open";
      // That another holds it is not for this party to know.
      if (position.exclusivity?.party === seat) return "you hold exclusivity already";
      return exclusivityWeeks(act.weeks);
    case "proposeTerms":
      if (state.terms !== null) return "you have signed terms already";
      return termsObjection(position.scenario, seat, act.terms);
    case "agree":
    case "decline":
      return state.offer === null ? "you have no offer to answer" : null;
    case "rebuild":
      return rebuildObjection(position, state);
    case "pass":
      return passObjection(position, seat, state, act.asset, act.to);
    default:
      return "a party has no such act";
  }
}

function rebuildObjection({ generation, scenario }: Position, { rebuild }: PartyState): string | null {
  if (rebuild === null) return null;
  if (rebuild.generation < generation && scenario.development!.renews > 0) return null;
  return rebuild.done < 1 ? "you are rebuilding already" : "you have your own copy already";
}

function passObjection(
  position: Position,
  seat: number,
  state: PartyState,
  asset: number,
  to: number,
): string | null {
  const type = position.scenario.parties[seat - 1]!.types[state.type]!;
  if (!type.allies.includes(to)) return "you pass nothing on to this party";
  const held = position.scenario.deal.assets[asset] === undefined ? -1 : holds(state, asset);
  if (held < 0) return "you do not have this";
  return holds(partyAt(position, to), asset) >= held ? "the other has this already" : null;
}

const affords = (position: Position, cost: number): string | null =>
  position.cash >= cost ? null : `this costs ${cost}, more than the cash you have`;
const exclusivityWeeks = (weeks: number): string | null =>
  Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_EXCLUSIVITY
    ? null
    : `the weeks of exclusivity are a whole number from 1 to ${MAX_EXCLUSIVITY}`;

/** Parties in talks. */
export function talking(position: Position): number {
  let count = 0;
  for (const party of position.parties) if (party.inTalks) count++;
  return count;
}

/** What can be asked in return for the asset that a party has asked for. */
export function againsts(position: Position, party: number): readonly Against[] {
  const { request } = partyAt(position, party);
  return request?.kind === "asset" ? againstsFor(position.scenario, request.asset) : [];
}
