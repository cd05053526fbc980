/** Who asks: reads and writes the session cookie, and counts what a guest and an address may ask for. */
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Context, MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";
import { openBuckets, type Buckets } from "./buckets.ts";
import { addressOf, isSecure, type Env, type Web } from "./context.ts";
import { COOKIE, type Session } from "./session.ts";

function sessionOf(c: Context<Env>, { sessions, now }: Web): Session | null {
  const cookie = getCookie(c, COOKIE);
  return cookie === undefined ? null : sessions.read(cookie, now());
}

/** Sets the cookie of the guest who asks, or of a new one; until when it is kept. */
export function beginSession(c: Context<Env>, web: Web): Date {
  const { sessions, now, proxy } = web;
  const fresh = sessions.begin(now());
  const { guest } = sessionOf(c, web) ?? fresh;
  const { expires } = fresh;
  setCookie(c, COOKIE, sessions.write({ guest, expires }), {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: isSecure(c, proxy),
    expires,
  });
  return expires;
}

export function endSession(c: Context<Env>): void {
  deleteCookie(c, COOKIE, { path: "/" });
}

export const needSession =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const session = sessionOf(c, web);
    if (session === null) throw new Problem("no-session");
    c.set("guest", session.guest);
    await next();
  };

/** Every request counts against its address. */
export function limitAddresses(web: Web): MiddlewareHandler<Env> {
  const buckets = openBuckets(web.limits.address);
  return async (c, next) => {
    pay(buckets, addressOf(c, web.proxy), web);
    await next();
  };
}

/** After `needSession`: requests of one guest. */
export function limitGuests(web: Web): MiddlewareHandler<Env> {
  const buckets = openBuckets(web.limits.guest);
  return async (c, next) => {
    pay(buckets, c.var.guest, web);
    await next();
  };
}

/** New sessions and new tables cost more than the rest. */
export function limitBeginnings(web: Web): MiddlewareHandler<Env> {
  const buckets = openBuckets(web.limits.beginnings);
  return async (c, next) => {
    if (c.req.method === "POST") pay(buckets, c.var.guest ?? addressOf(c, web.proxy), web);
    await next();
  };
}

/** Whole games that are read or written, and reviews asked for; looking at a review costs nothing more. */
export function limitHeavy(web: Web): MiddlewareHandler<Env> {
  const [guests, addresses] = [openBuckets(web.limits.heavy), openBuckets(web.limits.heavyOfAddress)];
  return async (c, next) => {
    if (c.req.method === "POST" || c.req.path.endsWith("/record")) {
      pay(guests, c.var.guest, web);
      pay(addresses, addressOf(c, web.proxy), web);
    }
    await next();
  };
}

function pay(buckets: Buckets, name: string, { elapsed }: Web): void {
  const wait = buckets.take(name, elapsed());
  if (wait > 0) throw new Problem("too-many", undefined, Math.ceil(wait));
}
