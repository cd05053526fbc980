/**
 * The one schema of a deal file. Its type, its validation, its JSON Schema and the forms all come from here.
 *
 * It says what each key may hold by itself; what must hold between keys (a party that exists, low ≤ likely ≤ high)
 * is in `checks.ts`. Every number may be a range. An optional key may also be null, which means absent. A file of version 1
 * is read by the same schema; keys that it did not have yet are refused in `checks-version.ts`.
 */

import * as z from "zod";
import { ASSET_KINDS } from "../deal.ts";
import { annotations, described, named, optional, quantity, required, TEXT } from "@linchpin/source";
import { LIMITS } from "./limits.ts";
import { HORIZON, MONEY, MONTHS, RATE, SHARE, SPAN, TIMES, UNITS, YEARLY } from "./numbers.ts";

const alternative = described("Where a component can be had elsewhere, by whoever asks", {
  cost: required(quantity(MONEY), "Money it costs there", 900_000),
  months: required(quantity(MONTHS), "Months until it is there", 9),
});

const component = described("What a party would have to rebuild. At least one of its two numbers is given.", {
  name: optional(TEXT, "Its name; absent: its key", null),
  rebuildCost: optional(
    quantity(MONEY),
    "Money a competent outsider who knows nothing of it spends on it",
    0,
  ),
  rebuildMonths: optional(quantity(MONTHS), "Months the same outsider needs for it", 0),
  renews: optional(
    quantity(SHARE),
    "Share of it that is new in each release; absent: that of the releases",
    null,
  ),
  alternative: optional(alternative, "It can be had elsewhere; of cost and months the smaller counts", null, {
    cost: 900_000,
    months: 9,
  }),
});

const releases = described("New generations of the technology", {
  every: required(quantity(SPAN), "Months between two generations", 18),
  cost: optional(quantity(MONEY), "Money the owner spends on each", 0),
  renews: optional(quantity(SHARE), "Share of every component that is new in each", 1),
});

const technology = described("What the owner knows and the others would have to rebuild", {
  halfLife: optional(quantity(SPAN), "Months in which one generation's margin halves; absent: never", null),
  age: optional(quantity(MONTHS), "Months since the current generation was released", 0),
  releases: optional(releases, "New generations; absent: none", null, { every: 18 }),
  protection: optional(quantity(MONEY), "Expected penalty, in money, that anyone who copies faces", 0),
  exclusion: optional(
    quantity(SHARE),
    "Share of the sales without the owner that the law prevents: patents that hold",
    0,
  ),
  components: required(named(component, LIMITS.items.components), "The parts of the know-how, by key", {
    process: { rebuildCost: 1_500_000, rebuildMonths: 18 },
  }),
});

const asset = described("Something that the owner can show or hand over", {
  name: optional(TEXT, "Its name; absent: its key", null),
  kind: optional(z.enum(ASSET_KINDS), "What sort of thing it is", "document"),
  reveals: optional(
    named(quantity(SHARE), LIMITS.items.shares),
    "Share of each component that it gives away, by component",
    {},
  ),
  proves: optional(quantity(SHARE), "How much it convinces a buyer", 0),
  cost: optional(quantity(MONEY), "Money that giving it costs the owner, each time", 0),
});

const owner = described("The owner of the technology", {
  name: optional(TEXT, "Its name; absent: owner", null),
  make: optional(quantity(SHARE), "Share of the full margin it earns if it makes the product itself", 0),
});

const party = described("Somebody the owner could deal with", {
  name: optional(TEXT, "Its name; absent: its key", null),
  role: optional(TEXT, "What it is, such as manufacturer", null),
  make: optional(quantity(SHARE), "Share of the full margin it earns if it makes the product itself", 1),
  capability: optional(
    quantity(TIMES),
    "How much faster and cheaper than a competent outsider it rebuilds; 0: it cannot",
    1,
  ),
  inTalks: optional(z.boolean(), "Whether the owner is talking with it", true),
  knows: optional(z.array(z.string()), "Keys of the assets that it has", []),
  penalty: optional(quantity(MONEY), "Money it expects to lose if it copies", 0),
  passesOn: optional(quantity(SHARE), "Chance that what it is shown reaches every other party too", 0),
});

const channel = described("A way to the market. Money and units are those of a full month, after the ramp", {
  name: optional(TEXT, "Its name; absent: its key", null),
  margin: required(quantity(MONEY), "Money a month that it earns with a fresh product", 90_000),
  sales: optional(quantity(MONEY), "Sales a month with a fresh product; what a royalty is taken on", 0),
  units: optional(quantity(UNITS), "Units a month; what a payment per unit is taken on", 0),
  together: optional(
    z.boolean(),
    "Whether margin, sales and units move together where one is a range; false: each by its own range",
    true,
  ),
  open: optional(z.boolean(), "Whether anyone may sell here", false),
  controlledBy: optional(
    z.array(z.string()),
    "Keys of the parties, or owner, without whom nobody sells here",
    [],
  ),
  keys: optional(z.enum(["any", "all"]), "Whether any of controlledBy will do, or all are needed", "any"),
  start: optional(quantity(MONTHS), "Months from being able to make the product to the first sale", 0),
  ramp: optional(quantity(MONTHS), "Months over which sales then rise in a straight line", 0),
  erosion: optional(quantity(YEARLY), "Share by which prices (margin and sales) fall a year", 0),
  investment: optional(
    quantity(MONEY),
    "Money that whoever serves it spends when it can make the product",
    0,
  ),
  chance: optional(quantity(SHARE), "Chance that the channel opens at all", 1),
});

const pair = z.array(z.string()).length(2).meta({ description: "Keys of two parties" });

export const dealSchema = z
  .strictObject({
    linchpin: required(z.literal([1, 2]), "Version of this file format", 2),
    title: required(TEXT, "What the deal is about", "Ultrasonic flow sensor"),
    currency: required(TEXT, "Currency of all money in the file", "USD"),
    horizon: required(quantity(HORIZON), "Months that the market is worth something", 60),
    discountRate: optional(quantity(RATE), "Effective annual discount rate; 0.12 is 12 %", 0),
    stop: optional(quantity(YEARLY), "Chance a year that the whole business is stopped, by a ban say", 0),
    owner: required(owner, "The owner of the technology", { name: "Northlight Sensors", make: 0.2 }),
    technology: required(technology, "What the owner knows", {
      components: { process: { rebuildCost: 1_500_000, rebuildMonths: 18 } },
    }),
    assets: optional(named(asset, LIMITS.items.assets), "What the owner can show or hand over, by key", {}),
    parties: required(named(party, LIMITS.items.parties), "Everybody but the owner, by key", {
      qingluo: { capability: 1.25 },
    }),
    channels: required(named(channel, LIMITS.items.channels), "Ways to the market, by key", {
      oem: { margin: 90_000, controlledBy: ["qingluo"] },
    }),
    exclusivity: optional(z.string(), "Key of the party that holds exclusivity", null),
    allied: optional(z.array(pair), "Pairs of parties that would work together without the owner", []),
    ...annotations,
  })
  .meta({ title: "Linchpin deal", description: "A technology deal. Money in `currency`, time in months." });

/** A deal file as written, after validation: keys may be absent or null, a number may be a range. */
export type RawDeal = z.infer<typeof dealSchema>;
