/** The HTTP API and the web app: routes, what guards them, and the one place where problems become answers. */
import { OpenAPIHono, type Hook } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { getPath } from "hono/utils/url";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { randomUUID } from "node:crypto";
import { OverQuota } from "../store/store.ts";
import { Problem, PROBLEMS, type ProblemKind } from "../problem.ts";
import { isSecure, type Env, type Web } from "./context.ts";
import * as guard from "./guests.ts";
import { setHeaders } from "./headers.ts";
import { liveUpdates } from "./live-updates.ts";
import { checkHost, onlyJson, sameSite } from "./origin.ts";
import { invitationRoutes } from "./routes-invitations.ts";
import { reviewRoutes } from "./routes-reviews.ts";
import { serviceRoutes } from "./routes-service.ts";
import { tableRoutes } from "./routes-tables.ts";
import { RECORD_BYTES } from "@linchpin/protocol";

const SMALL_BYTES = 8 * 1024;
/** A record as JSON text can be longer than itself. */
const LARGE_BYTES = 2 * RECORD_BYTES;

const DOCUMENT = {
  openapi: "3.1.0",
  info: {
    title: "Linchpin",
    version: "0.1.0",
    description: "Live tables. POST /api/session first, and send the cookie with everything else.",
  },
};

export function openApp(web: Web): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({
    defaultHook: explainInput,
    getPath: (request) => below(web.prefix, getPath(request)),
  });
  app.onError((error, c) => explain(error, c, web));
  app.notFound((c) => {
    // The page names its parts from the folder that it lies in.
    if (web.prefix !== "" && getPath(c.req.raw) === web.prefix) return c.redirect(`${web.prefix}/`, 308);
    return web.site?.answer(c.req.raw, c.req.path) ?? explain(new Problem("not-found"), c, web);
  });
  app.use(accompany(web));
  app.use(checkHost(web));
  app.use("/api/*", guard.limitAddresses(web), sameSite(web), onlyJson);
  app.use("/api/tables/import", limitSize(LARGE_BYTES));
  app.use("/api/*", limitSize(SMALL_BYTES, "/api/tables/import"));
  const guests = [guard.needSession(web), guard.limitGuests(web)] as const;
  app.use("/api/tables/*", ...guests);
  app.on("POST", "/api/invitations/join", ...guests);
  app.on("DELETE", "/api/session", ...guests);
  app.on("POST", "/api/session/renew", ...guests);
  // Who guesses at invitations is as slow as who begins.
  for (const path of ["/api/session", "/api/tables", "/api/tables/import", "/api/invitations/look"])
    app.use(path, guard.limitBeginnings(web));
  const work = guard.limitWork(web);
  app.on(["POST", "DELETE"], ["/api/tables/*", "/api/invitations/join", "/api/session/*"], work);
  app.on("GET", "/api/tables/:id/moves", work);
  app.on("POST", "/api/tables/:id/review", guard.limitReviews(web));
  const heavy = guard.limitHeavy(web);
  for (const path of ["/api/tables/import", "/api/tables/:id/record", "/api/tables/:id/review"])
    app.use(path, heavy);
  serviceRoutes(web, app);
  tableRoutes(web, app);
  reviewRoutes(web, app);
  invitationRoutes(web, app);
  liveUpdates(web, app);
  app.openAPIRegistry.registerComponent("securitySchemes", "guest", {
    type: "apiKey",
    in: "cookie",
    name: guard.COOKIE,
  });
  // Made once: it takes longer than most requests.
  let document: string | null = null;
  app.get("/api/openapi.json", (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(DOCUMENT));
    return c.body(document, 200, { "content-type": "application/json" });
  });
  app.all("/api/*", () => {
    throw new Problem("not-found");
  });
  return app;
}

/** The path below the prefix, whether the proxy in front has taken it off or not. */
function below(prefix: string, path: string): string {
  if (prefix === "" || !path.startsWith(prefix)) return path;
  const rest = path.slice(prefix.length);
  return rest === "" || rest.startsWith("/") ? rest || "/" : path;
}

