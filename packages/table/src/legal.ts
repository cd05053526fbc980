/**
 * What a seat may do, and why not. `objection` is the rule; `legal` lists moves that pass it (terms as a finite grid).
 *
 * Law under test: every move that `legal` lists has no objection, and every move of a kind it lists is found by it.
 */
import type { Terms } from "@linchpin/deal";
import { DEPOSIT_SHARES, MAX_PRESSES, MAX_PROBES, TERMS_GRID } from "./rules.ts";
import { EXCLUSIVITY_WEEKS, TOPICS, type Against, type Move, type OwnerMove, type PartyAct } from "./moves.ts";
import { holds, partyAt, type PartyState, type Position } from "./position.ts";
import type { Scenario } from "./scenario.ts";

/** Why a move is not allowed, in words that a person can act on; null: it is. */
export function objection(position: Position, seat: number, move: Move): string | null {
  if (position.turn === null) return "the talks are over";
  if (position.turn !== seat) return `it is the turn of seat ${position.turn}, not of seat ${seat}`;
  return seat === 0
    ? ownerObjection(position, move as OwnerMove)
    : partyObjection(position, seat, partyAt(position, seat), move as PartyAct);
}

/** The moves open to the seat whose turn it is; empty for any other. Terms come from the grid. */
export function legal(position: Position, seat: number): readonly Move[] {
  if (position.turn !== seat) return [];
  const candidates = seat === 0 ? ownerCandidates(position) : partyCandidates(position, seat);
  return candidates.filter((move) => objection(position, seat, move) === null);
}

function ownerObjection(position: Position, move: OwnerMove): string | null {
  const { scenario } = position;
  switch (move.kind) {
    case "wait":
    case "close":
      return null;
    case "develop":
      if (scenario.development === null) return "there is no next release in this scenario";
      if (position.development !== null) return "the next release is already under way";
      return affords(position, scenario.development.cost);
    case "build": {
      const building = scenario.building[move.channel];
      if (building === undefined) return "there is no such channel";
      if (building === null) return "this channel cannot be built";
      const state = position.channels[move.channel]!;
      if (state.owned) return "this channel is yours already";
      if (state.ready !== null) return "this channel is already being built";
      return affords(position, building.cost);
    }
    default:
      return towardsParty(position, move);
  }
}

type MoveTowardsParty = Extract<OwnerMove, { readonly party: number }>;

function towardsParty(position: Position, move: MoveTowardsParty): string | null {
  const state = position.parties[move.party - 1];
  if (state === undefined || move.party < 1) return "there is no such party";
  if (state.gone) return "this party has ended the talks";
  const { exclusivity } = position;
  if (exclusivity !== null && exclusivity.party !== move.party && move.kind !== "refuse") {
    return `exclusivity binds you to another party until week ${exclusivity.until}`;
  }
  if (move.kind === "approach") {
    return state.inTalks ? "you are already in talks" : affords(position, position.scenario.approachCost);
  }
  if (!state.inTalks) return "you are not in talks with this party: approach it first";
  return inTalksObjection(position, state, move);
}

function inTalksObjection(position: Position, state: PartyState, move: MoveTowardsParty): string | null {
  switch (move.kind) {
    case "share":
      return shareObjection(position, state, move.asset);
    case "deflect":
    case "refuse":
      return state.request === null ? "this party has no open request" : null;
    case "trade":
      if (state.request?.kind !== "asset") return "this party has not asked for an asset";
      if (move.against.kind === "nnn") return state.nnn ? "it has signed the NNN already" : null;
      return positive(move.against.amount, "the deposit");
    case "probe":
      return (state.probed[move.topic] ?? 0) >= MAX_PROBES ? "you have asked it about this often enough" : null;
    case "mention":
      return state.rivalsTold >= talking(position) - 1 ? "there is nobody in talks that it does not know of" : null;
    case "nnn":
      if (state.nnn) return "it has signed the NNN already";
      return state.offer?.kind === "nnn" ? "it has your NNN and has not answered" : null;
    case "propose":
      return state.terms === null ? termsObjection(position, move.party, move.terms) : "it has signed terms already";
    case "accept":
    case "reject":
      return state.proposal === null ? "this party has proposed no terms" : null;
    case "exclusivity":
      if (position.exclusivity !== null) return "exclusivity is already given";
      return whole(move.weeks, 1, position.scenario.weeks, "the weeks of exclusivity");
    case "approach":
    case "dismiss":
      return null;
  }
}

