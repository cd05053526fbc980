/**
 * What can go wrong, once for all: each kind with its status and what to do about it (RFC 9457 on the wire).
 *
 * Thrown where it is found, answered in one place, `http/app.ts`.
 */
import type { MoveFault } from "@linchpin/table";

export const PROBLEMS = {
  "bad-request": [
    400,
    "The request cannot be read",
    "Correct what `detail` names; /api/openapi.json says what goes.",
  ],
  unreadable: [
    400,
    "This is no move",
    "Write a move in the notation; GET the table's moves for those open to you.",
  ],
  "bad-record": [
    400,
    "This record cannot be played",
    "Correct what `detail` names; a record is a .deal-game file.",
  ],
  "no-session": [401, "You have no session here", "POST /api/session and send the cookie back."],
  "cross-site": [403, "Another site may not do this", "Open the address of this server itself."],
  "wrong-host": [
    421,
    "This server has another name",
    "Open the address that it printed; LINCHPIN_HOSTS names others that it answers to.",
  ],
  "not-found": [
    404,
    "There is nothing here for you",
    "Check the address; tables belong to those who sit at them.",
  ],
  stale: [409, "The table has moved on", "GET the table and move from its `version`."],
  over: [409, "The talks are over", "GET the record to review them, or create another table."],
  "not-maker": [403, "Only who made the table may do this", "Ask whoever made it."],
  begun: [
    409,
    "The talks have begun",
    "Who plays for the program cannot be replaced any more: create a table, and invite before the first move.",
  ],
  taken: [409, "The seat is taken", "Choose another seat, or ask for another invitation."],
  covered: [
    409,
    "The record is covered until the talks end",
    "Play on or `close`; the record holds what is hidden.",
  ],
  "seed-known": [
    409,
    "The seed of this table is known",
    "To play with others create a table without a seed.",
  ],
  outdated: [409, "This table cannot be played on", "Delete it, or run the version that made it."],
  "too-many-tables": [
    409,
    "You have as many tables as you can have",
    "Delete one with DELETE /api/tables/{id}.",
  ],
  "too-much": [
    409,
    "Your tables take as much room as they may",
    "Delete one with DELETE /api/tables/{id}. Those of one address are counted together too.",
  ],
  "too-many-reviews": [
    429,
    "Enough reviews are waiting for you",
    "Wait until one is done. Those of one address are counted together too.",
  ],
  "too-large": [413, "The request is too large", "A record is at most 64 KB, anything else at most 8 KB."],
  "wrong-type": [415, "The request is not JSON", "Send `content-type: application/json`."],
  illegal: [422, "The rules do not allow this move", "GET the table's moves for those that they allow."],
  "too-many": [429, "Too many requests", "Wait as many seconds as `retry-after` says."],
  "no-room": [
    503,
    "The server has no room for more",
    "Moves at the tables that are there are kept. Who runs the server makes room on its disk.",
  ],
  internal: [500, "Something is wrong with the server", "Try again; if it stays, report the `request`."],
  unavailable: [503, "The server cannot answer just now", "Try again in a few seconds; nothing is lost."],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string, remedy: string]>>;

export type ProblemKind = keyof typeof PROBLEMS;

export class Problem extends Error {
  readonly kind: ProblemKind;
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | null;
  /** What the rules object to, for programs and other languages. */
  readonly fault: MoveFault | null;

  constructor(
    kind: ProblemKind,
    detail?: string,
    retryAfter: number | null = null,
    fault: MoveFault | null = null,
  ) {
    super(detail ?? PROBLEMS[kind][1]);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.fault = fault;
  }
}