/** A name for the request, the headers of every answer, and a line in the log. */
const accompany =
  (web: Web): MiddlewareHandler<Env> =>
  async (c, next) => {
    const start = performance.now();
    const request = randomUUID();
    c.set("request", request);
    await next();
    // Set by `c.header`, they would have hono take the body apart into a stream, with a copy of all of it.
    const { headers } = c.res;
    setHeaders(headers, isSecure(c, web.proxy));
    headers.set("x-request-id", request);
    // Only the files of the app say for themselves how long they may be kept.
    if (c.req.path.startsWith("/api/") || !headers.has("cache-control"))
      headers.set("cache-control", "no-store");
    const { method, routePath } = c.req;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    // The route, not the path: paths name tables and invitations.
    web.log(c.res.status >= 500 ? "error" : "info", "answered", {
      request,
      method,
      route: routePath,
      status: c.res.status,
      ms,
    });
  };

function limitSize(maxSize: number, except?: string): MiddlewareHandler<Env> {
  const limit = bodyLimit({ maxSize, onError: tooLarge });
  return (c, next) => (c.req.path === except ? next() : limit(c, next));
}

function tooLarge(): never {
  throw new Problem("too-large");
}

const explainInput: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".") || "body"}: ${message}`);
  throw new Problem("bad-request", faults.slice(0, 5).join("; "));
};

function explain(error: unknown, c: Context<Env>, { log }: Web): Response {
  const problem = hasLeft(c) ? new Problem("bad-request", "the request ended half way") : problemIn(error);
  const [status, title, remedy] = PROBLEMS[problem.kind];
  const request = c.var.request;
  if (status >= 500) log("error", title, { request, error });
  const said = {
    type: `/api/problems/${problem.kind}`,
    title,
    status,
    detail: bounded(problem.message),
    remedy,
    request,
    ...(problem.fault === null ? {} : { fault: problem.fault }),
  };
  const headers = new Headers({ "content-type": "application/problem+json" });
  if (problem.retryAfter !== null) headers.set("retry-after", String(problem.retryAfter));
  return c.newResponse(JSON.stringify(said), { status, headers });
}

/** Whoever goes in the middle of a request makes reading it fail: that is no fault of the server's, nor of its database. */
const hasLeft = ({ env }: Context<Env>): boolean =>
  env?.incoming?.destroyed === true && !env.incoming.complete;

const MOST_DETAIL = 500;

/** What came from outside may stand in it: never longer than can be read, and nothing that moves a cursor. */
function bounded(detail: string): string {
  const clean = detail.replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
  return clean.length > MOST_DETAIL ? `${clean.slice(0, MOST_DETAIL)} …` : clean;
}

/** By status; whatever else is refused is a fault of the request. */
const KINDS: Readonly<Record<number, ProblemKind>> = {
  401: "no-session",
  403: "cross-site",
  404: "not-found",
  413: "too-large",
  415: "wrong-type",
  429: "too-many",
};

const OVER = {
  tables: "too-many-tables",
  bytes: "too-much",
  reviews: "too-many-reviews",
} as const satisfies Readonly<Record<OverQuota["of"], ProblemKind>>;

function problemIn(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof OverQuota) return new Problem(OVER[error.of]);
  if (error instanceof HTTPException && error.status < 500)
    return new Problem(KINDS[error.status] ?? "bad-request", error.message);
  // Somebody who has just been forgotten was to sit down.
  if (codeOf(error) === NO_SUCH_GUEST) return new Problem("no-session");
  if (isFull(error)) return new Problem("no-room", "the disk of the database is full", 30);
  return isOutage(error)
    ? new Problem("unavailable", "the database does not answer", 2)
    : new Problem("internal");
}

const NO_SUCH_GUEST = "23503";

/** Connections refused or lost, and PostgreSQL's classes 08 (connection) and 57P (shut down). */
const OUTAGE = /^(?:ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|08|57P|57014|55P03|53300)/;
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|closed the connection/i;

function isOutage(error: unknown): boolean {
  return OUTAGE.test(codeOf(error)) || (error instanceof Error && LOST.test(error.message));
}

/** PostgreSQL's class 53, insufficient resources, without too many connections; and the file system's own word. */
const isFull = (error: unknown): boolean => /^(?:53[12]00|53000|53400|ENOSPC|EDQUOT)$/.test(codeOf(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
