/**
 * Which names this server answers to, and from whose pages it takes commands.
 *
 * A page of another site can let its own name point here (DNS rebinding) and is then "same origin" to the browser:
 * only the name in `Host` tells. An address in numbers cannot be rebound. `Origin` is compared too, as browsers send
 * `Sec-Fetch-Site` to HTTPS and localhost only.
 */
import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { Problem } from "../problem.ts";
import { isSecure, type Env, type Web } from "./context.ts";

/** `names`: those that were set; on this machine only, those of this machine are enough. */
export function knownHost(host: string, names: readonly string[], loopback: boolean): boolean {
  const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
  if (name === "localhost" || names.includes(name)) return true;
  const address = name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name;
  if (isIP(address) === 0) return false;
  return !loopback || address === "::1" || /^127\.\d+\.\d+\.\d+$/.test(address);
}

export const checkHost =
  ({ hosts, loopback }: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const host = hostOf(c.req.raw);
    if (!knownHost(host, hosts, loopback))
      throw new Problem("wrong-host", `this server is not called "${host}"`);
    await next();
  };

/** Without a header (in process) the address itself has it. */
const hostOf = (request: Request): string => request.headers.get("host") ?? new URL(request.url).host;

const READING = new Set(["GET", "HEAD"]);

export const sameSite =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!READING.has(c.req.method)) {
      const site = c.req.header("sec-fetch-site");
      if (site !== undefined && site !== "same-origin" && site !== "none") throw new Problem("cross-site");
      const origin = c.req.header("origin");
      if (origin !== undefined && !isOurs(origin, hostOf(c.req.raw).toLowerCase(), isSecure(c, web.proxy)))
        throw new Problem("cross-site");
    }
    await next();
  };

/** `null` and other things that are no address are not. A page that came without HTTPS may be anybody's. */
function isOurs(origin: string, host: string, secure: boolean): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: named, protocol } = new URL(origin);
  return named === host && (!secure || protocol === "https:");
}

/** Forms of other sites cannot send JSON, nor can a body come without saying what it is. */
export const onlyJson: MiddlewareHandler<Env> = async (c, next) => {
  if (!READING.has(c.req.method) && hasBody(c.req.raw)) {
    const type = c.req.header("content-type") ?? "";
    if (!/^application\/json\s*(?:;\s*charset=["']?utf-8["']?\s*)?$/i.test(type))
      throw new Problem("wrong-type");
  }
  await next();
};

function hasBody({ headers, body }: Request): boolean {
  const length = headers.get("content-length");
  if (length !== null) return length !== "0";
  // A request of this process says no length.
  return headers.has("transfer-encoding") || (!headers.has("host") && body !== null);
}