function shareObjection(position: Position, state: PartyState, asset: number): string | null {
  if (position.scenario.deal.assets[asset] === undefined) return "there is no such asset";
  if (state.given[asset] === position.generation) return "it has this from you already";
  return affords(position, position.scenario.shareCost[asset]!);
}

function partyObjection(position: Position, seat: number, state: PartyState, act: PartyAct): string | null {
  switch (act.kind) {
    case "stall":
    case "quit":
      return null;
    case "ask":
      if (state.request !== null) return "it has an open request";
      if (position.scenario.deal.assets[act.asset] === undefined) return "there is no such asset";
      return holds(state, act.asset) === position.generation ? "it has this already" : null;
    case "press":
      if (state.request === null) return "it has no open request";
      return state.request.pressed >= MAX_PRESSES ? "it has pressed this often enough" : null;
    case "askExclusivity":
      if (state.request !== null) return "it has an open request";
      // That another holds it is not for this party to know.
      if (position.exclusivity?.party === seat) return "it holds exclusivity already";
      return whole(act.weeks, 1, position.scenario.weeks, "the weeks of exclusivity");
    case "proposeTerms":
      if (state.terms !== null) return "it has signed terms already";
      if (state.proposal !== null) return "its last proposal is unanswered";
      return termsObjection(position, seat, act.terms);
    case "agree":
    case "decline":
      return state.offer === null ? "it has no offer to answer" : null;
    case "rebuild":
      return state.rebuild === null ? null : "it is rebuilding already";
    case "pass":
      return passObjection(position, seat, state, act.asset, act.to);
  }
}

function passObjection(position: Position, seat: number, state: PartyState, asset: number, to: number): string | null {
  const type = position.scenario.parties[seat - 1]!.types[state.type]!;
  if (!type.allies.includes(to)) return "it passes nothing on to this party";
  const held = position.scenario.deal.assets[asset] === undefined ? -1 : holds(state, asset);
  if (held < 0) return "it does not have this";
  return holds(partyAt(position, to), asset) >= held ? "the other has this already" : null;
}

function termsObjection({ scenario }: Position, party: number, terms: Terms): string | null {
  const { deal } = scenario;
  const amounts = [terms.upfront, terms.minimum, terms.penalty, ...terms.milestones.flatMap((m) => [m.amount, m.month])];
  if (terms.party !== party) return "the terms name another party";
  if (amounts.some((amount) => !(amount >= 0 && Number.isFinite(amount)))) return "amounts and months are 0 or more";
  if (!(terms.royalty >= 0 && terms.royalty <= 1)) return "the royalty is a share of sales, 0 to 1";
  if (!(terms.term > 0 && terms.term <= deal.horizon)) return `the term is at most ${deal.horizon} months`;
  if (terms.channels.length === 0) return "license at least one channel";
  if (terms.channels.some((c) => deal.channels[c] === undefined)) return "there is no such channel";
  if (terms.transfers.some((t) => deal.assets[t.asset] === undefined)) return "there is no such asset";
  return terms.transfers.some((t) => !(t.month >= 0 && t.month <= terms.term)) ? "transfers fall within the term" : null;
}

const affords = (position: Position, cost: number): string | null =>
  position.cash >= cost ? null : `this costs ${cost}, more than the cash you have`;
const positive = (amount: number, what: string): string | null =>
  amount > 0 && Number.isFinite(amount) ? null : `${what} is more than 0`;
const whole = (value: number, low: number, high: number, what: string): string | null =>
  Number.isInteger(value) && value >= low && value <= high ? null : `${what} are a whole number from ${low} to ${high}`;

/** Parties in talks. */
export const talking = (position: Position): number => position.parties.filter((p) => p.inTalks).length;

