/**
 * Guests without an account: a random name in a cookie that only this server can have signed.
 *
 * `v2.<key>.<guest>.<epoch>.<signature>`. The guest and its epoch stand in the database too, so that a session ends when
 * it is ended, whatever copies of the cookie there are. No date is in it: a wrong clock makes nobody a stranger.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { SigningKey } from "./keys.ts";

/** Guests come back to their tables for this long after their last visit. */
export const SESSION_DAYS = 180;

export interface Session {
  readonly guest: string;
  readonly epoch: number;
}

/** What a cookie says, if it was signed with one of the keys. */
interface SignedSession extends Session {
  /** Id of the key. */
  readonly key: string;
}

const COOKIE = /^(v2\.([\w-]{8})\.([\w-]{22})\.(\d{1,9}))\.([\w-]{43})$/;

export const newGuest = (): string => randomBytes(16).toString("base64url");

const sign = (text: string, { secret }: SigningKey): string =>
  createHmac("sha256", secret).update(`guest ${text}`).digest("base64url");

export function writeCookie({ guest, epoch }: Session, key: SigningKey): string {
  const text = `v2.${key.id}.${guest}.${epoch}`;
  return `${text}.${sign(text, key)}`;
}

/** The key that a cookie names; null: it is no cookie of ours. */
export const keyOfCookie = (cookie: string): string | null => COOKIE.exec(cookie)?.[2] ?? null;

/** Null: forged or damaged. The signature is compared as text, so that it can be spelt in one way only. */
export function readCookie(cookie: string, keys: readonly SigningKey[]): SignedSession | null {
  const found = COOKIE.exec(cookie);
  if (found === null) return null;
  const [, text, id, guest, epoch, signature] = found as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const key = keys.find((each) => each.id === id);
  if (key === undefined) return null;
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(text, key)))) return null;
  return { guest, epoch: Number(epoch), key: id };
}
