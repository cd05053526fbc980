/**
 * Guests without an account: a random name in a cookie that only this server can have signed.
 *
 * `v1.<guest>.<until>.<signature>`; nothing is stored. Who has no valid cookie is nobody.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export const COOKIE = "linchpin_guest";
/** Guests come back to their tables for this long after their last visit. */
export const SESSION_DAYS = 180;
const DAY_MS = 86_400_000;

export interface Session {
  readonly guest: string;
  readonly expires: Date;
}

export interface Sessions {
  readonly begin: (now: Date) => Session;
  readonly write: (session: Session) => string;
  /** Null: forged, damaged or out of date. */
  readonly read: (cookie: string, now: Date) => Session | null;
}

export const newSecret = (): string => randomBytes(32).toString("base64url");

export function openSessions(secret: string): Sessions {
  const sign = (text: string): Buffer => createHmac("sha256", secret).update(`guest ${text}`).digest();
  return {
    begin: (now) => ({
      guest: randomBytes(16).toString("base64url"),
      expires: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
    }),
    write: ({ guest, expires }) => {
      const text = `v1.${guest}.${Math.floor(expires.getTime() / 1000)}`;
      return `${text}.${sign(text).toString("base64url")}`;
    },
    read: (cookie, now) => {
      const found = /^(v1\.([\w-]{22})\.(\d{1,12}))\.([\w-]{43})$/.exec(cookie);
      if (found === null) return null;
      const [, text, guest, until, signature] = found as unknown as [string, string, string, string, string];
      if (!timingSafeEqual(sign(text), Buffer.from(signature, "base64url"))) return null;
      const expires = new Date(Number(until) * 1000);
      return expires > now ? { guest, expires } : null;
    },
  };
}
