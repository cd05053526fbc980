/** What goes over the wire of tables, invitations, reviews and scenarios; a version counts with what a seat sees. */
import { FATES, LABELS } from "@linchpin/coach";
import type { Scenario } from "@linchpin/table";
import { z } from "zod";
import { event, view } from "./play.ts";

/** Whether shares and prices are shown. */
export const MODES = ["practice", "exam"] as const;
export type Mode = (typeof MODES)[number];

/** How somebody came to a seat or left it. */
export const SEATING_KINDS = ["sat", "left", "freed", "silent", "back"] as const;
export type SeatingKind = (typeof SEATING_KINDS)[number];

/** 128 bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{22}$/;
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
export const MOST_SEED = 9_999_999_999;
/** The longest game of the longest scenario takes a tenth of it; the rest is for comments and variations. */
export const RECORD_BYTES = 64 * 1024;

const money = z.number();
const seatKey = z
  .string()
  .regex(KEY)
  .meta({ description: "`owner`, or the key of a party", example: "owner" });
const scenarioId = z.string().regex(KEY).meta({ example: "sensor" });
const mode = z
  .enum(MODES)
  .meta({ description: "Whether shares and prices are shown; the rules are the same" });
const version = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ description: "Changes with what the seat sees", example: "0123456789abcdef" });
const count = z.int().min(0).max(1_000_000);
const moment = z.iso.datetime().meta({ example: "2030-01-01T00:00:00.000Z" });

export const tableState = z
  .object({
    id: z.string().regex(SECRET),
    scenario: z.string().meta({ description: "Name and version", example: "sensor 1" }),
    mode,
    seedKnown: z.boolean(),
    seat: seatKey,
    version,
    yourTurn: z.boolean(),
    over: z.boolean(),
    maker: z.boolean().meta({ description: "You made the table: you free seats" }),
    invites: z.boolean().meta({ description: "You made it and nobody has moved yet: you can invite" }),
    drawn: count.meta({ description: "How often the table was dealt anew; then all events are new too" }),
    away: z.boolean().meta({ description: "You were silent: the program plays for you until you are back" }),
    seatings: z
      .array(z.object({ week: z.int(), seat: seatKey, kind: z.enum(SEATING_KINDS) }))
      .readonly()
      .meta({ description: "Who came and went, in order; the record keeps it" }),
    seats: z
      .array(z.object({ key: seatKey, player: z.enum(["you", "person", "simulated", "away"]) }))
      .readonly()
      .meta({ description: "`away`: the program plays for a person who was silent" }),
    view,
    seen: count.meta({ description: "Events that the seat has seen so far" }),
    events: z.array(event).readonly().meta({ description: "Those after the number asked for" }),
    payoffs: z.array(money).readonly().nullable().meta({ description: "By seat, once the talks are over" }),
  })
  .meta({ id: "TableState" });

export const newTable = z
  .strictObject({
    scenario: scenarioId,
    seat: seatKey.default("owner"),
    mode: mode.default("practice"),
    seed: z
      .int()
      .min(0)
      .max(MOST_SEED)
      .optional()
      .meta({ description: "Same seed, same parties. Whoever knows it can work out what is hidden." }),
  })
  .meta({ id: "NewTable" });

export const moveSent = z
  .strictObject({
    version,
    move: z
      .string()
      .min(1)
      .max(2000)
      .meta({ description: "In the notation of records", example: "deflect qingluo" }),
    after: count.default(0).meta({ description: "Answer with the events after this number" }),
    request: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .optional()
      .meta({ description: "The client's own name for this move: sent again, it is made once" }),
  })
  .meta({ id: "MoveSent" });

export const legalMoves = z
  .object({ version, moves: z.array(z.string()).readonly() })
  .meta({ id: "LegalMoves", description: "Terms come from a grid; any others can be proposed too" });

export const imported = z
  .strictObject({
    record: z
      .string()
      .min(1)
      .max(RECORD_BYTES)
      .refine((text) => !/[\p{Surrogate}\0]/u.test(text), "is no proper text"),
    seat: seatKey.default("owner"),
    mode: mode.default("practice"),
  })
  .meta({ id: "Import" });

export const summary = z
  .object({
    id: z.string().regex(SECRET),
    scenario: z.string(),
    mode,
    seat: seatKey,
    week: z.int(),
    over: z.boolean(),
    created: moment,
  })
  .meta({ id: "TableSummary" });

