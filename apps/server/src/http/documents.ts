/** Parts of route descriptions that return in every one of them. */
import { PROBLEMS, type ProblemKind } from "../problem.ts";
import { problem } from "@linchpin/protocol";
import { createRoute, type RouteConfig, type z } from "@hono/zod-openapi";

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

export const body = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

/** The refusals that a route that only reads can answer with, by status; what every route can say is added. */
export const refusals = (...kinds: readonly ProblemKind[]) => answers([...kinds, ...ALWAYS]);

/** Those of a route that changes something: what it is sent, and from where, is looked at too. */
export const refusalsOfChange = (...kinds: readonly ProblemKind[]) =>
  answers([...kinds, "bad-request", "cross-site", "wrong-type", "too-large", "no-room", ...ALWAYS]);

const ALWAYS = ["wrong-host", "too-many", "unavailable"] as const satisfies readonly ProblemKind[];

function answers(all: readonly ProblemKind[]) {
  const statuses = [...new Set(all.map((kind) => PROBLEMS[kind][0]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const said = all.filter((kind) => PROBLEMS[kind][0] === status).map((kind) => PROBLEMS[kind][1]);
      return [
        status,
        { description: said.join("; "), content: { "application/problem+json": { schema: problem } } },
      ];
    }),
  );
}

export const SIGNED_IN = [{ guest: [] }];

/** A route of this tag that only a guest may ask for. */
export const routeOf =
  (tag: string) =>
  <R extends RouteConfig>(route: R) =>
    createRoute({ tags: [tag], security: SIGNED_IN, ...route });
