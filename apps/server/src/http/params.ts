/** Parameters in paths and queries of the API. */
import { z } from "@hono/zod-openapi";

export const tableParams = z.object({
  id: z.string().openapi({ param: { name: "id", in: "path" }, example: "AAAAAAAAAAAAAAAAAAAAAA" }),
});
export const scenarioParams = z.object({
  id: z.string().openapi({ param: { name: "id", in: "path" }, example: "sensor" }),
});
export const seatParams = tableParams.extend({
  seat: z
    .string()
    .max(64)
    .openapi({ param: { name: "seat", in: "path" }, example: "bohe" }),
});
export const afterQuery = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(0)
    .openapi({
      type: "integer",
      minimum: 0,
      maximum: 1_000_000,
      default: 0,
      param: { name: "after", in: "query" },
      description: "Only events after this number",
    }),
});

export const recordText = z.string();
export const eventStream = z.string();