export const tokenSent = z.strictObject({ token: z.string().max(64) }).meta({ id: "Token" });

export const invited = z.strictObject({ seat: seatKey }).meta({ id: "Invite" });

export const invitation = z
  .object({
    link: z.string().meta({
      description:
        "Path of the page to open; the secret is in its fragment, which browsers keep to themselves",
    }),
    token: z.string().regex(SECRET),
    expires: moment,
  })
  .meta({ id: "Invitation" });

export const standing = z
  .object({ scenario: z.string(), seat: seatKey, expires: moment })
  .meta({ id: "InvitationStanding" });

const grade = z.enum(LABELS);
const figure = z.number();

export const review = z
  .object({
    of: count.meta({ description: "The owner's decisions" }),
    done: count.meta({ description: "How many of them are graded; equal to `of`: all" }),
    graded: z
      .array(
        z.object({
          ply: count,
          number: count.meta({ description: "Of the decision, from 0" }),
          week: count,
          move: z.string(),
          value: figure.meta({ description: "V of the best move, points" }),
          drop: figure.meta({ description: "V lost by the move played, points" }),
          error: figure.nullable().meta({ description: "Standard error of the drop, points" }),
          rival: z
            .string()
            .nullable()
            .meta({ description: "What it was compared with; null: nothing came near" }),
          lost: figure.meta({ description: "Points behind that, below 0 where it came out ahead" }),
          worth: figure.meta({
            description: "V if the owner goes on as the coach would, after the move played",
          }),
          usual: figure.meta({ description: "V if the owner goes on as the coach would, from before it" }),
          apart: z.array(figure).readonly().optional().meta({
            description: "The one less the other, world by world; absent: graded before it was kept",
          }),
          grade,
          unsure: z.array(grade).readonly().nullable(),
          gift: z.object({ price: figure, part: figure, jewel: z.boolean() }).nullable().meta({
            description: "What it gives for nothing: its price, also as a part of the owner's share",
          }),
          letsGo: z.boolean().meta({
            description:
              "Whether a crown jewel goes with their paper that is signed, or against an agreement or a deposit",
          }),
          priced: z.boolean().meta({ description: "Whether the label is the gift's price" }),
          best: z.string(),
          saw: z
            .object({
              worlds: count,
              differences: z
                .array(
                  z.object({
                    fate: z.enum(FATES),
                    party: count,
                    played: figure,
                    best: figure,
                    months: z.tuple([figure.nullable(), figure.nullable()]).readonly().nullable(),
                  }),
                )
                .readonly(),
            })
            .nullable()
            .meta({
              description: "What became of the parties after the two moves, 0..1 of the games played out",
            }),
          gap: figure.nullable(),
          others: z
            .array(
              z.object({
                move: z.string(),
                mean: figure.meta({ description: "Expected payoff, money at week 0" }),
                error: figure.nullable(),
                worlds: count,
              }),
            )
            .readonly(),
          rollouts: count,
        }),
      )
      .readonly()
      .meta({ description: "The grades after `after`, in the order of the game; moves in the notation" }),
  })
  .meta({ id: "Review" });

const texts = z.object({ en: z.record(z.string(), z.string()), zh: z.record(z.string(), z.string()) });

export const scenarioSummary = z
  .object({
    id: scenarioId,
    version: z.int(),
    weeks: z.int(),
    seats: z.array(seatKey).readonly(),
    title: z.object({ en: z.string(), zh: z.string() }),
    summary: z.object({ en: z.string(), zh: z.string() }),
  })
  .meta({ id: "ScenarioSummary" });

export const scenario = z
  .object({
    scenario: z.custom<Scenario>().meta({ type: "object", description: "The deal and the numbers of play" }),
    texts,
  })
  .meta({ id: "Scenario" });

export const session = z.object({ expires: moment }).meta({ id: "Session" });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    remedy: z.string().meta({ description: "What to do" }),
    request: z.string(),
    fault: z
      .looseObject({ kind: z.string() })
      .optional()
      .meta({ description: "Of a move: what the rules object to, as data" }),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

export const readiness = z
  .object({
    status: z.string(),
    newTables: z.boolean().meta({ description: "There is room for new tables" }),
    reviews: z.boolean().meta({ description: "The queue of reviews is open" }),
  })
  .meta({ id: "Readiness" });

export const status = z.object({ status: z.string() }).meta({ id: "Status" });

export const isSecret = (text: string): boolean => SECRET.test(text);
