/** The rules of play: scenarios, positions, moves, what a seat sees, settlement, records. */

// Scenarios, from a file or from a deal alone.
export { MONTHS_A_WEEK, noDetours, WEEKS_A_MONTH } from "./scenario.ts";
export type {
  Detour,
  Effect,
  PartyType,
  Scenario,
  ScenarioEvent,
  ScenarioParty,
  ScenarioTexts,
} from "./scenario.ts";
export { parseScenario, playedAs, scenarioDealPath, tooManyParties } from "./scenario-file.ts";
export type { ScenarioFile } from "./scenario-file.ts";
export { LANGUAGES, textKeys, type Language } from "./scenario-texts.ts";
export {
  dealId,
  dealNamed,
  defaultScenario,
  half,
  isContentId,
  MAX_PLAYED_PARTIES,
  withAsks,
  type EarlierAsk,
} from "./default/index.ts";

// A game as it stands.
export {
  drawIndex,
  givenTo,
  holds,
  leakOf,
  partyAt,
  standsUntil,
  start,
  teaches,
  withParty,
} from "./position.ts";
export type { Attempt, Ending, Heard, PartyState, Position, Rebuild } from "./position.ts";
export { parseSeed, seedFrom, streamOf, voiceOf, type Seed } from "./seed.ts";
export { readPosition, scenarioName, writePosition } from "./saved.ts";

// Moves: what there is, which are legal, what they do.
export {
  asksForSame,
  assetAsked,
  atSeat,
  DETOURS,
  EXCLUSIVITY_WEEKS,
  isDetour,
  needsOwner,
  REASONS,
  seatsOf,
  TIDINGS,
  TOPICS,
} from "./moves.ts";
export type {
  Against,
  Asked,
  DetourAct,
  DetourKind,
  Move,
  MoveKind,
  Offer,
  OwnerKind,
  OwnerMove,
  PartyAct,
  PartyKind,
  Reason,
  Request,
  RequestKind,
  Tidings,
  Topic,
} from "./moves.ts";
export { canUndo, isOwnerMove, isSecret, MOVE_KINDS, OWNER_KINDS, towards } from "./move-kinds.ts";
export type { FieldForm } from "./move-kinds.ts";
export { moveForms, parseMove, writeMove, type ParsedMove } from "./notation.ts";
export { detoursIn } from "./candidates.ts";
export { breachOf, detourObjection, detourOf, keepObjection, metBy, offeredBy } from "./detours.ts";
export { againsts, costOf, legal, objection } from "./legal.ts";
export type { MoveFault, Named, NotationFault, Refusal, SourceFault } from "./refusals.ts";
export { countsOn, isKnown, isSo, OTHERS, rankOf, toldOf } from "./tidings.ts";
export { play } from "./play.ts";
export { isNews, OFFER_FATES, REQUEST_FATES } from "./events.ts";
export type { EventKind, OfferFate, PlayEvent, RequestFate, Side } from "./events.ts";
export { perft } from "./perft.ts";
export {
  KEPT,
  MAX_PRESSES,
  MAX_PROBES,
  MAX_PROPOSALS,
  PENALTY_OVER_NNN,
  PROBE_SIGNAL,
  SEEN_THROUGH,
  RULES_VERSION,
} from "./rules.ts";

// What a seat sees.
export { allyOf, asOwner, asParty, ownerView, ownParty, seatView, seenBy, STRANGER, view } from "./view.ts";
export type { OwnerView, OwnParty, PartyAcross, PartyView, SeatView, View } from "./view.ts";
export { conflict, freeChannels, licencesOf, promised, type PublicLicence } from "./licences.ts";

// Terms, and the deal that they are worked out in.
export { termsFromData } from "./terms-data.ts";
export { keepingAtHome, mostTaughtBy } from "./handover.ts";
export { plainTerms, termsGrid, workableTerms } from "./terms-grid.ts";
export { running } from "./terms-run.ts";
export { dueAhead, dueMonth, flatRoyalty, rivalsIn, sameTerms, servable } from "./terms-shape.ts";
export { dealOf, knownIn, portionOf, settledDeal, truthOf } from "./deal-of.ts";
export type { Outlook, PartyOutlook } from "./deal-of.ts";

// The end.
export { partOf, shutUntil, type Presence } from "./sellers.ts";
export { settle, type Settlement } from "./settle.ts";

// Records, and games played again.
export { headerOf, recordOf, writeRecord, type GameRecord, type Label, type RecordedMove } from "./record.ts";
export { parseRecord, type RecordResult } from "./record-parse.ts";
export type { Place, RecordFault, RecordProblem } from "./record-faults.ts";
export { replay, seedOf, stepFrom, stepsOf, type ReplayResult, type Step } from "./replay.ts";
export { convinced } from "./state.ts";
