/**
 * What the rules define, as it goes over the wire: terms, moves, what a seat sees, what happens.
 *
 * Law under test: each schema infers the rules' own type, and parsing what a seat sees gives it back without a loss.
 */
import { ASSET_KINDS } from "@linchpin/deal";
import {
  DETOURS,
  MOVE_KINDS,
  OFFER_FATES,
  REASONS,
  REQUEST_FATES,
  TIDINGS,
  TOPICS,
  type FieldForm,
  type Move,
} from "@linchpin/table";
import { z } from "zod";

/** Of a seat, a party, an asset, a channel; −1: none. */
export const index = z.int().min(-1);
const money = z.number();
const share = z.number();
const indices = z.array(index).readonly();

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
    channels: indices,
    supplies: z.union([z.literal("all"), indices]),
    transfers: z.array(z.object({ asset: index, month: z.number() })).readonly(),
    releases: z.union([z.enum(["all", "none"]), z.object({ until: z.number() })]),
    exclusive: z.object({ channels: z.union([z.literal("all"), indices]), until: z.number() }).nullable(),
    profitShare: share,
    withheld: share,
    reported: share,
    penalty: money,
  })
  .meta({ id: "Terms" });

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

const topic = z.enum(TOPICS);
const tidings = z.enum(TIDINGS);
const FORMS: Readonly<Record<FieldForm, z.ZodType>> = {
  party: index,
  asset: index,
  channel: index,
  weeks: index,
  topic,
  against,
  terms,
  reason: z.enum(REASONS).nullable(),
  whom: index,
  tidings,
};

/** A move as data, as events tell it; a client sends the notation. Made from the table of move kinds. */
export const move = z
  .union(
    Object.entries(MOVE_KINDS).map(([kind, { fields }]) => {
      const forms = Object.entries<FieldForm>(fields).map(([field, form]) => [field, FORMS[form]] as const);
      return z.object({ kind: z.literal(kind), ...Object.fromEntries(forms) });
    }),
  )
  .meta({ id: "Move" }) as unknown as z.ZodType<Move>;

const counts = z.object({ granted: index, refused: index });

const shown = {
  inTalks: z.boolean(),
  gone: z.boolean(),
  belief: z.number(),
  rapport: z.number(),
  type: index,
  given: indices,
  got: indices,
  givenIn: indices,
  gotIn: indices,
  nnn: z.boolean(),
  under: z.array(z.boolean()).readonly(),
  kept: z.array(z.boolean()).readonly(),
  attempts: z
    .array(
      z.object({
        by: z.enum(DETOURS),
        asset: index,
        gives: index,
        generation: index,
        due: z.int(),
        chance: z.number(),
        got: z.boolean().nullable(),
      }),
    )
    .readonly(),
  paid: money,
  heard: z.array(z.object({ of: index, how: tidings, count: index, week: z.int() })).readonly(),
  request: request.nullable(),
  offer: offer.nullable(),
  proposal: terms.nullable(),
  proposedIn: index,
  proposals: z.array(terms).readonly(),
  turnedDown: z.array(z.boolean()).readonly(),
  answers: z.partialRecord(z.enum([...ASSET_KINDS, "exclusivity", "terms"]), counts),
  probed: z.partialRecord(topic, index),
  rebuild: z.object({ done: z.number(), generation: index, weeks: z.number(), cost: money }).nullable(),
  terms: terms.nullable(),
  signing: z.object({ week: z.int(), generation: index, releasedAt: z.int().nullable() }).nullable(),
};

const hidden = z.null();
const HIDDEN = Object.fromEntries(Object.keys(shown).map((field) => [field, hidden])) as {
  readonly [F in keyof typeof shown]: typeof hidden;
};

/** What everybody knows of a licence. */
const licence = z.object({
  party: index,
  week: z.int(),
  channels: indices,
  exclusive: z.object({ channels: indices, months: z.number() }).nullable(),
});

