/**
 * The schema of a scenario file: what each key may hold by itself. What must hold between keys, and between the file
 * and its deal, is in `scenario-checks.ts`. A key that is absent has the value that `default/` makes from the deal.
 */
import { LIMITS, MONEY, SHARE } from "@linchpin/deal";
import { annotations, described, named, number, optional, required, TEXT } from "@linchpin/source";
import * as z from "zod";

const MONEY_EITHER_WAY = { min: -LIMITS.amount, max: LIMITS.amount, unit: "money in the deal's currency" };
const CHANGE = { min: -1, max: 1, unit: "a change on a scale from 0 to 1" };
const SHREWDNESS = { min: 0, max: 1000, unit: "inverse temperature, per hundredth of the pie" };

const RAMP = { min: 0, max: LIMITS.horizon, unit: "months" };

/** Whole numbers from 1; talks are of some months, and every week costs a player minutes. */
export const MAX_WEEKS = 520;
const weeks = z.int().min(1).max(MAX_WEEKS).meta({ description: "Unit: weeks" });
const count = (max: number) => z.int().min(1).max(max).meta({ description: "A whole number from 1" });
const text = z.string().trim().min(1).max(10_000);

/** Absent: made from the deal. */
const fromDeal = <T extends z.ZodType>(schema: T, description: string, example: unknown) =>
  optional(schema, `${description}; absent: made from the deal`, null, example);

const type = described("What a party may turn out to be", {
  weight: required(number(SHARE), "Prior chance; those of a party sum to 1", 0.5),
  care: required(number(SHARE), "Weight on the owner's share: 0 acquisition first, towards 1 a partner", 0.2),
  shrewdness: required(number(SHREWDNESS), "How exactly it picks its best act", 6),
  patience: required(number(SHARE), "What a gain a week later is worth now", 0.98),
  budget: optional(number(MONEY), "What it can pay before it sells; absent: that of the party", null),
  allies: optional(z.array(z.string()), "Keys of the parties to which it passes what it learns", []),
});

const party = described("What a party starts with and may turn out to be", {
  belief: fromDeal(number(SHARE), "How much of the worth it believes at the start", 0.4),
  rapport: fromDeal(number(SHARE), "Rapport at the start; at 0 it leaves", 0.5),
  nnnPenalty: fromDeal(number(MONEY), "Money a signed NNN makes it expect to lose if it copies", 100_000),
  budget: fromDeal(number(MONEY), "Money it can pay before it sells", 240_000),
  types: fromDeal(named(type, LIMITS.items.shares), "What it may turn out to be, by key", {
    partner: { weight: 1, care: 0.3, shrewdness: 6, patience: 0.98 },
  }),
});

const effect = described("One of request, learn, rapport, belief, cash, joins, with what it needs", {
  request: optional(z.string(), "Key of the party that asks; needs asset", null),
  learn: optional(z.string(), "Key of the party that gets the asset some other way; needs asset", null),
  rapport: optional(z.string(), "Key of the party whose rapport changes; needs by", null),
  belief: optional(z.string(), "Key of the party whose belief changes; needs by", null),
  joins: optional(z.string(), "Key of the party that comes into the talks", null),
  cash: optional(number(MONEY_EITHER_WAY), "Money the owner gets, or below 0 loses", null),
  asset: optional(z.string(), "Key of an asset", null),
  by: optional(number(CHANGE), "How much it changes", null),
});

const event = described("Something that happens by itself", {
  week: required(weeks, "The week it is due, from 2", 12),
  chance: optional(number(SHARE), "Chance that it happens", 1),
  effects: required(z.array(effect).max(20), "What it does", [{ rapport: "qingluo", by: 0.05 }]),
});

const building = described("Building a channel of one's own", {
  cost: required(number(MONEY), "Money it costs", 320_000),
  weeks: required(weeks, "Weeks it takes", 16),
  wins: optional(number(SHARE), "Share of the channel's customers that it wins", 0.4),
  ramp: optional(number(RAMP), "Months over which it wins them", 12),
});

