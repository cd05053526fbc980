/** Reviews: ask for one, and fetch what there is of it. The work is done elsewhere. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { askerOf, type Env, type Web } from "./context.ts";
import { json, refusals, refusalsOfChange, routeOf } from "./documents.ts";
import { known } from "./routes-tables.ts";
import * as s from "@linchpin/protocol";
import { tableParams, afterQuery } from "./params.ts";

const path = "/api/tables/{id}/review";
const ofReviews = routeOf("reviews");

const ask = ofReviews({
  method: "post",
  path,
  summary: "Ask for the review of the owner's decisions; once the talks are over",
  request: { params: tableParams },
  responses: {
    202: json(s.review, "What there is of it; the rest follows"),
    ...refusalsOfChange("no-session", "not-found", "covered", "outdated", "too-many-reviews"),
  },
});

const fetch = ofReviews({
  method: "get",
  path,
  summary: "The review as far as it has come",
  request: { params: tableParams, query: afterQuery },
  responses: {
    200: json(s.review, "The grades after the first `after`"),
    ...refusals("bad-request", "no-session", "not-found", "outdated"),
  },
});

export function reviewRoutes(web: Web, app: OpenAPIHono<Env>): void {
  app.openapi(ask, async (c) =>
    c.json(await web.tables.askReview(askerOf(c, web.proxy), known(c.req.valid("param").id)), 202),
  );
  app.openapi(fetch, async (c) => {
    const { after } = c.req.valid("query");
    return c.json(await web.tables.review(c.var.guest, known(c.req.valid("param").id), after), 200);
  });
}
