/**
 * A position as one seat sees it, with what is hidden from it filled in anyhow, so that the rules and the figures, which
 * take positions, can be asked.
 *
 * Law under test: it looks to the seat exactly like the position that the view was taken of.
 */
import {
  atSeat,
  plainTerms,
  start,
  type OwnerView,
  type PartyState,
  type PartyView,
  type Position,
  type Scenario,
  type SeatView,
} from "@linchpin/table";

/** A view as it comes over a wire, without the scenario. */
export type Sight = Omit<OwnerView, "scenario"> | Omit<SeatView, "scenario">;

export function positionSeen(scenario: Scenario, seen: Sight): Position {
  // What nobody sees, the generator for one, is as in any game.
  const any = start(scenario, 0);
  const { seat, week, generation, releasedAt, happened, ending, development, exclusivity } = seen;
  return {
    ...any,
    week,
    turn: seen.turn === -1 ? 0 : seen.turn,
    movesLeft: seen.movesLeft ?? 0,
    queue: [],
    withdrawing: [],
    cash: seen.cash ?? 0,
    ledger: any.ledger.map((_, of) => (of === seat ? seen.balance : 0)),
    parties: seen.parties.map((party, i) => ({
      ...partySeen(any.parties[i]!, party),
      ...licenceSeen(scenario, seen, i + 1),
    })),
    channels: seen.channels,
    exclusivity,
    development,
    generation,
    releasedAt,
    happened,
    ending,
  };
}

/** Of another's licence everybody knows when it was signed and for which channels; what it pays is anything. */
function licenceSeen(
  scenario: Scenario,
  { parties, licences, generation, releasedAt }: Sight,
  seat: number,
): Pick<PartyState, "terms" | "signing"> {
  const { terms, signing } = atSeat<PartyView>(parties, seat);
  const licence = licences.find(({ party }) => party === seat);
  if (terms !== null || licence === undefined) return { terms, signing };
  const { channels, exclusive, week } = licence;
  const promise = exclusive === null ? null : { channels: exclusive.channels, until: exclusive.months };
  return {
    terms: { ...plainTerms(scenario, seat), channels, exclusive: promise },
    signing: { week, generation, releasedAt },
  };
}

function partySeen(any: PartyState, seen: PartyView): Omit<PartyState, "terms" | "signing"> {
  return {
    inTalks: seen.inTalks ?? any.inTalks,
    gone: seen.gone ?? false,
    belief: seen.belief ?? any.belief,
    rapport: seen.rapport ?? any.rapport,
    type: seen.type ?? 0,
    given: seen.given ?? any.given,
    got: seen.got ?? any.got,
    givenIn: seen.givenIn ?? any.givenIn,
    gotIn: seen.gotIn ?? any.gotIn,
    paid: seen.paid ?? 0,
    nnn: seen.nnn ?? false,
    under: seen.under ?? any.under,
    kept: seen.kept ?? any.kept,
    attempts: seen.attempts ?? any.attempts,
    heard: seen.heard ?? [],
    request: seen.request,
    offer: seen.offer,
    proposal: seen.proposal,
    proposedIn: seen.proposedIn ?? 0,
    proposals: seen.proposals ?? [],
    answers: seen.answers ?? {},
    turnedDown: seen.turnedDown ?? any.turnedDown,
    probed: seen.probed ?? {},
    rebuild: seen.rebuild,
  };
}
