/**
 * What goes over the wire, once: types, checks and the OpenAPI document come from here.
 *
 * What the rules define (views, events) is described field by field, and `test/http/tables.test.ts` holds the
 * answers to it.
 */
import { z } from "@hono/zod-openapi";
import { LABELS } from "@linchpin/coach";
import { ASSET_KINDS } from "@linchpin/deal";
import { OFFER_FATES, REQUEST_FATES, TOPICS, type Scenario } from "@linchpin/table";
import { MODES, SEATING_KINDS } from "../store/store.ts";

/** 128 bits in base64url. */
const SECRET = /^[A-Za-z0-9_-]{22}$/;
const KEY = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
export const MOST_SEED = 9_999_999_999;
/** The longest game of the longest scenario takes a tenth of it; the rest is for comments and variations. */
export const RECORD_BYTES = 64 * 1024;

const index = z.int().min(-1);
const money = z.number();
const share = z.number();
const seatKey = z
  .string()
  .regex(KEY)
  .openapi({ description: "`owner`, or the key of a party", example: "owner" });
const scenarioId = z.string().regex(KEY).openapi({ example: "sensor" });
const mode = z
  .enum(MODES)
  .openapi({ description: "Whether shares and prices are shown; the rules are the same" });
const version = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .openapi({ description: "Changes with what the seat sees", example: "0123456789abcdef" });
const count = z.int().min(0).max(1_000_000);
const moment = z.iso.datetime().openapi({ example: "2030-01-01T00:00:00.000Z" });

export const terms = z
  .object({
    party: index,
    upfront: money,
    milestones: z
      .array(
        z.union([
          z.object({ month: z.number(), amount: money, chance: share }),
          z.object({ after: z.literal("firstSale"), months: z.number(), amount: money, chance: share }),
        ]),
      )
      .readonly(),
    royalty: z.array(z.object({ to: money.nullable(), rate: share })).readonly(),
    perUnit: money,
    minimum: z.array(money).readonly(),
    term: z.number(),
    channels: z.array(index).readonly(),
    supplies: z.union([z.literal("all"), z.array(index).readonly()]),
    transfers: z.array(z.object({ asset: index, month: z.number() })).readonly(),
    releases: z.union([z.enum(["all", "none"]), z.object({ until: z.number() })]),
    exclusive: z
      .object({ channels: z.union([z.literal("all"), z.array(index).readonly()]), until: z.number() })
      .nullable(),
    profitShare: share,
    withheld: share,
    reported: share,
    penalty: money,
  })
  .openapi("Terms");

const against = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("deposit"), amount: money }),
  z.object({ kind: z.literal("nnn") }),
]);

const request = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("asset"), asset: index, pressed: index }),
  z.object({ kind: z.literal("exclusivity"), weeks: index, pressed: index }),
]);

const offer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("nnn") }),
  z.object({ kind: z.literal("trade"), asset: index, against }),
  z.object({ kind: z.literal("terms"), terms }),
]);

const by = z.enum(["owner", "party"]);
const counts = z.object({ granted: index, refused: index });
const ending = z.enum(["weeks", "cash", "closed"]);

const licence = z
  .object({
    party: index,
    week: z.int(),
    channels: z.array(index).readonly(),
    exclusive: z.object({ channels: z.array(index).readonly(), months: z.number() }).nullable(),
  })
  .openapi("Licence", { description: "What everybody knows of a licence" });

export const partyView = z
  .object({
    kind: z.enum(["own", "across", "ally", "stranger"]),
    inTalks: z.boolean().nullable(),
    gone: z.boolean().nullable(),
    belief: z.number().nullable(),
    rapport: z.number().nullable(),
    type: index.nullable(),
    given: z.array(index).readonly().nullable(),
    got: z.array(index).readonly().nullable(),
    givenIn: z.array(z.int()).readonly().nullable(),
    gotIn: z.array(z.int()).readonly().nullable(),
    paid: money.nullable(),
    nnn: z.boolean().nullable(),
    rivalsTold: index.nullable(),
    request: request.nullable(),
    offer: offer.nullable(),
    proposal: terms.nullable(),
    answers: z.partialRecord(z.enum([...ASSET_KINDS, "exclusivity", "terms"]), counts).nullable(),
    probed: z.partialRecord(z.enum(TOPICS), index).nullable(),
    rebuild: z.object({ done: z.number(), generation: index, weeks: z.number(), cost: money }).nullable(),
    terms: terms.nullable(),
    signing: z
      .object({ week: z.int(), generation: index, releasedAt: z.int().nullable() })
      .nullable()
      .openapi({ description: "When the licence was signed: it runs from then" }),
  })
  .openapi("PartyView", { description: "What the seat sees of a party; by kind, null is none or hidden" });

