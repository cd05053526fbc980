/** Whether an answer has the make of what was asked for; the server is our own and of the same build. */
import type { Invitation, InvitedTo, TableState, TableSummary } from "@linchpin/protocol";
import { isKnownFault } from "@linchpin/words";
import type { MoveFault } from "@linchpin/table";

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
