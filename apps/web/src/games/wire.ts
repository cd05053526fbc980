/**
 * What the server says of a table: the part of its API that this app uses (`/api/openapi.json` has all of it).
 *
 * The server is our own and of the same build, so that an answer is looked at for its make only.
 */
import type { Sight } from "@linchpin/match";
import { isKnownFault } from "@linchpin/words";
import type { MoveFault, PlayEvent } from "@linchpin/table";

/** An event and its number among all that the seat has seen. */
export type SeenEvent = PlayEvent & { readonly number: number };

export interface SeatPlayer {
  readonly key: string;
  /** `away`: the program plays for a person who was silent. */
  readonly player: "you" | "person" | "simulated" | "away";
}

/** Somebody came or went; all see it. */
export interface Seating {
  readonly week: number;
  readonly seat: string;
  readonly kind: "sat" | "left" | "freed" | "silent" | "back";
}

export interface TableState {
  readonly id: string;
  /** Name and version. */
  readonly scenario: string;
  readonly mode: "practice" | "exam";
  /** Nobody can be invited where somebody knows the seed. */
  readonly seedKnown: boolean;
  /** One made the table, and can free seats. */
  readonly maker: boolean;
  /** One can invite: nobody has moved yet. */
  readonly invites: boolean;
  /** How often it was dealt anew: then nothing that was seen before counts. */
  readonly drawn: number;
  /** One was silent, and the program plays. */
  readonly away: boolean;
  readonly seatings: readonly Seating[];
  readonly seat: string;
  readonly version: string;
  readonly yourTurn: boolean;
  readonly over: boolean;
  readonly seats: readonly SeatPlayer[];
  readonly view: Sight;
  /** Events that the seat has seen so far; `events` are those after the number asked for. */
  readonly seen: number;
  readonly events: readonly SeenEvent[];
  /** By seat, once the talks are over. */
  readonly payoffs: readonly number[] | null;
}

export interface MoveSent {
  readonly version: string;
  readonly move: string;
  readonly request: string;
  readonly after: number;
}

export interface TableSummary {
  readonly id: string;
  readonly scenario: string;
  readonly mode: "practice" | "exam";
  readonly seat: string;
  readonly week: number;
  readonly over: boolean;
}

export interface Invitation {
  readonly token: string;
  readonly expires: string;
}

/** What an invitation is to. */
export interface InvitedTo {
  readonly scenario: string;
  readonly seat: string;
  readonly expires: string;
}

export interface NewTable {
  readonly scenario: string;
  readonly seat: string;
  readonly mode: "practice" | "exam";
}

/** Why the server did not do it: the last word of the problem's type, what went wrong, in English, and as data. */
export interface Refusal {
  readonly kind: string;
  readonly detail: string;
  readonly fault: MoveFault | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

export const isTableState = (value: unknown): value is TableState =>
  isRecord(value) &&
  typeof value["version"] === "string" &&
  isRecord(value["view"]) &&
  Array.isArray(value["events"]) &&
  Array.isArray(value["seats"]) &&
  Array.isArray(value["seatings"]);

export const isTables = (value: unknown): value is readonly TableSummary[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && typeof each["id"] === "string");

export const isInvitation = (value: unknown): value is Invitation =>
  isRecord(value) && typeof value["token"] === "string";

export const isInvitedTo = (value: unknown): value is InvitedTo =>
  isRecord(value) && typeof value["scenario"] === "string" && typeof value["seat"] === "string";

export function refusalIn(value: unknown): Refusal {
  const type = isRecord(value) && typeof value["type"] === "string" ? value["type"] : "";
  const detail = isRecord(value) && typeof value["detail"] === "string" ? value["detail"] : "";
  const fault = isRecord(value) && isKnownFault(value["fault"]) ? value["fault"] : null;
  return { kind: type.split("/").at(-1)!, detail, fault };
}
