/**
 * A commented deal file from a few answers: what `linchpin new` writes. The law under test: whatever the answers,
 * the file passes `linchpin check`.
 */

export interface Named {
  readonly key: string;
  readonly name: string;
}

/** A number as it is to stand in the file: itself, or a range. */
export type Figure = string;

export interface Answers {
  readonly title: string;
  readonly currency: string;
  readonly horizon: Figure;
  readonly owner: string;
  readonly ownerMake: Figure;
  /** Null: it does not. */
  readonly halfLife: Figure | null;
  readonly components: readonly (Named & { readonly cost: Figure; readonly months: Figure })[];
  readonly assets: readonly (Named & {
    readonly kind: string;
    readonly reveals: string;
    readonly share: Figure;
  })[];
  readonly parties: readonly (Named & {
    readonly make: Figure;
    readonly inTalks: boolean;
  })[];
  readonly channels: readonly (Named & {
    readonly margin: Figure;
    readonly sales: Figure;
    readonly start: Figure;
    readonly ramp: Figure;
    readonly investment: Figure;
    readonly controlledBy: string;
  })[];
}

export const BLANK: Answers = {
  title: "My technology",
  currency: "USD",
  horizon: "60",
  owner: "My company",
  ownerMake: "0",
  halfLife: null,
  components: [
    {
      key: "process",
      name: "The process",
      cost: "{low: 600000, likely: 1000000, high: 1500000}",
      months: "{low: 8, likely: 12, high: 18}",
    },
  ],
  assets: [
    { key: "brochure", name: "The brochure", kind: "brochure", reveals: "process", share: "0.02" },
    { key: "recipe", name: "The recipe", kind: "document", reveals: "process", share: "0.8" },
  ],
  parties: [
    { key: "first", name: "First party", make: "1", inTalks: true },
    { key: "second", name: "Second party", make: "1", inTalks: false },
  ],
  channels: [
    {
      key: "market",
      name: "The market",
      margin: "50000",
      sales: "150000",
      start: "{low: 3, likely: 6, high: 12}",
      ramp: "12",
      investment: "0",
      controlledBy: "first",
    },
  ],
};

export function templateOf(answers: Answers): string {
  const { title, currency, horizon, owner, ownerMake, halfLife } = answers;
  return `# A deal, for linchpin. Check it: linchpin check FILE. Price it: linchpin price FILE.
# Any number may be a range: {low: 1, likely: 2, high: 4}. Write ranges for what you do not know.
# Any map may carry a source and a note in words. A worked example with every field: linchpin new --from sensor
linchpin: 2
title: ${quoted(title)}
currency: ${quoted(currency)}     # of all money below
horizon: ${horizon}          # months that the market is worth something
discountRate: 0.12   # a year
stop: 0              # chance a year that the whole business is stopped: a ban, a refused approval

owner:
  name: ${quoted(owner)}
  make: ${ownerMake}   # share of the full margin that is left if you make the product yourself, 0..1

technology:
${halfLife === null ? "  # halfLife: 48    # months in which the margin of one generation halves; left out: never" : `  halfLife: ${halfLife}   # months in which the margin of one generation halves`}
  age: 0             # months since the present generation was released
  protection: 0      # what a copier should expect to lose to patents and courts, in money, once
  exclusion: 0       # share of the sales without you that patents that hold prevent, 0..1
  # releases: {every: 24, cost: 200000, renews: 0.3}   # new generations: a copy goes out of date
  # What somebody would have to rebuild, part by part, knowing nothing. alternative: {cost: 900000, months: 9}: it can be
  # had elsewhere. renews: 0: a release does not touch it, such as a brand.
  components:
${answers.components.map((c) => `    ${c.key}: {name: ${quoted(c.name)}, rebuildCost: ${c.cost}, rebuildMonths: ${c.months}}`).join("\n")}

# What you could show or hand over. reveals: share of each component that it gives away. proves: how much it convinces.
# cost: what giving it costs you.
assets:${answers.assets.length === 0 ? " {}" : ""}
${answers.assets.map((a) => `  ${a.key}: {name: ${quoted(a.name)}, kind: ${a.kind}, reveals: {${a.reveals}: ${a.share}}, proves: 0.2}`).join("\n")}

# make: its share of the full margin if it makes the product. capability: how much faster and cheaper than a competent
# outsider it rebuilds. penalty: what it expects to lose if it copies. knows: assets that it holds already.
# passesOn: the chance that what it is shown reaches all the others too.
parties:
${answers.parties.map((p) => `  ${p.key}: {name: ${quoted(p.name)}, make: ${p.make}, capability: 1, inTalks: ${p.inTalks}, knows: [], penalty: 0, passesOn: 0}`).join("\n")}

# margin: what a full month leaves to divide among those who make it possible. sales: what a royalty is taken on; units: what
# a fee a unit is. start: months from being able to make the product to the first sale; ramp: months to full sales then;
# investment: what whoever serves it spends first. erosion: fall of prices a year. chance: that it opens at all.
# controlledBy: without one of these nobody sells there; owner for yourself. open: true instead: anyone may. keys: all: all of
# them are needed together.
channels:
${answers.channels.map((c) => `  ${c.key}: {name: ${quoted(c.name)}, margin: ${c.margin}, sales: ${c.sales}, start: ${c.start}, ramp: ${c.ramp}, investment: ${c.investment}, controlledBy: [${c.controlledBy}]}`).join("\n")}

exclusivity: null    # the party that you have promised to talk to alone
allied: []           # pairs that would work together without you, such as [first, second]
`;
}

/** YAML's double quotes are JSON's. */
const quoted = (text: string): string => JSON.stringify(text);
