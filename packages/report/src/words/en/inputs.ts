/** The inputs of a deal file in words: `technology.components.process.rebuildCost` is "the cost of rebuilding the process". */
import type { Deal } from "@linchpin/deal";
import { plainNumber, rate } from "../figures.ts";
import { unitOf } from "../units.ts";
import { inSentence } from "./deal.ts";

const PLAIN: Readonly<Record<string, string>> = {
  horizon: "the months that the market lasts",
  discountRate: "the discount rate",
  stop: "the chance a year of a ban",
  "owner.make": "what you earn when you make it yourself",
  "technology.halfLife": "the months in which the margin of a generation halves",
  "technology.age": "the age of the present generation",
  "technology.protection": "what copying is expected to cost by law",
  "technology.exclusion": "the share of sales that the law prevents",
  "technology.releases.every": "the months between two generations",
  "technology.releases.cost": "the cost of a generation",
  "technology.releases.renews": "the share that a generation renews",
};

type Namer = (name: string) => string;

const COMPONENT: Readonly<Record<string, Namer>> = {
  rebuildCost: (name) => `the cost of rebuilding ${name}`,
  rebuildMonths: (name) => `the months to rebuild ${name}`,
  renews: (name) => `the share of ${name} that a generation renews`,
  "alternative.cost": (name) => `the price of ${name} from elsewhere`,
  "alternative.months": (name) => `the months to get ${name} elsewhere`,
};

const ASSET: Readonly<Record<string, Namer>> = {
  proves: (name) => `how much ${name} proves`,
  cost: (name) => `what giving ${name} costs you`,
};

const PARTY: Readonly<Record<string, Namer>> = {
  make: (name) => `what ${name} earns when it makes the product`,
  capability: (name) => `the capability of ${name}`,
  penalty: (name) => `what ${name} expects to lose if it copies`,
  passesOn: (name) => `the chance that ${name} passes on what it is shown`,
};

const CHANNEL: Readonly<Record<string, Namer>> = {
  margin: (name) => `the margin a month of ${name}`,
  sales: (name) => `the sales a month of ${name}`,
  units: (name) => `the units a month of ${name}`,
  start: (name) => `the months to the first sale in ${name}`,
  ramp: (name) => `the months over which ${name} grows`,
  erosion: (name) => `the fall of prices a year in ${name}`,
  investment: (name) => `the outlay that ${name} takes`,
  chance: (name) => `the chance that ${name} opens`,
};

/** The path itself where no words are known, so that nothing is ever hidden. */
export function inputName(deal: Deal, path: string): string {
  const plain = PLAIN[path];
  if (plain !== undefined) return plain;
  const found = /^(technology\.components|assets|parties|channels)\.([^.]+)\.(.+)$/.exec(path);
  if (found === null) return path;
  const [, list, key, rest] = found as unknown as readonly [string, string, string, string];
  const named = (items: readonly { readonly key: string; readonly name: string }[]): string =>
    inSentence(items.find((item) => item.key === key)?.name ?? key);
  switch (list) {
    case "technology.components":
      return COMPONENT[rest]?.(named(deal.technology.components)) ?? path;
    case "assets": {
      if (!rest.startsWith("reveals.")) return ASSET[rest]?.(named(deal.assets)) ?? path;
      const part = deal.technology.components.find((c) => c.key === rest.slice("reveals.".length));
      return part === undefined
        ? path
        : `how much of ${inSentence(part.name)} ${named(deal.assets)} gives away`;
    }
    case "parties":
      return PARTY[rest]?.(named(deal.parties)) ?? path;
    default:
      return CHANNEL[rest]?.(named(deal.channels)) ?? path;
  }
}

/** A value of an input with its unit: "12 months", "143,500", "35 %". */
export function inputValue(path: string, value: number): string {
  switch (unitOf(path)) {
    case "months":
      return `${figure(value, 3)}\u00a0months`;
    case "money":
      return figure(value, 4);
    case "part":
      return rate(Number(value.toPrecision(3)));
    case "plain":
      return figure(value, 3);
  }
}

const figure = (value: number, digits: number): string => plainNumber(Number(value.toPrecision(digits)));
