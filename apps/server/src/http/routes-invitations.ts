/** Invitations: a link that gives whoever opens it first another seat at the table. */
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Env, Web } from "./context.ts";
import { body, json, refusals, refusalsOfChange, SIGNED_IN } from "./documents.ts";
import { known } from "./routes-tables.ts";
import * as s from "./schemas.ts";

const security = SIGNED_IN;
const tags = ["invitations"];

const invite = createRoute({
  method: "post",
  path: "/api/tables/{id}/invitations",
  tags,
  security,
  summary:
    "Invite somebody to a simulated seat; until then it plays by itself. An earlier link to it is void",
  request: { params: s.tableParams, ...body(s.invited) },
  responses: {
    201: json(s.invitation, "The link: it works once"),
    ...refusalsOfChange(
      "bad-request",
      "no-session",
      "not-found",
      "taken",
      "seed-known",
      "too-large",
      "wrong-type",
    ),
  },
});

const look = createRoute({
  method: "get",
  path: "/api/invitations/{token}",
  tags,
  summary: "What an invitation is to",
  request: { params: s.tokenParams },
  responses: { 200: json(s.standing, "The seat that waits"), ...refusals("not-found") },
});

const join = createRoute({
  method: "post",
  path: "/api/invitations/{token}",
  tags,
  security,
  summary: "Take the seat",
  request: { params: s.tokenParams },
  responses: {
    200: json(s.tableState, "The table as your seat sees it"),
    ...refusalsOfChange("no-session", "not-found", "taken"),
  },
});

export function invitationRoutes({ tables }: Web, app: OpenAPIHono<Env>): void {
  app.openapi(invite, async (c) => {
    const id = known(c.req.valid("param").id);
    const { token, expires } = await tables.invite(c.var.guest, id, c.req.valid("json").seat);
    return c.json({ link: `/#/join/${token}`, token, expires: expires.toISOString() }, 201);
  });
  app.openapi(look, async (c) => {
    const { expires, ...seat } = await tables.invitation(known(c.req.valid("param").token));
    return c.json({ ...seat, expires: expires.toISOString() }, 200);
  });
  app.openapi(join, async (c) =>
    c.json(await tables.join(c.var.guest, known(c.req.valid("param").token)), 200),
  );
}