function ownerCandidates(position: Position): readonly Move[] {
  const { scenario } = position;
  const moves: Move[] = [];
  scenario.deal.parties.forEach((_, i) => {
    const party = i + 1;
    if (!position.parties[i]!.inTalks) {
      moves.push({ kind: "approach", party });
      return;
    }
    scenario.deal.assets.forEach((_a, asset) => moves.push({ kind: "share", party, asset }));
    moves.push({ kind: "deflect", party }, { kind: "refuse", party });
    moves.push(...againsts(position, party).map((against) => ({ kind: "trade", party, against }) as const));
    moves.push(...TOPICS.map((topic) => ({ kind: "probe", party, topic }) as const));
    moves.push({ kind: "mention", party }, { kind: "nnn", party });
    moves.push(...termsGrid(scenario, party).map((terms) => ({ kind: "propose", party, terms }) as const));
    moves.push({ kind: "accept", party }, { kind: "reject", party });
    moves.push(...EXCLUSIVITY_WEEKS.map((weeks) => ({ kind: "exclusivity", party, weeks }) as const));
    moves.push({ kind: "dismiss", party });
  });
  scenario.building.forEach((_, channel) => moves.push({ kind: "build", channel }));
  moves.push({ kind: "develop" }, { kind: "wait" }, { kind: "close" });
  return moves;
}

function partyCandidates(position: Position, seat: number): readonly Move[] {
  const { scenario } = position;
  const state = partyAt(position, seat);
  const allies = scenario.parties[seat - 1]!.types[state.type]!.allies;
  return [
    ...scenario.deal.assets.map((_, asset) => ({ kind: "ask", asset }) as const),
    { kind: "press" },
    ...EXCLUSIVITY_WEEKS.map((weeks) => ({ kind: "askExclusivity", weeks }) as const),
    ...termsGrid(scenario, seat).map((terms) => ({ kind: "proposeTerms", terms }) as const),
    { kind: "agree" },
    { kind: "decline" },
    { kind: "stall" },
    { kind: "rebuild" },
    ...allies.flatMap((to) => scenario.deal.assets.map((_, asset) => ({ kind: "pass", asset, to }) as const)),
    { kind: "quit" },
  ];
}

/** What can be asked in return for the asset that a party has asked for. */
export function againsts(position: Position, party: number): readonly Against[] {
  const { request } = partyAt(position, party);
  if (request?.kind !== "asset") return [];
  const { deal } = position.scenario;
  const reveals = deal.assets[request.asset]!.reveals;
  const worth = deal.technology.components.reduce((sum, c, j) => sum + reveals[j]! * c.rebuildCost, 0);
  const deposits = DEPOSIT_SHARES.map((share) => Math.round((share * worth) / 1000) * 1000).filter((a) => a > 0);
  return [{ kind: "nnn" }, ...deposits.map((amount) => ({ kind: "deposit", amount }) as const)];
}

const grids = new WeakMap<Scenario, Map<number, readonly Terms[]>>();

/** The terms that `legal` lists for a party: for its own channels, to the horizon, nothing handed over. */
export function termsGrid(scenario: Scenario, party: number): readonly Terms[] {
  const known = grids.get(scenario) ?? new Map<number, readonly Terms[]>();
  grids.set(scenario, known);
  const grid = known.get(party) ?? makeGrid(scenario, party);
  known.set(party, grid);
  return grid;
}

function makeGrid({ deal }: Scenario, party: number): readonly Terms[] {
  const channels = [...deal.channels.keys()].filter((c) => {
    const { open, controlledBy } = deal.channels[c]!;
    return open || controlledBy.includes(party);
  });
  if (channels.length === 0) return [];
  const margin = channels.reduce((sum, c) => sum + deal.channels[c]!.margin, 0);
  const sales = channels.reduce((sum, c) => sum + deal.channels[c]!.sales, 0);
  const supplied = deal.owner.make > deal.parties[party - 1]!.make;
  const term = Math.floor(deal.horizon);
  const base = { party, milestones: [], minimum: 0, term, channels, transfers: [], supplied, penalty: 0 };
  return TERMS_GRID.margin.flatMap((taken) =>
    TERMS_GRID.upfront.map((share) => ({
      ...base,
      royalty: sales > 0 ? Math.round((1000 * taken * margin) / sales) / 1000 : 0,
      upfront: Math.round((share * 12 * margin) / 1000) * 1000,
    })),
  );
}
