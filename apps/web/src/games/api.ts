/**
 * The server's API as this app uses it. Every call ends in an answer: done, refused, or `lost` where nothing came back
 * that the server itself has said. Who has no session yet gets one on the way.
 */
import type { Invitation, InvitedTo, MoveSent, NewTable, TableState, TableSummary } from "@linchpin/protocol";
import { isInvitation, isInvitedTo, isTables, isTableState, refusalIn, type Refusal } from "./wire.ts";
import { dropKept, readKept, writeKept } from "../app/storage.ts";

export type Answer<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "lost" };

/** What went wrong, in the words of the server; `unreachable`: where it has not answered. */
export const problemIn = (
  answer: Exclude<Answer<unknown>, { readonly kind: "done" }>,
  unreachable: string,
): string => (answer.kind === "lost" ? unreachable : answer.refusal.detail);

/** The page's own folder, so that the app can lie below another address. */
const at = (path: string): string => `./api/${path}`;

export const eventsAt = (id: string, after: number): string => at(`tables/${id}/events?after=${after}`);

const anything = (value: unknown): value is unknown => value !== undefined;
const text = (value: unknown): value is string => typeof value === "string";

export const listTables = (): Promise<Answer<readonly TableSummary[]>> => ask("GET", "tables", isTables);
export const createTable = (table: NewTable): Promise<Answer<TableState>> =>
  ask("POST", "tables", isTableState, table);
export const readTable = (id: string, after: number): Promise<Answer<TableState>> =>
  ask("GET", `tables/${id}?after=${after}`, isTableState);
export const sendMove = (id: string, move: MoveSent): Promise<Answer<TableState>> =>
  ask("POST", `tables/${id}/moves`, isTableState, move);
export const readRecord = (id: string): Promise<Answer<string>> => ask("GET", `tables/${id}/record`, text);
export const leaveTable = (id: string): Promise<Answer<unknown>> => ask("DELETE", `tables/${id}`, anything);
export const invite = (id: string, seat: string): Promise<Answer<Invitation>> =>
  ask("POST", `tables/${id}/invitations`, isInvitation, { seat });
export const invitedTo = (token: string): Promise<Answer<InvitedTo>> =>
  ask("POST", "invitations/look", isInvitedTo, { token });
export const join = (token: string): Promise<Answer<TableState>> =>
  ask("POST", "invitations/join", isTableState, { token });
/** Takes a seat from whoever sits there. */
export const freeSeat = (id: string, seat: string): Promise<Answer<TableState>> =>
  ask("DELETE", `tables/${id}/seats/${encodeURIComponent(seat)}`, isTableState);
/** Plays again oneself. */
export const comeBack = (id: string): Promise<Answer<TableState>> =>
  ask("POST", `tables/${id}/back`, isTableState);

/** Deletes the seats and tables of this guest, and who it is. */
export async function forgetMe(): Promise<boolean> {
  const done = (await send("DELETE", "session"))?.ok === true;
  if (done) dropKept(GUEST);
  return done;
}

const GUEST = "linchpin.guest";

/** Whether this browser has been a guest here: the cookie itself is not for scripts to read. */
export const isGuest = (): boolean => readKept(GUEST) !== null;

async function beginSession(): Promise<boolean> {
  const begun = (await send("POST", "session"))?.ok === true;
  if (begun) writeKept(GUEST, "yes");
  return begun;
}

async function ask<T>(
  method: string,
  path: string,
  fits: (value: unknown) => value is T,
  body?: object,
): Promise<Answer<T>> {
  const first = isGuest() || (await beginSession()) ? await send(method, path, body) : null;
  // A session that has run out, or whose cookie was deleted.
  const met = first?.status === 401 && (await beginSession()) ? await send(method, path, body) : first;
  if (met === null || isGateway(met.status)) return { kind: "lost" };
  const value = await contentOf(met);
  if (!met.ok) return { kind: "refused", refusal: refusalIn(value) };
  return fits(value) ? { kind: "done", value } : { kind: "lost" };
}

/** A proxy answers for a server that is not there; a server that is stopping says so itself; both pass. */
const isGateway = (status: number): boolean => status === 429 || (status >= 502 && status <= 504);

async function send(method: string, path: string, body?: object): Promise<Response | null> {
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  try {
    return await fetch(at(path), { method, credentials: "same-origin", ...json });
  } catch {
    return null;
  }
}

async function contentOf(response: Response): Promise<unknown> {
  const whole = await response.text().catch(() => "");
  if (!/json/.test(response.headers.get("content-type") ?? "")) return whole;
  try {
    return JSON.parse(whole);
  } catch {
    return null;
  }
}
