/** Scenarios to test with: a small made-up one, and all that ship. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Deal } from "@linchpin/deal";
import { formatFault } from "@linchpin/source";
import { aFew } from "../../../coalition/test/helpers/scope.ts";
import { parsed } from "../../../deal/test/support/files.ts";
import { parseScenario, scenarioDealPath, type Scenario, type ScenarioFile } from "../../src/index.ts";

const folder = join(import.meta.dirname, "../../../../data/scenarios");

/** Three parties: a maker, a partner with a channel of its own, and a trader that carries to the maker. */
export const SMALL_DEAL = `linchpin: 1
title: Sensor
currency: USD
horizon: 48
discountRate: 0.1
owner: {name: Owner, make: 0.5}
technology:
  halfLife: 48
  components:
    process: {rebuildCost: 200000, rebuildMonths: 6}
    firmware: {rebuildCost: 100000, rebuildMonths: 3}
assets:
  demo: {kind: demo, reveals: {firmware: 0.1}, proves: 0.5}
  recipe: {kind: document, reveals: {process: 0.9}, proves: 0.1}
parties:
  maker: {capability: 1.5}
  partner: {capability: 0.8, inTalks: false}
  trader: {make: 0, capability: 0.1}
channels:
  oem: {margin: 40000, sales: 120000, controlledBy: [maker, partner]}
  web: {margin: 10000, sales: 30000, open: true}
  service: {margin: 5000, sales: 8000, controlledBy: [owner]}
allied: [[maker, trader]]
`;

export const SMALL_SCENARIO = `linchpinScenario: 1
id: small
version: 1
deal: ./small.yaml
weeks: 8
attention: 2
cash: 200000
burn: 5000
approachCost: 3000
shareCost: {demo: 1000}
building: {oem: {cost: 60000, weeks: 3}}
development: {cost: 30000, weeks: 3, renews: 0.5}
floor: -100000
ceiling: 900000
parties:
  maker:
    belief: 0.5
    rapport: 0.5
    nnnPenalty: 50000
    types:
      acquirer: {weight: 0.6, care: 0, shrewdness: 6, patience: 0.98, allies: [trader]}
      buyer: {weight: 0.4, care: 0.4, shrewdness: 5, patience: 0.99, allies: []}
  partner:
    belief: 0.4
    rapport: 0.6
    nnnPenalty: 0
    types:
      partner: {weight: 1, care: 0.5, shrewdness: 5, patience: 0.99}
  trader:
    belief: 0.5
    rapport: 0.4
    nnnPenalty: 5000
    types:
      courier: {weight: 0.5, care: 0, shrewdness: 7, patience: 0.96, allies: [maker]}
      broker: {weight: 0.5, care: 0.2, shrewdness: 5, patience: 0.97, allies: []}
events:
  fair: {week: 2, chance: 1, effects: [{request: maker, asset: demo}, {rapport: maker, by: 0.05}]}
  hire: {week: 3, chance: 0.5, effects: [{learn: maker, asset: recipe}]}
  tender: {week: 4, chance: 0.7, effects: [{joins: partner}, {belief: partner, by: 0.2}, {cash: -2000}]}
texts:
  en: TEXTS
`;

/** The file with every text that it needs, `TEXT` in each language. */
export function withTexts(file: string, keys: readonly string[]): string {
  const texts = keys.map((key) => `    ${key}: TEXT`).join("\n");
  return file.replace("  en: TEXTS\n", `  en:\n${texts}\n  zh:\n${texts}\n`);
}

export const SMALL_KEYS = [
  ..."title summary scene role goodEnd owner.name owner.person".split(" "),
  ...["maker", "partner", "trader"].flatMap((p) =>
    ["name", "person", "wants", "about"].map((t) => `party.${p}.${t}`),
  ),
  ..."maker.acquirer maker.buyer partner.partner trader.courier trader.broker"
    .split(" ")
    .map((t) => `type.${t}`),
  ..."event.fair event.hire event.tender asset.demo asset.recipe channel.oem channel.web channel.service".split(
    " ",
  ),
  ..."component.process component.firmware".split(" "),
];

export const SMALL_TEXT = withTexts(SMALL_SCENARIO, SMALL_KEYS);

export const dealOfText = (text: string): Deal => parsed(text).deal;

export function scenarioOfText(text: string, deal: Deal): ScenarioFile {
  const read = parseScenario(text, deal);
  if (!read.ok) throw new Error(read.faults.map(formatFault).join("\n"));
  return read.file;
}

let read: Scenario | null = null;

/** Read once: reading takes longer than most games on it. */
export const small = (): Scenario => (read ??= scenarioOfText(SMALL_TEXT, dealOfText(SMALL_DEAL)).scenario);

/** Names of the scenario files that ship. */
export const shippedNames = (): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();

export function shipped(name: string): ScenarioFile {
  const path = join(folder, `${name}.yaml`);
  const text = readFileSync(path, "utf8");
  const deal = readFileSync(join(dirname(path), scenarioDealPath(text)!), "utf8");
  return scenarioOfText(text, dealOfText(deal));
}

const all = new Map<string, Scenario>();

/** The small scenario and every one that ships, read once. */
export function everyScenario(): readonly Scenario[] {
  for (const name of shippedNames()) if (!all.has(name)) all.set(name, shipped(name).scenario);
  if (!all.has("")) all.set("", small());
  return [...all.values()];
}

/** Of the scenarios those that every test is run over; at length all are. */
export const tried = (id: string): boolean => aFew(["small", "sensor", "jackets"].includes(id), true);
export const scenariosHere = (): readonly Scenario[] => everyScenario().filter(({ id }) => tried(id));
export const namesHere = (): readonly string[] => shippedNames().filter(tried);
