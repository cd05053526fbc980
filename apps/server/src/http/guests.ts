/** Who asks: reads and writes the session cookie, and counts what a guest and an address may ask for. */
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";
import { addressOf, isSecure, type Env, type Web } from "./context.ts";
import type { Limiter } from "./rates.ts";
import { SESSION_DAYS, type Session } from "./session.ts";
import type { StandingSession } from "./sessions.ts";

export const COOKIE = "linchpin_guest";
const LASTS_SECONDS = SESSION_DAYS * 86_400;

/** Behind HTTPS its name begins with `__Host-`, which no other host of the domain can set. */
function cookieOf(c: Context<Env>, { proxy }: Web): string | null {
  const found = isSecure(c, proxy) ? getCookie(c, COOKIE, "host") : getCookie(c, COOKIE);
  return found ?? null;
}

function setSession(c: Context<Env>, { sessions, proxy }: Web, session: Session): void {
  const secure = isSecure(c, proxy);
  setCookie(c, COOKIE, sessions.write(session), {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure,
    // A length, not a date: the clocks of both ends may differ.
    maxAge: LASTS_SECONDS,
    ...(secure ? { prefix: "host" as const } : {}),
  });
}

/** Sets the cookie of the guest who asks, or of a new one; until when it is kept. */
export async function beginSession(c: Context<Env>, web: Web): Promise<Date> {
  setSession(c, web, await web.sessions.begin(cookieOf(c, web)));
  return new Date(web.now().getTime() + LASTS_SECONDS * 1000);
}

export async function renewSession(c: Context<Env>, web: Web): Promise<void> {
  const renewed = await web.sessions.renew(c.var.guest);
  if (renewed === null) throw new Problem("no-session");
  setSession(c, web, renewed);
}

export function endSession(c: Context<Env>, { proxy }: Web): void {
  const secure = isSecure(c, proxy);
  deleteCookie(c, COOKIE, { path: "/", secure, ...(secure ? { prefix: "host" as const } : {}) });
}

async function sessionOf(c: Context<Env>, web: Web): Promise<StandingSession | null> {
  const cookie = cookieOf(c, web);
  return cookie === null ? null : web.sessions.read(cookie);
}

export const needSession =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const session = await sessionOf(c, web);
    if (session === null) throw new Problem("no-session");
    c.set("guest", session.guest);
    c.set("epoch", session.epoch);
    await next();
    if (session.due && !c.res.headers.has("set-cookie")) setSession(c, web, session);
  };

/** Each request is paid for by whoever it names; null: it costs nothing. */
const limited =
  (rate: Limiter, payer: (c: Context<Env>) => string | null): MiddlewareHandler<Env> =>
  async (c, next) => {
    const name = payer(c);
    if (name !== null) await pay(rate, name);
    await next();
  };

const byAddress =
  ({ proxy }: Web) =>
  (c: Context<Env>): string =>
    addressOf(c, proxy);

/** Every request counts against its address. */
export const limitAddresses = (web: Web): MiddlewareHandler<Env> =>
  limited(web.limiter("address", web.limits.address), byAddress(web));

/** After `needSession`: requests of one guest. */
export const limitGuests = (web: Web): MiddlewareHandler<Env> =>
  limited(web.limiter("guest", web.limits.guest), (c) => c.var.guest);

/** New sessions and new tables cost more than the rest. */
export const limitBeginnings = (web: Web): MiddlewareHandler<Env> =>
  limited(web.limiter("beginnings", web.limits.beginnings), (c) =>
    c.req.method === "POST" ? (c.var.guest ?? addressOf(c, web.proxy)) : null,
  );

/** What makes the server play or write costs it several times as much as a look. */
export const limitWork = (web: Web): MiddlewareHandler<Env> =>
  limited(web.limiter("work", web.limits.workOfAddress), byAddress(web));

/** A review takes seconds of a core even where it is short: no address asks for more than a worker can do. */
export const limitReviews = (web: Web): MiddlewareHandler<Env> =>
  limited(web.limiter("reviews", web.limits.reviewsOfAddress), byAddress(web));

/** Whole games that are read or written, and reviews asked for; looking at a review costs nothing more. */
export function limitHeavy(web: Web): MiddlewareHandler<Env> {
  const guests = web.limiter("heavy", web.limits.heavy);
  const addresses = web.limiter("heavy of address", web.limits.heavyOfAddress);
  return async (c, next) => {
    if (c.req.method === "POST" || c.req.path.endsWith("/record")) {
      await pay(guests, c.var.guest);
      await pay(addresses, addressOf(c, web.proxy));
    }
    await next();
  };
}

async function pay(limiter: Limiter, name: string): Promise<void> {
  const wait = await limiter.take(name);
  if (wait > 0) throw new Problem("too-many", undefined, Math.ceil(wait));
}