const own = z.object({ kind: z.literal("own"), ...shown });
const across = z.object({
  kind: z.literal("across"),
  ...shown,
  type: hidden,
  got: hidden,
  gotIn: hidden,
  attempts: hidden,
  rebuild: hidden,
});
const { inTalks, gone, given, got } = shown;
const ally = z.object({ kind: z.literal("ally"), ...HIDDEN, inTalks, gone, given, got });
const stranger = z.object({ kind: z.literal("stranger"), ...HIDDEN });

const ending = z.enum(["weeks", "cash", "closed"]);

/** What every seat sees. */
const sight = {
  seat: index,
  week: z.int(),
  turn: index.nullable().meta({ description: "Seat to move; -1: another's; null: the talks are over" }),
  balance: money,
  channels: z.array(z.object({ ready: z.int().nullable(), owned: z.boolean() })).readonly(),
  exclusivity: z.object({ party: index, until: z.int() }).nullable(),
  generation: index,
  releasedAt: z.int().nullable(),
  licences: z.array(licence).readonly(),
  happened: z.array(z.string()).readonly(),
  ending: ending.nullable(),
};

export const view = z
  .discriminatedUnion("side", [
    z.object({
      side: z.literal("owner"),
      ...sight,
      movesLeft: index,
      cash: money,
      parties: z.array(across).readonly(),
      development: z.int().nullable(),
    }),
    z.object({
      side: z.literal("party"),
      ...sight,
      movesLeft: hidden,
      cash: hidden,
      parties: z.array(z.discriminatedUnion("kind", [own, ally, stranger])).readonly(),
      development: hidden,
    }),
  ])
  .meta({
    id: "View",
    description:
      "What the seat may know of the position, without the scenario. Of a party, by kind, null is none or hidden",
  });

const party = { party: index };
const by = z.enum(["owner", "party"]);
const when = {
  week: z.int(),
  seenBy: indices,
  number: z.int().min(0).max(1_000_000),
};

export const event = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("moved"), seat: index, move, ...when }),
    z.object({ kind: z.literal("probed"), ...party, topic, answer: z.string(), ...when }),
    z.object({ kind: z.literal("doubted"), ...party, of: index, how: tidings, ...when }),
    z.object({ kind: z.literal("learned"), ...party, asset: index, from: index.nullable(), ...when }),
    z.object({
      kind: z.literal("found"),
      ...party,
      by: z.enum(DETOURS),
      asset: index,
      gives: index,
      got: z.boolean(),
      ...when,
    }),
    z.object({ kind: z.literal("paid"), ...party, amount: money, ...when }),
    z.object({ kind: z.literal("breached"), ...party, amount: money, ...when }),
    z.object({ kind: z.literal("signed"), ...party, terms, ...when }),
    z.object({ kind: z.literal("licensed"), licence, ...when }),
    z.object({ kind: z.literal("event"), key: z.string(), ...when }),
    z.object({ kind: z.literal("asked"), ...party, request, ...when }),
    z.object({ kind: z.literal("answered"), ...party, request, how: z.enum(REQUEST_FATES), ...when }),
    z.object({ kind: z.literal("offered"), ...party, by, offer, ...when }),
    z.object({ kind: z.literal("concluded"), ...party, by, offer, how: z.enum(OFFER_FATES), ...when }),
    z.object({ kind: z.literal("left"), ...party, licensed: z.boolean(), ...when }),
    ...(["joined", "freed", "copied"] as const).map((kind) =>
      z.object({ kind: z.literal(kind), ...party, ...when }),
    ),
    z.object({ kind: z.literal("released"), generation: index, ...when }),
    z.object({ kind: z.literal("built"), channel: index, ...when }),
    z.object({ kind: z.literal("ended"), ending, ...when }),
  ])
  .meta({ id: "Event", description: "Something that the seat saw; `number` counts them" });
