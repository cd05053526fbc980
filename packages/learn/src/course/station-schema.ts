/**
 * The schema of a station file: what each key may hold by itself. What must hold between keys, and between the file and
 * the deals, is in `station-checks.ts`; how texts must be written in `station-texts.ts`.
 */
import { STAGES } from "@linchpin/seats/measure";
import { annotations, named, optional, required, TEXT, type JsonSchema } from "@linchpin/source";
import * as z from "zod";
import { THEMES } from "../drills/themes.ts";
import { MODELS } from "./models/model.ts";
import { amount, key, recipe } from "./recipes.ts";
import { STATIONS } from "./station.ts";

const MOST = { figures: 80, sources: 40, screens: 20, items: 8, claims: 4 } as const;

const said = z
  .strictObject({ en: z.string().trim().min(1).max(2000), zh: z.string().trim().min(1).max(2000) })
  .meta({ description: "A text in both languages", examples: [{ en: "One buyer", zh: "一个买方" }] });
const figure = TEXT.meta({ description: "The name of a figure of this station", examples: ["vanishes"] });
const source = z.strictObject({
  title: required(TEXT, "What it is called", "Three Myths of China Technology Transfers"),
  by: required(TEXT, "Who published it, and when", "China Law Blog 2016-11"),
  at: optional(TEXT, "Address, or the file here that lists the addresses", null),
  read: required(z.enum(["whole", "excerpt", "background"]), "How far it has been read", "excerpt"),
});

const item = z.strictObject({ says: said, figure });
const range = {
  from: amount,
  to: amount,
  step: amount.gt(0),
  within: required(amount.min(0), "How far off still counts as right", 0.1),
};
const answer = z
  .discriminatedUnion("form", [
    z.strictObject({ form: z.literal("number"), figure, ...range }),
    z.strictObject({
      form: z.literal("numbers"),
      items: z.array(item).min(2).max(MOST.items),
      enough: required(z.int().min(1), "How many must be right", 4),
      ...range,
    }),
    z.strictObject({
      form: z.literal("choice"),
      options: z.array(item).min(2).max(MOST.items),
      right: z.enum(["most", "least"]),
    }),
  ])
  .meta({ description: "What is asked for", examples: [{ form: "choice" }] });

const aCase = z.strictObject({ title: said, says: said, became: said, source: TEXT });
const claim = z.strictObject({
  says: said,
  source: optional(TEXT, "The source that says so", null),
  holds: z
    .array(z.strictObject({ figure, above: figure.optional(), below: figure.optional() }))
    .min(1)
    .max(8)
    .optional(),
});
const claims = z.array(claim).min(1).max(MOST.claims);

const screen = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("read"), title: said, says: said }),
    z.strictObject({ kind: z.literal("predict"), ask: said, answer, after: said }),
    z.strictObject({ kind: z.literal("cases"), ask: said, cases: z.tuple([aCase, aCase]), same: said }),
    z.strictObject({ kind: z.literal("principle"), ask: said, expert: said }),
    z.strictObject({
      kind: z.literal("model"),
      title: said,
      model: z.enum(MODELS),
      deal: TEXT.optional(),
      party: key.optional(),
      terms: TEXT.optional(),
      names: optional(
        named(said, 20),
        "What its knobs are about, by key, with their names; absent: all",
        null,
      ),
      players: optional(
        named(said, 20),
        "Names of parties, where the deal has them in one language only",
        null,
      ),
      says: said,
    }),
    z.strictObject({
      kind: z.literal("play"),
      scenario: TEXT,
      seat: key.optional(),
      owner: TEXT.optional(),
      says: said,
    }),
    z.strictObject({
      kind: z.literal("order"),
      title: said,
      says: said,
      rows: z
        .array(z.strictObject({ stage: z.enum(STAGES), says: said, tried: figure, week: figure }))
        .min(2)
        .max(STAGES.length),
    }),
    z.strictObject({
      kind: z.literal("drills"),
      theme: z.enum(THEMES),
      count: z.int().min(1).max(6),
      first: optional(
        z.array(TEXT).min(1).max(6),
        "Ids of drills of the theme that fit best and come before others",
        null,
      ),
      says: said,
    }),
    z.strictObject({ kind: z.literal("card"), start: said, example: said }),
    z.strictObject({
      kind: z.literal("phrases"),
      title: said,
      says: said,
      phrases: z
        .array(z.strictObject({ says: said, why: said }))
        .min(1)
        .max(MOST.items),
    }),
    z.strictObject({ kind: z.literal("trip"), says: said }),
    z.strictObject({ kind: z.literal("evidence"), speaksFor: claims, against: claims }),
  ])
  .meta({ description: "A screen of one idea", examples: [{ kind: "read" }] });

export const stationSchema = z
  .strictObject({
    linchpinStation: required(z.literal(1), "Version of this file format", 1),
    id: required(z.enum(STATIONS), "Which station of the path", "necessity"),
    title: said,
    short: said.meta({ description: "What one can do afterwards, in one sentence" }),
    claim: said.meta({ description: "What is often said" }),
    counter: said.meta({ description: "What the figures say" }),
    figures: required(named(recipe, MOST.figures), "Every number that a text has in braces, by name", {
      vanishes: { of: "necessity", deal: "sensor" },
    }),
    named: optional(named(said, MOST.figures), "What figures that are compared are called, by name", null, {
      vanishes: { en: "nothing given", zh: "什么都没给" },
    }),
    sources: named(source, MOST.sources).meta({ description: "Where things stand, by id" }),
    screens: z.array(screen).min(1).max(MOST.screens),
    ...annotations,
  })
  .meta({ title: "Linchpin station", description: "A station of the course" });

/** A station file as written, after validation. */
export type RawStation = z.infer<typeof stationSchema>;

/** For faults and editors: alternatives told apart by a key are alternatives like any others. */
export const stationJsonSchema = (): JsonSchema =>
  z.toJSONSchema(stationSchema, {
    target: "draft-2020-12",
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.oneOf === undefined) return;
      jsonSchema.anyOf = jsonSchema.oneOf;
      delete jsonSchema.oneOf;
    },
  }) as JsonSchema;
