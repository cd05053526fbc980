/**
 * Seats: a link that gives whoever opens it first another seat, freeing one, and coming back to one's own.
 *
 * The secret of an invitation comes in the body, never in a path: logs on the way keep paths.
 */
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { askerOf, type Env, type Web } from "./context.ts";
import { body, json, refusalsOfChange, routeOf } from "./documents.ts";
import { known } from "./routes-tables.ts";
import * as s from "@linchpin/protocol";
import { tableParams, seatParams } from "./params.ts";

const ofSeats = routeOf("seats");

const invite = ofSeats({
  method: "post",
  path: "/api/tables/{id}/invitations",
  summary:
    "Invite somebody to a simulated seat, before the first move; only who made the table. An earlier link is void",
  request: { params: tableParams, ...body(s.invited) },
  responses: {
    201: json(s.invitation, "The link: it works once"),
    ...refusalsOfChange("no-session", "not-found", "not-maker", "taken", "begun", "seed-known", "outdated"),
  },
});

const look = createRoute({
  method: "post",
  path: "/api/invitations/look",
  tags: ["seats"],
  summary: "What an invitation is to",
  request: body(s.tokenSent),
  responses: {
    200: json(s.standing, "The seat that waits"),
    ...refusalsOfChange("not-found", "outdated"),
  },
});

const join = ofSeats({
  method: "post",
  path: "/api/invitations/join",
  summary: "Take the seat",
  request: body(s.tokenSent),
  responses: {
    200: json(s.tableState, "The table as your seat sees it"),
    ...refusalsOfChange("no-session", "not-found", "taken", "begun", "too-many-tables", "outdated"),
  },
});

const free = ofSeats({
  method: "delete",
  path: "/api/tables/{id}/seats/{seat}",
  summary: "Take a seat from whoever sits there, seen by all; only who made the table. The program plays on",
  request: { params: seatParams },
  responses: {
    200: json(s.tableState, "The table without that person"),
    ...refusalsOfChange("no-session", "not-found", "not-maker", "outdated"),
  },
});

const back = ofSeats({
  method: "post",
  path: "/api/tables/{id}/back",
  summary: "Play again yourself, after you were silent for so long that the program did",
  request: { params: tableParams },
  responses: {
    200: json(s.tableState, "The table as your seat sees it"),
    ...refusalsOfChange("no-session", "not-found", "taken", "begun", "outdated"),
  },
});

export function invitationRoutes({ tables, prefix, proxy }: Web, app: OpenAPIHono<Env>): void {
  app.openapi(invite, async (c) => {
    const id = known(c.req.valid("param").id);
    const { token, expires } = await tables.invite(c.var.guest, id, c.req.valid("json").seat);
    return c.json({ link: `${prefix}/#/join/${token}`, token, expires: expires.toISOString() }, 201);
  });
  app.openapi(look, async (c) => {
    const { expires, ...seat } = await tables.invitation(known(c.req.valid("json").token));
    return c.json({ ...seat, expires: expires.toISOString() }, 200);
  });
  app.openapi(join, async (c) =>
    c.json(await tables.join(askerOf(c, proxy), known(c.req.valid("json").token)), 200),
  );
  app.openapi(free, async (c) => {
    const { id, seat } = c.req.valid("param");
    return c.json(await tables.free(askerOf(c, proxy), known(id), seat), 200);
  });
  app.openapi(back, async (c) =>
    c.json(await tables.back(askerOf(c, proxy), known(c.req.valid("param").id)), 200),
  );
}
