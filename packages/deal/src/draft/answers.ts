/**
 * The answers to the eight questions, as data: what a person knows of a deal without any conclusion.
 *
 * A key left out means "don't know"; every number may be a range. Keys are those that the drafted deal file uses.
 * Example: data/answers/real/01-wind-design.yaml.
 */
import * as z from "zod";
import { annotations, described, named, optional, quantity, readAs, required, TEXT } from "@linchpin/source";
import type { Fault, Measure } from "@linchpin/source";
import { checkAnswers, WISHES } from "./answers-checks.ts";
import { LIMITS } from "../file/limits.ts";
import { MONEY, MONTHS, SHARE, SPAN, UNITS } from "../file/numbers.ts";
import { KINDS } from "./kinds.ts";
import { SORTS, THINGS } from "./things.ts";

export const PATENTS = ["none", "some", "strong"] as const;
export const HOW_MUCH = ["no", "partly", "yes"] as const;
export const ABILITIES = ["weak", "able", "strong"] as const;
export const CERTAINTIES = ["sure", "likely", "open"] as const;
export const NEWNESS_ANSWERS = ["little", "half", "most"] as const;

const YEARS: Measure = { min: 0.1, max: LIMITS.horizon / 12, unit: "years" };

const part = described("A part of the know-how", {
  name: optional(TEXT, "What it is called; absent: its key", null),
  sort: required(z.enum(SORTS), "What sort of knowledge it is", "process"),
  cost: optional(quantity(MONEY), "What it cost you to develop", null),
  months: optional(quantity(MONTHS), "How long that took", null),
  elsewhere: optional(z.boolean(), "Whether somebody else sells something that would do", false),
});

const thing = described("Something that can be shown or handed over", {
  name: optional(TEXT, "What it is called; absent: its key", null),
  kind: required(z.enum(THINGS), "What sort of thing it is", "drawings"),
  about: optional(z.array(z.string()), "Keys of the parts it is about; absent: all", null),
  shownTo: optional(z.array(z.string()), "Keys of the parties that have it already", []),
});

const party = described("Somebody at the table, or who could be", {
  name: optional(TEXT, "What it is called; absent: its key", null),
  makes: optional(z.enum(HOW_MUCH), "Whether it could make the product", null),
  able: optional(z.enum(ABILITIES), "How able its engineers are", null),
  talking: optional(z.boolean(), "Whether you are talking with it", true),
  signed: optional(z.boolean(), "Whether it signed not to use what it is shown", false),
  tiedTo: optional(z.array(z.string()), "Keys of parties it would work with without you", []),
});

const channel = described("Who sells to whom", {
  name: optional(TEXT, "What it is called; absent: its key", null),
  through: required(z.array(z.string()).min(1), "Keys of those without whom nobody sells here; owner", [
    "qingluo",
  ]),
  both: optional(z.boolean(), "Whether all of them are needed together", false),
  sales: required(quantity(MONEY), "Sales a full year", 3_600_000),
  margin: optional(quantity(SHARE), "The share of sales that stays over parts and labour", null),
  units: optional(quantity(UNITS), "Units a full year", null),
  firstSale: optional(quantity(MONTHS), "Months from being able to make it to the first sale", null),
  rampUp: optional(quantity(MONTHS), "Months from the first sale to the full year", null),
  invest: optional(quantity(MONEY), "What whoever sells here spends first", null),
  certain: optional(z.enum(CERTAINTIES), "How sure it is that it opens at all", "sure"),
});

const next = described("What comes next", {
  every: required(quantity(SPAN), "Months between two versions", 18),
  cost: optional(quantity(MONEY), "What one costs you", null),
  renews: optional(z.enum(NEWNESS_ANSWERS), "How much of it is new each time", null),
});

const ask = described("What somebody asked for", {
  party: required(z.string(), "Key of the party", "qingluo"),
  wants: required(z.string(), `Key of a thing, or ${WISHES.join(", ")}`, "drawings"),
  words: optional(TEXT, "In its words", null),
});

const answersSchema = z
  .strictObject({
    answers: required(z.literal(1), "Version of this format", 1),
    title: required(TEXT, "What it is", "Ultrasonic flow sensor"),
    owner: optional(TEXT, "The name of your company", null),
    currency: required(TEXT, "Currency of all money", "USD"),
    kind: required(z.enum(KINDS), "Of which kind it is", "sensor"),
    years: optional(quantity(YEARS), "For how many years it will sell", null),
    patents: optional(z.enum(PATENTS), "Patents that a court would uphold where it sells", null),
    cost: optional(quantity(MONEY), "What it cost you to develop in all", null),
    months: optional(quantity(MONTHS), "How many months that took", null),
    parts: required(named(part, LIMITS.items.components), "Its parts, by key", {
      process: { sort: "process" },
    }),
    things: optional(named(thing, LIMITS.items.assets), "What can be handed over, by key", {}),
    parties: required(named(party, LIMITS.items.parties), "Who is at the table, by key", {
      qingluo: { makes: "yes" },
    }),
    channels: required(named(channel, LIMITS.items.channels), "Who sells to whom, by key", {
      oem: { through: ["qingluo"], sales: 3_600_000 },
    }),
    make: optional(z.enum(HOW_MUCH), "Whether you can make it yourself", null),
    next: optional(z.union([next, z.literal("none")]), "What comes next; none: nothing", null),
    asks: optional(z.array(ask).max(LIMITS.list), "What they asked for so far", []),
    ...annotations,
  })
  .meta({ title: "Answers to eight questions", description: "What a person knows of a deal." });

export type Answers = z.infer<typeof answersSchema>;
export type Ask = z.infer<typeof ask>;

export type AnswersResult =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Never throws. */
export function parseAnswers(text: string): AnswersResult {
  const read = readAs(text, (value) => ({ schema: answersSchema, check: () => checkAnswers(value) }));
  return read.ok ? { ok: true, answers: read.data } : read;
}