const detour = described("A way to learn of the owner's without it", {
  cost: required(number(MONEY), "Money it costs the party at once", 60_000),
  weeks: required(weeks, "Weeks until it knows whether it came to anything", 6),
  chance: required(number(SHARE), "Chance that it did", 0.4),
  gives: required(z.string(), "Key of the asset whose content it then has", "bom"),
});

const development = described("Work on one more release during the talks", {
  cost: required(number(MONEY), "Money it costs", 300_000),
  weeks: required(weeks, "Weeks it takes", 20),
  renews: required(number(SHARE), "Share of every component that is new", 0.3),
});

const language = z.record(z.string(), text).meta({ description: "Every text in one language, by key" });

export const scenarioSchema = z
  .strictObject({
    linchpinScenario: required(z.literal(1), "Version of this file format", 1),
    id: fromDeal(TEXT, "Key of the scenario, as records name it", "sensor"),
    version: fromDeal(count(1_000_000), "Raise it when the game changes", 1),
    deal: required(TEXT, "Path of the deal file, from this file", "deals/sensor.yaml"),
    weeks: fromDeal(weeks, "Length of the talks", 40),
    attention: fromDeal(count(20), "The owner's moves a week", 3),
    cash: fromDeal(number(MONEY), "Money in hand at the start", 900_000),
    burn: fromDeal(number(MONEY), "Money spent a week", 17_000),
    approachCost: fromDeal(number(MONEY), "Money to open talks with a party", 8_000),
    leak: fromDeal(number(SHARE), "Chance that what teaches reaches each other party, unmeant", 0.1),
    shareCost: fromDeal(
      named(number(MONEY), LIMITS.items.assets),
      "Money to give an asset, by asset; one that is not named costs nothing",
      { demo: 8_000 },
    ),
    building: fromDeal(
      named(building, LIMITS.items.channels),
      "Channels the owner can build for itself, by channel; {}: none",
      { dealers: { cost: 240_000, weeks: 14 } },
    ),
    development: fromDeal(development, "One more release; null: none", {
      cost: 300_000,
      weeks: 20,
      renews: 0.3,
    }),
    tearDown: optional(
      named(detour, LIMITS.items.assets),
      "What can be taken apart, by asset; absent: nothing",
      null,
      { sample: { cost: 60_000, weeks: 6, chance: 0.4, gives: "bom" } },
    ),
    hiring: optional(
      named(detour, LIMITS.items.assets),
      "At what parties meet people whom they can hire, by asset; absent: nobody",
      null,
      { visit: { cost: 480_000, weeks: 13, chance: 0.4, gives: "training" } },
    ),
    keeping: optional(
      number(MONEY),
      "Money to keep from a party the people whom it met; absent: it cannot be done",
      null,
      60_000,
    ),
    floor: fromDeal(number(MONEY_EITHER_WAY), "The owner's payoff at V = 0", -680_000),
    ceiling: fromDeal(number(MONEY_EITHER_WAY), "The owner's payoff at V = 100", 3_000_000),
    parties: fromDeal(named(party, LIMITS.items.parties), "Parties of the deal, by key", { qingluo: {} }),
    events: fromDeal(named(event, LIMITS.items.channels), "What happens by itself, by key; {}: nothing", {
      tender: { week: 12, effects: [{ belief: "tongyue", by: 0.15 }] },
    }),
    texts: fromDeal(
      described("Texts by language", {
        en: fromDeal(language, "In English", {}),
        zh: fromDeal(language, "In Simplified Chinese", {}),
      }),
      "Texts, each in both languages",
      { en: { title: "The meter" }, zh: { title: "仪表" } },
    ),
    ...annotations,
  })
  .meta({ title: "Linchpin scenario", description: "A deal and everything that play adds to it" });

/** A scenario file as written, after validation. */
export type RawScenario = z.infer<typeof scenarioSchema>;
export type RawBuilding = z.infer<typeof building>;
export type RawEffect = z.infer<typeof effect>;
export type RawType = z.infer<typeof type>;
