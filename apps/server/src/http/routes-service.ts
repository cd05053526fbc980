/** Sessions, scenarios, health. */
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { seatKeys } from "../core/state.ts";
import { Problem } from "../problem.ts";
import { askerOf, type Env, type Web } from "./context.ts";
import { json, refusals, refusalsOfChange, SIGNED_IN } from "./documents.ts";
import { beginSession, endSession, renewSession } from "./guests.ts";
import * as s from "@linchpin/protocol";
import { scenarioParams } from "./params.ts";

const session = createRoute({
  method: "post",
  path: "/api/session",
  tags: ["session"],
  summary:
    "Begin a session, or prolong that of a guest who sits at a table: a cookie that only this server can sign",
  responses: { 200: json(s.session, "Until when it is kept"), ...refusalsOfChange() },
});

const renew = createRoute({
  method: "post",
  path: "/api/session/renew",
  tags: ["session"],
  security: SIGNED_IN,
  summary: "Exchange your cookie for a new one; every other copy of it is worth nothing from then on",
  responses: { 204: { description: "The new cookie" }, ...refusalsOfChange("no-session") },
});

const forget = createRoute({
  method: "delete",
  path: "/api/session",
  tags: ["session"],
  security: SIGNED_IN,
  summary:
    "End the session for good and give up all your seats; a table without people is deleted with its record",
  responses: { 204: { description: "Nothing of yours is kept" }, ...refusalsOfChange("no-session") },
});

const scenarios = createRoute({
  method: "get",
  path: "/api/scenarios",
  tags: ["scenarios"],
  summary: "The scenarios, the first to learn with first",
  responses: { 200: json(s.scenarioSummary.array(), "The scenarios"), ...refusals() },
});

const scenario = createRoute({
  method: "get",
  path: "/api/scenarios/{id}",
  tags: ["scenarios"],
  summary: "A scenario: the deal, the numbers of play, and the texts in English and Chinese",
  request: { params: scenarioParams },
  responses: { 200: json(s.scenario, "The scenario"), ...refusals("not-found") },
});

const health = createRoute({
  method: "get",
  path: "/healthz",
  tags: ["service"],
  summary: "The process is alive",
  responses: { 200: json(s.status, "alive") },
});

const readiness = createRoute({
  method: "get",
  path: "/readyz",
  tags: ["service"],
  summary: "The server can play: its database takes writes, and it is not stopping",
  responses: { 200: json(s.readiness, "ready"), ...refusals("unavailable") },
});

export function serviceRoutes(web: Web, app: OpenAPIHono<Env>): void {
  app.openapi(session, async (c) => c.json({ expires: (await beginSession(c, web)).toISOString() }, 200));
  app.openapi(renew, async (c) => {
    await renewSession(c, web);
    return c.body(null, 204);
  });
  app.openapi(forget, async (c) => {
    await web.tables.forget(askerOf(c, web.proxy));
    endSession(c, web);
    return c.body(null, 204);
  });
  app.openapi(scenarios, (c) =>
    c.json(
      [...web.catalogue.values()].map(({ scenario: { id, version, weeks, ...rest }, texts: { en, zh } }) => ({
        id,
        version,
        weeks,
        seats: seatKeys({ id, version, weeks, ...rest }),
        title: { en: en["title"] ?? id, zh: zh["title"] ?? id },
        summary: { en: en["summary"] ?? "", zh: zh["summary"] ?? "" },
      })),
      200,
    ),
  );
  app.openapi(scenario, (c) => {
    const file = web.catalogue.get(c.req.valid("param").id);
    if (file === undefined) throw new Problem("not-found");
    return c.json(file, 200);
  });
  app.openapi(health, (c) => c.json({ status: "alive" }, 200));
  app.openapi(readiness, async (c) => {
    if (web.stopping.aborted) throw new Problem("unavailable", "the server is stopping", 5);
    const { problem, newTables, reviews } = await web.readiness();
    if (problem !== null) throw new Problem("unavailable", problem, 5);
    return c.json({ status: "ready", newTables, reviews }, 200);
  });
}
