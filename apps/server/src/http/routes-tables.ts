/** Tables: create, import, look, move, export, leave. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { Problem } from "../problem.ts";
import { askerOf, type Env, type Web } from "./context.ts";
import { body, json, refusals, refusalsOfChange, routeOf } from "./documents.ts";
import * as s from "@linchpin/protocol";
import { tableParams, afterQuery, recordText } from "./params.ts";

const ofTables = routeOf("tables");

const list = ofTables({
  method: "get",
  path: "/api/tables",
  summary: "Your tables, the newest first",
  responses: { 200: json(s.summary.array().readonly(), "Your tables"), ...refusals("no-session") },
});

const create = ofTables({
  method: "post",
  path: "/api/tables",
  summary: "Create a table and sit down",
  request: body(s.newTable),
  responses: {
    201: json(s.tableState, "The table, at its address in `location`"),
    ...refusalsOfChange(
      "bad-request",
      "no-session",
      "too-many-tables",
      "too-much",
      "too-large",
      "wrong-type",
    ),
  },
});

const bring = ofTables({
  method: "post",
  path: "/api/tables/import",
  summary: "Play a record on",
  request: body(s.imported),
  responses: {
    201: json(s.tableState, "The table, at its address in `location`"),
    ...refusalsOfChange(
      "bad-request",
      "bad-record",
      "no-session",
      "too-many-tables",
      "too-large",
      "wrong-type",
    ),
  },
});

const state = ofTables({
  method: "get",
  path: "/api/tables/{id}",
  summary: "What your seat may know",
  request: { params: tableParams, query: afterQuery },
  responses: {
    200: json(s.tableState, "The state, with the events after `after`"),
    ...refusals("bad-request", "no-session", "not-found", "outdated"),
  },
});

const moves = ofTables({
  method: "get",
  path: "/api/tables/{id}/moves",
  summary: "The moves open to you now",
  request: { params: tableParams },
  responses: {
    200: json(s.legalMoves, "In the notation"),
    ...refusals("no-session", "not-found", "outdated"),
  },
});

const move = ofTables({
  method: "post",
  path: "/api/tables/{id}/moves",
  summary: "Make a move; it is kept when this answers, and cannot be taken back",
  request: { params: tableParams, ...body(s.moveSent) },
  responses: {
    200: json(s.tableState, "The state after it, with the events after `after`"),
    ...refusalsOfChange(
      ...(["bad-request", "unreadable", "no-session", "not-found", "stale", "over", "outdated"] as const),
      ...(["illegal", "too-large", "wrong-type"] as const),
    ),
  },
});

const record = ofTables({
  method: "get",
  path: "/api/tables/{id}/record",
  summary: "The record (.deal-game), once the talks are over or if its seed is known",
  request: { params: tableParams },
  responses: {
    200: { description: "The record", content: { "text/plain": { schema: recordText } } },
    ...refusals("no-session", "not-found", "covered", "outdated"),
  },
});

const leave = ofTables({
  method: "delete",
  path: "/api/tables/{id}",
  summary: "Give your seat up; a table without people is deleted",
  request: { params: tableParams },
  responses: { 204: { description: "Done" }, ...refusalsOfChange("no-session", "not-found", "outdated") },
});

export function tableRoutes(web: Web, app: OpenAPIHono<Env>): void {
  const { tables } = web;
  app.openapi(list, async (c) => {
    const mine = await tables.list(c.var.guest);
    return c.json(
      mine.map(({ created, ...table }) => ({ ...table, created: created.toISOString() })),
      200,
    );
  });
  app.openapi(create, async (c) => {
    const { seed = null, ...game } = c.req.valid("json");
    const made = await tables.create(askerOf(c, web.proxy), { ...game, seed });
    return c.json(made, 201, { location: `${web.prefix}/api/tables/${made.id}` });
  });
  app.openapi(bring, async (c) => {
    const { record: text, seat, mode } = c.req.valid("json");
    const made = await tables.bring(askerOf(c, web.proxy), text, seat, mode);
    return c.json(made, 201, { location: `${web.prefix}/api/tables/${made.id}` });
  });
  app.openapi(state, async (c) => {
    const { after } = c.req.valid("query");
    return c.json(await tables.state(askerOf(c, web.proxy), known(c.req.valid("param").id), after), 200);
  });
  app.openapi(moves, async (c) =>
    c.json(await tables.legal(c.var.guest, known(c.req.valid("param").id)), 200),
  );
  app.openapi(move, async (c) => {
    const { version, move: text, request = null, after } = c.req.valid("json");
    const sent = { version, text, request, after };
    return c.json(await tables.move(askerOf(c, web.proxy), known(c.req.valid("param").id), sent), 200);
  });
  app.openapi(record, async (c) => {
    const text = await tables.record(askerOf(c, web.proxy), known(c.req.valid("param").id));
    return c.text(text, 200, { "content-disposition": 'attachment; filename="linchpin.deal-game"' });
  });
  app.openapi(leave, async (c) => {
    await tables.leave(askerOf(c, web.proxy), known(c.req.valid("param").id));
    return c.body(null, 204);
  });
}

/** What cannot be an id is not asked for. */
export function known(id: string): string {
  if (!s.isSecret(id)) throw new Problem("not-found");
  return id;
}
