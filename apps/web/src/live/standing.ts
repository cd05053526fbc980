/**
 * What stands open between the owner and one party, told from what both of them see happen. The same for both seats,
 * which is why both hear the same words.
 */
import type { Terms } from "@linchpin/deal";
import type { Move, Offer, OwnerMove, PlayEvent, Request, Scenario } from "@linchpin/table";

export interface Standing {
  readonly inTalks: boolean;
  readonly request: Request | null;
  readonly offer: Offer | null;
  readonly proposal: Terms | null;
  /** The party has put terms forward before. */
  readonly proposed: boolean;
  readonly signed: boolean;
  /** By asset: the generation that the owner gave it, or that it knew at the start; −1: not. */
  readonly given: readonly number[];
  readonly generation: number;
}

export function firstStanding({ deal }: Scenario, party: number): Standing {
  const { knows, inTalks } = deal.parties[party - 1]!;
  return {
    inTalks,
    request: null,
    offer: null,
    proposal: null,
    proposed: false,
    signed: false,
    given: deal.assets.map((_, asset) => (knows.includes(asset) ? 0 : -1)),
    generation: 0,
  };
}

export function standingAfter(
  scenario: Scenario,
  party: number,
  before: Standing,
  event: PlayEvent,
): Standing {
  switch (event.kind) {
    case "moved":
      if (event.seat === 0) return afterOwner(before, party, event.move as OwnerMove);
      return event.seat === party ? afterParty(before, event.move) : before;
    case "released":
      return { ...before, generation: event.generation };
    case "event":
      return afterScenario(scenario, party, before, event.key);
    case "lapsed":
      return event.party === party ? { ...before, request: null } : before;
    case "joined":
      return event.party === party ? { ...before, inTalks: true } : before;
    case "left":
      return event.party === party
        ? { ...before, inTalks: false, request: null, offer: null, proposal: null }
        : before;
    case "signed":
      return event.party === party ? { ...before, signed: true, offer: null, proposal: null } : before;
    case "learned":
      return event.party === party && event.from === 0
        ? { ...before, given: before.given.with(event.asset, before.generation) }
        : before;
    default:
      return before;
  }
}

function afterOwner(before: Standing, party: number, move: OwnerMove): Standing {
  const { request, offer } = before;
  // Who binds itself to one takes its offers to the others back.
  if (!("party" in move) || move.party !== party)
    return move.kind === "exclusivity" ? { ...before, offer: null } : before;
  switch (move.kind) {
    case "share":
      return given(before, move.asset);
    case "deflect":
      return { ...before, request: null };
    case "refuse":
      return { ...before, request: null, offer: offer?.kind === "trade" ? null : offer };
    case "trade":
      return request?.kind === "asset"
        ? { ...before, offer: { kind: "trade", asset: request.asset, against: move.against } }
        : before;
    case "nnn":
      return { ...before, offer: { kind: "nnn" } };
    case "propose":
      return { ...before, offer: { kind: "terms", terms: move.terms }, proposal: null };
    case "accept":
      return { ...before, offer: null, proposal: null };
    case "reject":
      return { ...before, proposal: null };
    case "exclusivity":
      return { ...before, request: request?.kind === "exclusivity" ? null : request };
    default:
      return before;
  }
}

function afterParty(before: Standing, act: Move): Standing {
  const { request, offer } = before;
  switch (act.kind) {
    case "ask":
      return { ...before, request: { kind: "asset", asset: act.asset, pressed: 0 } };
    case "askExclusivity":
      return { ...before, request: { kind: "exclusivity", weeks: act.weeks, pressed: 0 } };
    case "press":
      return request === null ? before : { ...before, request: { ...request, pressed: request.pressed + 1 } };
    case "proposeTerms":
      return { ...before, proposal: act.terms, proposed: true };
    case "agree":
      return offer?.kind === "trade" ? given(before, offer.asset) : { ...before, offer: null };
    case "decline":
      return { ...before, offer: null };
    default:
      return before;
  }
}

/** An asset that is given answers the request for it and what was offered for it. */
function given(before: Standing, asset: number): Standing {
  const { request, offer } = before;
  return {
    ...before,
    request: request?.kind === "asset" && request.asset === asset ? null : request,
    offer: offer?.kind === "trade" && offer.asset === asset ? null : offer,
  };
}

/** The requests that the scenario's events put in a party's mouth; one takes the place of another. */
function afterScenario({ events }: Scenario, party: number, before: Standing, key: string): Standing {
  const effects = events.find((event) => event.key === key)?.effects ?? [];
  return effects.reduce<Standing>((standing, effect) => {
    if (effect.kind !== "request" || effect.party !== party) return standing;
    if (!standing.inTalks || standing.offer?.kind === "trade") return standing;
    if (standing.given[effect.asset]! >= standing.generation) return standing;
    return { ...standing, request: { kind: "asset", asset: effect.asset, pressed: 0 } };
  }, before);
}