export const view = z
  .object({
    side: z.enum(["owner", "party"]),
    seat: index,
    week: z.int(),
    turn: index.nullable().openapi({ description: "Seat to move; -1: another's; null: the talks are over" }),
    movesLeft: index.nullable(),
    cash: money.nullable(),
    balance: money,
    parties: z.array(partyView).readonly(),
    channels: z.array(z.object({ ready: z.int().nullable(), owned: z.boolean() })).readonly(),
    exclusivity: z.object({ party: index, until: z.int() }).nullable(),
    development: z.int().nullable(),
    generation: index,
    releasedAt: z.int().nullable(),
    licences: z.array(licence).readonly(),
    happened: z.array(z.string()).readonly(),
    ending: ending.nullable(),
  })
  .openapi("View", { description: "What the seat may know of the position, without the scenario" });

const party = { party: index };
const asset = { asset: index };

/** A move as data, as events tell it; a client sends the notation. */
export const move = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("share"), ...party, ...asset }),
    ...(["approach", "deflect", "refuse", "mention", "nnn", "accept", "reject", "dismiss"] as const).map(
      (kind) => z.object({ kind: z.literal(kind), ...party }),
    ),
    ...(["develop", "wait", "close", "press", "agree", "decline", "stall", "rebuild", "quit"] as const).map(
      (kind) => z.object({ kind: z.literal(kind) }),
    ),
    z.object({ kind: z.literal("trade"), ...party, against }),
    z.object({ kind: z.literal("probe"), ...party, topic: z.enum(TOPICS) }),
    z.object({ kind: z.literal("propose"), ...party, terms }),
    z.object({ kind: z.literal("exclusivity"), ...party, weeks: index }),
    z.object({ kind: z.literal("build"), channel: index }),
    z.object({ kind: z.literal("ask"), ...asset }),
    z.object({ kind: z.literal("askExclusivity"), weeks: index }),
    z.object({ kind: z.literal("proposeTerms"), terms }),
    z.object({ kind: z.literal("pass"), ...asset, to: index }),
  ])
  .openapi("Move");

const when = { week: z.int(), seenBy: z.array(index).readonly(), number: count };

export const event = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("moved"), seat: index, move, ...when }),
    z.object({ kind: z.literal("probed"), ...party, topic: z.enum(TOPICS), answer: z.string(), ...when }),
    z.object({ kind: z.literal("learned"), ...party, ...asset, from: index.nullable(), ...when }),
    z.object({ kind: z.literal("paid"), ...party, amount: money, ...when }),
    z.object({ kind: z.literal("signed"), ...party, terms, ...when }),
    z.object({ kind: z.literal("licensed"), licence, ...when }),
    z.object({ kind: z.literal("event"), key: z.string(), ...when }),
    z.object({ kind: z.literal("asked"), ...party, request, ...when }),
    z.object({ kind: z.literal("answered"), ...party, request, how: z.enum(REQUEST_FATES), ...when }),
    z.object({ kind: z.literal("offered"), ...party, by, offer, ...when }),
    z.object({ kind: z.literal("concluded"), ...party, by, offer, how: z.enum(OFFER_FATES), ...when }),
    ...(["joined", "left", "freed", "copied"] as const).map((kind) =>
      z.object({ kind: z.literal(kind), ...party, ...when }),
    ),
    z.object({ kind: z.literal("released"), generation: index, ...when }),
    z.object({ kind: z.literal("built"), channel: index, ...when }),
    z.object({ kind: z.literal("ended"), ending, ...when }),
  ])
  .openapi("Event", { description: "Something that the seat saw; `number` counts them" });

