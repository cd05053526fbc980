/** What goes over the wire, once: the schemas, and the types of both sides inferred from them. */
export { event, move, terms, view } from "./play.ts";
export { PAGE_POLICY } from "./policy.ts";
export {
  imported,
  invitation,
  invited,
  isSecret,
  legalMoves,
  moveSent,
  newTable,
  problem,
  readiness,
  RECORD_BYTES,
  review,
  scenario,
  scenarioSummary,
  session,
  standing,
  status,
  summary,
  tableState,
  tokenSent,
} from "./tables.ts";
export type {
  Invitation,
  InvitedTo,
  Mode,
  MoveSent,
  NewTable,
  Review,
  SeatingKind,
  SeatPlayer,
  SeenEvent,
  TableState,
  TableSummary,
} from "./types.ts";