export const tableState = z
  .object({
    id: z.string().regex(SECRET),
    scenario: z.string().openapi({ description: "Name and version", example: "sensor 1" }),
    mode,
    seedKnown: z.boolean(),
    seat: seatKey,
    version,
    yourTurn: z.boolean(),
    over: z.boolean(),
    maker: z.boolean().openapi({ description: "You made the table: you free seats" }),
    invites: z.boolean().openapi({ description: "You made it and nobody has moved yet: you can invite" }),
    drawn: count.openapi({ description: "How often the table was dealt anew; then all events are new too" }),
    away: z
      .boolean()
      .openapi({ description: "You were silent: the program plays for you until you are back" }),
    seatings: z
      .array(z.object({ week: z.int(), seat: seatKey, kind: z.enum(SEATING_KINDS) }))
      .readonly()
      .openapi({ description: "Who came and went, in order; the record keeps it" }),
    seats: z
      .array(z.object({ key: seatKey, player: z.enum(["you", "person", "simulated", "away"]) }))
      .readonly()
      .openapi({ description: "`away`: the program plays for a person who was silent" }),
    view,
    seen: count.openapi({ description: "Events that the seat has seen so far" }),
    events: z.array(event).readonly().openapi({ description: "Those after the number asked for" }),
    payoffs: z
      .array(money)
      .readonly()
      .nullable()
      .openapi({ description: "By seat, once the talks are over" }),
  })
  .openapi("TableState");

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
      .openapi({ description: "Same seed, same parties. Whoever knows it can work out what is hidden." }),
  })
  .openapi("NewTable");

export const moveSent = z
  .strictObject({
    version,
    move: z
      .string()
      .min(1)
      .max(2000)
      .openapi({ description: "In the notation of records", example: "deflect qingluo" }),
    after: count.default(0).openapi({ description: "Answer with the events after this number" }),
    request: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .optional()
      .openapi({ description: "The client's own name for this move: sent again, it is made once" }),
  })
  .openapi("MoveSent");

export const legalMoves = z
  .object({ version, moves: z.array(z.string()).readonly() })
  .openapi("LegalMoves", { description: "Terms come from a grid; any others can be proposed too" });

export const imported = z
  .strictObject({
    record: z
      .string()
      .min(1)
      .max(RECORD_BYTES)
      .refine((text) => text.isWellFormed() && !text.includes("\0"), "is no proper text"),
    seat: seatKey.default("owner"),
    mode: mode.default("practice"),
  })
  .openapi("Import");

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
  .openapi("TableSummary");

export const tokenSent = z.strictObject({ token: z.string().max(64) }).openapi("Token");

export const invited = z.strictObject({ seat: seatKey }).openapi("Invite");

export const invitation = z
  .object({
    link: z.string().openapi({
      description:
        "Path of the page to open; the secret is in its fragment, which browsers keep to themselves",
    }),
    token: z.string().regex(SECRET),
    expires: moment,
  })
  .openapi("Invitation");

export const standing = z
  .object({ scenario: z.string(), seat: seatKey, expires: moment })
  .openapi("InvitationStanding");

const grade = z.enum(LABELS);
const figure = z.number();

export const review = z
  .object({
    of: count.openapi({ description: "The owner's decisions" }),
    done: count.openapi({ description: "How many of them are graded; equal to `of`: all" }),
    graded: z
      .array(
        z.object({
          ply: count,
          number: count.openapi({ description: "Of the decision, from 0" }),
          week: count,
          move: z.string(),
          value: figure.openapi({ description: "V of the best move, points" }),
          drop: figure.openapi({ description: "V lost by the move played, points" }),
          error: figure.nullable().openapi({ description: "Standard error of the drop, points" }),
          grade,
          unsure: z.array(grade).readonly().nullable(),
          best: z.string(),
          gap: figure.nullable(),
          others: z
            .array(
              z.object({
                move: z.string(),
                mean: figure.openapi({ description: "Expected payoff, money at week 0" }),
                error: figure.nullable(),
                worlds: count,
              }),
            )
            .readonly(),
          rollouts: count,
        }),
      )
      .readonly()
      .openapi({ description: "The grades after `after`, in the order of the game; moves in the notation" }),
  })
  .openapi("Review");

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
  .openapi("ScenarioSummary");

export const scenario = z
  .object({
    scenario: z
      .custom<Scenario>()
      .openapi({ type: "object", description: "The deal and the numbers of play" }),
    texts,
  })
  .openapi("Scenario");

export const session = z.object({ expires: moment }).openapi("Session");

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    remedy: z.string().openapi({ description: "What to do" }),
    request: z.string(),
    fault: z
      .looseObject({ kind: z.string() })
      .optional()
      .openapi({ description: "Of a move: what the rules object to, as data" }),
  })
  .openapi("Problem", { description: "RFC 9457" });

export const readiness = z
  .object({
    status: z.string(),
    newTables: z.boolean().openapi({ description: "There is room for new tables" }),
    reviews: z.boolean().openapi({ description: "The queue of reviews is open" }),
  })
  .openapi("Readiness");

export const status = z.object({ status: z.string() }).openapi("Status");

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

export const isSecret = (text: string): boolean => SECRET.test(text);

export const recordText = z.string();
export const eventStream = z.string();
